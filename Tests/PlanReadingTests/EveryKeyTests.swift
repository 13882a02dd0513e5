internal import PlanModel
@testable internal import PlanReading
internal import TestSupport
internal import Testing
internal import ThaiCivil

/// Format/every-key.yaml uses every key of every shape (``SchemaTests`` proves that it does).
@Suite("The plan format, key by key")
struct EveryKeyTests {
  private let plan: Plan

  init() throws { plan = try Plan.reading(try Self.text()) }

  static func text() throws -> String {
    try Repository.text("Tests/PlanReadingTests/Format/every-key.yaml")
  }

  @Test("the plan that uses every key has nothing to be told")
  func silence() throws {
    #expect(try PlanReader.read(Array(Self.text().utf8)).diagnostics == [])
  }

  @Test("head, organisation, source and owners")
  func head() throws {
    #expect(plan.id.text == "every-key" && plan.kind == .actionPlan)
    #expect(plan.title == "แผนที่ใช้ทุกคำ")
    #expect(
      plan.organisation
        == Organisation(
          name: "เทศบาลเมืองตัวอย่าง", kind: .townMunicipality, district: "เมืองตัวอย่าง",
          province: "ลพบุรี"))
    #expect(plan.itaResults.map(\.year) == [FiscalYear(2565), FiscalYear(2566)])
    #expect(plan.itaResults.map(\.score.description) == ["95.82", "96.9"])
    #expect(plan.itaResults.map(\.level) == ["AA", nil])
    #expect(plan.fiscalYears == FiscalYear(2566)...FiscalYear(2570))
    let august = MonthOfYear(year: BuddhistYear(2565), month: .august)
    #expect(
      plan.source == SourceDocument(document: "004", title: "เอกสารตัวอย่าง", published: august))
    #expect(plan.owners.map(\.id.text) == ["finance", "schools"])
    #expect(plan.owners.map(\.name) == ["กองคลัง", "โรงเรียนเทศบาล 1–5"])
    #expect(plan.owners.map(\.email) == ["finance@example.go.th", nil])
    #expect(plan.owners.map(\.head) == ["ผู้อำนวยการกองคลัง", nil])
    #expect(plan.owners.map(\.succeeds) == [[Owner.ID("revenue")], []])
  }

  @Test("reporting")
  func reporting() throws {
    let reporting = plan.reporting
    #expect(reporting.coordinator.text == "schools")
    #expect(reporting.signers == ["ปลัดเทศบาล", "นายกเทศมนตรี"])
    #expect(reporting.sixMonthDue == MonthDay(month: .april, day: 20))
    #expect(reporting.annualDue == MonthDay(month: .october, day: 25))
    #expect(reporting.publishBy == MonthDay(month: .april, day: 15))
    #expect([reporting.collectLead, reporting.draftLead, reporting.signLead] == [21, 12, 6])
    let every = Citation(source: "หน้า 70", quote: "ทุก 6 เดือน")
    #expect(reporting.followUp == Timing(rule: .every(.halfYear), citation: every))
    #expect(reporting.trackedFrom == day(2567, 4, 1))
    #expect(reporting.cycle.map(\.id.text) == ["prepare", "assess"])
    #expect(reporting.cycle.map(\.title) == ["เตรียมการ", "ประเมิน"])
    let year = BuddhistYear(2566)
    let months =
      MonthOfYear(year: year, month: .january)...MonthOfYear(year: year, month: .june)
    #expect(
      reporting.cycle.map(\.span) == [.yearly(from: .september, to: .january), .once(months)])
    #expect(
      reporting.cycle.map(\.citation) == [Citation(source: "หน้า 3", quote: "เตรียมการ"), nil])
  }

  @Test("schedule and calendar settings")
  func settings() throws {
    #expect(plan.scheduling.reserve == 20 && !plan.scheduling.levels)
    #expect(
      plan.scheduling.daysOff
        == [.step: .keep, .occurrence: .forward, .duty: .back, .cycle: .keep])
    #expect(
      plan.calendar.alarms == [.step: [30, 7], .occurrence: [], .duty: [10], .cycle: [1]])
    #expect(plan.calendar.refreshHours == 12)
  }

  @Test("dimensions, strategies and projects")
  func projects() throws {
    #expect(plan.dimensions.map(\.id.text) == ["d1", "d2"])
    #expect(plan.dimensions.map(\.title) == ["มิติที่ 1", "มิติที่ 2"])
    #expect(plan.dimensions.map(\.source) == ["หน้า 20", nil])
    let strategies = plan.dimensions.flatMap(\.strategies)
    #expect(strategies.map(\.id?.text) == ["d1-1", nil])
    #expect(strategies.map(\.number?.description) == ["1.1", nil])
    #expect(strategies.map(\.title) == ["แนวทางที่ 1", nil])
    #expect(strategies.map(\.source) == ["หน้า 21", nil])
    #expect(plan.projects.map(\.id.text) == ["council", "open-data", "no-money"])
    #expect(plan.projects.map(\.number.description) == ["1.1.1", "1.1.2", "2.1"])
    #expect(plan.projects.map(\.kind) == [.activity, .measure, .practice])
    let council = plan.projects[0]
    #expect(council.title == "กิจกรรมสภาสัญจร" && council.source == "หน้า 22")
    #expect(council.owners.map(\.text) == ["finance", "schools"])
    #expect(
      council.settledBy == .each
        && plan.projects.count { $0.settledBy == .one } == plan.projects.count - 1)
    #expect(council.fiscalYears == FiscalYear(2567)...FiscalYear(2569))
    #expect(plan.projects[1].fiscalYears == plan.fiscalYears)
    #expect(council.period == "3 ปี" && council.funding == "ข้อบัญญัติ")
    #expect(council.targetGroup == "ประชาชน" && council.objectives == ["เพื่อรับฟัง", "เพื่อตอบ"])
    let autumn = YearlySpan(from: .firstDay(of: .october), to: .lastDay(of: .december))
    #expect(council.during == autumn)
    #expect(council.register == .complaints && plan.projects[1].register == nil)
  }

  @Test("budgets: none, stated with a reading, year by year")
  func budgets() throws {
    let years = [
      FiscalYear(2566): Baht(satang: 1_000_000), FiscalYear(2567): Baht(satang: 2_000_000),
    ]
    #expect(
      plan.projects.map(\.budget)
        == [.stated(Baht(satang: 5_000_050), .wholePeriod), .byYear(years), .none])
  }

  @Test("steps, sub-steps and each way of timing")
  func work() throws {
    let council = plan.projects[0]
    #expect(council.steps.map(\.id.text) == ["s1", "s2"])
    #expect(council.steps.map(\.number.description) == ["4.1", "4.2"])
    #expect(council.steps.map(\.title) == ["จัดประชุม", "รายงานผล"])
    #expect(council.steps.map(\.weight) == [3, 1])
    let endOfMarch = try #require(MonthDay(month: .march, day: 31))
    #expect(
      council.steps.map { $0.timings.map(\.rule) }
        == [[.timesAYear(4), .by(endOfMarch)], [.on(day(2568, 1, 15))]])
    #expect(council.steps[0].timings.map(\.citation?.quote) == ["ปีละ 4 ครั้ง", nil])
    let substeps = council.steps[0].substeps
    #expect(substeps.map(\.id.text) == ["s1-a", "s1-b"])
    #expect(substeps.map(\.number?.description) == ["4.1.1", nil])
    #expect(substeps.map(\.title) == ["แจ้งกำหนด", "จดรายงาน"])
    let limit = Timing(
      rule: .within(days: 15, of: "ได้รับเรื่อง"),
      citation: Citation(source: "หน้า 24", quote: "ภายใน 15 วัน"))
    #expect(substeps.map(\.timings) == [[limit], []])
    let march = YearlySpan(from: .firstDay(of: .march), to: .lastDay(of: .march))
    #expect(plan.projects[1].steps[0].timings.map(\.rule) == [.during(march)])
  }

  @Test("rhythms")
  func rhythms() throws {
    let rhythms = plan.projects[0].rhythms
    #expect(rhythms.map(\.id.text) == ["monthly", "thrice", "answer", "half", "early", "once"])
    #expect(rhythms.map(\.title).first == "รายงานประจำเดือน")
    let november = try #require(MonthDay(month: .november, day: 15))
    #expect(
      rhythms.flatMap(\.timings).map(\.rule) == [
        .every(.month), .timesAYear(3), .within(days: 7, of: "ได้รับเรื่อง"),
        .by(.lastDay(of: .september)),
        .during(YearlySpan(from: .firstDay(of: .october), to: november)),
        .on(day(2566, 11, 1)),
      ])
    #expect(rhythms.flatMap(\.timings).allSatisfy { $0.citation?.source == "หน้า 25" })
  }

  @Test("outputs, outcomes and indicators")
  func results() throws {
    let council = plan.projects[0]
    #expect(council.outputs.map(\.id.text) == ["o1"] && council.outcomes.map(\.id.text) == ["o2"])
    #expect(council.outputs.map(\.title) == ["จัดประชุมครบ"])
    let indicators = (council.outputs + council.outcomes).flatMap(\.indicators)
    #expect(indicators.map(\.id.text) == ["o1-a", "o2-a", "o2-b"])
    #expect(indicators.map(\.title) == ["จำนวนครั้ง", nil, nil])
    #expect(indicators.map(\.comparator) == [.atLeast, .reducedByAtLeast, .fewerThanBefore])
    #expect(
      indicators.map(\.target) == [Quantity(4), Quantity(tenThousandths: 125_000), nil])
    #expect(indicators.map(\.unit) == ["ครั้ง", "ร้อยละ", "เรื่อง"])
    #expect(indicators.map(\.measuredBy) == ["รายงานการประชุม", nil, nil])
  }

  @Test("risks, amendments and assumptions")
  func theRest() throws {
    #expect(plan.risks.map(\.id.text) == ["r1", "r2"])
    #expect(plan.risks.map(\.title) == ["การแบ่งซื้อ", "ของขวัญ"])
    #expect(plan.risks.map(\.area) == ["การจัดซื้อ", nil])
    #expect(plan.risks.map(\.isKnown) == [true, false])
    #expect(plan.risks.map(\.status) == [.orange, .green])
    #expect(
      plan.risks.map { [$0.necessity, $0.severity, $0.printedScore] } == [[3, 2, 6], [1, 1, 1]])
    #expect(plan.risks.map(\.control) == [.fair, .weak])
    #expect(plan.risks.map(\.measures) == [["ตรวจสอบ", "รายงาน"], []])
    #expect(plan.risks.map(\.source) == ["หน้า 60", nil])
    let amendment = try #require(plan.amendments.first)
    #expect(amendment.number == 1 && amendment.date == day(2567, 3, 31))
    #expect(amendment.reason == "งบประมาณเปลี่ยน")
    #expect(amendment.changes == ["เพิ่มงบประมาณ", "เปลี่ยนกำหนด"])
    let assumption = try #require(plan.assumptions.first)
    #expect(assumption.id.text == "a1" && assumption.about == "projects/council/budget")
    #expect(assumption.reads == "อ่านเป็นทั้งแผน" && assumption.why == "เอกสารไม่ระบุ")
  }

  @Test("values in Thai digits are the same plan")
  func thaiDigits() throws {
    let arabic = try Self.text()
    // Owners by name, months as text, and the budget by year, beside every form that is no text.
    let keys = PlanSchema.shapes.flatMap(\.list).filter { $0.look.isFigure }.map(\.name)
    let figures = Set(keys).union(["owners", "from", "to", "budget"])
    let lines = arabic.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let colon = line.firstIndex(of: ":"),
        figures.contains(String(line[..<colon].drop { $0 == " " || $0 == "-" }))
      else { return String(line) }
      return line[..<colon] + Digits.thai.write(String(line[colon...]))
    }
    let thai = lines.joined(separator: "\n")
    #expect(thai.contains("fiscal-years: ๒๕๖๖–๒๕๗๐") && thai.contains("{๒๕๖๖: ๑๐๐๐๐,"))
    #expect(thai.contains("number: (๔.๑)") && thai.contains("target: ๑๒.๕"))
    #expect(thai.contains("step: [๓๐, ๗]") && thai.contains("format: ๑"))
    #expect(try Plan.reading(thai) == plan)
  }
}

extension Look {
  /// Whether it is read from digits.
  fileprivate var isFigure: Bool {
    switch self {
    case .figure, .integer, .amountsByYear: true
    case .list(let look): look.isFigure
    case .oneOf(let looks): looks.contains(where: \.isFigure)
    case .text, .id, .oneOfWords, .mapping: false
    }
  }
}
