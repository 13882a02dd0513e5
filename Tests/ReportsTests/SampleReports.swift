import Papers
import PlanModel
import Reports
import TestSupport
import ThaiCivil

/// Reports of the real plan from the sample log.
enum SampleReports {
  static let april = day(2567, 4, 10).halfPastNine
  static let october = day(2567, 10, 10).halfPastNine

  /// In the place of the root of the tree over a sample log, whose entries are made up.
  static func root(_ log: Log) -> LogHash? {
    LogHash(hex: String(repeating: "b", count: 56) + String(log.head.description.suffix(8)))
  }

  static func schedule() throws -> Schedule { try .samutPrakanCity() }

  static func period(
    _ round: FiscalYear.Round, _ year: Int = 2567, asOf instant: Instant,
    _ log: Log = SampleLog.log()
  ) throws -> PeriodReport {
    try PeriodReport(
      try schedule(), try .reference(), log, year: FiscalYear(year), round: round, asOf: instant,
      root: root(log.upTo(instant)))
  }

  static func plan() throws -> PlanContents {
    try PlanContents(try .samutPrakanCity(), try .reference(), year: FiscalYear(2566))
  }

  static func budget() throws -> BudgetReport {
    try BudgetReport(
      try .samutPrakanCity(), SampleLog.log(), years: FiscalYear(2566)...FiscalYear(2567),
      asOf: april, root: root(SampleLog.log().upTo(april)))
  }

  /// The measures of source document 002, with two of them reported.
  static func followUp() throws -> FollowUpReport {
    let plan = try Plan.reading(
      try Repository.text("plans/samut-prakan-pao-measures-2564.yaml"))
    let schedule = Schedule(
      plan, holidays: try .governmentHolidays(), items: try .reference())
    let log = Log(recording: [
      .done("2564.service-disclosure.s1", on: day(2564, 3, 1), "จัดทำคู่มือสำหรับประชาชนเผยแพร่บนเว็บไซต์"),
      LogRecord(
        day(2564, 5, 3),
        .note(.project(Project.ID("service-disclosure")), "ประชาชนทราบขั้นตอนและระยะเวลาชัดเจน")),
      LogRecord(day(2564, 6, 1), .started(Obligation.ID("2564.merit-personnel.s1"))),
    ])
    return FollowUpReport(
      try PeriodReport(
        schedule, try .reference(), log, year: FiscalYear(2564), round: .annual,
        asOf: day(2564, 10, 15).halfPastNine, root: root(log)))
  }

  /// A register with gifts in 2566 and none in 2567.
  static func gifts(_ round: FiscalYear.Round, _ year: Int) throws -> RegisterReport {
    let log = Log(recording: [
      LogRecord(
        day(2565, 12, 1),
        .register(
          .giftPolicy(
            GiftPolicy(
              FiscalYear(2566), document: "สป 1234/2565", signer: "นายกเทศมนตรี",
              text: "ผู้บริหาร สมาชิกสภา และบุคลากรทุกคนไม่รับของขวัญจากการปฏิบัติหน้าที่")))),
      LogRecord(
        day(2565, 12, 20),
        .register(.giftCulture("อบรมบุคลากรเรื่องการปฏิเสธของขวัญ", participants: 120))),
      LogRecord(
        day(2565, 12, 29),
        .register(
          .gift(
            Gift(
              "กระเช้าผลไม้ 1 ชุด", worth: Baht(satang: 120_050), giver: .business,
              occasion: "ปีใหม่", handling: .returned, explanation: "ส่งคืนพร้อมหนังสือขอบคุณ")))),
      LogRecord(
        day(2566, 1, 4),
        .register(
          .gift(
            Gift(
              "ปฏิทิน 20 ชุด", worth: nil, giver: .stateAgency, occasion: "ปีใหม่", handling: .handedOver
            )))),
      LogRecord(
        day(2567, 9, 30), .register(.nothing(NoneDeclared(.gifts, FiscalYear(2567), .annual)))),
    ])
    return RegisterReport(
      .gifts, try schedule(), try .reference(), log, year: FiscalYear(year), round: round,
      asOf: october, root: root(log))
  }

  /// Complaints of every standing in the first half of 2566, one brought forward.
  static func complaints() throws -> RegisterReport {
    let schedule = try schedule()
    let limit = schedule.limits(of: .complaints)[0]
    func matter(_ number: Int) -> Matter {
      Matter(limit.project, limit: limit.of, reference: "ร.\(number)/2566")
    }
    let log = Log(recording: [
      LogRecord(day(2566, 1, 5), .limitStarted(matter(1), kind: .corruption)),
      LogRecord(day(2566, 1, 18), .limitSettled(matter(1), result: "ตรวจสอบแล้วไม่พบการกระทำผิด")),
      LogRecord(day(2566, 1, 9), .limitStarted(matter(2), kind: .service)),
      LogRecord(day(2566, 1, 24), .limitTold(matter(2), "รอผลตรวจจากหน่วยงานภายนอก")),
      LogRecord(day(2566, 2, 2), .limitSettled(matter(2), result: "แก้ไขแล้ว")),
      LogRecord(day(2566, 2, 14), .limitStarted(matter(3), kind: .procurement)),
      LogRecord(day(2566, 3, 27), .limitStarted(matter(4))),
    ])
    return RegisterReport(
      .complaints, schedule, try .reference(), log, year: FiscalYear(2566), round: .sixMonth,
      asOf: october, root: root(log))
  }

  /// One of every kind.
  static func all() throws -> [Report] {
    [
      .plan(try plan()), .period(try period(.sixMonth, asOf: april)),
      .period(try period(.annual, asOf: october)), .ePlan(try period(.sixMonth, asOf: april)),
      .followUp(try followUp(), .results), .followUp(try followUp(), .statuses),
      .budget(try budget()), .register(try gifts(.sixMonth, 2566)),
      .register(try gifts(.annual, 2567)), .register(try complaints()),
    ]
  }
}
