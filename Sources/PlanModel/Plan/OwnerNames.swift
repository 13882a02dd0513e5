internal import ThaiCivil

/// Finds an owner by the id or the name that a plan file uses for it.
struct OwnerNames {
  private var ids: [String: Owner.ID] = [:]
  /// Everything that can be typed, in the order of the owners list: names first, for hints.
  let spellings: [String]
  /// The id of the first owner of the list.
  let first: String?

  init(_ owners: [OwnerDraft]) {
    for owner in owners {
      guard let id = owner.id?.value else { continue }
      ids[id] = Owner.ID(id)
      if let name = owner.name?.value { ids[Self.key(name)] = Owner.ID(id) }
    }
    spellings = owners.compactMap(\.name?.value) + owners.compactMap(\.id?.value)
    first = owners.first?.id?.value
  }

  subscript(spelling: String) -> Owner.ID? { ids[spelling] ?? ids[Self.key(spelling)] }

  /// A name without the differences that nobody sees: kinds of dash and digit, double blanks, and those of
  /// ``Swift/String/plain``.
  static func key(_ name: String) -> String {
    let dashes: Set<Character> = ["–", "—", "‑", "−"]
    let words = name.plain.map { dashes.contains($0) ? "-" : $0 }.split(separator: " ")
    return String(words.joined(separator: " ")).withArabicDigits
  }
}

extension Plan {
  /// The owner of an id, or of a name that looks like the one typed.
  package func owner(typed text: String) -> Owner? {
    let key = OwnerNames.key(text)
    return owners.first { $0.id.text == text || OwnerNames.key($0.name) == key }
  }
}
