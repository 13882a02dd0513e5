/// A closed list of words, one of which a field says.
///
/// The raw value is the word in the canonical text and at every door; it never changes.
public protocol EntryChoice: RawRepresentable<String>, CaseIterable, Hashable, EntryFieldValue {
  var name: Phrase { get }
}

extension EntryChoice {
  public init?(_ value: EntryField.Value) {
    guard case .choice(let word) = value else { return nil }
    self.init(rawValue: word)
  }

  public var fieldValue: EntryField.Value { .choice(rawValue) }
}

extension EntryField {
  /// The words of an ``EntryChoice``, in the order in which a form offers them.
  public struct Choices: Hashable, Sendable {
    public let all: [Choice]

    init<Words: EntryChoice>(_ words: Words.Type) {
      all = Words.allCases.map { Choice(word: $0.rawValue, name: $0.name) }
    }

    /// Nil for a word that is none of them.
    public func name(of word: String) -> Phrase? { all.first { $0.word == word }?.name }

    public var words: [String] { all.map(\.word) }
  }

  /// One of them.
  public struct Choice: Hashable, Sendable {
    public let word: String
    public let name: Phrase
  }
}
