import Foundation
import PaperTestSupport
@testable import Papers
import PlanModel
@testable import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("A cover memo")
struct MemoTests {
  private static let fields = MemoFields(
    agency: "ฝ่ายนิติการ สำนักปลัดเทศบาล", number: "สป. 52001/652", day: day(2567, 4, 22),
    recipients: ["ปลัดเทศบาล", "นายกเทศมนตรี"],
    signers: [
      MemoFields.Signer(name: "นาย<ก> & ข", position: "หัวหน้าฝ่ายนิติการ"),
      MemoFields.Signer(name: nil, position: "นายกเทศมนตรี"),
    ])

  private func report() throws -> Report {
    .period(try SampleReports.period(.sixMonth, asOf: SampleReports.april))
  }

  @Test("stands before the report on a portrait page, with what its author and the plan say")
  func before() throws {
    let report = try report()
    let document = report.document(.thai, memo: Self.fields)
    let plain = report.document(.thai)
    #expect(Array(document.sections.dropFirst()) == plain.sections)
    let cover = try #require(document.sections.first)
    #expect(cover.orientation == .portrait)
    guard case .memo(let memo)? = cover.blocks.first else {
      Issue.record("no memo")
      return
    }
    #expect(memo.fields.map { $0.map(\.value) }[1] == ["สป. ๕๒๐๐๑/๖๕๒", "๒๒ เมษายน ๒๕๖๗"])
    #expect(memo.recipient.value == "ปลัดเทศบาล/นายกเทศมนตรี")
    #expect(memo.signatures.map { $0.lines.last } == ["หัวหน้าฝ่ายนิติการ", "นายกเทศมนตรี"])
    #expect(memo.signatures[0].lines[0] == "(นาย<ก> & ข)")
    #expect(memo.signatures[1].lines[0].allSatisfy { "(.)".contains($0) })
  }

  @Test("says the report's own figures, each resting on its entries")
  func figures() throws {
    let period = try SampleReports.period(.sixMonth, asOf: SampleReports.april)
    let document = Report.period(period).document(.thai, memo: Self.fields)
    guard case .memo(let memo)? = document.sections.first?.blocks.first else {
      Issue.record("no memo")
      return
    }
    let numbers = memo.paragraphs.joined().compactMap { inline in
      if case .number(let number) = inline { number } else { nil }
    }
    let money = period.contents.money
    #expect(numbers.map(\.value).contains(.count(period.contents.summary.projects.value)))
    let percent = try #require(money.percentUsed.value)
    #expect(
      numbers.map(\.value).suffix(3) == [
        .baht(money.approved.value), .baht(money.disbursed.value), .percent(percent),
      ])
    #expect(numbers.last?.entries == money.percentUsed.entries)
    #expect(!numbers.contains { $0.value == .count(0) }, "nothing that counts nothing")
  }

  @Test("every kind of report has one, in both languages and every format with pages")
  func everywhere() throws {
    for report in try SampleReports.all() {
      for style in [Style.thai, .english] {
        let title = style == .thai ? "บันทึกข้อความ" : "MEMORANDUM"
        for format in [ReportFormat.html, .markdown] {
          let file = try #require(report.files(format, style, memo: Self.fields).first)
          #expect(file.text.contains(title), "\(file.name)")
          #expect(!file.text.contains("<ก>"), "\(file.name)")
        }
        let word = try DocxFile(
          try report.octets(.word, style, memo: Self.fields, made: SampleReports.april))
        let scan = try word.scan("word/document.xml")
        #expect(scan.text.contains(title))
        #expect(scan.text.contains("นาย<ก> & ข"))
        // What it was made from stands below the pages that the memo hands in.
        let sections = try word.text("word/document.xml").components(separatedBy: "<w:sectPr>")
        #expect(!sections[1].contains("w:footerReference"))
        #expect(sections.dropFirst(2).allSatisfy { $0.contains("w:footerReference") })
        // The memo's pages are portrait, the others as they were.
        let sizes = scan.values("w:w", of: "w:pgSz")
        #expect(sizes.first == "11906" && sizes.last == "16838", "\(report.name)")
      }
    }
  }

  @Test("the emblem is shown 1.5 cm high, or its box left empty")
  func emblem() throws {
    let emblem = try #require(QRCode("krut")?.picture(dots: 2))
    let with = MemoFields(
      agency: "ก", recipients: [], signers: [], emblem: emblem)
    let report = try report()
    let page = try #require(report.files(.html, memo: with).first?.text)
    #expect(page.contains("src=\"data:image/png;base64,"))
    let word = try DocxFile(try report.octets(.word, memo: with, made: SampleReports.april))
    #expect(word.parts["word/media/picture1.png"] == emblem.octets)
    #expect(try word.scan("word/document.xml").values("cy", of: "wp:extent").first == "540000")
    let without = try #require(report.files(.html, memo: Self.fields).first?.text)
    #expect(without.contains("class=\"emblem empty\"") && !without.contains("data:image"))
  }
}
