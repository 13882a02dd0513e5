public import ThaiCivil

/// The report of one round as of an instant: its contents, and what they were made from.
///
/// An open round is reported from the log as it stood at the instant, as a draft. A closed one is
/// reported from the entries that were there when it was closed, for ever; what came later for its days
/// stands apart in ``lateSince``.
public struct PeriodReport: Hashable, Sendable {
  public let basis: ReportBasis
  public let contents: PeriodContents
  /// Entries for the round's days that came after it was closed.
  public let lateSince: [LateEntry]
  /// The entries of ``lateSince``.
  public let lateSinceEntries: [LogEntry]

  /// `root` is that of the tree over the entries that it is made from: those there were at the instant, or at
  /// the closing. Throws `overflow` where a sum of money does not fit.
  public init(
    _ schedule: Schedule, _ items: OITItems, _ log: Log, year: FiscalYear,
    round: FiscalYear.Round, asOf instant: Instant, root: LogHash? = nil
  ) throws(BahtFault) {
    let known = log.upTo(instant)
    let closed = known.closedRound(round, of: year)
    let used = closed.map { known.first($0.closing.count) } ?? known
    basis = ReportBasis(
      used, asOf: instant, state: closed.map { .closed($0) } ?? .draft,
      root: closed?.closing.root.flatMap { LogHash(hex: $0) } ?? root)
    // A round is closed after its last day, so that a closed one sees all of it.
    let today = closed?.days.upperBound ?? instant.bangkokDay
    contents = try PeriodContents(schedule, items, used, year: year, round: round, asOf: today)
    lateSince = closed.map { known.lateEntries(of: $0) } ?? []
    lateSinceEntries = lateSince.compactMap { known.entry($0.entry) }
  }
}
