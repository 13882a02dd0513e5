/// A phrase in both languages, side by side, so that neither can be forgotten.
public struct Phrase: Hashable, Sendable {
  public let thai: String
  public let english: String

  public init(_ thai: String, _ english: String) {
    self.thai = thai
    self.english = english
  }
}
