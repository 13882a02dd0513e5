internal import PlanModel

/// One linear look at the octets before the YAML reader sees them: what is not text, or too much of it,
/// is a clear fault at once.
enum YAMLPrescan {
  /// A plan of 35 projects has 0.23 MB; 1 MB is four times that, and is read in well under a second
  /// whatever is in it.
  static let largestFile = 1_000_000

  /// The first reason not to read the text; nil when there is none.
  static func fault(in octets: [UInt8]) -> Diagnostic? {
    guard octets.count <= largestFile else {
      return Diagnostic(
        .fileTooLarge, at: .start,
        Phrase(
          "ไฟล์ใหญ่กว่า \(largestFile) ไบต์ ซึ่งใหญ่เกินกว่าแผนทั่วไป",
          "the file is larger than \(largestFile) octets, more than any plan"),
        hint: Phrase("แยกไฟล์ละหนึ่งแผน", "give one plan a file of its own"))
    }
    if let index = octets.firstIndex(of: 0) {
      return Diagnostic(
        .fileNotText, at: position(of: index, in: octets),
        Phrase("ไฟล์มีไบต์ NUL", "the file has a NUL octet"),
        hint: Phrase("บันทึกแผนเป็นข้อความแบบ UTF-8", "save the plan as UTF-8 text"))
    }
    guard let index = firstInvalidUTF8(octets) else { return nil }
    return Diagnostic(
      .fileNotText, at: position(of: index, in: octets),
      Phrase("ตรงนี้ไม่ใช่ข้อความแบบ UTF-8", "the file is not UTF-8 text here"),
      hint: Phrase(
        "บันทึกแผนเป็น UTF-8 ไม่ใช่ TIS-620 หรือ Windows-874",
        "save the plan as UTF-8, not as TIS-620 or Windows-874"))
  }

  private static func firstInvalidUTF8(_ octets: [UInt8]) -> Int? {
    guard String(validating: octets, as: UTF8.self) == nil else { return nil }
    // Only a broken file pays for finding the place.
    var valid = 0
    var decoder = UTF8()
    var iterator = octets.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): valid += String(scalar).utf8.count
      case .emptyInput, .error: return min(valid, octets.count - 1)
      }
    }
  }

  /// Line and column of an octet.
  static func position(of index: Int, in octets: [UInt8]) -> Position {
    let before = octets[..<index]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let line = before.count(where: { $0 == newline }) + 1
    let column = before[lineStart...].count(where: { $0 & 0xC0 != 0x80 }) + 1
    return Position(line: line, column: column)
  }
}

extension Position {
  static let start = Position(line: 1, column: 1)
}
