@testable import Interchange
import Testing

@Suite("Comma-separated values") struct CSVTests {
  /// Marks that mean something to a reader of such text, and some that do not.
  static let pieces = [
    "", "ก", "ำ", "a", "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", "'", "''", "=", "+", "-",
    "@", "＝", "＠", " ", "5", "-5", "-1.25", "=1+1", "'=x", "\u{A0}", "\u{200B}", "\u{FEFF}", "é",
    "e\u{301}",
  ]

  @Test("are read as they were written, whatever is in them", arguments: 0..<50)
  func law(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<40 {
      let columns = 1 + next(4)
      let rows = (0...next(4)).map { _ in
        (0..<columns).map { _ in
          (0..<next(5)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
        }
      }
      let said = rows.filter { $0.contains { !$0.isEmpty } }
      let read = try CSV.rows(CSV.text(rows)).map(\.cells)
      #expect(
        read.map { $0.map { Array($0.unicodeScalars) } }
          == said.map { $0.map { Array($0.unicodeScalars) } })
    }
  }

  @Test("double a quotation mark that a vowel leans on")
  func leaning() {
    #expect(CSV.text([["\"ำ"]]) == "\u{FEFF}\"\"\"ำ\"\r\n")
  }

  @Test("begin with a byte order mark and end their lines with CR LF")
  func form() {
    #expect(
      CSV.text([["ก", "a b"], ["1", "a,\"b\""]]) == "\u{FEFF}ก,a b\r\n1,\"a,\"\"b\"\"\"\r\n")
  }

  @Test(
    "guard what a spreadsheet would reckon with",
    arguments: [
      "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", " =1", "\t=1", "\tก", "\r=1",
      "\n=1",
      "\u{A0}=1", "'=1", "' =1", "+", "+66 2 123 4567", "- ไม่มี", "-๕", "=", "-1e5", "--1",
      "-5%",
    ])
  func formulas(_ text: String) throws {
    let written = CSV.text([["ก", text]])
    #expect(written.contains("'" + text.replacing("\"", with: "\"\"")))
    #expect(try CSV.rows(written).map(\.cells) == [["ก", text]])
  }

  @Test(
    "leave numbers and plain text alone",
    arguments: ["-5", "+5", "-1.25", "-142300.00", "5", "-", "a=1", "ก-ข", "'a", "1'=2", "", "'-5"])
  func plain(_ text: String) throws {
    #expect(CSV.text([["ก", text]]) == "\u{FEFF}ก,\(text)\r\n")
    #expect(try CSV.rows(CSV.text([["ก", text]])).map(\.cells) == [["ก", text]])
  }

  @Test("of a number in groups are a number, in quotation marks")
  func grouped() {
    #expect(CSV.text([["-142,300.00"]]) == "\u{FEFF}\"-142,300.00\"\r\n")
    #expect(CSV.text([["-14,2300"]]) == "\u{FEFF}\"'-14,2300\"\r\n")
  }

  @Test(
    "are read with any separator and line end",
    arguments: [
      "a,b\r\n1,\"x,y\"\r\n", "\u{FEFF}a,b\n1,\"x,y\"", "a;b\r\n1;x,y\r\n", "a\tb\r1\tx,y\r",
      "title\r\na;b\r\n1;x,y\r\n", "\"a,;,\";b\r\n1;x,y",
    ])
  func separators(_ text: String) throws {
    #expect(try CSV.rows(text).last?.cells == ["1", "x,y"])
  }

  @Test("tell lines of the text from rows of the sheet, and leave out what says nothing")
  func places() throws {
    let rows = try CSV.rows("a,b\r\n\"1\r\n2\",3\r\n\r\n,,\r\nc,d\r\n")
    #expect(rows.map(\.line) == [1, 2, 6])
    #expect(rows.map(\.number) == [1, 2, 5])
    #expect(rows[1].cells == ["1\r\n2", "3"])
  }

  @Test("with a quotation mark that is not closed, or something behind one, say on which line")
  func faults() {
    #expect(throws: CSV.Fault(line: 2, number: 2, reason: .unclosedQuotation)) {
      try CSV.rows("a,b\r\n\"1\r\n2")
    }
    #expect(throws: CSV.Fault(line: 2, number: 2, reason: .textBehindQuotation)) {
      try CSV.rows("a,b\r\n\"1\"x,2\r\n")
    }
  }
}
