/// The name of the office whose plan it is, against how a text spells it.
struct OrganisationName {
  private let name: [Unicode.Scalar]
  /// The form of the office, which other names begin with too: องค์การบริหารส่วนตำบล.
  private let form: Int

  init(_ name: String) {
    self.name = Array(name.unicodeScalars)
    form = PlanFacts.kinds.first { name.starts($0.0) }?.0.unicodeScalars.count ?? 0
  }

  /// A name that begins as this one, beyond the form of the office, and goes on otherwise; nil where none stands
  /// in the text. Blanks are where lines ended.
  func other(in text: String) -> String? {
    let letters = Array(text.skeleton.unicodeScalars)
    guard form > 0, name.count > form + Self.alike else { return nil }
    for start in letters.indices {
      guard letters[start...].starts(with: name.prefix(form + Self.alike)) else { continue }
      let seen = letters[start..<min(letters.count, start + name.count)]
      if !seen.elementsEqual(name) { return String(String.UnicodeScalarView(seen)) }
    }
    return nil
  }

  /// With as many letters alike, another office is hardly meant.
  private static let alike = 2
}
