internal import PlanModel
internal import Synchronization
internal import ThaiCivil

/// The plan and its log as they stand at one moment, and what follows from them.
struct Book: Sendable {
  let schedule: Schedule
  let items: OITItems
  let index: PlanIndex
  let log: Log
  private let folds: Folds

  var plan: Plan { schedule.plan }

  init(_ schedule: Schedule, _ items: OITItems, _ index: PlanIndex, _ log: Log) {
    self.schedule = schedule
    self.items = items
    self.index = index
    self.log = log
    folds = Folds()
  }

  /// The same book with another log.
  func with(_ entries: [LogEntry]) -> Book { Book(schedule, items, index, Log(entries)) }

  /// The same book as everybody may read it; made once.
  var withoutPeople: Book {
    folds.anonymous { Book(schedule, items, index, log.withoutPeople(plan)) }
  }

  /// How far the plan is in a fiscal year; folded once for as long as the log and the day are the same.
  func progress(_ year: FiscalYear, asOf today: ThaiDate) -> Progress {
    folds.progress(year, today) { Progress(schedule, log, year: year, asOf: today) }
  }

  /// The report of a round as of an instant; made once for as long as the log and the day are the same.
  func report(
    _ year: FiscalYear, _ round: FiscalYear.Round, asOf now: Instant
  ) throws -> PeriodReport {
    try folds.report(year, round, now.bangkokDay) {
      try PeriodReport(schedule, items, log, year: year, round: round, asOf: instant(now))
    }
  }

  /// The instant, or that of the last entry where a clock was set back since.
  func instant(_ now: Instant) -> Instant { max(now, log.entries.last?.recorded ?? now) }

  /// The fiscal year to look at: the day's own, or the nearest of the plan.
  func year(on day: ThaiDate) -> FiscalYear {
    min(max(day.fiscalYear, plan.fiscalYears.lowerBound), plan.fiscalYears.upperBound)
  }
}

/// Progress that was folded before.
private final class Folds: Sendable {
  private struct Key: Hashable {
    let year: FiscalYear
    var round: FiscalYear.Round?
    let today: ThaiDate
  }

  private let known = Mutex<[Key: Progress]>([:])
  private let nameless = Mutex<Book?>(nil)

  func anonymous(_ make: () -> Book) -> Book {
    if let known = nameless.withLock(\.self) { return known }
    let book = make()
    nameless.withLock { $0 = book }
    return book
  }

  private let reports = Mutex<[Key: PeriodReport]>([:])

  func report(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ today: ThaiDate,
    _ make: () throws -> PeriodReport
  ) rethrows -> PeriodReport {
    let key = Key(year: year, round: round, today: today)
    if let found = reports.withLock({ $0[key] }) { return found }
    let report = try make()
    reports.withLock { reports in
      if reports.keys.contains(where: { $0.today < today }) { reports = [:] }
      reports[key] = report
    }
    return report
  }

  func progress(_ year: FiscalYear, _ today: ThaiDate, _ fold: () -> Progress) -> Progress {
    let key = Key(year: year, today: today)
    if let found = known.withLock({ $0[key] }) { return found }
    let progress = fold()
    known.withLock { known in
      // Yesterday is not asked for again.
      if known.keys.contains(where: { $0.today < today }) { known = [:] }
      known[key] = progress
    }
    return progress
  }
}
