internal import ThaiCivil

extension Organisation {
  /// Why a text is no province, with the one that may be meant; nil where it is one.
  package static func words(ofUnknownProvince typed: String) -> FaultWords? {
    guard ThaiProvince.named(typed) == nil else { return nil }
    let name = ThaiProvince.withoutWord(typed.plain)
    return FaultWords(
      Phrase("“\(name.excerpt)” ไม่ใช่ชื่อจังหวัดของไทย", "'\(name.excerpt)' is no province of Thailand"),
      hint: NearestWord.among(ThaiProvince.names, to: name).map(Phrase.didYouMean))
  }

  /// That an office is of another kind than its name says; nil where it is of that kind, or the name says none.
  package static func words(ofKind kind: Kind, named name: String) -> FaultWords? {
    guard let own = Kind(ofName: name), own != kind else { return nil }
    return FaultWords(
      Phrase(
        "ชื่อ “\(name.excerpt)” เป็น\(own.thai) ไม่ใช่\(kind.thai)",
        "'\(name.excerpt)' is called \(own.words), not \(kind.words)"),
      hint: Phrase("แก้ชื่อหรือประเภทให้ตรงกัน", "mend the name or the kind"))
  }
}

extension Organisation.Kind {
  /// What the names of such offices begin with.
  fileprivate var thai: String {
    Self.beginnings.filter { $0.kind == self }.map(\.word).joined(separator: "/")
  }

  fileprivate var words: String { rawValue.replacing("-", with: " ") }
}
