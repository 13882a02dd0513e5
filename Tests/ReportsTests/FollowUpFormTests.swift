import Papers
import PlanModel
import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Forms of a follow-up")
struct FollowUpFormTests {
  /// What documents 000 and 003 have: measures, two surveys, and the disclosure by sub-indicators.
  private static let plan = """
    format: 1
    id: forms
    kind: ita-measures
    title: มาตรการตัวอย่าง
    organisation: {name: เทศบาลตัวอย่าง, kind: town-municipality, district: บางตัวอย่าง, province: ตัวอย่าง}
    fiscal-years: 2566
    source: {document: "1", title: มาตรการตัวอย่าง}
    owners: [{id: office, name: สำนักปลัด}, {id: treasury, name: กองคลัง}]
    dimensions:
      - id: d1
        number: 1
        title: มาตรการส่งเสริมคุณธรรม
        projects:
          - {id: manual, number: 1, kind: measure, title: คู่มือ, owners: [office], budget: none, period: ตลอดปี,
             steps: [{id: s1, number: 1, title: จัดทำคู่มือ}, {id: s2, number: 2, title: เผยแพร่คู่มือ}]}
      - id: d2
        number: 2
        title: ประเด็นการประเมิน IIT
        projects:
          - {id: duty, number: 1, kind: measure, title: ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่, owners: [office], budget: none,
             period: ต.ค. ๖๕ ถึง ก.ย. ๖๖, steps: [{id: s1, number: 1, title: ให้บริการด้วยความโปร่งใส}]}
          - {id: money, number: 2, kind: measure, title: ตัวชี้วัดที่ ๒ การใช้งบประมาณ, owners: [treasury], budget: none,
             steps: [{id: s1, number: 1, title: เผยแพร่งบประมาณ}]}
          - {id: power, number: 3, kind: measure, title: ตัวชี้วัดที่ ๓ การใช้อำนาจ, owners: [office], budget: none,
             steps: [{id: s1, number: 1, title: มอบหมายงาน}]}
      - id: d3
        number: 3
        title: ประเด็นการประเมิน OIT
        strategies:
          - id: s91
            number: 3.1
            title: ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน
            projects:
              - {id: o1, number: 3.1.1, kind: measure, title: O1 โครงสร้าง, owners: [office], budget: none,
                 objectives: [แสดงแผนผังโครงสร้าง, แสดงตำแหน่งสำคัญ], steps: [{id: s1, number: 1, title: เผยแพร่}]}
          - id: s92
            number: 3.2
            title: ตัวชี้วัดย่อยที่ ๙.๒ การบริหารงาน
            projects:
              - {id: o11, number: 3.2.1, kind: measure, title: ๐๑๑ แผนดำเนินงาน, owners: [treasury], budget: none,
                 steps: [{id: s1, number: 1, title: เผยแพร่แผนหนึ่งปี}]}
    ita-results:
      - {year: 2565, score: 91, level: A}
      - {year: 2566, score: 96.9, level: ผ่านดี}
      - {year: 2567, score: 99}
    """

  private static func report() throws -> FollowUpReport {
    let plan = try Plan.reading(Self.plan)
    let schedule = Schedule(plan, holidays: try .governmentHolidays(), items: try .reference())
    let log = Log(recording: [
      .done("2566.duty.s1", on: day(2566, 3, 1), "ออกประกาศแล้ว"),
      .done("2566.o1.s1", on: day(2566, 3, 2), "เผยแพร่บนเว็บไซต์แล้ว"),
      LogRecord(
        day(2566, 3, 3),
        .cannot(.project(Project.ID("money")), FiscalYear(2566), .noStaff, "ไม่มีบุคลากร")),
    ])
    return FollowUpReport(
      try PeriodReport(
        schedule, try .reference(), log, year: FiscalYear(2566), round: .annual,
        asOf: day(2566, 10, 15).halfPastNine))
  }

  private static func table(_ name: String, _ document: Document) throws -> Table {
    try #require(document.tables.first { $0.name == name })
  }

  private static func lines(_ cell: Cell) -> [String] {
    cell.lines.map { line in
      line.map { inline in
        switch inline {
        case .text(let text), .strong(let text), .link(let text, to: _): text
        case .number(let number): number.text
        case .entry: ""
        }
      }.joined()
    }
  }

  @Test("measures, surveys and the disclosure each have the columns of documents 000 and 003")
  func columns() throws {
    let document = try Self.report().document()
    #expect(try Self.table("follow-up-results", document).columns.count == 7)
    #expect(try Self.table("follow-up-results", document).rows.count == 1)
    #expect(
      try Self.table("follow-up-survey", document).columns.map(\.heading) == [
        "ตัวชี้วัด", "แนวทางในการยกระดับการประเมิน", "ผู้รับผิดชอบ", "ระยะเวลา", "ความก้าวหน้าผลการดำเนินการ",
      ])
    #expect(
      try Self.table("follow-up-disclosure", document).columns.map(\.heading) == [
        "ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ผู้รับผิดชอบ", "ความก้าวหน้าผลการดำเนินการ",
      ])
    #expect(
      Array(document.parts.prefix(3)) == [
        "ส่วนที่ ๑ ผลการดำเนินการตามมาตรการ", "ส่วนที่ ๒ ประเด็นการประเมิน IIT",
        "ส่วนที่ ๓ ประเด็นการประเมิน OIT",
      ])
  }

  @Test("a box is ticked by what was reported, and none where nobody reported")
  func boxes() throws {
    let rows = try Self.table("follow-up-survey", try Self.report().document(.thai, .paper)).rows
    let progress = try rows.map { try Self.lines(#require($0.cells.last)) }
    #expect(progress[0].prefix(2) == ["☐ ยังไม่ได้ดำเนินการ", "☑ ดำเนินการ"])
    #expect(progress[0].contains { $0.contains("ออกประกาศแล้ว") })
    #expect(progress[1].prefix(2) == ["☑ ยังไม่ได้ดำเนินการ", "☐ ดำเนินการ"])
    #expect(progress[1].contains { $0.contains("ไม่มีบุคลากร") })
    #expect(progress[2] == ["☐ ยังไม่ได้ดำเนินการ", "☐ ดำเนินการ", "รอรายงานผล"])
  }

  @Test("items of the disclosure stand under their sub-indicators, with what they must contain")
  func disclosure() throws {
    let rows = try Self.table("follow-up-disclosure", try Self.report().document(.thai, .paper))
      .rows
    #expect(rows.map(\.kind) == [.section, .body, .section, .body])
    #expect(Self.lines(rows[0].cells[0]) == ["ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน"])
    #expect(Self.lines(rows[1].cells[0]) == ["O๑"] && Self.lines(rows[1].cells[1]) == ["โครงสร้าง"])
    #expect(Self.lines(rows[3].cells[0]) == ["O๑๑"])
    #expect(Self.lines(rows[1].cells[2]) == ["- แสดงแผนผังโครงสร้าง", "- แสดงตำแหน่งสำคัญ"])
    #expect(Self.lines(rows[3].cells[2]) == ["เผยแพร่แผนหนึ่งปี"])
  }

  @Test("the units stand before the ticks in the form of document 002")
  func guidelines() throws {
    let document = try Self.report().document(form: .statuses)
    let names = document.tables.map(\.name)
    #expect(names.prefix(2) == ["follow-up-guidelines", "follow-up-statuses"])
    let units = try Self.table("follow-up-guidelines", document)
    #expect(units.columns.last?.heading == "หน่วยงานที่รับผิดชอบ")
    #expect(Self.lines(try #require(units.rows[2].cells.last)) == ["กองคลัง"])
  }

  @Test(
    "a title names the district, and the paper begins with the score of its year, not of a later")
  func opening() throws {
    let document = try Self.report().document(.thai, .paper)
    let blocks = document.sections.flatMap(\.blocks)
    guard case .title(let lines)? = blocks.first,
      case .paragraph(let words)? = blocks.dropFirst().first
    else {
      Issue.record("no title and introduction")
      return
    }
    #expect(lines.contains("เทศบาลตัวอย่าง อำเภอบางตัวอย่าง จังหวัดตัวอย่าง"))
    let text = Self.lines(Cell(lines: [words]))[0]
    #expect(text.contains("๒๕๖๖ เทศบาลตัวอย่าง โดยภาพรวมได้คะแนน ๙๖.๙ อยู่ในระดับ ผ่านดี"))
  }

  @Test("a result that the log names goes before the plan's, and its entry is in the annex")
  func logged() throws {
    let announced = ITAAnnouncement(
      FiscalYear(2566), scores: try ITAScores.read("90 91"),
      total: Quantity(tenThousandths: 971_000), level: "ผ่านดีเยี่ยม", document: "ประกาศ")
    let plan = try Plan.reading(Self.plan)
    let schedule = Schedule(plan, holidays: try .governmentHolidays(), items: try .reference())
    let log = Log(recording: [LogRecord(day(2566, 8, 4), .register(.itaResult(announced)))])
    let report = FollowUpReport(
      try PeriodReport(
        schedule, try .reference(), log, year: FiscalYear(2566), round: .annual,
        asOf: day(2566, 10, 15).halfPastNine))
    let words = MarkdownWriter.text(of: report.document(Style(.thai, .arabic), .paper))
    #expect(words.contains("ได้คะแนน 97.1 อยู่ในระดับ ผ่านดีเยี่ยม") && !words.contains("96.9"))
    #expect(report.contents.entries.map(\.number) == [1])
  }

  @Test("entries are an annex of every paper that rests on them")
  func annexes() throws {
    for report in try SampleReports.all() {
      let paper = report.document(extent: .paper)
      #expect(!paper.tables.contains { $0.name == "entries" }, "\(report.name)")
      guard report.annexes.contains(.entries) else { continue }
      let annex = report.document(extent: .annex(.entries))
      #expect(annex.tables.contains { $0.name == "entries" }, "\(report.name)")
      let whole = report.document(extent: .whole)
      #expect(whole.tables.contains { $0.name == "entries" }, "\(report.name)")
    }
    #expect(try SampleReports.all().filter { $0.annexes.isEmpty }.map(\.name) == ["o36-plan-2566"])
  }
}
