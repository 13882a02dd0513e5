/// What one kind of mapping in a plan file may hold: the one description from which reading finds
/// unknown and missing keys, the JSON Schema is written, and PlanFormat.md is checked.
struct Shape: Sendable {
  let name: String
  let about: String
  let keys: [Key]

  /// One key of a mapping.
  struct Key: Sendable {
    let name: String
    let form: Form
    let isRequired: Bool
    let about: String
  }

  /// What stands behind a key.
  indirect enum Form: Sendable {
    case text
    case id
    /// Digits and points, as printed.
    case number
    /// One of some words, the English ones and the Thai ones that are read for them.
    case word([String], thai: [String])
    case fiscalYear
    case fiscalYears
    case date
    case month
    case monthDay
    case span
    case amount
    case quantity
    case integer(ClosedRange<Int>)
    case list(Form)
    case mapping(Shape)
    case oneOf([Form])
    /// A mapping from fiscal years to amounts or `none`.
    case amountsByYear
  }

  /// For messages: an owner, a project.
  var article: String { "aeiou".contains(name.prefix(1)) ? "an" : "a" }

  subscript(key: String) -> Key? { keys.first { $0.name == key } }
}

extension Shape.Key {
  static func required(_ name: String, _ form: Shape.Form, _ about: String) -> Shape.Key {
    Shape.Key(name: name, form: form, isRequired: true, about: about)
  }

  static func optional(_ name: String, _ form: Shape.Form, _ about: String) -> Shape.Key {
    Shape.Key(name: name, form: form, isRequired: false, about: about)
  }
}

extension Shape.Form {
  /// One of the words of an enumeration.
  static func word<Word: PlanWord>(_: Word.Type) -> Shape.Form {
    .word(Word.allCases.map(\.rawValue), thai: Word.allCases.flatMap(\.thai))
  }
}
