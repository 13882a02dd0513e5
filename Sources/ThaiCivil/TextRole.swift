/// What a scalar does in a text that people read: the one table that every rule for text follows.
public enum TextRole: Sendable {
  /// A letter, mark, digit, sign or symbol: it is seen.
  case seen
  /// A blank of any width, and the tab.
  case blank
  /// An end of a line or page of any kind; CR LF is one. Excel writes U+000B inside a cell.
  case lineEnd
  /// Tells a renderer where a line may break, or which letters join. It hurts no paper and nobody
  /// types it: Word and the web leave it inside words.
  case joint
  /// Cannot be seen and changes how others are: marks and overrides of direction (a title must not be
  /// able to make a line read backwards), byte order marks, annotations, tags.
  case hidden
  /// No text at all: control characters, and what Unicode keeps free for ever.
  case control
}

extension Unicode.Scalar {
  /// What the scalar does in a text.
  public var textRole: TextRole {
    switch value {
    case 0x21...0x7E: .seen
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineEnd
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064: .joint
    case 0x061C, 0x180E, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      .hidden
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: .control
    default: value & 0xFFFE == 0xFFFE ? .control : .seen
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in no text that leaves the program.
  public var isHiddenOrControl: Bool {
    switch textRole {
    case .hidden, .control: true
    case .seen, .blank, .lineEnd, .joint: false
    }
  }
}

extension UInt8 {
  /// Whether it is of a letter of Basic Latin, or can only be of one that begins as Thai does in UTF-8.
  /// In a text of such octets every scalar is seen or an ASCII blank; nearly all texts are so, and need
  /// no look at their scalars.
  package var isOctetOfPlainText: Bool {
    switch self {
    case 0x20...0x7E, 0x80...0xBF, 0xE0: true
    default: false
    }
  }
}
