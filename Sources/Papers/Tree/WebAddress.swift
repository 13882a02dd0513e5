import ThaiCivil

/// An address that a reader may follow: http or https, nothing that a program could take for a script.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Nil for every other scheme, and for a text with a blank, a control character, a quotation mark or
  /// a bracket of markup in it.
  public init?(_ text: String) {
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), text.utf8.count <= 2_048,
      text.unicodeScalars.allSatisfy(Self.isPlain)
    else { return nil }
    description = text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "\"", "'", "`", "\\", "|", "(", ")", "[", "]", "{", "}", "^": false
    default: scalar.textRole == .seen
    }
  }
}
