internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("Reports and the ITA year")
struct DutyTests {
  private func schedule() throws -> Schedule {
    try .samutPrakanCity()
  }

  /// Counted by hand on the calendar. 30 April 2566 is a Sunday, so the last working day is Friday the
  /// 28th; the days off before it are Chakri Day (6) and Songkran (13, 14 and, for the 15th, 17), so
  /// five, ten and fifteen working days before are the 21st, the 11th and the 3rd. 31 October 2566 is
  /// a Tuesday; with 13 and 23 October off they are the 24th, the 16th and the 6th. 30 April 2567 is a
  /// Tuesday.
  @Test(
    "the stages of the reports of 2566 are due on these days",
    arguments: [
      ("2566-plan-publish", day(2566, 1, 1), day(2566, 4, 28), day(2566, 4, 30)),
      ("2566-six-month-collect~treasury", day(2566, 4, 3), day(2566, 4, 3), day(2566, 4, 3)),
      ("2566-six-month-draft", day(2566, 4, 3), day(2566, 4, 11), day(2566, 4, 11)),
      ("2566-six-month-sign", day(2566, 4, 3), day(2566, 4, 21), day(2566, 4, 21)),
      ("2566-six-month-submit", day(2566, 4, 3), day(2566, 4, 28), day(2566, 4, 30)),
      ("2566-annual-collect~treasury", day(2566, 10, 2), day(2566, 10, 6), day(2566, 10, 6)),
      ("2566-annual-draft", day(2566, 10, 2), day(2566, 10, 16), day(2566, 10, 16)),
      ("2566-annual-sign", day(2566, 10, 2), day(2566, 10, 24), day(2566, 10, 24)),
      ("2566-annual-submit", day(2566, 10, 2), day(2566, 10, 31), day(2566, 10, 31)),
      ("2566-annual-publish", day(2567, 1, 1), day(2567, 4, 30), day(2567, 4, 30)),
    ])
  func days(id: String, start: ThaiDate, due: ThaiDate, rule: ThaiDate) throws {
    let duty = try #require(try schedule().obligations.first { $0.id.text == id })
    #expect(duty.start == start && duty.due == due && duty.ruleDay == rule)
    #expect(duty.covers == FiscalYear(2566))
    #expect(duty.fiscalYear == due.fiscalYear)
    #expect(duty.basis.word == "setting" && duty.dayRule == .settingDay)
  }

  @Test("each owner hands in, the coordinator does the rest")
  func owners() throws {
    let plan = try Plan.samutPrakanCity()
    let duties = try schedule().obligations.filter { $0.id.duty != nil }
    let collects = duties.filter { $0.id.duty?.stage == .collect }
    for shares in Dictionary(grouping: collects, by: \.id.whole).values {
      #expect(shares.map(\.owners) == plan.owners.map { [$0.id] })
    }
    let others = duties.filter { $0.id.duty?.stage != .collect }
    #expect(others.allSatisfy { $0.owners == [Owner.ID("clerk-office")] })
  }

  /// Codes by role and year of the assessment; the annual report answers the item of the year after.
  @Test(
    "an item's code stands where one is known for its year, marked where it is not sure",
    arguments: [
      ("2566-plan-publish", "(ข้อ O36 ITA 2566)"),
      ("2567-plan-publish", "(ข้อ O32 ITA 2567 รหัสยังไม่ยืนยัน)"),
      ("2568-plan-publish", "(ข้อ O25 ITA 2568 รหัสยังไม่ยืนยัน)"),
      ("2569-plan-publish", "(ข้อ O23 ITA 2569 รหัสยังไม่ยืนยัน)"),
      ("2566-six-month-submit", "(ข้อ O37 ITA 2566)"),
      ("2566-annual-publish", "(ข้อ O33 ITA 2567 รหัสยังไม่ยืนยัน)"),
      ("2567-annual-publish", "(ข้อ O26 ITA 2568 รหัสยังไม่ยืนยัน)"),
      ("2568-annual-publish", "(ข้อ O24 ITA 2569 รหัสยังไม่ยืนยัน)"),
    ])
  func codes(id: String, code: String) throws {
    let duty = try #require(try schedule().obligations.first { $0.id.text == id })
    #expect(duty.title.hasSuffix(code))
  }

  @Test(
    "where no code is known the name stands alone",
    arguments: [
      "2567-six-month-submit", "2568-six-month-submit", "2569-six-month-submit",
      "2570-six-month-submit", "2570-plan-publish", "2569-annual-publish", "2570-annual-publish",
    ])
  func nameAlone(id: String) throws {
    let duty = try #require(try schedule().obligations.first { $0.id.text == id })
    #expect(!duty.title.contains("ข้อ") && !duty.title.contains("ITA"))
    #expect(duty.title.contains(id.contains("plan") ? "แผนปฏิบัติการ" : "รายงาน"))
    #expect(duty.title.contains("ปีงบประมาณ พ.ศ. \(id.prefix(4))"))
  }

  @Test("measures answer the items of measures, and their six-month report none")
  func measures() throws {
    var sketch = PlanSketch(kind: "ita-measures", years: "2566")
    sketch.projects = [ProjectSketch()]
    let schedule = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
    func title(_ id: String) -> String {
      schedule.obligations.first { $0.id.text == id }?.title ?? ""
    }
    #expect(title("2566-plan-publish").hasSuffix("(ข้อ O42 ITA 2566)"))
    // Both O43 of ITA 2566 and O35 of ITA 2567 ask for the results of 2566: the year that is over.
    #expect(title("2566-annual-publish").hasSuffix("(ข้อ O35 ITA 2567 รหัสยังไม่ยืนยัน)"))
    #expect(!title("2566-six-month-submit").contains("ข้อ"))
    let annual = schedule.obligations.first { $0.id.text == "2566-annual-publish" }
    #expect(annual?.due == day(2567, 4, 30))
  }

  /// The stretches of ITA 2566 as source document 001 prints them: first day, last working day.
  @Test(
    "the ITA year of 2566 has these days",
    arguments: [
      ("prepare", day(2565, 9, 1), day(2566, 1, 31)),
      ("register", day(2566, 1, 1), day(2566, 1, 31)),
      ("questionnaires", day(2566, 1, 1), day(2566, 6, 30)),
      ("disclosure", day(2566, 1, 1), day(2566, 4, 28)),
      ("follow-up", day(2566, 3, 1), day(2566, 4, 28)),
      ("report", day(2566, 9, 1), day(2566, 10, 31)),
    ])
  func cycle(entry: String, start: ThaiDate, due: ThaiDate) throws {
    let found = try schedule().obligations.first { $0.id.text == "2566-ita-\(entry)" }
    #expect(found?.start == start && found?.due == due)
    #expect(found?.fiscalYear == due.fiscalYear)
    #expect(found?.basis == .setting("reporting.ita-cycle"))
    #expect(found?.title.hasSuffix("(ITA 2566)") == true)
  }

  @Test("a plan file can have another ITA year, or none")
  func otherCycle() throws {
    var sketch = PlanSketch(years: "2566–2567", projects: [ProjectSketch()])
    sketch.reporting = [
      "ita-cycle:", "  - {id: once, title: ครั้งเดียว, from: ก.พ. 2567, to: มี.ค. 2567, source: หน้า 9}",
    ]
    let holidays = try WorkingCalendar.governmentHolidays()
    let items = try OITItems.reference()
    let cycle = Schedule(try sketch.plan(), holidays: holidays, items: items).obligations
      .filter { $0.kind == .cycle }
    #expect(cycle.map(\.id.text) == ["2567-ita-once"])
    // 31 March 2567 is a Sunday.
    #expect(cycle.map(\.due) == [day(2567, 3, 29)])
    #expect(cycle.map(\.basis) == [.stated(Citation(source: "หน้า 9", quote: nil))])
    sketch.reporting = ["ita-cycle: none"]
    let none = Schedule(try sketch.plan(), holidays: holidays, items: items).obligations
    #expect(!none.contains { $0.kind == .cycle })
  }

  @Test(
    "a follow-up that the document demands comes beside the rounds, or is the rounds themselves",
    arguments: [
      ("every: month", 12, false), ("every: quarter", 4, false), ("times-a-year: 3", 3, false),
      ("every: year", 1, false), ("every: half-year", 0, true),
    ])
  func followUps(rule: String, count: Int, isRound: Bool) throws {
    var sketch = PlanSketch(years: "2566", projects: [ProjectSketch()])
    sketch.reporting = ["follow-up: {\(rule), source: หน้า 3}"]
    let obligations = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference()
    ).obligations
    let stated = Obligation.Basis.stated(Citation(source: "หน้า 3", quote: nil))
    let found = obligations.filter { $0.id.text.hasPrefix("2566-follow-up-") }
    #expect(found.count == count && Set(found.map(\.id)).count == count)
    #expect(found.allSatisfy { $0.basis == stated && $0.dayRule == .endOfPeriod })
    for obligation in obligations {
      guard case .duty(let duty) = obligation.subject else { continue }
      #expect((obligation.basis == stated) == (isRound && duty.stage != .publish))
      #expect(obligation.dayRule == .settingDay)
    }
  }

  @Test("no stage is due before the round has ended, however early the report is")
  func earlyReport() throws {
    var sketch = PlanSketch(years: "2566", projects: [ProjectSketch()])
    sketch.reporting = ["six-month-due: 5 เม.ย.", "collect-before: 60"]
    let schedule = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
    let sixMonth = schedule.obligations.filter { $0.id.text.hasPrefix("2566-six-month") }
    // One unit owns everything, so what it sends is not a share.
    #expect(sixMonth.count == 4)
    #expect(sixMonth.allSatisfy { $0.start == day(2566, 4, 3) && $0.due >= day(2566, 4, 3) })
    #expect(sixMonth.map(\.due).max() == day(2566, 4, 5))
  }

  @Test("the stages come in order in every year, and never after the report itself")
  func order() throws {
    let obligations = try schedule().obligations
    for year in 2566...2570 {
      for report in ["six-month", "annual"] {
        let stages = try ["collect", "draft", "sign", "submit"].map { stage in
          try #require(obligations.first { $0.id.whole.text == "\(year)-\(report)-\(stage)" }).due
        }
        #expect(zip(stages, stages.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }
}

@Suite("The table of OIT items")
struct OITItemTests {
  private static let heading = "ita_year,code,role,covers_fiscal_year_offset,name,confidence\n"

  @Test("an item is found by role and the fiscal year that it is about")
  func about() throws {
    let items = try OITItems.reference()
    #expect(items.item(.plan, about: FiscalYear(2566))?.code == "O36")
    #expect(items.item(.sixMonthProgress, about: FiscalYear(2566))?.code == "O37")
    #expect(items.item(.annualReport, about: FiscalYear(2565))?.code == "O38")
    #expect(items.item(.annualReport, about: FiscalYear(2566))?.code == "O33")
    #expect(items.item(.sixMonthProgress, about: FiscalYear(2567)) == nil)
    #expect(items.item(.plan, about: FiscalYear(2570)) == nil)
  }

  @Test(
    "only certain and high count as sure",
    arguments: [
      ("certain", true), ("high", true), ("medium", false), ("medium-low", false), ("low", false),
      ("", false),
    ])
  func sure(confidence: String, isSure: Bool) throws {
    let items = try OITItems(csv: Self.heading + "2566,O36,plan,0,แผน,\(confidence)\n")
    #expect(items.item(.plan, about: FiscalYear(2566))?.isSure == isSure)
  }

  @Test("other roles are passed over, whatever line ends the table has")
  func roles() throws {
    let rows = Self.heading + "2566,O31,no_gift_policy,0,x,high\n2566,O36,plan,0,แผน,high\n"
    for text in [rows, rows.replacing("\n", with: "\r\n")] {
      #expect(try OITItems(csv: text).item(.plan, about: FiscalYear(2566))?.code == "O36")
    }
  }

  @Test(
    "a row of another form is refused by its line",
    arguments: [
      "2566,O36,plan,0,แผน", "2566,O36,plan,0,แผน,high,x", "x,O36,plan,0,แผน,high",
      "2566,O36,plan,,แผน,high", "nonsense",
    ])
  func badRow(row: String) {
    #expect(throws: OITItems.BadRow(line: 3)) {
      try OITItems(csv: Self.heading + "2566,O36,plan,0,แผน,high\n" + row)
    }
  }

  @Test("an empty line is counted, so that the line of a bad row is the one that an editor shows")
  func emptyLines() {
    #expect(throws: OITItems.BadRow(line: 4)) {
      try OITItems(csv: Self.heading + "2566,O36,plan,0,แผน,high\n\nnonsense")
    }
  }
}
