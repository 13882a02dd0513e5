/// A phrase in both languages, side by side, so that neither can be forgotten.
public struct Phrase: Hashable, Sendable {
  public let thai: String
  public let english: String

  public init(_ thai: String, _ english: String) {
    self.thai = thai
    self.english = english
  }

  /// What is typed, which is the same in every language.
  public static func same(_ text: String) -> Phrase { Phrase(text, text) }

  package static func didYouMean(_ word: String) -> Phrase {
    Phrase("หมายถึง “\(word)” หรือไม่", "did you mean '\(word)'?")
  }
}
