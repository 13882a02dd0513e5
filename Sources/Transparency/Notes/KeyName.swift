/// What a key is called, and a log by the key that signs it: best an address without its scheme, such as
/// `plan.example.go.th/log` (C2SP signed-note).
public struct KeyName: Sendable {
  public let text: String

  /// Nil for an empty name, and for one with a blank, a plus or a control character.
  public init?(_ text: some StringProtocol) {
    let isRight = text.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar != "+" && scalar.value >= 0x20
    }
    guard !text.isEmpty, isRight else { return nil }
    self.text = String(text)
  }
}

// Two names are the same if their octets are; text that only looks the same is another name.
extension KeyName: Hashable {
  public static func == (left: KeyName, right: KeyName) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for octet in text.utf8 { hasher.combine(octet) }
  }
}

extension KeyName: CustomStringConvertible {
  public var description: String { text }
}
