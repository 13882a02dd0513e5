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

  /// What the entry says, made from the log to which it is to be added.
  ///
  /// Where a clock was set back since the last entry, that entry's instant stands for the clock. Throws
  /// ``RecordsRefused`` for a round that is closed or another log than was seen, ``NotWhole``, or a
  /// `BahtFault` where a sum of money does not fit.
  public func event(
    _ schedule: Schedule, _ items: OITItems, _ log: Log, now: Instant
  ) throws -> LogEvent {
    let now = max(now, log.entries.last?.recorded ?? now)
    let report = try PeriodReport(schedule, items, log, year: year, round: round, asOf: now)
    guard seen.map({ $0 == log.head.description }) ?? true else {
      throw RecordsRefused([(0, .closingOfAnotherLog)])
    }
    if let closed = log.closedRounds.first(where: { $0.year == year && $0.round == round }) {
      throw RecordsRefused([(0, .closedTwice(year, round, by: closed.entry))])
    }
    let faults = ReportCheck.faults(of: report).filter { $0.severity == .error }
    guard faults.isEmpty else { throw NotWhole(faults: faults) }
    let hash = Digest(ReportJSON.text(of: report.contents)).hex
    return .closed(year, round, report.closing(contentsHash: hash))
  }
}
