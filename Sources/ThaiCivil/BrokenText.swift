/// Text as PDF viewers leave it: old fonts draw the ring of ำ with a letter that has no name, so that
/// copying leaves a blank before ำ (ส ำนัก) or in its place before า (ด าเนินการ).
///
/// No Thai word begins with either, so ส ำ can only be สำ. Before า something is lost, but ข าว may be ข่าว
/// or ข้าว: only words that can be nothing else are mended, the rest is a ``TextDoubt``.
enum BrokenText {
  /// Words of official papers, or beginnings of them.
  private static let words: [(broken: [Unicode.Scalar], mended: [Unicode.Scalar])] = [
    "กำกับ", "กำจัด", "กำชับ", "กำนัน", "กำลัง", "กำหนด", "กระทำ", "คำนึง", "คำนวณ", "คำสั่ง", "คำร้อง",
    "คำขอ", "คำถาม", "คำแนะ", "จำกัด", "จำแนก", "จำนวน", "จำเป็น", "จำหน่าย", "จัดทำ", "ชำนาญ", "ชำระ",
    "ชำรุด", "ดำเนิน", "ดำรง", "ตำบล", "ตำแหน่ง", "ตำรวจ", "ทำการ", "ทำงาน", "ทำให้", "ทำลาย", "ธำรง",
    "นำเข้า", "นำไป", "นำมา", "นำเสนอ", "แนะนำ", "บำนาญ", "บำบัด", "บำรุง", "บำเหน็จ", "ประจำ", "ผู้นำ",
    "รำคาญ", "ลำดับ", "ลำเลียง", "สำคัญ", "สำนวน", "สำนัก", "สำนึก", "สำเนา", "สำเร็จ", "สำรวจ", "สำรอง",
    "สำหรับ", "อำนวย", "อำนาจ", "อำเภอ", "น้ำ",
  ].map { word in
    let scalars = Array(word.unicodeScalars)
    let ring = scalars.firstIndex(of: "\u{E33}") ?? scalars.endIndex
    return (scalars[..<ring] + loss + scalars[ring...].dropFirst(), scalars[..<ring] + ["\u{E33}"])
  }

  /// What is left of ำ.
  private static let loss: [Unicode.Scalar] = [" ", "\u{E32}"]

  /// The text with its words whole; nil where none is broken.
  static func mended(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView? {
    // Almost no text has a blank before า or ำ.
    let pairs = zip(text, text.dropFirst())
    guard pairs.contains(where: { $0 == " " && [Thai.aa, Thai.am].contains($1) }) else {
      return nil
    }
    var out = String.UnicodeScalarView()
    var rest = text[...]
    while let scalar = rest.first {
      if let word = words.first(where: { rest.starts(with: $0.broken) }) {
        out.append(contentsOf: word.mended)
        // What stands behind the ำ may begin another of the words: ค าแนะน า.
        rest = rest.dropFirst(word.mended.count + 1)
      } else if scalar == " ", isSplit(out.last, rest.dropFirst().first) {
        rest = rest.dropFirst()
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// Whether a blank between these parts one letter: ส ำ, น้ ำ and ส ํ า.
  private static func isSplit(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    if after == Thai.aa { return before == Thai.sign }
    return after == Thai.am && (0xE01...0xE2E ~= before.value || Thai.rank(before) != nil)
  }
}
