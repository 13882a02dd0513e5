internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Laws of reports")
struct ReportLawTests {
  private static let seeds: [UInt64] = Array(1...12)

  private func log(_ seed: UInt64, _ schedule: Schedule, count: Int = 80) -> Log {
    let obligations = schedule.obligations.filter { $0.subject.project != nil }
    return LogSketch.random(seed, count: count) { numbers in
      Bool.random(using: &numbers)
        ? LogSketch.randomMoney(&numbers) : LogSketch.randomWork(obligations, &numbers)
    }
  }

  private func report(
    _ schedule: Schedule, _ log: Log, _ round: FiscalYear.Round, asOf instant: Instant
  ) throws -> PeriodReport {
    try PeriodReport(
      schedule, try .reference(), log, year: FiscalYear(2567), round: round, asOf: instant)
  }

  @Test("as of any past instant it is the report of the log cut there", arguments: seeds)
  func prefix(_ seed: UInt64) throws {
    let schedule = try LogSketch.schedule()
    let log = log(seed, schedule)
    for count in stride(from: 0, through: log.count, by: 16) {
      let instant = LogSketch.instant(count)
      for round in FiscalYear.Round.allCases {
        let cut = try report(schedule, log.first(count), round, asOf: instant)
        #expect(try report(schedule, log, round, asOf: instant) == cut)
        #expect(cut.basis.count == count && cut.basis.head == log.head(after: count))
      }
    }
  }

  @Test("the summary of all is the sum of the dimensions'", arguments: seeds)
  func sumsOfSummaries(_ seed: UInt64) throws {
    let schedule = try LogSketch.schedule()
    let contents = try report(
      schedule, log(seed, schedule), .annual, asOf: LogSketch.instant(1000)
    ).contents
    let summaries = contents.dimensions.map(\.summary)
    for kind in WorkStatus.Kind.allCases {
      #expect(contents.summary[kind].value == summaries.reduce(0) { $0 + $1[kind].value })
    }
    for path in [
      \StatusSummary.projects, \.owed, \.due, \.obligationsDone, \.overdue, \.indicators,
      \.indicatorsMet, \.indicatorsNotMet,
    ] {
      #expect(
        contents.summary[keyPath: path].value
          == summaries.reduce(0) { $0 + $1[keyPath: path].value })
    }
  }

  @Test(
    "what was due was done, cannot be done, is overdue or is due on the last day", arguments: seeds)
  func due(_ seed: UInt64) throws {
    let schedule = try LogSketch.schedule()
    for round in FiscalYear.Round.allCases {
      let contents = try report(
        schedule, log(seed, schedule), round, asOf: LogSketch.instant(1000)
      ).contents
      for summary in [contents.summary] + contents.dimensions.map(\.summary) {
        let done = summary.obligationsDone.value - summary.doneAhead.value
        #expect(
          summary.due.value == done + summary.cannotOfDue.value + summary.overdue.value
            + summary.dueToday.value)
        let statuses = ReportedStatus.allCases.reduce(0) { $0 + summary[$1].value }
        #expect(statuses == summary.projects.value)
      }
    }
  }

  @Test("money of a dimension is the sum of its projects', to the satang", arguments: seeds)
  func sumsOfMoney(_ seed: UInt64) throws {
    let schedule = try LogSketch.schedule()
    let contents = try report(
      schedule, log(seed, schedule), .annual, asOf: LogSketch.instant(1000)
    ).contents
    for dimension in contents.dimensions {
      // What is logged for a project in a year in which it does not run counts for its dimension.
      let all = dimension.dimension.projects
      guard dimension.projects.count == all.count else { continue }
      for path in [
        \MoneyFigures.approved, \.transferredIn, \.transferredOut, \.afterTransfers, \.carriedIn,
        \.committed, \.disbursed, \.carriedOver, \.remaining,
      ] {
        let sum = dimension.projects.reduce(0) { $0 + $1.money[keyPath: path].value.satang }
        #expect(dimension.money[keyPath: path].value.satang == sum)
      }
    }
    let years = contents.years
    #expect(
      contents.yearsTotal?.approved.value.satang
        == years.reduce(0) { $0 + $1.money.approved.value.satang })
    #expect(
      contents.yearsTotal?.disbursed.value.satang
        == years.reduce(0) { $0 + $1.money.disbursed.value.satang })
    let quarters = contents.quarters.reduce(0) { $0 + $1.disbursed.value.satang }
    #expect(quarters == contents.money.disbursed.value.satang)
  }

  @Test("a figure rests on entries that the report holds", arguments: seeds)
  func entries(_ seed: UInt64) throws {
    let schedule = try LogSketch.schedule()
    let log = log(seed, schedule)
    for round in FiscalYear.Round.allCases {
      let contents = try report(schedule, log, round, asOf: LogSketch.instant(1000)).contents
      let held = Set(contents.entries.map(\.number))
      let summary = WorkStatus.Kind.allCases.flatMap { contents.summary[$0].entries }
      var named = Set(summary + contents.money.remaining.entries)
      for project in contents.projects {
        named.formUnion(project.entries + project.money.remaining.entries)
        named.formUnion(project.progress.flatMap(\.entries))
        named.formUnion(project.indicators.flatMap(\.value.entries))
        named.formUnion((project.problems + project.suggestions).map(\.entry))
        named.formUnion(project.evidence.map(\.entry))
      }
      #expect(named.isSubset(of: held))
      #expect(contents.entries == contents.entries.sorted { $0.number < $1.number })
    }
  }

  @Test("a closed report says for ever what it said when it was closed", arguments: seeds)
  func closed(_ seed: UInt64) throws {
    let schedule = try LogSketch.schedule()
    let before = log(seed, schedule)
    let open = try report(schedule, before, .sixMonth, asOf: LogSketch.instant(before.count))
    let closing = LogRecord(
      day(2567, 4, 5),
      .closed(FiscalYear(2567), .sixMonth, open.closing(contentsHash: "c")))
    let records =
      (before.entries.map(\.record) + [closing])
      + log(seed &+ 99, schedule, count: 20)
      .entries.map(\.record)
    let later = Log(recording: records)
    let closed = try report(schedule, later, .sixMonth, asOf: LogSketch.instant(later.count))
    #expect(!closed.basis.isDraft && closed.basis.head == before.head)
    #expect(closed.contents.entries.allSatisfy { $0.number <= before.count })
    #expect(closed.lateSince.map(\.entry) == later.lateEntries(for: FiscalYear(2567), .sixMonth))
    #expect(closed.lateSinceEntries.map(\.number) == closed.lateSince.map(\.entry))
  }
}
