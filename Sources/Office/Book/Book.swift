public import PlanModel
public import Reports
public import Stores
import Synchronization
public import ThaiCivil

/// The plan and its log as they stand at one moment, and everything that follows from them: what doors show.
/// What they write goes through a ``LogBook``.
public struct Book: Sendable {
  /// The plan in force on the book's day: that of the log's adoptions, or that which is given where it has none.
  public let edition: PlanEdition
  /// The editions that the log adopted; nil where it adopted none.
  public let timeline: PlanTimeline?
  public let index: PlanIndex
  public let log: Log
  private var day: ThaiDate
  /// All that is known, of which the book may hold the beginning.
  private let whole: Log
  private let kept: KeptEditions
  /// The log with the names of persons, in a book without them.
  private let named: Log?
  private let folds = Folds()

  public var schedule: Schedule { edition.schedule }
  public var plan: Plan { schedule.plan }

  /// `store` has the tree over the log, and what was kept as editions were adopted and rounds were closed; nil for a
  /// log that is kept nowhere.
  /// `day` is that on which the plan is looked at, by default that of the last entry. Throws `unverified` where an
  /// edition is not as it was kept.
  public init(
    _ given: PlanEdition, _ log: Log, in store: (any LogStore)? = nil,
    on day: ThaiDate? = nil
  ) throws(StoreFault) {
    let day = day ?? log.entries.last?.recorded.bangkokDay
    try self.init(
      KeptEditions(given, store), log, of: log,
      on: day ?? given.schedule.plan.fiscalYears.lowerBound.firstDay)
  }

  /// Before anything is known of the log.
  init(empty kept: KeptEditions) {
    let day = kept.given.schedule.plan.fiscalYears.lowerBound.firstDay
    self.init(nil, kept, Log(), of: Log(), on: day)
  }

  private init(
    _ kept: KeptEditions, _ log: Log, of whole: Log, on day: ThaiDate
  ) throws(StoreFault) {
    let timeline = try PlanTimeline(log.editions(within: whole), log, kept)
    self.init(timeline, kept, log, of: whole, on: day)
  }

  private init(
    _ timeline: PlanTimeline?, _ kept: KeptEditions, _ log: Log, of whole: Log, on day: ThaiDate
  ) {
    edition = timeline?.edition(on: day) ?? kept.given
    index = PlanIndex(edition.schedule)
    (self.timeline, self.kept, self.log) = (timeline, kept, log)
    (self.whole, self.day, named) = (whole, day, nil)
  }

  /// A book without the names of persons.
  private init(nameless book: Book) {
    (edition, timeline, index) = (book.edition, book.timeline, book.index)
    (day, whole, kept) = (book.day, book.whole, book.kept)
    (log, named) = (book.log.withoutPeople(book.plan), book.log)
  }

  /// The same book with another log.
  public func with(_ log: Log) throws(StoreFault) -> Book {
    try Book(kept, log, of: log, on: day)
  }

  /// The same book on another day; with all that was folded where the same edition is in force.
  public func on(_ day: ThaiDate) -> Book {
    guard let timeline, timeline.adoption(on: day) != timeline.adoption(on: self.day) else {
      var book = self
      book.day = day
      return book
    }
    return Book(timeline, kept, log, of: whole, on: day)
  }

  /// The book as it stood at an instant.
  public func upTo(_ instant: Instant) throws(StoreFault) -> Book {
    try Book(kept, log.upTo(instant), of: whole, on: instant.bangkokDay)
  }

  /// The same book as everybody may read it; made once.
  public var withoutPeople: Book { folds.anonymous { Book(nameless: self) } }

  /// That the files given are not the plan that was adopted last; nil where they are, or none was.
  public var deviation: PlanDeviation? { timeline.flatMap { PlanDeviation(kept.given, $0) } }

  /// What is owed, with the plan of a fiscal year: that in force on the day of it that is nearest.
  public func schedule(of year: FiscalYear, asOf today: ThaiDate) -> Schedule {
    timeline?.edition(on: year.day(nearestTo: today)).schedule ?? schedule
  }

  /// How far the plan is in a fiscal year; folded once for as long as the log and the day are the same.
  public func progress(_ year: FiscalYear, asOf today: ThaiDate) -> Progress {
    folds.progress(year, today) {
      Progress(schedule(of: year, asOf: today), log, year: year, asOf: today)
    }
  }

  /// The money of fiscal years. Throws a `BahtFault` where a sum does not fit.
  public func tally(
    _ years: ClosedRange<FiscalYear>, asOf today: ThaiDate, by grouping: BudgetTally.Grouping
  ) throws(BahtFault) -> BudgetTally {
    try BudgetTally(
      schedule(of: years.upperBound, asOf: today).plan, log, years: years, asOf: today,
      by: grouping)
  }

  /// What should be looked at in the money of fiscal years. Throws as ``tally(_:asOf:by:)``.
  public func budgetWarnings(
    _ years: ClosedRange<FiscalYear>, asOf today: ThaiDate
  ) throws(BahtFault) -> [BudgetWarning] {
    try BudgetWarning.warnings(
      schedule(of: years.upperBound, asOf: today).plan, log, years: years, asOf: today)
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
    let known = log.upTo(instant)
    let closed = known.closedRound(round, of: year)
    let root = try kept.root(ofFirst: closed?.closing.count ?? known.count)
    func made(_ edition: PlanEdition, _ log: Log) throws -> PeriodReport {
      try PeriodReport(
        edition.schedule, edition.items, log, year: year, round: round, asOf: instant, root: root)
    }
    let timeline = known.count == log.count ? self.timeline : try self.timeline(of: known)
    let day = year.day(nearestTo: instant.bangkokDay, in: round)
    let current = timeline?.edition(on: day) ?? edition
    guard let closed else { return try made(current, log) }
    let reports = ClosedReports(kept)
    let edition = try reports.edition(of: closed, in: log, or: current)
    // The names in the log were left out by the plan of today; units are called as they were then.
    let report = try made(
      edition, named?.withoutPeople(edition.schedule.plan, PublicLog(closed.closing)) ?? log)
    // Closings of before sealed the contents with the names alone.
    let sealed = named == nil ? closed.closing.contents : closed.closing.published
    if let sealed {
      try reports.check(report.contents, against: sealed, of: closed, in: log)
    } else if let named {
      try reports.check(
        made(edition, named).contents, against: closed.closing.contents, of: closed, in: named)
    }
    return report
  }

  /// The paper that somebody orders, as of an instant. Throws as ``report(_:_:asOf:)``.
  public func paper(_ order: ReportOrder, asOf instant: Instant) throws -> Report {
    switch order {
    case .plan(let year):
      .plan(try contents(ofPlanIn: year, asOf: instant.bangkokDay))
    case .period(let year, let round): .period(try report(year, round, asOf: instant))
    case .ePlan(let year, let round): .ePlan(try report(year, round, asOf: instant))
    case .followUp(let year, let round, let form):
      .followUp(FollowUpReport(try report(year, round, asOf: instant)), form)
    case .budget(let years):
      .budget(
        try BudgetReport(
          schedule(of: years.upperBound, asOf: instant.bangkokDay).plan, log, years: years,
          asOf: instant, root: try kept.root(ofFirst: log.upTo(instant).count)))
    case .register(let register, let year, let round):
      .register(try paper(of: register, year, round, asOf: instant))
    }
  }

  /// That of a closed round is made with the plan that it was closed with, as the plan's own report is.
  private func paper(
    of register: Register, _ year: FiscalYear, _ round: FiscalYear.Round, asOf instant: Instant
  ) throws -> RegisterReport {
    let known = log.upTo(instant)
    let closed = known.closedRound(round, of: year)
    let timeline = known.count == log.count ? self.timeline : try self.timeline(of: known)
    let current =
      timeline?.edition(on: year.day(nearestTo: instant.bangkokDay, in: round)) ?? edition
    let edition =
      try closed.map { try ClosedReports(kept).edition(of: $0, in: log, or: current) }
      ?? current
    return RegisterReport(
      register, edition.schedule, edition.items, log, year: year, round: round, asOf: instant,
      root: try kept.root(ofFirst: closed?.closing.count ?? known.count))
  }

  /// The plan in force alone, as it was adopted: what the ITA asks for.
  private func contents(
    ofPlanIn year: FiscalYear, asOf today: ThaiDate
  ) throws -> PlanContents {
    let day = year.day(nearestTo: today)
    let adopted = timeline?.adoptedPlan(on: day) ?? edition
    return try PlanContents(
      adopted.schedule.plan, adopted.items, year: year, log: log, asOf: day)
  }

  private func timeline(of known: Log) throws(StoreFault) -> PlanTimeline? {
    try PlanTimeline(known.editions(within: whole), known, kept)
  }

  /// Whether anything was erased since the book was made, which may stand in what was made from it.
  public func isErasedSince() throws(StoreFault) -> Bool { try kept.isErased(after: whole.end) }

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
