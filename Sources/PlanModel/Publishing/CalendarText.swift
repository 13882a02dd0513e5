import ThaiCivil

/// Text that survives a calendar file: no control characters, no carriage returns, no blanks at either
/// end, no commas where a list would split on them.
///
/// Calendar libraries trim values, pass control characters through, and split CATEGORIES at commas,
/// escaped or not; a text that has none of them comes back as it went in.
public struct CalendarText: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Several lines: ``Swift/String/clean``, the one rule for all that leaves the program.
  public init(lines: String) {
    text = lines.clean.trimmed
  }

  /// One line: every line end becomes one blank.
  public init(line: String) {
    text = line.cleanLine.trimmed
  }

  /// One item of a list: also no comma, semicolon or backslash.
  public init(item: String) {
    let line = item.cleanLine
    let hasListSigns = line.unicodeScalars.contains { Self.unlisted($0) != $0 }
    let bare =
      hasListSigns
      ? String(String.UnicodeScalarView(line.unicodeScalars.map(Self.unlisted))) : line
    text = bare.trimmed
  }

  public var description: String { text }

  private static func unlisted(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",", ";", "\\": " "
    default: scalar
    }
  }
}
