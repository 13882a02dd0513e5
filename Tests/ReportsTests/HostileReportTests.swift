import Foundation
import Papers
import PlanModel
import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Hostile text")
struct HostileReportTests {
  static let texts = [
    "<script>alert(1)</script>", "</td></tr></table><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "a | b | c", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)",
    "\t=1+1", "\r=1+1", " =1+1", "＝1+1", "=\u{301}1+1", "\u{202E}ับลก\u{202C}\u{2066}x\u{2069}",
    "ก\u{0}ข\u{7}\u{1B}[31m",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "# หัวข้อ\n---\n| a |\n",
    "\"; DROP TABLE log; --", "&lt;b&gt;", "ก\u{2028}ข\u{2029}ค\u{FFFE}", "```\n~~~",
    "</style><script>",
  ]

  private static let yaml = """
    format: 1
    id: small
    kind: action-plan
    title: แผนตัวอย่าง
    organisation: {name: เทศบาลตัวอย่าง, kind: town-municipality, province: ตัวอย่าง}
    fiscal-years: 2567
    source: {document: "1", title: แผนตัวอย่าง}
    owners: [{id: office, name: สำนักปลัด}]
    dimensions:
      - id: d1
        number: 1
        title: มิติที่หนึ่ง
        projects:
          - id: council
            number: 1.1
            kind: project
            title: สภาสัญจร
            owners: [office]
            budget: none
            steps: [{id: s1, number: 4.1, title: ประชุม, timing: {by: 31 มี.ค., source: หน้า 1}}]
            outputs:
              - id: output
                title: ผลผลิต
                indicators: [{id: times, comparator: at-least, target: 3, unit: ครั้ง}]
          - id: forum
            number: 1.2
            kind: project
            title: เวทีประชาคม
            owners: [office]
            budget: {stated: 1000, reading: each-year}
            steps: [{id: s1, number: 4.1, title: จัดเวที, timing: {by: 31 มี.ค., source: หน้า 1}}]
    """
  private static let schedule = Result {
    Schedule(
      try Plan.reading(yaml), holidays: WorkingCalendar(holidays: []), items: try .reference())
  }

  /// A report in which the text stands wherever a user can type one.
  private func report(_ text: String) throws -> PeriodReport {
    let file = Evidence(
      .file(sha256: String(repeating: "0a", count: 32), name: text, octets: 1, kind: text),
      made: nil)
    let author = LogRecord.Author(name: text, position: text)
    let records = events(text).map { event in
      LogRecord(
        day: day(2567, 1, 5), event: event, author: author,
        evidence: [file, Evidence(.page(url: text), made: nil)])
    }
    return try report(records)
  }

  private func report(_ records: [LogRecord]) throws -> PeriodReport {
    try PeriodReport(
      try Self.schedule.get(), try .reference(), Log(recording: records), year: FiscalYear(2567),
      round: .annual, asOf: SampleReports.october)
  }

  private func events(_ text: String) -> [LogEvent] {
    let council = Project.ID("council")
    let project = LogSubject.project(council)
    let movement = Movement(
      project: council, kind: .approved, amount: Baht(satang: 100), fiscalYear: FiscalYear(2567),
      document: text, approver: text)
    return [
      .completed(Obligation.ID("2567.council.s1"), result: text, participants: 1),
      .note(project, text), .problem(project, text), .suggestion(project, text),
      .problem(.plan, text), .money(movement),
      .cannot(.project(Project.ID("forum")), FiscalYear(2567), .other, text),
      .measured(
        council, Indicator.ID("times"), value: Quantity(tenThousandths: 10_000), before: nil,
        sample: nil, how: text),
      .limitStarted(Matter(council, limit: text, reference: text)),
      .corrected(
        2, reason: text, approval: text,
        instead: .init(day: day(2567, 1, 5), event: .note(project, text))),
    ]
  }

  /// As a reader sees it: controls are gone, breaks and runs of blanks are one blank.
  private func visible(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar.properties.isWhitespace
      case .format, .unassigned: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test("is text and nothing else in a page", arguments: texts)
  func html(_ text: String) throws {
    let page = HTMLWriter.text(of: try report(text).document())
    let scan = HTMLScan(page)
    #expect(scan.fault == nil)
    #expect(scan.elements.isSubset(of: Self.elements), "\(scan.elements)")
    for attribute in scan.attributes {
      #expect(Self.attributes.contains(attribute.name))
      if attribute.name == "href" {
        #expect(["#e", "#part-", "http"].contains { attribute.value.hasPrefix($0) })
      }
    }
    #expect(visible(scan.text).contains(visible(String(text.prefix(60)))))
    #expect(!hasHiddenControls(page))
  }

  /// Whether something in it turns the direction of a line or is a control other than the end of a line
  /// (with a return before it in values).
  private func hasHiddenControls(_ text: String) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for octet in text.utf8 {
      switch (last.0, last.1, octet) {
      case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9),
        (_, 0xD8, 0x9C):
        return true
      default: if octet < 0x20, octet != 0x0A, octet != 0x0D { return true }
      }
      last = (last.1, octet)
    }
    return false
  }

  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "section", "header", "footer", "div",
    "p",
    "h1", "h2", "h3", "ul", "li", "table", "caption", "colgroup", "col", "thead", "tbody", "tr",
    "th", "td", "span", "b", "a", "br", "wbr", "details", "summary",
    // The charts and the code.
    "figure", "figcaption", "svg", "desc", "defs", "pattern", "rect", "line", "polyline", "path",
    "text", "tspan",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "style", "scope", "colspan",
    "rowspan", "href", "rel", "data-entries",
    "open", "xmlns", "xml:lang", "role", "aria-label", "aria-labelledby", "viewBox", "width",
    "height", "x", "y", "x1", "x2", "y1", "y2", "d", "points", "fill", "stroke", "stroke-width",
    "stroke-dasharray", "shape-rendering", "patternUnits", "patternTransform",
    "font-family", "font-size", "font-weight", "text-anchor", "letter-spacing",
  ]

  @Test("starts no formula in a table of values and changes no row", arguments: texts)
  func csv(_ text: String) throws {
    for file in Report.period(try report(text)).files(.csv) {
      #expect(file.text.unicodeScalars.first == "\u{FEFF}" && !hasHiddenControls(file.text))
      let rows = CSVScan.rows(file.text)
      #expect(Set(rows.map(\.count)).count == 1, "\(file.name)")
      for cell in rows.joined() {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        guard let first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { continue }
        #expect(cell == "-" || Double(cell) != nil, "\(file.name)")
      }
    }
  }

  @Test("stays in its cell in Markdown and means nothing there", arguments: texts)
  func markdown(_ text: String) throws {
    let page = MarkdownWriter.text(of: try report(text).document())
    var columns: Int?
    for line in page.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard line.first == UInt8(ascii: "|") else {
        columns = nil
        continue
      }
      let bars = unescaped(line).count { $0 == UInt8(ascii: "|") }
      #expect(columns == nil || columns == bars)
      columns = bars
    }
    let bare = String(decoding: unescaped(page[...].utf8), as: UTF8.self)
    // What is left of marks are those of this program: breaks in cells and links to pages.
    for mark in bare.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
      #expect(mark.starts(with: "br>".utf8) || mark.starts(with: "http".utf8))
    }
    for link in bare.split(separator: "](").dropFirst() { #expect(link.hasPrefix("<http")) }
    #expect(!bare.contains("```") && !bare.contains("~~~"))
  }

  /// Without what a backslash took the meaning of.
  private func unescaped(_ text: Substring.UTF8View) -> [UInt8] {
    var out: [UInt8] = []
    var isEscaped = false
    for octet in text {
      if isEscaped {
        isEscaped = false
      } else if octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        out.append(octet)
      }
    }
    return out
  }

  @Test("comes back whole from JSON", arguments: texts)
  func json(_ text: String) throws {
    let json = Report.period(try report(text)).json
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let problems = ((parsed as? [String: Any])?["contents"] as? [String: Any])?["problems"]
    #expect((problems as? [[String: Any]])?.first?["text"] as? String == text)
    #expect(!json.utf8.contains(UInt8(ascii: "<")) && !hasHiddenControls(json))
  }

  @Test("of 100,000 characters stands whole in every format", arguments: ReportFormat.allCases)
  func long(_ format: ReportFormat) throws {
    let text = String(repeating: "ยาว", count: 33_334)
    let record = LogRecord(day(2567, 1, 5), .problem(.project(Project.ID("council")), text))
    let report = Report.period(try report([record]))
    #expect(report.files(format).contains { file in file.text.contains(text) })
  }
}
