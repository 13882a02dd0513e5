import Testing
import ThaiCivil

@Suite("The one rule for text")
struct PlainTextTests {
  @Test(
    "texts that look alike are one",
    arguments: [
      // Word and PDF: the ring and า apart, a blank between them, tones on either side of ำ.
      ("ส\u{E4D}\u{E32}นักคลัง", "สำนักคลัง"), ("ส\u{E4D} \u{E32}นักคลัง", "สำนักคลัง"),
      ("ส ำนักคลัง", "สำนักคลัง"), ("น\u{E33}\u{E49}", "น้ำ"), ("น\u{E49}\u{E4D}\u{E32}", "น้ำ"),
      ("น\u{E4D}\u{E49}\u{E32}", "น้ำ"), ("น\u{E4D}\u{E32}\u{E49}", "น้ำ"),
      ("น\u{E4D}\u{E33}", "นำ"), ("น\u{E33}\u{E33}", "นำ"),
      ("\u{E40}\u{E40}ผน", "แผน"), ("ท\u{E48}\u{E35}", "ที่"), ("ก\u{E38}\u{E49}ง", "กุ้ง"),
      ("ท\u{E35}\u{E35}\u{E48}\u{E48}", "ที่"), ("สิทธ\u{E4C}\u{E34}", "สิทธิ์"),
      ("กอง\u{A0}คลัง", "กอง คลัง"), ("กอง\u{200B}คลัง", "กองคลัง"), ("\u{FEFF}กองคลัง", "กองคลัง"),
      ("กอง\u{200E}คลัง\u{202C}", "กองคลัง"), ("กอง\u{AD}คลัง", "กองคลัง"),
      ("\u{A0}\u{3000}กองคลัง\u{2009}\n", "กองคลัง"), ("\u{A0}", ""), ("ก\tข", "ก ข"),
      ("ก\r\nข\u{B}ค\u{2028}ง\rจ", "ก\nข\nค\nง\nจ"),
      ("ท\u{F70A}าน ป\u{F701}\u{F70A}น ญ\u{F70E} \u{F70F}า", "ท่าน ปิ่น ญ์ ญา"),
      ("ด าเนินการแล", "ดำเนินการแล"), ("ค าแนะน าของส านัก", "คำแนะนำของสำนัก"),
      ("ประจ าปีจ านวน 3 ต าบล", "ประจำปีจำนวน 3 ตำบล"),
      ("ครอบครัว \u{1F469}\u{200D}\u{1F467}", "ครอบครัว \u{1F469}\u{200D}\u{1F467}"),
      ("\u{1F469}\u{200D} ก", "\u{1F469} ก"), ("a\u{200D}b", "ab"),
    ])
  func alike(typed: String, plain: String) {
    // Scalar by scalar: Swift itself takes some of these for equal.
    #expect(Array(typed.plain.unicodeScalars) == Array(plain.unicodeScalars))
    #expect(plain.looksLike(typed))
  }

  @Test(
    "a plain text stays as it is",
    arguments: [
      "", "กองคลัง", "สำนักปลัด", "น้ำ", "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566–2570)", "เก็บ  สองช่อง",
      "ผู้บริหารท้องถิ่น เข้าร่วม ดูแล วัด", "บรรทัดแรก\nบรรทัดสอง", "É – “คำ” …", "ก็ ๑๒ ๆ ฯลฯ ฤๅ", "กู้",
      "พุทฺธํ", "ข าว",
    ])
  func unchanged(text: String) {
    #expect(Array(text.plain.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("all orders of the parts of น้ำ and of a vowel with its tone have one normal form")
  func orders() {
    for parts in [["\u{E4D}", "\u{E49}", "\u{E32}"], ["\u{E33}", "\u{E49}"]] {
      for order in permutations(parts) {
        let index = { (part: String) in order.firstIndex(of: part) ?? 0 }
        // A ring behind its า is a slip that nobody makes, and looks otherwise.
        if parts.count == 3, index("\u{E4D}") > index("\u{E32}") { continue }
        #expect(("น" + order.joined() + "ตก").plain == "น้ำตก", "\(order)")
      }
    }
    for marks in [["\u{E35}", "\u{E48}"], ["\u{E38}", "\u{E49}"], ["\u{E34}", "\u{E4C}"]] {
      #expect(Set(permutations(marks).map { scalars(("ก" + $0.joined()).plain) }).count == 1)
    }
  }

  @Test("reading twice changes nothing more, and nothing hidden is left", arguments: 1...6)
  func idempotent(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<4000 {
      let text = hostile(&generator)
      let plain = text.plain
      #expect(scalars(plain.plain) == scalars(plain), "\(scalars(text))")
      #expect(
        plain.unicodeScalars.allSatisfy {
          $0.textRole != .hidden && $0.textRole != .lineEnd || $0 == "\n"
        })
      #expect(scalars(text.clean.clean) == scalars(text.clean))
      if !text.unicodeScalars.contains("\0") { #expect(scalars(plain.clean) == scalars(plain)) }
    }
  }

  @Test(
    "what leaves the program has no hidden scalar and no other line end than a line feed",
    arguments: [
      ("ก\u{61C}\u{200E}\u{200F}\u{202E}\u{2066}ข", "กข"), ("ก\u{0}\u{7F}\u{9B}ข", "กข"),
      ("ก\r\nข\rค\u{85}ง\u{C}จ", "ก\nข\nค\nง\nจ"), ("ก\tข\u{A0}ค", "ก ข\u{A0}ค"),
      ("ก\u{200B}ข", "ก\u{200B}ข"), ("ก\u{FEFF}\u{E0041}ข", "กข"),
    ])
  func clean(text: String, clean: String) {
    #expect(scalars(text.clean) == scalars(clean))
    #expect(scalars(text.cleanLine) == scalars(clean.replacing("\n", with: " ")))
  }

  @Test("only control characters and what is hidden may not enter")
  func forbidden() {
    #expect("ก\u{1B}[31m".forbiddenScalar == "\u{1B}")
    #expect("ก\u{202E}ข".forbiddenScalar == "\u{202E}")
    #expect("ก\u{202E}ข".plain.forbiddenScalar == nil)
    #expect("ก\u{1B}ข".plain.forbiddenScalar == "\u{1B}")
    #expect("กองคลัง\n– \u{A0}".forbiddenScalar == nil)
  }

  @Test(
    "what only the author can mend is a doubt",
    arguments: [
      ("กองคลัง", nil), ("ค่า ข าว ดี", TextDoubt.looseMark("ค่า ข าว ดี")),
      ("\u{E48}าน", .looseMark("\u{E48}าน")), ("ก\u{F8FF}", .fontLetter("\u{F8FF}")),
      ("ก\u{FFFD}", .lostLetter), ("ด าเนินการแล".plain, nil), ("- ะ -ะ ◌ิ", .looseMark("- ะ -ะ ◌ิ")),
      ("ฯลฯ ๆ น้ำ A-ะ", nil),
    ])
  func doubts(text: String, doubt: TextDoubt?) {
    #expect(TextDoubt(text) == doubt)
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func permutations(_ parts: [String]) -> [[String]] {
    guard parts.count > 1 else { return [parts] }
    return parts.indices.flatMap { index in
      var rest = parts
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }

  private func hostile(_ generator: inout SeededGenerator) -> String {
    let pieces: [Unicode.Scalar] = [
      "ก", "น", "ส", "ด", "เ", "แ", "า", "ำ", "\u{E4D}", "\u{E48}", "\u{E49}", "\u{E34}", "\u{E35}",
      "\u{E38}", "\u{E4C}", "\u{E47}", " ", " ", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FEFF}",
      "\u{200E}", "\u{202E}", "\r", "\n", "\u{B}", "\t", "\u{0}", "\u{F70A}", "\u{F711}",
      "\u{F701}",
      "\u{1F469}", "a", "๑", "\u{FE0F}", "ั", "ก",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...9, using: &generator) {
      text.append(pieces.randomElement(using: &generator) ?? "ก")
    }
    let words = ["แนะน า", "ด าเนิน", "น้ า", ""]
    return String(text) + (words.randomElement(using: &generator) ?? "")
  }
}
