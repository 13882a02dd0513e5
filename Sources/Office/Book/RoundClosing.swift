import Reports
public import PlanModel
import Stores
public import ThaiCivil

/// The closing of a round: what its report says, and the log it rests on, become an entry.
public struct RoundClosing: Hashable, Sendable {
  public let year: FiscalYear
  public let round: FiscalYear.Round
  /// The hash of the log that was looked at; nil where nobody looked.
  public let seen: String?

  public init(_ year: FiscalYear, _ round: FiscalYear.Round, seen: String? = nil) {
    (self.year, self.round, self.seen) = (year, round, seen)
  }

  /// What a report lacks, so that its round cannot be closed.
  public struct NotWhole: Error, Hashable, Sendable {
    /// The errors; what is only a warning keeps no round open.
    public let faults: [ReportFault]
  }

  /// What a closing comes to: what its entry says, and what is kept with it.
  public struct Sealed: Sendable {
    public let event: LogEvent
    /// The contents of the report, whole and as everybody may read them, and what the plan is made from.
    let texts: [String]
  }

  /// What the closing comes to, made from the log to which its entry is to be added; `root` is that of the tree
  /// over it.
  ///
  /// Where a clock was set back since the last entry, that entry's instant stands for the clock. Throws
  /// ``RecordsRefused`` for a round that is closed or another log than was seen, ``NotWhole``, or a
  /// `BahtFault` where a sum of money does not fit.
  public func sealing(
    _ edition: PlanEdition, _ log: Log, root: LogHash?, now: Instant
  ) throws -> Sealed {
    let now = max(now, log.entries.last?.recorded ?? now)
    func made(_ log: Log) throws -> PeriodReport {
      try PeriodReport(
        edition.schedule, edition.items, log, year: year, round: round, asOf: now)
    }
    let report = try made(log)
    guard seen.map({ $0 == log.head.description }) ?? true else {
      throw RecordsRefused([(0, .closingOfAnotherLog)])
    }
    if let closed = log.closedRounds.first(where: { $0.year == year && $0.round == round }) {
      throw RecordsRefused([(0, .closedTwice(year, round, by: closed.entry))])
    }
    let faults = ReportCheck.faults(of: report).filter { $0.severity == .error }
    guard faults.isEmpty else { throw NotWhole(faults: faults) }
    let whole = ReportJSON.sealedText(of: report.contents)
    let published = ReportJSON.sealedText(
      of: try made(log.withoutPeople(edition.schedule.plan)).contents)
    let closing = LogEvent.Closing(
      contents: Digest(whole).hex, head: report.basis.head.description,
      count: report.basis.count, root: root?.description, published: Digest(published).hex,
      edition: edition.sources?.hash)
    return Sealed(
      event: .closed(year, round, closing),
      texts: [whole, published] + [edition.sources?.text].compactMap(\.self))
  }
}
