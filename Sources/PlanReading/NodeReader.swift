internal import Interchange
internal import PlanModel
internal import ThaiCivil
internal import Yams

/// Reads what stands behind one key. What cannot be read is nil, with a fault.
struct NodeReader {
  let node: Node
  /// For messages.
  let key: String
  let faults: Faults

  var at: Position { node.position }

  /// The elements of a list; a single value where a list is expected is a fault.
  func elements() -> [NodeReader] {
    if node.isBlank { return [] }
    guard case .sequence(let sequence) = node else {
      faults.add(
        .wrongShape, at: at,
        FaultPhrase(
          "“\(key: key)” ต้องเป็นรายการ ไม่ใช่\(node.what.thai)",
          "\(node.what.english) stands where '\(key: key)' wants a list"),
        hint: FaultPhrase(
          "\(file: "- …", form: "บรรทัดละหนึ่งรายการ")", "\(file: "- …", form: "one a line")"))
      return []
    }
    return sequence.map { NodeReader(node: $0, key: key, faults: faults) }
  }

  func id() -> Located<String>? { scalar().map { Located($0.string, at: at) } }

  /// Text with something in it.
  func text() -> Located<String>? {
    guard let scalar = scalar() else { return nil }
    let text = scalar.string.plain
    guard !text.isEmpty else {
      addEmptyText()
      return nil
    }
    checkLength(text)
    checkLetters(text)
    checkDoubts(text)
    if scalar.style == .plain { checkCut(scalar.string) }
    return Located(text, at: at)
  }

  private func scalar() -> Node.Scalar? {
    guard let scalar = node.scalar else {
      faults.add(
        .wrongShape, at: at,
        FaultPhrase(
          "“\(key: key)” ต้องเป็นข้อความ ไม่ใช่\(node.what.thai)",
          "\(node.what.english) stands where '\(key: key)' wants text"))
      return nil
    }
    guard !node.isBlank else {
      addEmptyText()
      return nil
    }
    return scalar
  }

  private func addEmptyText() {
    faults.add(
      .emptyText, at: at, FaultPhrase("“\(key: key)” เว้นว่างไว้", "'\(key: key)' is empty"),
      hint: .leaveOut)
  }

  /// Papers, calendars and pages show every text whole.
  private func checkLength(_ text: String) {
    let (length, most) = (text.unicodeScalars.count, TextLimit.planText)
    guard length > most else { return }
    faults.add(
      .textTooLong, at: at,
      FaultPhrase(
        "“\(key: key)” ยาว \(length) ตัวอักษร ข้อความในแผนยาวได้ไม่เกิน \(most) ตัวอักษร",
        "'\(key: key)' has \(length) characters; a text of a plan has at most \(most)"),
      hint: FaultPhrase(
        "ย่อให้สั้นลง หรือแยกเป็นหลายรายการ", "make it shorter, or several of it"))
  }

  /// Letters of scripts that no Thai plan uses come from reading a scan by machine.
  private func checkLetters(_ text: String) {
    guard let stranger = text.unicodeScalars.first(where: { $0.isForeignLetter }) else { return }
    let code = String(hexadecimal: stranger.value, places: 4, uppercase: true)
    faults.add(
      .foreignLetter, at: at,
      Phrase(
        "“\(text.excerpt)” มีตัวอักษร “\(stranger)” (U+\(code)) ซึ่งไม่ใช่อักษรไทยหรือละติน",
        "'\(text.excerpt)' has the letter '\(stranger)' (U+\(code)), which is neither Thai nor Latin"
      ),
      hint: Phrase(
        "เกิดจากการอ่านภาพด้วยเครื่อง ให้พิมพ์ตัวอักษรไทยแทน",
        "a misread letter from a scan: type the Thai letter"))
  }

  private func checkDoubts(_ text: String) {
    guard let doubt = TextDoubt(text)?.words else { return }
    faults.warn(
      .doubtfulText, at: at,
      Phrase("ข้อความนี้มี\(doubt.message.thai)", "this text has \(doubt.message.english)"),
      hint: doubt.hint)
  }

  /// YAML takes ` #1 …` behind a text for a remark. A remark of somebody who means one has a blank behind
  /// its #.
  private func checkCut(_ text: String) {
    let rest = faults.source(from: at).unicodeScalars
    guard rest.starts(with: text.unicodeScalars) else { return }
    let behind = rest.dropFirst(text.unicodeScalars.count).drop { $0 == " " || $0 == "\t" }
    guard behind.first == "#", let next = behind.dropFirst().first, next != " ", next != "#",
      next != "\r"
    else { return }
    let ends = zip(behind.indices, behind).first { index, scalar in
      scalar == " " && behind[index...].dropFirst().first == "#"
    }
    let lost = String(Substring(behind[..<(ends?.0 ?? behind.endIndex)])).trimmed.excerpt
    faults.warn(
      .textCutOff, at: at,
      Phrase(
        "“\(lost)” ที่ต่อท้ายข้อความนี้ถูกอ่านเป็นหมายเหตุและหายไป",
        "'\(lost)' after this text is taken for a comment and lost"),
      hint: Phrase(
        "ใส่ข้อความทั้งหมดใน \"เครื่องหมายคำพูด\" หรือเว้นวรรคหลัง # ถ้าเป็นหมายเหตุ",
        "put the whole text in \"quotes\", or a blank after the # of a comment"))
  }

  func integer(in range: ClosedRange<Int>) -> Located<Int>? {
    guard let text = text() else { return nil }
    guard let number = try? TypedNumber.readWhole(text.value), range.contains(number) else {
      faults.add(
        .unreadableNumber, at: at,
        Phrase(
          "“\(text.value.excerpt)” ไม่ใช่จำนวนเต็มตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound)",
          "'\(text.value.excerpt)' is not a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
      )
      return nil
    }
    return Located(number, at: at)
  }

  /// One of the words of an enumeration, English or Thai.
  func word<Word: PlanWord>() -> Located<Word>? {
    guard let text = text()?.value else { return nil }
    let word =
      Word(rawValue: text) ?? Word.allCases.first { $0.thai.contains(text) }
    guard let word else {
      let words = Word.allCases.map(\.rawValue)
      let near = NearestWord.among(words + Word.allCases.flatMap(\.thai), to: text)
      faults.add(
        .unknownWord, at: at,
        FaultPhrase(
          "“\(text.excerpt)” ไม่ใช่ค่าของหัวข้อ “\(key: key)”", "'\(text.excerpt)' is not a \(key: key)"),
        hint: near.map { FaultPhrase("หมายถึง “\(word: $0)” หรือไม่", "did you mean '\(word: $0)'?") }
          ?? FaultPhrase(
            Phrase(
              "เลือกหนึ่งใน \(Word.allCases.compactMap(\.thai.first).joined(separator: ", "))",
              "one of \(words.joined(separator: ", "))")))
      return nil
    }
    return Located(word, at: at)
  }

  /// An address of electronic mail. One that cannot be is kept and reported: it hurts no other part.
  func email() -> Located<String>? {
    guard let text = text() else { return nil }
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.value.unicodeScalars.allSatisfy {
      0x21...0x7E ~= $0.value && !"<>()[],;:\"\\".unicodeScalars.contains($0)
    }
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    if !isPlain || parts.count != 2 || parts[0].isEmpty || labels.count < 2
      || labels.contains(where: \.isEmpty)
    {
      faults.warn(
        .malformedEmail, at: at,
        Phrase(
          "“\(text.value.excerpt)” ไม่ใช่ที่อยู่อีเมล",
          "'\(text.value.excerpt)' is not an email address"),
        hint: .same("saraban@example.go.th"))
    }
    return text
  }
}

extension Node {
  var position: Position {
    mark.map { Position(line: $0.line, column: $0.column) } ?? .start
  }

  /// Nothing, `~`, `null`, or blanks.
  var isBlank: Bool {
    guard let scalar else { return false }
    if scalar.style == .singleQuoted || scalar.style == .doubleQuoted {
      return scalar.string.allSatisfy(\.isWhitespace)
    }
    return ["", "~", "null"].contains(scalar.string) || scalar.string.allSatisfy(\.isWhitespace)
  }

  /// What it is, for a message; in Thai it stands behind ไม่ใช่.
  var what: Phrase {
    switch self {
    case .scalar(let scalar) where scalar.string.isEmpty: Phrase("ค่าว่าง", "nothing")
    case .scalar(let scalar):
      Phrase(" “\(scalar.string.excerpt)”", "'\(scalar.string.excerpt)'")
    case .mapping: Phrase("กลุ่มหัวข้อ", "a mapping")
    case .sequence: Phrase("รายการ", "a list")
    case .alias: Phrase("เครื่องหมายอ้างอิง", "an alias")
    }
  }
}

extension Unicode.Scalar {
  /// A letter or mark of a script other than Thai, Latin and what they share.
  fileprivate var isForeignLetter: Bool {
    // Everything up to Latin Extended, combining marks, Thai, and signs is at home.
    if value < 0x370 || (0xE00...0xE7F).contains(value) || (0x1E00...0x1EFF).contains(value) {
      return false
    }
    return properties.isAlphabetic
  }
}

extension FaultPhrase {
  /// A list with nothing in it that need not be there.
  static let leaveListOut = FaultPhrase(
    "\(file: "ตัดหัวข้อนี้ออก", form: "เพิ่มรายการ")",
    "\(file: "leave the key out", form: "add something to it")")

  /// What is empty and need not be there.
  static let leaveOut = FaultPhrase(
    "\(file: "ตัดหัวข้อนี้ออก", form: "กรอก หรือบันทึกหน้านี้โดยเว้นว่างไว้เพื่อตัดออก")",
    "\(file: "leave the key out", form: "fill it in, or save the page with it blank to take it out")"
  )
}
