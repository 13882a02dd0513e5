// A spreadsheet reckons with a cell that begins as a formula does, whoever wrote it: OWASP, CSV Injection.
// An apostrophe in front keeps it from that, and is not shown.

extension CSV {
  /// The text with an apostrophe in front where a spreadsheet would take it for a formula.
  static func guarded(_ text: String) -> String { needsGuard(text) ? "'" + text : text }

  /// The text that ``guarded(_:)`` was given. An apostrophe in front of anything else stays.
  static func unguarded(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let bare = String(text.unicodeScalars.dropFirst())
    return needsGuard(bare) ? bare : text
  }

  /// Apostrophes in front do not change the answer: so a text that has one of its own gets another, and
  /// loses only that.
  private static func needsGuard(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let rest = scalars.drop { $0 == "'" || $0.properties.isWhitespace }
    let lead = scalars[..<rest.startIndex]
    if lead.contains(where: { $0 == "\t" || $0 == "\r" }) { return true }
    guard let first = rest.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
    // A hyphen alone stands for nothing, and a number with its sign is a number.
    return !rest.elementsEqual("-".unicodeScalars) && !isNumber(rest)
  }

  /// `-5`, `+1.25` and `-142,300.00`.
  private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    Substring(text).wholeMatch(of: /[+-]([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?/) != nil
  }
}
