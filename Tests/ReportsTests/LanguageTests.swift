import PaperTestSupport
import Papers
import PlanModel
@testable import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Languages")
struct LanguageTests {
  /// The names of the ITA's items, which an English paper has as the ITA has them.
  private static func withoutItems(_ text: String) throws -> String {
    try Repository.text("plans/reference/oit-items.csv").split(whereSeparator: \.isNewline)
      .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().last }
      .reduce(text) { $0.replacing($1, with: "") }
  }

  private static func thaiLetters(_ text: String) throws -> String {
    // Words that are kept whole and letters drawn closer stand in elements of their own.
    let plain = try withoutItems(text.replacing(/<\/?span[^>]*>/, with: ""))
      // A font of the government is called so.
      .replacing("TH SarabunIT๙", with: "")
    return String(
      String.UnicodeScalarView(
        plain.unicodeScalars.filter { (0x0E00...0x0E7F).contains($0.value) }))
  }

  @Test("an English paper has no Thai letter that nobody typed, in any format", arguments: 0..<8)
  func english(_ index: Int) throws {
    let report = try LatinPlan.reports()[index]
    for format in [ReportFormat.markdown, .html, .csv] {
      for file in report.files(format, .english) {
        #expect(try Self.thaiLetters(file.text) == "", "\(file.name)")
      }
    }
    let made = SampleReports.october
    let word = try DocxFile(try report.octets(.word, .english, made: made))
    for name in word.parts.keys.sorted() where name.hasSuffix(".xml") {
      #expect(try Self.thaiLetters(word.text(name)) == "", "\(name)")
    }
    let book = try XlsxReader.read(try report.octets(.excel, .english, made: made))
    for sheet in book.sheets {
      let words = [sheet.name, sheet.header ?? ""] + sheet.cells.values.compactMap(\.text)
      for text in words { #expect(try Self.thaiLetters(text) == "", "\(sheet.name)") }
    }
  }

  @Test("an English chart has no Thai letter that nobody typed")
  func charts() throws {
    let charts = try LatinPlan.charts(.english)
    #expect(charts.count == 5)
    for chart in charts {
      let document = Document(title: "", style: .english, sections: [Section([.chart(chart)])])
      #expect(try Self.thaiLetters(HTMLWriter.text(of: document)) == "", "\(chart.name)")
      #expect(try Self.thaiLetters(chart.svg) == "", "\(chart.name)")
    }
  }

  @Test("every term of the core has an English name, and the core's own in Thai")
  func terms() throws {
    func names(_ language: Language) -> [String] {
      let wording = PaperWording(language)
      let groups = [
        ReportFault.Rule.allCases.map { wording.words(for: $0) },
        BudgetWarning.Rule.allCases.map { wording.name(of: $0) },
        CannotReason.allCases.map { wording.name(of: $0) },
        WorkStatus.Kind.allCases.map { wording.name(of: $0) },
        BudgetTally.Grouping.allCases.map { wording.name(of: $0) },
        Document.Mark.allCases.map { wording.words(for: $0) },
        Self.occurrences.map { wording.name(of: $0) },
      ]
      return groups.flatMap(\.self)
    }
    let (thai, english) = (names(.thai), names(.english))
    #expect(Set(english).count == Set(thai).count)
    for words in english { #expect(try Self.thaiLetters(words) == "" && !words.isEmpty) }
    for words in thai { #expect(try Self.thaiLetters(words) != "") }
  }

  private static let occurrences: [Obligation.Occurrence] = [
    .month(day(2566, 3, 1).monthOfYear), .quarter(2), .half(1), .year, .time(2, of: 3),
  ]

  @Test(
    "days are written with the year of the Buddhist Era in either language",
    arguments: [
      (day(2566, 3, 31), "31 March 2566 BE", "31 Mar 2566", "Mar 66"),
      (day(2567, 2, 29), "29 February 2567 BE", "29 Feb 2567", "Feb 67"),
    ])
  func days(_ day: ThaiDate, _ full: String, _ abbreviated: String, _ month: String) {
    let wording = PaperWording(.english)
    #expect(wording.full(day) == full)
    #expect(wording.abbreviated(day) == abbreviated)
    #expect(wording.short(day.monthOfYear) == month)
    #expect(PaperWording(.thai).full(day) == day.written(.full))
    #expect(PaperWording(.thai).abbreviated(day) == day.written(.abbreviated))
  }

  @Test(
    "a range of days says once what both have",
    arguments: [
      (day(2565, 10, 1), day(2565, 12, 31), "1 Oct – 31 Dec 2565"),
      (day(2566, 3, 1), day(2566, 3, 15), "1 – 15 Mar 2566"),
      (day(2565, 10, 1), day(2566, 3, 31), "1 Oct 2565 – 31 Mar 2566"),
      (day(2566, 3, 1), day(2566, 3, 1), "1 Mar 2566"),
    ])
  func ranges(_ first: ThaiDate, _ last: ThaiDate, _ words: String) {
    #expect(PaperWording(.english).range(first...last) == words)
    #expect(PaperWording(.thai).range(first...last) == ThaiDate.writtenRange(first...last))
  }

  @Test("a paper is built the same in either language: only words differ", arguments: 0..<15)
  func structure(_ index: Int) throws {
    let report = try (SampleReports.all() + LatinPlan.reports())[index]
    let (thai, english) = (report.document(.thai), report.document(.english))
    #expect(Skeleton(thai) == Skeleton(english))
    #expect(thai.marks == english.marks && thai.colophon.count == english.colophon.count)
    #expect(thai.title != english.title)
    #expect(
      report.files(.csv, .thai).map(\.name) == report.files(.csv, .english).map(\.name))
    #expect(report.files(.json, .thai) == report.files(.json, .english))
  }

  @Test("charts show the same figures in either language")
  func sameCharts() throws {
    for (thai, english) in zip(try LatinPlan.charts(.thai), try LatinPlan.charts(.english)) {
      #expect(thai.name == english.name && thai.title != english.title)
      #expect(Skeleton.table(thai.table) == Skeleton.table(english.table))
    }
  }

  @Test("files say in which language they are")
  func languages() throws {
    let document = Report.period(try LatinPlan.sixMonth()).document(.english)
    #expect(HTMLWriter.text(of: document).contains("<html lang=\"en\">"))
    #expect(
      HTMLWriter.text(of: document).contains("\"Page \" counter(page) \" of \" counter(pages)"))
    let word = try DocxFile(document.docx())
    #expect(try word.text("docProps/core.xml").contains("<dc:language>en-US</dc:language>"))
    #expect(
      try word.text("word/header.xml").contains("DRAFT – Demonstration data, not real results"))
    let book = try XlsxReader.read(try LatinPlan.sixMonth().xlsx(.english))
    let entries = try book.sheet("Log entries")
    #expect(entries.cells["B7"]?.format == "[$-1070409]d mmm yyyy")
    #expect(
      book.sheets.map(\.name) == [
        "Summary", "Projects", "Budget", "By quarter", "Indicators", "Evidence", "Log entries",
      ])
  }

  @Test(
    "English papers have Arabic digits unless others are asked for", arguments: Language.allCases)
  func digits(_ language: Language) {
    #expect(Style(language).digits == (language == .thai ? .thai : .arabic))
    for digits in Digits.allCases { #expect(Style(language, digits).digits == digits) }
  }

  @Test("the English six-month report stays as it is")
  func golden() throws {
    for file in Report.period(try LatinPlan.sixMonth()).files(.markdown, .english) {
      try Golden.expect(file.text, is: "english-\(file.name)")
    }
  }
}

/// What a paper has besides words: its blocks, the forms of its tables, and every value with its entries.
private struct Skeleton: Equatable {
  let sections: [[String]]
  let orientations: [Section.Orientation]

  init(_ document: Document) {
    sections = document.sections.map { $0.blocks.flatMap(Self.block) }
    orientations = document.sections.map(\.orientation)
  }

  static func table(_ table: Table) -> [String] {
    // Widths may follow the words in the columns.
    let columns = table.columns.map { "\($0.alignment)" }
    let groups = table.groups.map { "\($0.columns)" }
    let rows = table.rows.map { row in
      let cells = row.cells.map { cell in
        "\(cell.columns): " + cell.lines.map(line).joined(separator: " / ")
      }
      return "\(row.kind) \(row.entry ?? 0) " + cells.joined(separator: " | ")
    }
    return ["table \(table.name) \(table.caption != nil)"] + columns + groups + rows
  }

  private static func line(_ content: [Inline]) -> String {
    content.compactMap { inline in
      switch inline {
      case .text, .strong: nil
      case .link(_, let address): address.description
      case .number(let number): "\(number.value) \(number.entries)"
      case .entry(let number): "[\(number)]"
      }
    }.joined(separator: " ")
  }

  private static func block(_ block: Block) -> [String] {
    switch block {
    case .memo(let memo):
      ["memo \(memo.fields.map(\.count)) \(memo.signatures.count)"] + memo.paragraphs.map(line)
    case .newPage: ["new page"]
    case .contents: ["contents"]
    case .title(let lines), .cover(let lines): ["title \(lines.count)"]
    case .heading(let level, _): ["heading \(level)"]
    case .paragraph(let content): ["paragraph " + line(content)]
    case .list(let items): ["list"] + items.map(line)
    case .table(let table): Self.table(table)
    case .chart(let chart), .picture(let chart): ["chart"] + Self.table(chart.table)
    case .signatures(let signatures): ["signatures \(signatures.map(\.lines.count))"]
    }
  }
}
