import Papers
import PlanModel
import Reports
import TestSupport
import ThaiCivil

/// A plan and a log in which nobody typed a Thai letter, but for the unit ร้อยละ, which the program knows.
enum LatinPlan {
  private static let yaml = """
    format: 1
    id: latin
    kind: action-plan
    title: Example plan
    organisation: {name: Example Town, kind: town-municipality, province: Example}
    fiscal-years: 2566-2567
    source: {document: "1", title: Example plan}
    owners: [{id: office, name: Office of the Clerk}, {id: treasury, name: Treasury}]
    assumptions:
      - {id: by-year, about: dimensions/d1, reads: amounts are those of each year, why: the table has a column a year}
    dimensions:
      - id: d1
        number: 1
        title: Awareness
        projects:
          - id: council
            number: 1.1
            kind: project
            title: Travelling council
            owners: [office, treasury]
            budget: {stated: 50000, reading: each-year}
            steps:
              - {id: s1, number: 4.1, title: Prepare, timing: {by: 31/01, source: page 1}}
              - {id: s2, number: 4.2, title: Meet, timing: {every: quarter, source: page 1}}
              - {id: s3, number: 4.3, title: Settle, timing: {within-days: 7, of: complaint, source: page 1}}
            outputs:
              - id: output
                title: Meetings held
                indicators: [{id: times, comparator: at-least, target: 3, unit: meetings}]
            outcomes:
              - id: outcome
                title: Satisfaction
                indicators:
                  - {id: share, comparator: more-than, target: 80, unit: ร้อยละ}
                  - {id: fewer, comparator: fewer-than-before, unit: complaints}
          - id: forum
            number: 1.2
            kind: activity
            title: Forum
            owners: [office]
            budget: {stated: 1000, reading: each-year}
            steps: [{id: s1, number: 4.1, title: Hold it, timing: {by: 31/12, source: page 1}}]
      - id: d2
        number: 2
        title: Integrity
        projects:
          - id: pledge
            number: 2.1
            kind: measure
            title: Pledge
            owners: [treasury]
            budget: none
            steps: [{id: s1, number: 4.1, title: Sign, timing: {by: 30/11, source: page 1}}]
          - id: code
            number: 2.2
            kind: practice
            title: Code of conduct
            owners: [treasury]
            steps: [{id: s1, number: 4.1, title: Write it, timing: {by: 30/11, source: page 1}}]
    """

  private static let made = Result {
    Schedule(
      try Plan.reading(yaml), holidays: WorkingCalendar(holidays: []), items: try .reference())
  }

  static func schedule() throws -> Schedule { try made.get() }

  // MARK: Log

  private static let council = Project.ID("council")
  private static let forum = Project.ID("forum")

  /// An entry of every kind; one came after its round was closed.
  static func log() throws -> Log {
    let early = records.filter { $0.day <= day(2567, 4, 5) }
    let open = try period(.sixMonth, asOf: day(2567, 4, 10).halfPastNine, Log(recording: early))
    let closing = LogEvent.closed(
      FiscalYear(2567), .sixMonth, open.closing(contentsHash: String(repeating: "c", count: 64)))
    let after = records.filter { $0.day > day(2567, 4, 5) }
    return Log(
      recording: early + [record(day(2567, 4, 6), closing)]
        + [late] + after)
  }

  private static func record(
    _ day: ThaiDate, _ event: LogEvent, _ evidence: Evidence...
  ) -> LogRecord {
    LogRecord(
      day: day, event: event, author: .init(name: "A. Clerk", position: "Clerk", unit: nil),
      channel: .demonstration, evidence: evidence)
  }

  private static func money(
    _ day: ThaiDate, _ kind: Movement.Kind, _ baht: Int64, of project: Project.ID = council
  ) -> LogRecord {
    record(
      day,
      .money(
        Movement(
          project: project, kind: kind, amount: Baht(satang: baht * 100),
          fiscalYear: day.fiscalYear,
          document: "D 1", approver: "Mayor")))
  }

  private static func measured(
    _ on: ThaiDate, _ indicator: String, _ value: Int64, before: Int64? = nil, sample: Int? = nil
  ) -> LogRecord {
    record(
      on,
      .measured(
        council, Indicator.ID(indicator), value: Quantity(tenThousandths: value * 10_000),
        before: before.map { Quantity(tenThousandths: $0 * 10_000) }, sample: sample,
        how: "Counted"))
  }

  private static var records: [LogRecord] {
    let photo = Evidence(
      .file(
        sha256: String(repeating: "ab", count: 32), name: "photo.jpg", octets: 81_920,
        kind: "image/jpeg"), made: day(2566, 12, 1))
    return [
      money(day(2566, 10, 3), .approved, 50_000), money(day(2566, 10, 4), .supplement, 5_000),
      record(day(2566, 11, 1), .started(Obligation.ID("2567.pledge.s1"))),
      record(
        day(2566, 12, 1),
        .completed(Obligation.ID("2567.council.s1"), result: "Prepared", participants: 24), photo),
      money(day(2566, 12, 2), .committed, 10_000),
      money(day(2566, 12, 3), .disbursed(commitment: nil), 60_000),
      money(day(2566, 12, 4), .refunded, 100),
      money(day(2566, 12, 5), .transferred(to: forum), 1_000),
      record(day(2566, 12, 6), .note(.project(council), "Half of the work is done")),
      measured(day(2566, 12, 7), "times", 2, sample: 30),
      measured(day(2566, 12, 8), "share", 85), measured(day(2566, 12, 9), "fewer", 4, before: 9),
      record(day(2566, 12, 10), .evidenceFiled(.project(council), "Order"), photo),
      record(day(2566, 12, 11), .problem(.project(council), "Rain")),
      record(day(2566, 12, 12), .suggestion(.project(council), "Begin earlier")),
      record(day(2566, 12, 13), .cannot(.project(forum), FiscalYear(2567), .noStaff, "Nobody")),
      record(day(2566, 12, 14), .limitStarted(Matter(council, limit: "s3", reference: "C 1"))),
      record(
        day(2566, 12, 20),
        .limitSettled(Matter(council, limit: "s3", reference: "C 1"), result: "Mended")),
      record(day(2566, 12, 21), .problem(.plan, "Too few people")),
      record(day(2566, 12, 22), .suggestion(.plan, "More people")),
      record(day(2566, 12, 23), .note(.plan, "The mayor followed it up")),
      record(
        day(2566, 12, 24),
        .corrected(
          5, reason: "Typing error", approval: "Mayor",
          instead: .init(
            day: day(2566, 12, 2), event: money(day(2566, 12, 2), .committed, 9_000).event)
        )),
      record(
        day(2566, 12, 25), .corrected(7, reason: "Not so", approval: "Mayor", instead: nil)),
      record(
        day(2567, 3, 1),
        .completed(Obligation.ID("2567.code.s1"), result: "Written", participants: nil)),
      money(day(2567, 9, 29), .carriedOver(commitment: nil), 1_000),
    ]
  }

  private static var late: LogRecord {
    record(day(2567, 2, 1), .note(.project(council), "Told late"))
  }

  // MARK: Reports

  static func period(
    _ round: FiscalYear.Round, asOf instant: Instant, _ log: Log
  ) throws -> PeriodReport {
    try PeriodReport(
      try schedule(), try .reference(), log, year: FiscalYear(2567), round: round, asOf: instant)
  }

  static func sixMonth() throws -> PeriodReport {
    try period(.sixMonth, asOf: day(2567, 3, 15).halfPastNine, try log())
  }

  /// One of every kind, open rounds and a closed one.
  static func reports() throws -> [Report] {
    let october = day(2567, 10, 10).halfPastNine
    let log = try log()
    let annual = try period(.annual, asOf: october, log)
    let plan = try schedule().plan
    return [
      .plan(try PlanContents(plan, try .reference(), year: FiscalYear(2567))),
      .period(try sixMonth()), .period(try period(.sixMonth, asOf: october, log)),
      .period(annual), .ePlan(annual), .followUp(FollowUpReport(annual), .results),
      .followUp(FollowUpReport(annual), .statuses),
      .budget(
        try BudgetReport(
          plan, log, years: FiscalYear(2566)...FiscalYear(2567), asOf: october)),
      .register(try gifts(.sixMonth, asOf: october)),
      .register(try gifts(.annual, asOf: day(2567, 5, 1).halfPastNine)),
    ]
  }

  /// A register that has everything in its first half.
  private static func gifts(
    _ round: FiscalYear.Round, asOf instant: Instant
  ) throws -> RegisterReport {
    let year = FiscalYear(2567)
    let log = Log(recording: [
      LogRecord(
        day(2566, 11, 1),
        .register(.giftPolicy(GiftPolicy(year, document: "A 1", signer: "Mayor", text: "None")))),
      LogRecord(day(2566, 11, 2), .register(.giftCulture("Training", participants: 3))),
      LogRecord(
        day(2566, 12, 29),
        .register(
          .gift(
            Gift(
              "Basket", worth: Baht(satang: 50_000), giver: .citizen, occasion: "New Year",
              handling: .declined, explanation: "With thanks")))),
      LogRecord(day(2567, 3, 31), .register(.nothing(NoneDeclared(.gifts, year, .sixMonth)))),
    ])
    return RegisterReport(
      .gifts, try schedule(), try .reference(), log, year: year, round: round, asOf: instant)
  }

  static func charts(_ style: Style) throws -> [Chart] {
    let schedule = try schedule()
    let year = FiscalYear(2567)
    let contents = try sixMonth().contents
    let progress = Progress(schedule, try log(), year: year, asOf: day(2567, 3, 15))
    return [
      .statusByDimension(contents, style), .completions(progress, style),
      .load(schedule, year: year, style), .calendar(progress, style),
    ] + [Chart.budgetByProject(contents, style)].compactMap(\.self)
  }
}
