import Interchange
package import ThaiCivil

extension LogEvent {
  /// The event with every text that somebody typed as ``Swift/String/plain``; what names something else,
  /// such as an id or the reference of a limit, stays as it is.
  package var plain: LogEvent {
    var plain = fields
    for (field, value) in fields { plain[of: field] = value.plain(as: field) }
    // The same fields as before, so that an event of the same kind comes of them.
    return (try? LogEvent(kind, about: subject, plain)) ?? self
  }

  /// Why the first of its texts needs a look; nil where nothing is odd about them.
  package var doubt: TextDoubt? {
    typedTexts.lazy.compactMap { TextDoubt($0.text) }.first
  }

  /// All that somebody typed, also into what stands in the place of another entry, in the order of the fields.
  public var typedTexts: [(field: EntryField, text: String)] {
    fields.flatMap { $0.value.texts(as: $0.field) }
  }
}

extension EntryField.Value {
  fileprivate func plain(as field: EntryField) -> Self {
    switch (self, field.shape) {
    // Somebody else wrote it so, and finds it again by that.
    case (.text(let text), .line) where field == .reference: .text(text.trimmed)
    case (.text(let text), .words), (.text(let text), .line): .text(text.plain)
    case (.replacement(let instead), _):
      .replacement(
        LogEvent.Replacement(
          day: instead.day, event: instead.event.plain, evidence: instead.evidence))
    case (.text, _), (.id, _), (.number, _), (.quantity, _), (.amount, _), (.year, _), (.day, _),
      (.reason, _), (.choice, _), (.scores, _), (.round, _), (.places, _):
      self
    }
  }

  fileprivate func texts(as field: EntryField) -> [(field: EntryField, text: String)] {
    switch (self, field.shape) {
    case (.text(let text), .words), (.text(let text), .line): [(field, text)]
    case (.replacement(let instead), _): instead.event.typedTexts
    case (.text, _), (.id, _), (.number, _), (.quantity, _), (.amount, _), (.year, _), (.day, _),
      (.reason, _), (.choice, _), (.scores, _), (.round, _), (.places, _):
      []
    }
  }
}

extension TextDoubt {
  /// What is odd, in one sentence without a full stop.
  package var words: FaultWords {
    switch self {
    case .fontLetter(let scalar):
      FaultWords(
        Phrase(
          "ตัวอักษรที่มีเฉพาะบางแบบอักษร (U+\(String(hexadecimal: scalar.value, places: 4, uppercase: true))) ซึ่งเครื่องอื่นแสดงเป็นช่องสี่เหลี่ยม",
          "a letter of one font only (U+\(String(hexadecimal: scalar.value, places: 4, uppercase: true))), which others show as a box"
        ),
        hint: Phrase("พิมพ์ตัวอักษรตามหน้าเอกสาร", "type the letter that the printed page has"))
    case .lostLetter:
      FaultWords(
        Phrase("ตัวอักษรที่โปรแกรมอื่นทำหายไป (U+FFFD)", "a letter that some program has lost (U+FFFD)"),
        hint: Phrase("พิมพ์ตัวอักษรนั้นใหม่", "type the letter again"))
    case .looseMark(let around):
      FaultWords(
        Phrase(
          "สระหรือวรรณยุกต์ที่ไม่มีพยัญชนะใน “\(around.excerpt)” ดังที่มักเกิดเมื่อคัดลอกจาก PDF",
          "a vowel or mark without its letter in '\(around.excerpt)', as PDF viewers leave it"),
        hint: Phrase("เทียบกับหน้าเอกสาร", "compare it with the printed page"))
    }
  }
}
