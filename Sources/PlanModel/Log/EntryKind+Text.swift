/// How the canonical text names the kinds and orders their members: that never changes.
extension EntryKind {
  /// The values of the members `kind` and `movement`.
  struct TextWord: Hashable {
    let kind: String
    var movement: String?
  }

  var textWord: TextWord {
    movesMoney
      ? TextWord(kind: "money", movement: rawValue)
      : TextWord(kind: Self.otherWords[self] ?? rawValue)
  }

  /// The kinds that doors call by another word.
  private static let otherWords: [EntryKind: String] = [
    .completed: "completed", .evidenceFiled: "evidence-filed", .corrected: "corrected",
    .closed: "closed", .erased: "erased", .adopted: "adopted",
  ]

  /// The member `kind` of the canonical text; all that moves money has one word there.
  public var word: String { textWord.kind }

  /// The kinds that a word means: that of a door, or that of the canonical text.
  public static func named(_ word: String) -> [EntryKind] {
    allCases.filter { $0.rawValue == word || $0.word == word }
  }

  private static let byTextWord = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.textWord, $0) })

  init?(_ word: TextWord) {
    guard let kind = Self.byTextWord[word] else { return nil }
    self = kind
  }

  /// A member of the event in the canonical text.
  enum TextMember {
    case kind(TextWord)
    case movement(String)
    case obligation, project
    case field(TextField)

    fileprivate var key: String {
      switch self {
      case .kind: "kind"
      case .movement: "movement"
      case .obligation: "obligation"
      case .project: "project"
      case .field(let field): field.key.description
      }
    }
  }

  /// A field as the canonical text has it.
  struct TextField {
    let field: EntryField
    let key: StaticString
    let shape: EntryField.Shape
    let isErasable: Bool
    let isRequired: Bool

    fileprivate init(_ part: Part) {
      (field, isRequired) = (part.field, part.isRequired)
      (key, shape, isErasable) = (field.key, field.shape, field.isErasable)
    }
  }

  /// What the table says of a kind's canonical text, put together once: a log of a million entries asks for it several
  /// times for each.
  struct TextForm {
    let word: TextWord
    let places: [Place]
    /// In the order in which a form asks for them.
    let fields: [TextField]
    /// In the order in which they are written.
    let members: [TextMember]
    /// What it is about where neither an obligation nor a project is named.
    let unnamed: LogSubject?

    fileprivate init(_ kind: EntryKind) {
      (word, places, fields) = (kind.textWord, kind.places, kind.parts.map { TextField($0) })
      unnamed = kind.unnamedSubject
      var members = fields.map { TextMember.field($0) }
      members.append(.kind(word))
      if let movement = word.movement { members.append(.movement(movement)) }
      if places.contains(.obligation) { members.append(.obligation) }
      if places.contains(.project) { members.append(.project) }
      self.members = members.sorted { $0.key < $1.key }
    }
  }

  var textForm: TextForm { Self.textForms[self] ?? TextForm(self) }

  private static let textForms = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, TextForm($0)) })
}
