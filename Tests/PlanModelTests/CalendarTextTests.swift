internal import PlanModel
internal import TestSupport
internal import Testing

@Suite("Text of a calendar")
struct CalendarTextTests {
  private static let pieces =
    [
      "\r\n", "\n", "\r", "\0", "\u{7}", "\t", "\u{B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}",
      "\u{2029}", "\u{FEFF}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{61C}", "\u{200E}",
      "\u{200F}",
      ";", ",", "\\", "\\n", ":", " ", "  ", "\u{A0}", "\u{3000}", "\u{200B}",
      "BEGIN:VEVENT", "ก", "ที่", "น้ำ", "\u{E48}", "\u{301}", "\u{200D}", "😀", "👨‍👩‍👧‍👦", "🇹🇭", "é", "a",
    ] + noncharacters
  private static let noncharacters = [0xFDD0, 0xFFFF, 0x1_FFFE, 0x10_FFFF].map { (value: UInt32) in
    Unicode.Scalar(value).map { String($0) } ?? ""
  }

  private func text(_ numbers: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...12, using: &numbers)).map { _ in Self.pieces.any(&numbers) }.joined()
  }

  @Test(
    "no hostile text keeps what would hurt, and cleaning twice is cleaning once", arguments: 0..<10)
  func laws(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<1_000 {
      let hostile = text(&numbers)
      let lines = CalendarText(lines: hostile)
      let line = CalendarText(line: hostile)
      let item = CalendarText(item: hostile)
      for clean in [lines, line, item] {
        #expect(clean.text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful })
        #expect(clean.text.unicodeScalars.first?.properties.isWhitespace != true)
        #expect(clean.text.unicodeScalars.last?.properties.isWhitespace != true)
      }
      #expect(!line.text.unicodeScalars.contains("\n"))
      #expect(!item.text.unicodeScalars.contains { "\n,;\\".unicodeScalars.contains($0) })
      #expect(CalendarText(lines: lines.text) == lines)
      #expect(CalendarText(line: line.text) == line)
      #expect(CalendarText(item: item.text) == item)
      #expect(CalendarText(line: lines.text) == line)
    }
  }

  @Test("what does no harm stays, scalar by scalar", arguments: 0..<10)
  func kept(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<500 {
      let hostile = text(&numbers)
      let wanted = hostile.unicodeScalars.filter { !$0.isHarmful && !$0.properties.isWhitespace }
      let kept = CalendarText(lines: hostile).text.unicodeScalars
        .filter { !$0.properties.isWhitespace }
      #expect(Array(kept) == Array(wanted))
    }
  }

  @Test("every scalar alone is kept or taken out as its kind says")
  func everyScalar() {
    for value in (0...0x3100).map(UInt32.init) + Array(0xFD00...0x1_0010)
      + Array(0x1_FF00...0x2_0100)
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cleaned = CalendarText(lines: "a\(scalar)b").text.unicodeScalars
      switch scalar {
      case "\r", "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        #expect(Array(cleaned) == ["a", "\n", "b"])
      case "\t": #expect(Array(cleaned) == ["a", " ", "b"])
      case _ where scalar.isHarmful: #expect(Array(cleaned) == ["a", "b"], "\(value)")
      default: #expect(Array(cleaned) == ["a", scalar, "b"], "\(value)")
      }
    }
  }

  @Test(
    "lines end in LF, however they ended",
    arguments: [
      ("a\r\nb", "a\nb", "a b"), ("a\rb", "a\nb", "a b"), ("a\n\nb", "a\n\nb", "a  b"),
      ("a\r\r\nb", "a\n\nb", "a  b"), ("a\r\u{0}\nb", "a\n\nb", "a  b"), ("\r\n a \n", "a", "a"),
      ("a\u{2028}b\tc", "a\nb c", "a b c"), ("", "", ""), (" \t\r\n", "", ""),
      // Nothing after a line end can be taken for a property of its own.
      ("x\r\nBEGIN:VEVENT", "x\nBEGIN:VEVENT", "x BEGIN:VEVENT"),
    ])
  func lineEnds(text: String, lines: String, line: String) {
    #expect(CalendarText(lines: text).text == lines)
    #expect(CalendarText(line: text).text == line)
  }

  @Test(
    "an item of a list has nothing that splits it, also not under a mark",
    arguments: [
      ("a,b;c\\d", "a b c d"), (",", ""), ("a,\u{E48}b", "a \u{E48}b"), ("a;\u{301}", "a \u{301}"),
      ("การสร้างวัฒนธรรมสุจริต", "การสร้างวัฒนธรรมสุจริต"),
    ])
  func items(text: String, item: String) {
    #expect(
      Array(CalendarText(item: text).text.unicodeScalars) == Array(item.unicodeScalars))
  }
}

extension Unicode.Scalar {
  /// Controls, noncharacters, tags and what turns the direction of text, told by their Unicode properties
  /// and not by lists of code points.
  fileprivate var isHarmful: Bool {
    if properties.isNoncharacterCodePoint || properties.isBidiControl { return true }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    // Format characters that join or part letters do no harm: U+00AD, U+200B–200D, U+2060–2064.
    case .format:
      return !properties.isJoinControl && !(0x2060...0x2064).contains(value) && value != 0xAD
        && value != 0x200B && !isArabicSign && !isOfOldScript
    default: return false
    }
  }

  /// Format characters that are seen: signs over or under Arabic and Syriac numbers.
  private var isArabicSign: Bool {
    (0x600...0x605).contains(value) || [0x6DD, 0x70F, 0x8E2, 0x890, 0x891].contains(value)
  }

  /// Format characters of scripts beyond the Basic Multilingual Plane.
  private var isOfOldScript: Bool { (0x1_0000...0xD_FFFF).contains(value) }
}
