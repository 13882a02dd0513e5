extension String {
  /// The text as it may stand on paper: what would turn the direction of a line or is no character is
  /// left out; every kind of line end is a line feed; a tab is a blank.
  package var clean: String {
    guard !utf8.allSatisfy(\.isPlain), unicodeScalars.contains(where: \.isInvisibleControl) else {
      return self
    }
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\n" where followsReturn: break
      case "\n": scalars.append("\n")
      case "\t": scalars.append(" ")
      default: if !scalar.isInvisibleControl { scalars.append(scalar) }
      }
      followsReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// ``clean`` in lines, without empty ones at the end.
  package var cleanLines: [String] {
    let clean = clean
    // Most texts are one line, and letters need not be told apart to see it.
    guard clean.utf8.contains(UInt8(ascii: "\n")) else { return [clean] }
    var lines = clean.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    while lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension UInt8 {
  /// Whether it is of a letter of Basic Latin, or of one that begins as Thai does in UTF-8, as nearly all
  /// do: in a text of such octets there is nothing to clean. All that is cleaned begins with another octet.
  var isPlain: Bool {
    switch self {
    case 0x20...0x7E, 0x80...0xBF, 0xE0: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Control characters, marks and overrides of direction, and what Unicode keeps free for ever.
  /// Joiners and the zero-width space stay: Thai text uses them.
  package var isInvisibleControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
