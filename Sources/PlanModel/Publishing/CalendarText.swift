/// Text that survives a calendar file: no control characters, no carriage returns, no blanks at either
/// end, no commas where a list would split on them.
///
/// Calendar libraries trim values, pass control characters through, and split CATEGORIES at commas,
/// escaped or not; a text that has none of them comes back as it went in.
public struct CalendarText: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Several lines: every line end becomes LF, other control characters go.
  public init(lines: String) {
    text = Self.trimmed(Self.cleaned(lines, lineEnd: "\n"))
  }

  /// One line: line ends and tabs become one blank.
  public init(line: String) {
    text = Self.trimmed(Self.cleaned(line, lineEnd: " "))
  }

  /// One item of a list: also no comma, semicolon or backslash.
  public init(item: String) {
    let line = Self.cleaned(item, lineEnd: " ")
    let hasListSigns = line.unicodeScalars.contains { Self.unlisted($0) != $0 }
    text = Self.trimmed(
      hasListSigns
        ? String(String.UnicodeScalarView(line.unicodeScalars.map(Self.unlisted))) : line)
  }

  public var description: String { text }

  private static func unlisted(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",", ";", "\\": " "
    default: scalar
    }
  }

  private static func cleaned(_ text: String, lineEnd: Unicode.Scalar) -> String {
    if isClean(text, mayBreakLines: lineEnd == "\n") { return text }
    var kept = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: continue
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": kept.append(lineEnd)
      case "\t": kept.append(" ")
      case _ where isForbidden(scalar): continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Whether a text surely has nothing to take out, by its octets alone. Nearly every text of a plan
  /// is clean, and is then not copied letter by letter.
  private static func isClean(_ text: String, mayBreakLines: Bool) -> Bool {
    let octets = text.utf8Span.span
    for index in octets.indices {
      switch octets[index] {
      case 0x20...0x7E, 0x80...0xBF, 0xC3...0xE1, 0xE3...0xEE: break
      case 0x0A where mayBreakLines: break
      case 0xE2:
        // U+2028–202E and U+2066–2069: line ends and marks of direction.
        switch (octets[index + 1], octets[index + 2]) {
        case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return false
        default: break
        }
      // C2 leads the C1 controls, EF noncharacters and the byte order mark, F0 and up the planes that
      // end in noncharacters.
      default: return false
      }
    }
    return true
  }

  /// C0, C1 and DEL, noncharacters, and the marks that turn the direction of text (a title must not
  /// be able to make a line read backwards).
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if let first = scalars.first, let last = scalars.last, !isBlank(first), !isBlank(last) {
      return text
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // No letter of Thai is a blank; asking its properties costs a look-up.
    !(0xE00...0xE7F).contains(scalar.value) && scalar.properties.isWhitespace
  }
}
