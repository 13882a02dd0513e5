/// Words that machines write for others when they read Thai official documents. They are made of letters that
/// are right by themselves, and often of words, so that no dictionary finds them; officials do not write them.
enum Misreadings {
  /// Each with what was printed. Collected from machine-read plans and reports of several offices.
  private static let table: [(seen: String, printed: String)] = [
    ("ขอนุมัติ", "ขออนุมัติ"), ("ทั่วถัน", "ทั่วกัน หรือ ทั่วถึง"), ("ทั่วถ้วน", "ทั่วกัน หรือ ทั่วถึง"),
    ("ทราบทั่วทั้ง", "ทราบทั่วกัน"), ("ทั่งช้อน", "ทับซ้อน"), ("ทับช้อน", "ทับซ้อน"), ("ห้องถิ่น", "ท้องถิ่น"),
    ("ห้องถิน", "ท้องถิ่น"), ("ท้องถินั", "ท้องถิ่น"), ("ห้องคืน", "ท้องถิ่น"), ("สภาพท้องถิ่น", "สภาท้องถิ่น"),
    ("สภากองท้องถิ่น", "สภาท้องถิ่น"), ("เมยแพร่", "เผยแพร่"), ("เมย์เพร์", "เผยแพร่"), ("เพย์แพร์", "เผยแพร่"),
    ("เมยแพร์", "เผยแพร่"), ("ซ่องทาง", "ช่องทาง"), ("ข่องทาง", "ช่องทาง"), ("สาธารณะชน", "สาธารณชน"),
    ("เจตนาการณ์", "เจตนารมณ์"), ("เจตนาภารณ์", "เจตนารมณ์"), ("เจตกรรมณ์", "เจตนารมณ์"),
    ("เจตนามณ์", "เจตนารมณ์"),
    ("มาตราการ", "มาตรการ"), ("เรียบใช้ต์", "เว็บไซต์"), ("เว็บใซต์", "เว็บไซต์"),
    ("แจ้งเรียนให้", "แจ้งเวียนให้"),
    ("ร่วบรวม", "รวบรวม"), ("จัดทำวัตกรรม", "จัดทำนวัตกรรม"), ("จัดทำวิทยากร", "จัดหาวิทยากร"),
    ("จัดทำพัสดุ", "จัดหาพัสดุ"), ("วิธีทัศน์", "วีดิทัศน์"), ("ความโปรดังใส", "ความโปร่งใส"), ("โปร่งใส่", "โปร่งใส"),
    ("สุจริตุ", "สุจริต"), ("สู่จริต", "สุจริต"), ("จิตสำนึกล", "จิตสำนึก"), ("ตระหนักรึง", "ตระหนักรู้ถึง"),
    ("ปฏิบัติสำนัก", "ปลูกจิตสำนึก"), ("การโคง", "การโกง"), ("สรุประยงาน", "สรุปรายงาน"),
    ("สาธารณูปการ", "สาธารณะ"),
    ("กรอบแบบ", "รูปแบบ"), ("เบะแส", "เบาะแส"), ("ถึงพอใจ", "พึงพอใจ"),
  ]

  /// The first misreading in a text, blanks aside.
  static func first(in text: String) -> (seen: String, printed: String)? {
    let bare = text.skeleton
    return table.first { bare.holds($0.seen) }
  }

  /// ผู้ before a noun for people, where only a verb can follow it.
  static func personTwice(in text: String) -> String? {
    let bare = text.skeleton
    return ["บุคลากร", "เจ้าหน้าที่", "พนักงาน", "ประชาชน", "ข้าราชการ"].map { "ผู้" + $0 }.first(
      where: bare.holds)
  }

  /// A word of at least four letters that stands twice without anything between; or การ, but behind a word that
  /// ends with it, as in มาตรการการกระจายอำนาจ.
  static func wordTwice(in text: String) -> String? {
    if let (before, _) = text.parts(around: "การการ"),
      !wordsWithAction.contains(where: before.ends(with:))
    {
      return "การ"
    }
    if let (_, behind) = text.parts(around: "ผลผล"), !behind.starts("ิต") { return "ผล" }
    let words = text.parted(at: " ")
    for (word, next) in zip(words, words.dropFirst())
    where word.unicodeScalars.count > shortestWord && next.starts(word) {
      return word + " "
    }
    let letters = Array(text.unicodeScalars)
    guard letters.count >= 2 * shortestWord else { return nil }
    for start in letters.indices {
      for length in shortestWord...12 where start + 2 * length <= letters.count {
        let word = letters[start..<(start + length)]
        guard word.allSatisfy({ ThaiShapes.isLetter($0) }),
          word.elementsEqual(letters[(start + length)..<(start + 2 * length)])
        else { continue }
        return String(String.UnicodeScalarView(word))
      }
    }
    return nil
  }

  /// Shorter ones double rightly, as นาน in นาน ๆ without its sign.
  private static let shortestWord = 4

  /// How nouns begin that have การ as their last syllable, and may stand before another การ. แผนการ is not among
  /// them: officials write แผนการดำเนินงาน.
  private static let wordsWithAction = [
    "มาตร", "โครง", "ราช", "บริ", "กรรม", "วิชา", "กิจ", "ราย", "หลัก", "วิธี", "ปฏิบัติ", "สวัสดิ", "จัด",
    "ต้อง",
    "ดำเนิน", "ประ", "พิ", "เลขาธิ", "บูรณา", "บัญชา", "กระบวน", "สาธารณูป", "ผู้ว่าราช", "อา", "หัตถ",
  ]
}
