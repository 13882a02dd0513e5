import Papers
import PlanModel
import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Papers")
struct PaperTests {
  private func pages(_ log: Log, asOf instant: Instant) throws -> [String] {
    let report = Report.period(try SampleReports.period(.sixMonth, asOf: instant, log))
    return (report.files(.markdown) + report.files(.html)).map(\.text)
  }

  @Test("every row of every table fills its columns", arguments: 0..<7)
  func rows(_ index: Int) throws {
    for table in try SampleReports.all()[index].document().tables {
      for row in table.rows {
        #expect(row.cells.reduce(0) { $0 + $1.columns } == table.columns.count, "\(table.name)")
      }
      for heading in table.headings.dropLast() {
        #expect(heading.reduce(0) { $0 + $1.columns } == table.columns.count, "\(table.name)")
      }
    }
  }

  @Test("every number leads to entries that stand in the paper", arguments: 0..<7)
  func entries(_ index: Int) throws {
    let document = try SampleReports.all()[index].document()
    let held = Set(document.tables.flatMap(\.rows).compactMap(\.entry))
    let lines = document.tables.flatMap(\.rows).flatMap(\.cells).flatMap(\.lines)
    let named = lines.joined().flatMap { inline -> [Int] in
      switch inline {
      case .number(let number): number.entries
      case .entry(let number): [number]
      case .text, .strong, .link: []
      }
    }
    #expect(Set(named).isSubset(of: held))
  }

  @Test("a draft says so, a closed report does not, and a tally is neither")
  func draft() throws {
    let log = SampleLog.log()
    let open = try SampleReports.period(.sixMonth, asOf: SampleReports.april, log)
    #expect(open.document().marks == [.draft])
    for page in try pages(log, asOf: SampleReports.april) { #expect(page.contains("ร่าง")) }
    let closing = LogEvent.closed(
      FiscalYear(2567), .sixMonth, open.closing(contentsHash: String(repeating: "c", count: 64)))
    let records = log.entries.map(\.record) + [LogRecord(day(2567, 4, 12), closing)]
    let closed = try SampleReports.period(
      .sixMonth, asOf: SampleReports.october, Log(recording: records))
    #expect(closed.document().marks.isEmpty)
    #expect(closed.contents == open.contents)
    #expect(try SampleReports.budget().document().marks.isEmpty)
  }

  @Test("demonstration entries mark the paper, and it ends with root, count and instant")
  func demonstration() throws {
    let log = SampleLog.log(.demonstration)
    let known = log.upTo(SampleReports.april)
    for page in try pages(log, asOf: SampleReports.april) {
      #expect(page.contains("ข้อมูลสาธิต"))
      #expect(page.contains(try #require(SampleReports.root(known)).description))
      #expect(page.contains(Digits.thai.write(known.count)))
      #expect(page.contains("๑๐ เมษายน พ.ศ. ๒๕๖๗ เวลา ๐๙.๓๐ น."))
    }
    for page in try pages(SampleLog.log(), asOf: SampleReports.april) {
      #expect(!page.contains("ข้อมูลสาธิต"))
    }
  }

  /// A unit that carries a project, and the coordinator, which carries none.
  private static let shares = """
    format: 1
    id: shares
    kind: ita-measures
    title: มาตรการตัวอย่าง
    organisation: {name: เทศบาลตัวอย่าง, kind: town-municipality, province: ตัวอย่าง}
    fiscal-years: 2567
    source: {document: "1", title: มาตรการตัวอย่าง}
    owners: [{id: office, name: สำนักปลัด}, {id: treasury, name: กองคลัง}, {id: law, name: กองนิติการ}]
    reporting: {coordinator: law}
    dimensions:
      - id: d1
        number: 1
        title: มิติที่หนึ่ง
        projects:
          - id: ledger
            number: 1.1
            kind: measure
            title: ทะเบียนคุม
            owners: [office, treasury]
            settled-by: each
            budget: none
            steps: [{id: s1, number: 1, title: จัดทำทะเบียน}]
    """

  @Test("a unit is named by its name in every paper, never by its id")
  func unitNames() throws {
    let plan = try Plan.reading(Self.shares)
    let schedule = Schedule(plan, holidays: try .governmentHolidays(), items: try .reference())
    let collect = Obligation.ID("2567-six-month-collect~law")
    let log = Log(recording: [
      .done("2567.ledger.s1~treasury", on: day(2567, 3, 1), "จัดทำแล้ว"),
      LogRecord(day(2567, 4, 1), .note(.obligation(collect), "รอเอกสาร")),
    ])
    let period = try PeriodReport(
      schedule, try .reference(), log, year: FiscalYear(2567), round: .sixMonth,
      asOf: SampleReports.april)
    let followUp = FollowUpReport(period)
    let reports: [Report] = [
      .period(period), .ePlan(period), .followUp(followUp, .results),
      .followUp(followUp, .statuses),
    ]
    for page in reports.flatMap({ $0.files(.markdown) }).map(\.text) {
      #expect(page.contains("กองคลัง"))
      #expect(!page.contains("treasury") && !page.contains("~law") && !page.contains(" law"))
    }
  }

  @Test("the paper's own numbers take its digits; what users typed stays as typed")
  func digits() throws {
    let report = Report.period(try SampleReports.period(.sixMonth, asOf: SampleReports.april))
    let thai = report.files(.markdown)[0].text
    let arabic = report.files(.markdown, Style(.thai, .arabic))[0].text
    for page in [thai, arabic] { #expect(page.contains("เตรียมจัดเวทีประชาคม 5 เขต")) }
    #expect(thai.contains("๑๒,๓๔๕.๐๐") && !thai.contains("12,345.00"))
    #expect(arabic.contains("12,345.00") && !arabic.contains("๑๒,๓๔๕.๐๐"))
  }

  @Test("a page fetches nothing and runs nothing")
  func selfContained() throws {
    for report in try SampleReports.all() {
      for page in report.files(.html) {
        let scan = HTMLScan(page.text)
        #expect(scan.fault == nil)
        #expect(scan.elements.isDisjoint(with: ["script", "link", "img", "iframe", "object"]))
        #expect(!page.text.contains("@import") && !page.text.contains(/url\([^#]/))
        #expect(page.text.contains("size: A4 landscape"))
      }
    }
  }

  @Test("the e-Plan table has the columns of the system in their order")
  func ePlan() throws {
    let report = Report.ePlan(try SampleReports.period(.sixMonth, asOf: SampleReports.april))
    let table = report.document().tables[0]
    #expect(
      table.flatHeadings == [
        "ลำดับ", "ประเภท", "โครงการ", "งบ: แผน", "งบ: ข้อบัญญัติ", "งบ: เบิกจ่าย", "สถานะ", "รอบ", "ปี",
        "มิติ",
      ])
    #expect(table.rows.count == 35)
  }
}
