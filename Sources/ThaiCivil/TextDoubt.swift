/// Something in a plain text that nobody typed so, and that only its author can mend.
public enum TextDoubt: Hashable, Sendable {
  /// A letter of the private use area: a picture of one font, which others draw as a box.
  case fontLetter(Unicode.Scalar)
  /// U+FFFD: a letter that some program could not read.
  case lostLetter
  /// A mark or vowel that no letter stands before; the word around it, as it is.
  case looseMark(String)

  /// The first doubt about a ``String/plain`` text; nil where there is none.
  public init?(_ text: String) {
    var previous: Unicode.Scalar = " "
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      switch scalar.value {
      case 0xFFFD:
        self = .lostLetter
        return
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
        self = .fontLetter(scalar)
        return
      case 0xE30...0xE3A where !previous.canBearMark,
        0xE47...0xE4E where !previous.canBearMark:
        self = .looseMark(Self.surroundings(of: index, in: text))
        return
      default: previous = scalar
      }
    }
    return nil
  }

  /// Up to a dozen scalars on either side, without half a word at the end that has more.
  private static func surroundings(of index: String.Index, in text: String) -> String {
    let scalars = text.unicodeScalars
    return (scalars[..<index].suffix(12) + scalars[index...].prefix(12)).text.trimmed
  }
}

extension Unicode.Scalar {
  /// Whether a vowel or mark can stand behind it. Blanks, digits and stops cannot bear one; a dash or a
  /// dotted circle can, where the mark is spoken of.
  fileprivate var canBearMark: Bool {
    switch value {
    case 0x00...0x20, 0x2C, 0x2E, 0x30...0x3B, 0xE50...0xE59: false
    default: true
    }
  }
}
