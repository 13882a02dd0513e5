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
    case field(EntryField, StaticString)

    fileprivate var key: String {
      switch self {
      case .kind: "kind"
      case .movement: "movement"
      case .obligation: "obligation"
      case .project: "project"
      case .field(_, let key): key.description
      }
    }
  }

  /// In the order in which they are written.
  var textMembers: [TextMember] { Self.textMembers[self] ?? [] }

  private static let textMembers = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      let word = kind.textWord
      var members = kind.parts.map { TextMember.field($0.field, $0.field.key) }
      members.append(.kind(word))
      if let movement = word.movement { members.append(.movement(movement)) }
      if kind.places.contains(.obligation) { members.append(.obligation) }
      if kind.places.contains(.project) { members.append(.project) }
      return (kind, members.sorted { $0.key < $1.key })
    })
}
