/// Comma-separated values as spreadsheets read them (RFC 4180): CRLF, quotes doubled, and a byte order
/// mark, without which Excel takes Thai for another alphabet.
enum CSV {
  static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe, which it does not show.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let inert = isFormula && Int(text) == nil ? "'" + text : text
    let needsQuotes = inert.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + inert.replacing("\"", with: "\"\"") + "\"" : inert
  }
}
