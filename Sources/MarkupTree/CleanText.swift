extension String {
  /// The text as it may stand on paper: what would turn the direction of a line or is no character is
  /// left out; every kind of line end is a line feed; a tab is a blank.
  package var clean: String {
    guard unicodeScalars.contains(where: { $0.needsCleaning }) else { return self }
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
    var lines = clean.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var needsCleaning: Bool {
    switch value {
    // Basic Latin, and Thai: nearly everything.
    case 0x20...0x7E, 0x0E00...0x0E7F: false
    default: isInvisibleControl
    }
  }

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
