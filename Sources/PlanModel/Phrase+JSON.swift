public import Interchange

/// How a phrase stands in JSON, wherever it is kept or handed over: `{"th": …, "en": …}`.
extension Phrase {
  public var json: JSON { ["th": .string(thai), "en": .string(english)] }

  /// Nil for what ``json`` is not.
  public init?(_ json: JSON) {
    guard let thai = json["th"]?.string, let english = json["en"]?.string else { return nil }
    self.init(thai, english)
  }
}
