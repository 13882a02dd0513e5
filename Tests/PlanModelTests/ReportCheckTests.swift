internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("The check of a report")
struct ReportCheckTests {
  private typealias Rule = ReportFault.Rule

  private let year = FiscalYear(2566)
  private let training = LogSketch.training

  private func report(
    _ records: [LogRecord], _ round: FiscalYear.Round = .annual,
    asOf last: ThaiDate = day(2566, 10, 20)
  ) throws -> PeriodReport {
    let log = Log(recording: records)
    let noon = Instant(millisecondsSinceEpoch: Int64(last.dayNumber) * 86_400_000 + 18_000_000)
    return try PeriodReport(
      try LogSketch.schedule(), try .reference(), log, year: year, round: round,
      asOf: max(noon, LogSketch.instant(log.count)))
  }

  private func rules(
    _ report: PeriodReport, about project: Project.ID?, _ severity: Diagnostic.Severity? = nil
  ) -> Set<Rule> {
    let faults = ReportCheck.faults(of: report).filter { fault in
      fault.project == project && (severity == nil || fault.severity == severity)
    }
    return Set(faults.map(\.rule))
  }

  @Test("what was read into the plan is said to whoever signs, and keeps no round open")
  func assumptions() throws {
    let schedule = try Schedule.samutPrakanCity()
    let noon = Instant(
      millisecondsSinceEpoch: Int64(day(2567, 4, 10).dayNumber) * 86_400_000 + 18_000_000)
    let report = try PeriodReport(
      schedule, try .reference(), Log(recording: []), year: FiscalYear(2567), round: .sixMonth,
      asOf: noon)
    let faults = ReportCheck.faults(of: report).filter { $0.rule == .assumption }
    #expect(!schedule.plan.assumptions.isEmpty)
    #expect(faults.map(\.hint) == schedule.plan.assumptions.map(\.why))
    #expect(faults.allSatisfy { $0.severity == .warning && $0.project == nil })
  }

  private func done(_ step: String, _ result: String = "ทำแล้ว") -> LogRecord {
    LogRecord(
      day(2565, 12, 20),
      .completed(Obligation.ID("2566.training.\(step)"), result: result, participants: nil))
  }

  private func measured(_ indicator: String, _ value: Int64) -> LogRecord {
    let quantity = Quantity(tenThousandths: value * 10_000)
    return LogRecord(
      day(2566, 3, 1),
      .measured(
        training, Indicator.ID(indicator), value: quantity,
        before: Quantity(tenThousandths: 1_000_000), sample: nil, how: nil))
  }

  /// Everything that an annual report wants of the project `training`.
  private var complete: [LogRecord] {
    [
      LogRecord(
        day(2565, 12, 20),
        .completed(Obligation.ID("2566.training.s1"), result: "อนุมัติแล้ว", participants: nil),
        evidence: [.photo]),
      done("s2"),
      .money(day(2565, 10, 5), .approved, 50_000_00, of: training),
      .money(day(2566, 2, 5), .disbursed(commitment: nil), 40_000_00, of: training),
      LogRecord(day(2566, 9, 1), .problem(.project(training), "ไม่มี")),
      LogRecord(day(2566, 9, 1), .suggestion(.project(training), "ไม่มี")),
      measured("trained", 90), measured("times", 3), measured("complaints", 5),
      measured("errors", 10),
    ]
  }

  @Test("finds nothing where everything is there")
  func nothing() throws {
    #expect(rules(try report(complete), about: training).isEmpty)
  }

  @Test("an empty log lacks text, money, problems and suggestions in an annual report")
  func empty() throws {
    let found = rules(try report([]), about: training, .error)
    #expect(found == [.noProgressText, .noBudgetLine, .noProblem, .noSuggestion])
    let faults = ReportCheck.faults(of: try report([]))
    #expect(ReportCheck.hasErrors(faults))
    let errors = faults.filter { $0.severity == .error && $0.project != nil }
    #expect(errors.allSatisfy { $0.hint != nil })
  }

  @Test("a six-month report wants neither problems nor suggestions nor measurements")
  func sixMonth() throws {
    let found = rules(try report([], .sixMonth), about: training)
    #expect(found.isDisjoint(with: [.noProblem, .noSuggestion, .indicatorNotMeasured]))
    #expect(found.isSuperset(of: [.noProgressText, .noBudgetLine]))
  }

  @Test(
    "what is taken away is missed",
    arguments: [
      ([0, 1], Rule.noProgressText), ([2, 3], .noBudgetLine), ([4], .noProblem),
      ([5], .noSuggestion), ([6], .indicatorNotMeasured),
    ])
  private func takenAway(_ places: [Int], _ rule: Rule) throws {
    let kept = complete.enumerated().filter { !places.contains($0.offset) }.map(\.element)
    #expect(rules(try report(kept), about: training).contains(rule))
  }

  @Test("a project without a budget owes no line on money")
  func noBudget() throws {
    let found = rules(try report([]), about: LogSketch.listening)
    #expect(!found.contains(.noBudgetLine))
  }

  @Test(
    "a project that cannot be carried out owes no line on money, and its reason is a progress text",
    arguments: CannotReason.allCases)
  func givenUp(reason: CannotReason) throws {
    let record = LogRecord(
      day(2566, 1, 5), .cannot(.project(training), year, reason, "นโยบายเปลี่ยน"))
    let found = rules(try report([record]), about: training)
    #expect(found.isDisjoint(with: [.noBudgetLine, .noProgressText]))
  }

  @Test("that the ordinance gives nothing is an approval of 0, which is the line on money")
  func nothingApproved() throws {
    let nothing = LogRecord.money(day(2565, 10, 5), .approved, 0, of: training)
    let rules = LogRules(try LogSketch.schedule())
    try rules.check(nothing, in: Log(), today: day(2565, 10, 5))
    #expect(
      !self.rules(try report([done("s1"), nothing]), about: training).contains(.noBudgetLine))
    for kind in [Movement.Kind.supplement, .committed, .disbursed(commitment: nil), .refunded] {
      #expect(throws: LogRefusal.amountNotPositive(.zero)) {
        try rules.check(
          .money(day(2565, 10, 5), kind, 0, of: training), in: Log(), today: day(2565, 10, 5))
      }
    }
  }

  @Test("another reason that is not told is an error")
  func reason() throws {
    func record(_ words: String?) -> LogRecord {
      LogRecord(day(2566, 1, 5), .cannot(.project(training), year, .other, words))
    }
    #expect(rules(try report([record(nil)]), about: training, .error).contains(.reasonMissing))
    #expect(!rules(try report([record("น้ำท่วม")]), about: training).contains(.reasonMissing))
  }

  @Test("work without evidence and targets that were missed are warnings")
  func warnings() throws {
    var records = complete
    records[0] = done("s1")
    records[6] = measured("trained", 79)
    let report = try report(records)
    #expect(rules(report, about: training, .warning) == [.noEvidence, .indicatorNotMet])
    #expect(rules(report, about: training, .error).isEmpty)
    let fault = ReportCheck.faults(of: report).first { $0.rule == .indicatorNotMet }
    #expect(fault?.entries == [7])
  }

  @Test("what is overdue without a word of why is a warning")
  func overdue() throws {
    let problem = LogRecord(day(2566, 9, 1), .problem(.project(training), "วิทยากรไม่ว่าง"))
    #expect(rules(try report([]), about: training).contains(.overdueUnexplained))
    #expect(!rules(try report([problem]), about: training).contains(.overdueUnexplained))
  }

  @Test("a round that still runs cannot be signed; a year outside the plan has no report")
  func round() throws {
    // The logs of this suite are recorded in November 2566, in the first half of fiscal year 2567.
    let running = try PeriodReport(
      try LogSketch.schedule(), try .reference(), Log(recording: complete), year: FiscalYear(2567),
      round: .sixMonth, asOf: LogSketch.instant(20))
    #expect(rules(running, about: nil, .error).contains(.roundNotOver))
    let outside = try PeriodReport(
      try LogSketch.schedule(), try .reference(), Log(), year: FiscalYear(2572), round: .annual,
      asOf: LogSketch.instant(20))
    #expect(rules(outside, about: nil, .error).contains(.yearOutsidePlan))
  }

  @Test("demonstration entries are warned of")
  func demonstration() throws {
    let real = try report(complete)
    #expect(!rules(real, about: nil).contains(.demonstrationData))
    let records = complete.map { record in
      LogRecord(
        day: record.day, event: record.event, author: record.author, channel: .demonstration,
        evidence: record.evidence)
    }
    #expect(rules(try report(records), about: nil, .warning).contains(.demonstrationData))
  }

  @Test("faults of the round come first, then those of each project in printed order")
  func order() throws {
    let report = try report([])
    let order = [nil] + report.contents.projects.map { Optional($0.project.id) }
    let places = ReportCheck.faults(of: report).compactMap { order.firstIndex(of: $0.project) }
    #expect(places == places.sorted())
    #expect(places.count == ReportCheck.faults(of: report).count)
  }

  @Test("rules are kebab-case")
  func names() {
    for rule in Rule.allCases {
      #expect(rule.rawValue.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil)
    }
  }
}
