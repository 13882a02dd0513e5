public import PlanModel
public import Reports
import Synchronization
public import ThaiCivil

/// The plan and its log as they stand at one moment, and everything that follows from them: what doors show.
/// What they write goes through a ``LogBook``.
public struct Book: Sendable {
  public let schedule: Schedule
  public let items: OITItems
  public let index: PlanIndex
  public let log: Log
  private let folds: Folds

  public var plan: Plan { schedule.plan }

  public init(_ schedule: Schedule, _ items: OITItems, _ log: Log) {
    self.init(schedule, items, PlanIndex(schedule), log)
  }

  private init(_ schedule: Schedule, _ items: OITItems, _ index: PlanIndex, _ log: Log) {
    (self.schedule, self.items, self.index, self.log) = (schedule, items, index, log)
    folds = Folds()
  }

  /// The same book with another log.
  public func with(_ log: Log) -> Book { Book(schedule, items, index, log) }

  /// The book as it stood at an instant.
  public func upTo(_ instant: Instant) -> Book { with(log.upTo(instant)) }

  /// The same book as everybody may read it; made once.
  public var withoutPeople: Book { folds.anonymous { with(log.withoutPeople(plan)) } }

  /// How far the plan is in a fiscal year; folded once for as long as the log and the day are the same.
  public func progress(_ year: FiscalYear, asOf today: ThaiDate) -> Progress {
    folds.progress(year, today) { Progress(schedule, log, year: year, asOf: today) }
  }

  /// The money of fiscal years. Throws a `BahtFault` where a sum does not fit.
  public func tally(
    _ years: ClosedRange<FiscalYear>, asOf today: ThaiDate, by grouping: BudgetTally.Grouping
  ) throws(BahtFault) -> BudgetTally {
    try BudgetTally(plan, log, years: years, asOf: today, by: grouping)
  }

  /// What should be looked at in the money of fiscal years. Throws as ``tally(_:asOf:by:)``.
  public func budgetWarnings(
    _ years: ClosedRange<FiscalYear>, asOf today: ThaiDate
  ) throws(BahtFault) -> [BudgetWarning] {
    try BudgetWarning.warnings(plan, log, years: years, asOf: today)
  }

  /// The report of a round as of an instant; of the whole log it is made once a day.
  public func report(
    _ year: FiscalYear, _ round: FiscalYear.Round, asOf instant: Instant
  ) throws(BahtFault) -> PeriodReport {
    func made() throws(BahtFault) -> PeriodReport {
      try PeriodReport(schedule, items, log, year: year, round: round, asOf: instant)
    }
    guard instant == self.instant(instant) else { return try made() }
    return try folds.report(year, round, instant.bangkokDay, made)
  }

  /// The paper that somebody orders, as of an instant. Throws a `BahtFault` where a sum of money does not fit.
  public func paper(_ order: ReportOrder, asOf instant: Instant) throws(BahtFault) -> Report {
    switch order {
    case .plan(let year): .plan(try PlanContents(plan, items, year: year))
    case .period(let year, let round): .period(try report(year, round, asOf: instant))
    case .ePlan(let year, let round): .ePlan(try report(year, round, asOf: instant))
    case .followUp(let year, let round, let form):
      .followUp(FollowUpReport(try report(year, round, asOf: instant)), form)
    case .budget(let years):
      .budget(try BudgetReport(plan, log, years: years, asOf: instant))
    }
  }

  /// The instant, or that of the last entry where a clock was set back since.
  public func instant(_ now: Instant) -> Instant { max(now, log.entries.last?.recorded ?? now) }

  /// The fiscal year to look at on a day: its own, or the nearest of the plan.
  public func year(on day: ThaiDate) -> FiscalYear { plan.year(nearestTo: day) }
}

/// What was folded before.
private final class Folds: Sendable {
  private struct Key: Hashable {
    let year: FiscalYear
    var round: FiscalYear.Round?
    let today: ThaiDate
  }

  private let known = Mutex<[Key: Progress]>([:])
  private let reports = Mutex<[Key: PeriodReport]>([:])
  private let nameless = Mutex<Book?>(nil)

  func anonymous(_ make: () -> Book) -> Book {
    if let known = nameless.withLock(\.self) { return known }
    let book = make()
    nameless.withLock { $0 = book }
    return book
  }

  func report(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ today: ThaiDate,
    _ make: () throws(BahtFault) -> PeriodReport
  ) throws(BahtFault) -> PeriodReport {
    let key = Key(year: year, round: round, today: today)
    if let found = reports.withLock({ $0[key] }) { return found }
    let report = try make()
    reports.withLock { $0.keep(report, for: key, droppingIf: { $0.today < today }) }
    return report
  }

  func progress(_ year: FiscalYear, _ today: ThaiDate, _ fold: () -> Progress) -> Progress {
    let key = Key(year: year, today: today)
    if let found = known.withLock({ $0[key] }) { return found }
    let progress = fold()
    known.withLock { $0.keep(progress, for: key, droppingIf: { $0.today < today }) }
    return progress
  }
}

extension Dictionary {
  /// Keeps a value, and nothing at all that is older: yesterday is not asked for again.
  fileprivate mutating func keep(
    _ value: Value, for key: Key, droppingIf isOld: (Key) -> Bool
  ) {
    if keys.contains(where: isOld) { self = [:] }
    self[key] = value
  }
}
