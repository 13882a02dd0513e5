import Foundation
import MarkupTree
import PaperTestSupport
@testable import Papers
import PlanModel
@testable import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Workbooks")
struct XlsxTests {
  @Test("the same report gives the same octets", arguments: Digits.allCases)
  func sameOctets(_ digits: Digits) throws {
    let report = try SampleReports.period(.annual, asOf: SampleReports.october)
    #expect(try report.xlsx(Style(.thai, digits)) == report.xlsx(Style(.thai, digits)))
  }

  @Test("openpyxl finds every project, figure and total, and its own sums are the cached ones")
  func openpyxl() throws {
    let report = try SampleReports.period(.annual, asOf: SampleReports.october)
    let book = try XlsxReader.read(try report.xlsx(Style(.thai, .arabic)))
    #expect(
      book.sheets.map(\.name) == [
        "สรุป", "โครงการ", "งบประมาณ", "รายไตรมาส", "ตัวชี้วัด", "หลักฐาน", "รายการบันทึก",
      ])
    let projects = report.contents.projects
    let titles = Set(try book.sheet("โครงการ").texts(inColumn: "D"))
    #expect(projects.allSatisfy { titles.contains($0.project.title) })
    let budget = try book.sheet("งบประมาณ")
    for (index, project) in projects.enumerated() {
      let row = index + 6
      #expect(budget.cells["D\(row)"]?.text == project.project.title)
      #expect(budget.number("F\(row)") ?? 0 == project.money.approved.value.asBaht)
      #expect(budget.number("L\(row)") ?? 0 == project.money.disbursed.value.asBaht)
    }
    let total = projects.count + 6
    #expect(budget.cells["F\(total)"]?.formula == "=SUM(F6:F\(total - 1))")
    #expect(budget.number("F\(total)") == report.contents.money.approved.value.asBaht)
    let entries = try book.sheet("รายการบันทึก").texts(inColumn: "K")
    #expect(report.contents.entries.allSatisfy { entries.contains($0.hash.description) })
    for sheet in book.sheets {
      for (place, cell) in sheet.cells {
        guard let formula = cell.formula, formula.hasPrefix("=SUM") else { continue }
        let sum = try sheet.sum(formula)
        #expect(abs(sum - (cell.number ?? .nan)) < 0.005, "\(sheet.name) \(place)")
      }
    }
  }

  @Test(
    "an entry whose instant was given says so in the list of entries, in every format, and no other does"
  )
  func givenInstant() throws {
    let record = LogRecord.done("2567.travelling-council.s1", on: day(2566, 12, 1), "ปรับปรุงแล้ว")
    for (clock, isMarked) in [(LogRecord.Clock.given, true), (.read, false)] {
      let report = try SampleReports.period(
        .sixMonth, asOf: SampleReports.april, Log(recording: [record.timed(by: clock)]))
      let files = Report.period(report).files(.markdown) + Report.period(report).files(.html)
      for file in files { #expect(file.text.contains("ผู้บันทึกระบุเวลาเอง") == isMarked) }
      let remarks = try XlsxReader.read(try report.xlsx()).sheet("รายการบันทึก")
        .texts(inColumn: "L")
      #expect(remarks.contains("ผู้บันทึกระบุเวลาเอง") == isMarked)
    }
  }

  @Test("a sheet of one table keeps its headings in sight, can be filtered and says what it is")
  func page() throws {
    let report = try SampleReports.period(
      .sixMonth, asOf: SampleReports.april, SampleLog.log(.demonstration))
    let book = try XlsxReader.read(try report.xlsx())
    for sheet in book.sheets {
      #expect(sheet.header == "ร่าง · ข้อมูลสาธิต ไม่ใช่ผลการดำเนินงานจริง")
      #expect(sheet.cells["A1"]?.text == "ร่าง")
      let isSummary = sheet.name == "สรุป"
      #expect((sheet.frozen == "A7") == !isSummary)
      #expect((sheet.titles == "$6:$6") == !isSummary)
      #expect(sheet.charts == (isSummary ? 1 : 0))
    }
    let summary = try book.sheet("สรุป")
    let head = report.basis.mark.description
    #expect(summary.cells.values.contains { $0.text?.contains(head) ?? false })
  }

  @Test(
    "days are days, with the year of the Buddhist Era",
    arguments: [
      (Digits.arabic, "[$-107041E]d mmm yyyy"), (.thai, "[$-D07041E]d mmm yyyy"),
    ])
  func days(_ digits: Digits, _ format: String) throws {
    let report = try SampleReports.period(.annual, asOf: SampleReports.october)
    let entries = try XlsxReader.read(try report.xlsx(Style(.thai, digits))).sheet("รายการบันทึก")
    let first = try #require(report.contents.entries.first)
    #expect(entries.cells["B6"]?.text == "\(first.record.day.gregorianExtended)T00:00:00")
    #expect(entries.cells["B6"]?.format == format)
  }

  @Test(
    "what looks like a formula stays text, and nothing that XML cannot hold gets in",
    arguments: [
      "=1+1", "+66 2 000", "-cmd|' /C calc'!A0", "@SUM(A1)", "<b>&amp;", "a\u{0}b\u{1F}\u{FFFE}c",
      "\u{202E}x", "_x0041_", "{=1}", "http://example.org/", String(repeating: "ก", count: 40_000),
    ])
  func hostileText(_ text: String) throws {
    let workbook = Workbook(
      title: text, organisation: text, created: SampleReports.april, marks: [text], footer: text,
      style: .thai,
      sheets: [
        Worksheet(
          "ก", title: [text],
          tables: [WorksheetTable(caption: text, headings: [text], rows: [[.text(text)]])],
          remarks: [text])
      ])
    let sheet = try XlsxReader.read(try XlsxWriter.octets(of: workbook)).sheet("ก")
    if text.count < 10_000 { #expect(sheet.cells.count == 6) }
    #expect(sheet.cells.values.allSatisfy { $0.formula == nil && $0.text != nil })
    if text.utf16.count < 1_000 {
      let read = sheet.cells["A6"]?.text?.replacing("_x005F_", with: "_")
      #expect(read == text.clean)
    }
  }

  @Test(
    "a text that is higher than a row may be goes on below, under the same number, and none of it is lost"
  )
  func highText() throws {
    let phrase = "ดำเนินการฝึกอบรมเพื่อป้องกันและฟื้นฟูความเชื่อมั่นของประชาชนในพื้นที่ "
    let texts = [
      String(repeating: phrase, count: 150), String(repeating: "เก้าอี้", count: 6_000),
      (1...60).map { "ครั้งที่ \($0)" }.joined(separator: "\n"),
    ]
    for text in texts {
      let workbook = Workbook(
        title: "ก", organisation: "ก", created: SampleReports.april, marks: [], footer: "ก",
        style: .thai,
        sheets: [
          Worksheet(
            "ก", title: ["ก"],
            tables: [
              WorksheetTable(
                headings: ["ที่", "ผล", "คน"],
                rows: [
                  [.text("๑.๑.๑"), .text(text), .count(5)],
                  [.text("๑.๑.๒"), .text("ข"), .count(7)],
                ], total: [.text("รวม"), .empty, .sum(.count(12))], rest: "อื่น")
            ])
        ])
      let sheet = try XlsxReader.read(try XlsxWriter.octets(of: workbook)).sheet("ก")
      let rows = (4...1_000).filter { sheet.cells["A\($0)"]?.text == "๑.๑.๑" }
      #expect(rows.count > 1)
      let pieces = rows.compactMap { sheet.cells["B\($0)"]?.text }
      #expect(pieces.count == rows.count)
      func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
      #expect(bare(pieces.joined()) == bare(text))
      // A vowel stays with its letter, and nothing is counted twice.
      #expect(pieces.allSatisfy { !$0.hasSuffix("เ") })
      let counts = rows.compactMap { sheet.cells["C\($0)"]?.number }
      #expect(counts == [5])
      for row in rows { #expect((sheet.heights["\(row)"] ?? 500) <= 409) }
    }
  }

  @Test("what the rows do not hold stands in a row of its own, so that the sum is the total")
  func rest() {
    let table = WorksheetTable(
      headings: ["a", "b", "c"],
      rows: [[.text("x"), .baht(Baht(satang: 100)), .count(2)]],
      total: [.text("t"), .sum(.baht(Baht(satang: 350))), .sum(.count(2))], rest: "r")
    #expect(table.rows.count == 2)
    #expect(table.rows.last?[1] == .baht(Baht(satang: 250)))
    #expect(table.rows.last?[2] == .empty)
  }

  @Test("the XML of a small sheet stays as it is")
  func golden() throws {
    let workbook = Workbook(
      title: "ทดสอบ", organisation: "เทศบาล", created: SampleReports.april, marks: ["ร่าง"],
      footer: "ท้ายกระดาษ & อื่น", style: Style(.thai, .arabic),
      sheets: [
        Worksheet(
          "งบ", title: ["หัวเรื่อง"],
          tables: [
            WorksheetTable(
              headings: ["รายการ", "อนุมัติ", "เบิกจ่าย", "ร้อยละ"],
              rows: [
                [
                  .text("=ก"), .baht(Baht(satang: 10_000_00)), .baht(Baht(satang: 2_500_50)),
                  .percent(Percent(hundredths: 2501)),
                ]
              ],
              total: [
                .text("รวม"), .sum(.baht(Baht(satang: 10_000_00))),
                .sum(.baht(Baht(satang: 2_500_50))),
                .share(Percent(hundredths: 2501), of: 2, in: [1]),
              ], rest: "นอกเหนือ")
          ])
      ])
    let xml = try XlsxReader.part("xl/worksheets/sheet1.xml", of: XlsxWriter.octets(of: workbook))
    try Golden.expect(xml.replacing("><", with: ">\n<"), is: "sheet.xml")
  }
}

extension Baht {
  fileprivate var asBaht: Double { Double(satang) / 100 }
}
