public import PlanModel

/// A key of the plan format as a form asks for it: its words, and what may stand behind it.
public struct PlanKey: Sendable, Identifiable {
  /// As the file has it.
  public let name: String
  public let label: Phrase
  /// What may be typed, with an example in Thai; the Thai one is empty where the label says it all.
  public let hint: Phrase
  public let isRequired: Bool
  public let look: Look

  public var id: String { name }

  /// What stands behind a key.
  public enum Look: Hashable, Sendable {
    case text
    /// 1 to 64 of a–z, 0–9 and hyphen, a letter first.
    case id
    /// Digits as people write them: numbers, days, money.
    case figure
    /// The same, or ``Word/none``.
    case figureOrNone
    case words([Word])
    case wholeNumber(ClosedRange<Int>)
    /// A list of texts or numbers, one a line.
    case lines
    /// One mapping of the section of this name.
    case section(String)
    /// A list of them.
    case sections(String)
    /// One, or a list of them.
    case oneOrMore(String)
    /// ``Word/none``, or a list of them.
    case noneOrSections(String)
    /// ``Word/none``, one figure with its reading, or a figure for each year.
    case budget
  }

  /// A word of the format.
  public struct Word: Hashable, Sendable {
    /// As the format has it.
    public let value: String
    /// The Thai words that may stand in its place; the first is that of forms.
    public let thai: [String]

    /// The answer that there is none.
    public static let none = Word(value: NoneWord.none.rawValue, thai: NoneWord.none.thai)

    /// As a form shows it.
    public var label: Phrase {
      Phrase(thai.first ?? value, value.replacing("-", with: " "))
    }

    /// Whether somebody who wrote this meant the word.
    public func means(_ text: String) -> Bool { text == value || thai.contains(text) }
  }

  init(_ key: any AnyKey) {
    name = key.name
    label = Phrase(key.thai, key.name.asLabel)
    hint = Phrase(key.hint ?? "", key.about)
    isRequired = key.isRequired
    look = Look(key.look)
  }
}

extension PlanKey.Look {
  fileprivate init(_ look: Look) {
    switch look {
    case .text: self = .text
    case .id: self = .id
    case .figure: self = .figure
    case .oneOfWords(let words): self = .words(words)
    case .integer(let range): self = .wholeNumber(range)
    case .list(.mapping(let name)): self = .sections(name)
    case .list: self = .lines
    case .mapping(let name): self = .section(name)
    case .amountsByYear: self = .budget
    case .oneOf(let looks): self.init(oneOf: looks.map(Self.init))
    }
  }

  private init(oneOf looks: [Self]) {
    if looks.contains(.budget) {
      self = .budget
      return
    }
    let several = looks.lazy.compactMap { look in
      if case .sections(let name) = look { name } else { nil }
    }.first
    switch several {
    case let name? where looks.contains(.section(name)): self = .oneOrMore(name)
    case let name?: self = .noneOrSections(name)
    case nil: self = looks.contains(.figure) ? .figureOrNone : looks.first ?? .text
    }
  }
}

extension String {
  /// A name of the format as an English form has it.
  var asLabel: String {
    guard self != "id" else { return "ID" }
    return prefix(1).uppercased() + dropFirst().replacing("-", with: " ")
  }
}
