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
    text = Self.trimmed(String(line.map { ",;\\".contains($0) ? " " : $0 }))
  }

  public var description: String { text }

  private static func cleaned(_ text: String, lineEnd: Unicode.Scalar) -> String {
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
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }
}
