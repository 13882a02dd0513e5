/// A sentence about a fault in one language. Where it names keys, words or places of the plan, it says which, so that
/// a file and a form each call them by their own names:
///
///     "“\(key: "owners")” is empty"
///
/// is `owners` in a file, and the label of its field in a form.
public struct FaultText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Most sentences are one text.
  private var parts: [Part]

  fileprivate enum Part: Hashable, Sendable {
    case text(String)
    /// A key of the format.
    case key(String)
    /// A word of the format, as `each-year`.
    case word(String)
    /// What begins at a position.
    case place(Position)
    /// What only a file says, and what a form says in its place.
    case either(file: String, form: String)
  }

  public init(_ text: String) { parts = [.text(text)] }
  public init(stringLiteral text: String) { parts = [.text(text)] }
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ text: String) { parts.append(.text(text)) }
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }
    public mutating func appendInterpolation(key: String) { parts.append(.key(key)) }
    /// Several, with commas between.
    public mutating func appendInterpolation(keys: [String]) {
      for (index, key) in keys.enumerated() {
        if index > 0 { parts.append(.text(", ")) }
        parts.append(.key(key))
      }
    }
    public mutating func appendInterpolation(word: String) { parts.append(.word(word)) }
    public mutating func appendInterpolation(place: Position) { parts.append(.place(place)) }
    public mutating func appendInterpolation(file: String, form: String) {
      parts.append(.either(file: file, form: form))
    }
  }

  /// Where something begins that it names.
  fileprivate var places: [Position] {
    parts.compactMap { part in
      if case .place(let place) = part { place } else { nil }
    }
  }

  /// The text with the names that a door has for things.
  fileprivate func said(
    _ names: FaultNames, _ language: (Phrase) -> String
  ) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .key(let key): names.key(key).map(language) ?? key
      case .word(let word): names.word(word).map(language) ?? word
      case .place(let place): language(names.place(place))
      case .either(let file, let form): names.isForm ? form : file
      }
    }.joined()
  }
}

/// A ``FaultText`` in both languages.
public struct FaultPhrase: Hashable, Sendable {
  private let thai: FaultText
  private let english: FaultText

  public init(_ thai: FaultText, _ english: FaultText) {
    (self.thai, self.english) = (thai, english)
  }

  public init(_ phrase: Phrase) {
    self.init(FaultText(phrase.thai), FaultText(phrase.english))
  }

  /// What is typed, which is the same in every language.
  public static func same(_ text: FaultText) -> FaultPhrase { FaultPhrase(text, text) }

  var places: [Position] { thai.places }

  public func said(_ names: FaultNames) -> Phrase {
    Phrase(thai.said(names, \.thai), english.said(names, \.english))
  }
}

/// What a door calls the things of a plan.
public struct FaultNames: Sendable {
  /// Nil for what is called as the format has it.
  public let key: @Sendable (String) -> Phrase?
  public let word: @Sendable (String) -> Phrase?
  /// Where something begins; it stands behind what is there.
  public let place: @Sendable (Position) -> Phrase
  /// Whether values are filled into fields rather than written.
  public let isForm: Bool

  public init(
    key: @escaping @Sendable (String) -> Phrase?, word: @escaping @Sendable (String) -> Phrase?,
    place: @escaping @Sendable (Position) -> Phrase, isForm: Bool
  ) {
    (self.key, self.word, self.place, self.isForm) = (key, word, place, isForm)
  }

  /// As the file itself has them.
  public static let file = FaultNames(
    key: { _ in nil }, word: { _ in nil },
    place: { Phrase("ในบรรทัดที่ \($0.line)", "on line \($0.line)") }, isForm: false)
}
