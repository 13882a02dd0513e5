public import PlanModel
public import Reports
public import Stores
import Synchronization
public import ThaiCivil

/// The plan and its log as they stand at one moment, and everything that follows from them: what doors show.
/// What they write goes through a ``LogBook``.
public struct Book: Sendable {
  public let edition: PlanEdition
  public let index: PlanIndex
  public let log: Log
  private let closed: ClosedReports
  /// The log with the names of persons, in a book without them.
  private let named: Log?
  private let folds = Folds()

  public var schedule: Schedule { edition.schedule }
  public var plan: Plan { schedule.plan }

  /// `store` has what was kept as rounds were closed; nil for a log of which no round is closed.
  public init(_ edition: PlanEdition, _ log: Log, closed store: (any LogStore)? = nil) {
    self.init(edition, PlanIndex(edition.schedule), log, ClosedReports(edition, store), nil)
  }

  private init(
    _ edition: PlanEdition, _ index: PlanIndex, _ log: Log, _ closed: ClosedReports, _ named: Log?
  ) {
    (self.edition, self.index, self.log) = (edition, index, log)
    (self.closed, self.named) = (closed, named)
  }

  /// The same book with another log.
  public func with(_ log: Log) -> Book { Book(edition, index, log, closed, nil) }

  /// The book as it stood at an instant.
  public func upTo(_ instant: Instant) -> Book { with(log.upTo(instant)) }

  /// The same book as everybody may read it; made once.
  public var withoutPeople: Book {
    folds.anonymous { Book(edition, index, log.withoutPeople(plan), closed, log) }
  }

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
  ///
  /// That of a closed round is made with the plan that it was closed with, and held against what the closing
  /// sealed. Throws a `BahtFault` where a sum of money does not fit, and a ``ClosedReports/Fault``.
  public func report(
    _ year: FiscalYear, _ round: FiscalYear.Round, asOf instant: Instant
  ) throws -> PeriodReport {
    guard instant == self.instant(instant) else { return try made(year, round, instant) }
    return try folds.report(year, round, instant.bangkokDay) { try made(year, round, instant) }
  }

  private func made(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ instant: Instant
  ) throws -> PeriodReport {
    func made(_ edition: PlanEdition, _ log: Log) throws -> PeriodReport {
      try PeriodReport(
        edition.schedule, edition.items, log, year: year, round: round, asOf: instant)
    }
    guard let closed = log.upTo(instant).closedRound(round, of: year) else {
      return try made(edition, log)
    }
    let edition = try self.closed.edition(of: closed)
    // The names in the log were left out by the plan of today; units are called as they were then.
    let report = try made(edition, named?.withoutPeople(edition.schedule.plan) ?? log)
    // Closings of before sealed the contents with the names alone.
    let sealed = named == nil ? closed.closing.contents : closed.closing.published
    if let sealed {
      try self.closed.check(report.contents, against: sealed, of: closed, in: log)
    } else if let named {
      try self.closed.check(
        made(edition, named).contents, against: closed.closing.contents, of: closed, in: named)
    }
    return report
  }

  /// The paper that somebody orders, as of an instant. Throws as ``report(_:_:asOf:)``.
  public func paper(_ order: ReportOrder, asOf instant: Instant) throws -> Report {
    switch order {
    case .plan(let year): .plan(try PlanContents(plan, edition.items, year: year))
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
    _ make: () throws -> PeriodReport
  ) throws -> PeriodReport {
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
