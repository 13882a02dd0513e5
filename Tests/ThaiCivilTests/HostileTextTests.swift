internal import Testing
internal import ThaiCivil

@Suite("Hostile texts")
struct HostileTextTests {
  private static let pieces = [
    "31", "03", "2566", "๒๕๖๖", "2023", "3109", "66", "9", "0", "99999999999999999999", "/", "-",
    "–", ".", ",", " ",
    "\u{A0}", "\u{200B}", "วันที่", "วันศุกร์ที่", "มี.ค.", "มีนาคม", "ก.พ.", "เดือน", "พ.ศ.", "ค.ศ.", "ค",
    "ศ", "ปีงบประมาณ", "ถึง",
    "จำนวน", "บาท", "ถ้วน", "(", ")", "ห้าหมื่น", "หนึ่ง", "เอ็ด", "ล้าน", "สิบ", "ยี่", "สตางค์", "ลบ", "฿",
    "T", "Z", "+07:00",
    "18:10:00", "\u{E48}", "\u{E34}", "\u{301}", "\u{0}", "\u{1F469}\u{200D}", "\u{10FFFF}", "\r\n",
  ]

  private static func randomScalar(_ generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0xE00...0xE7F, 0...0x10FFFF]
    let range = ranges.randomElement(using: &generator) ?? 0...0
    return Unicode.Scalar(UInt32.random(in: range, using: &generator)).map { String($0) } ?? ""
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...10, using: &generator) {
      let isPiece = Int.random(in: 0..<4, using: &generator) > 0
      text +=
        isPiece
        ? pieces.randomElement(using: &generator) ?? ""
        : randomScalar(&generator)
    }
    return text
  }

  /// The text a date fault proposes, if it does.
  private static func correction(_ read: () throws(DateFault) -> Void) -> String? {
    do {
      try read()
      return nil
    } catch {
      return switch error {
      case .commonEra(let corrected), .addedTwice(let corrected), .yearsReversed(let corrected):
        corrected
      case .unreadable, .noFiscalYear, .noSuchDay, .yearOutOfRange: nil
      }
    }
  }

  @Test("no text crashes a reader, and what a fault proposes can be read", arguments: 1...4)
  func readers(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<5000 {
      let text = Self.text(&generator)
      if let fixed = Self.correction({ () throws(DateFault) in _ = try ThaiDate.read(text) }) {
        _ = try ThaiDate.read(fixed)
      }
      if let fixed = Self.correction({ () throws(DateFault) in _ = try MonthOfYear.read(text) }) {
        _ = try MonthOfYear.read(fixed)
      }
      if let fixed = Self.correction({ () throws(DateFault) in _ = try FiscalYear.readRange(text) })
      {
        _ = try FiscalYear.readRange(fixed)
      }
      _ = try? MonthDay.read(text)
      _ = try? Baht.read(text)
      _ = try? Baht.readWords(text)
      _ = Instant(rfc3339: text)
      _ = Instant(utcBasic: text)
      _ = ThaiDate(gregorianBasic: text)
      #expect(Digits.thai.write(text).withArabicDigits == text.withArabicDigits)
    }
  }

  @Test(
    "a long text is refused quickly",
    arguments: ["1", "๑", "ล้าน", "หนึ่ง", ",", " ", "1,", "มี.ค."]
  )
  func long(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(throws: DateFault.self) { try ThaiDate.read(text) }
    #expect(throws: DateFault.self) { try FiscalYear.readRange(text) }
    #expect(throws: BahtFault.self) { try Baht.read(text) }
    #expect(throws: BahtFault.self) { try Baht.readWords(text) }
  }
}
