/// Comma-separated values (RFC 4180) as spreadsheets read and write them.
///
/// Rows that were written are read again as they were: `rows(text(rows)) == rows`, but for rows without any
/// text, which are left out.
public enum CSV {
  /// Lines end with CR LF, and the text begins with a byte order mark, without which Excel takes Thai for
  /// another alphabet. A cell that a spreadsheet would take for a formula is guarded by an apostrophe.
  public static func text(_ rows: some Sequence<[String]>) -> String {
    byteOrderMark + lines(rows)
  }

  /// Rows that go on in a text which begins elsewhere.
  public static func lines(_ rows: some Sequence<[String]>) -> String {
    rows.reduce(into: "") { text, row in
      text += row.map { cell(guarded($0)) }.joined(separator: ",") + "\r\n"
    }
  }

  static let byteOrderMark = "\u{FEFF}"

  /// What may stand between cells. Excel writes semicolons where a comma parts decimals.
  public static let separators: [Unicode.Scalar] = [",", ";", "\t"]

  /// Quotation marks are doubled by scalars: one that a Thai vowel follows is no character of its own.
  private static func cell(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\r" || scalar == "\n" || separators.contains(scalar)
    }
    guard needsQuotes else { return text }
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
