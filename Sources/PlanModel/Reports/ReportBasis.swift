public import ThaiCivil

/// What a report was made from, so that anybody can prove it: the log up to an instant, its length, the
/// hash of its last entry, and the root of the tree over it.
public struct ReportBasis: Hashable, Sendable {
  /// The instant as of which the report was asked for.
  public let asOf: Instant
  /// How many entries it rests on, and the hash of the last one.
  public let count: Int
  public let head: LogHash
  /// The root of the Merkle tree over them, which ties a paper to what the office signed; nil where there is no
  /// tree.
  public let root: LogHash?
  public let state: State
  /// Whether an entry among them is marked as demonstration.
  public let isDemonstration: Bool

  /// Whether the round is closed.
  public enum State: Hashable, Sendable {
    /// ร่าง: anything may still change.
    case draft
    /// Of no round that could be closed.
    case tally
    /// The report is what its closing entry froze.
    case closed(ClosedRound)
  }

  public var isDraft: Bool { state == .draft }

  /// What a paper prints of the log: the root, or the hash of the last entry where there is none.
  public var mark: LogHash { root ?? head }

  init(_ log: Log, asOf: Instant, state: State, root: LogHash?) {
    self.asOf = asOf
    self.root = root
    count = log.count
    head = log.head
    self.state = state
    isDemonstration = log.entries.contains { $0.record.channel == .demonstration }
  }
}

extension ClosedRound {
  /// The days of the round, both in it.
  public var days: ClosedRange<ThaiDate> { year.days(of: round) }
}

extension Log {
  /// The closing of one round, the first where there are several; nil while it is open.
  public func closedRound(_ round: FiscalYear.Round, of year: FiscalYear) -> ClosedRound? {
    closedRounds.first { $0.year == year && $0.round == round }
  }
}
