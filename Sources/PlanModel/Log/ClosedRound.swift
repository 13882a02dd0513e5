public import ThaiCivil

/// A round whose report was signed and published, and the entry that says so.
public struct ClosedRound: Hashable, Sendable {
  public let year: FiscalYear
  public let round: FiscalYear.Round
  public let closing: LogEvent.Closing
  /// The number of the entry that closed it.
  public let entry: Int
  /// Whether an entry up to the closing is marked as demonstration, so that the report is none of the office's own.
  public let isDemonstration: Bool
}

extension Log {
  /// The rounds that were closed, in the order of closing.
  public var closedRounds: [ClosedRound] {
    var isDemonstration = false
    return entries.compactMap { entry in
      if entry.record.channel == .demonstration { isDemonstration = true }
      guard case .closed(let year, let round, let closing) = entry.record.event else { return nil }
      return ClosedRound(
        year: year, round: round, closing: closing, entry: entry.number,
        isDemonstration: isDemonstration)
    }
  }

  /// Those whose reports everybody may read: a demonstration is none of the office's own.
  public var publishedRounds: [ClosedRound] { closedRounds.filter { !$0.isDemonstration } }

  /// Whether everybody may read the report of a round.
  public func isPublished(_ round: FiscalYear.Round, of year: FiscalYear) -> Bool {
    publishedRounds.contains { $0.year == year && $0.round == round }
  }

  /// The numbers of the entries that are matter for a round and not in what its closed report rests on,
  /// ascending; none while it is open. A correction is matter for the round if what it corrects was, or
  /// if what it says instead is.
  public func lateEntries(for year: FiscalYear, _ round: FiscalYear.Round) -> [Int] {
    let closed = closedRounds.first { $0.year == year && $0.round == round }
    guard let closed, closed.closing.count < count else { return [] }
    let before = first(closed.closing.count).effective
    return entries.dropFirst(closed.closing.count).filter { entry in
      guard case .corrected(let number, reason: _, approval: _, instead: _) = entry.record.event
      else {
        return EffectiveEntry(asRecorded: entry).belongs(to: year, round)
      }
      return [before.entry(number), effective.entry(number)].contains { entry in
        entry?.belongs(to: year, round) ?? false
      }
    }.map(\.number)
  }
}

extension EffectiveEntry {
  /// Whether it is matter for the report of a round: of its fiscal year, and for the six-month round
  /// not after 31 March.
  public func belongs(to year: FiscalYear, _ round: FiscalYear.Round) -> Bool {
    guard fiscalYear == year, event.kind != .closed, event.kind != .adopted else { return false }
    // What registers hold has papers of its own.
    guard event.subject != .office else { return false }
    return round == .annual || day <= year.days(of: round).upperBound
  }
}
