import ThaiCivil

/// Text as a cell, a header or a sheet takes it.
enum XlsxText {
  /// ECMA-376 lets a cell hold 32,767 units of UTF-16.
  private static let mostUnits = 32_767

  /// Without what XML cannot hold. Excel reads `_x0041_` as an escaped letter (ECMA-376, 22.9.2.19,
  /// ST_Xstring), so an underscore that begins such a thing is escaped itself.
  static func cell(_ text: String) -> String {
    let clean = cut(text.clean)
    guard clean.utf8.contains(0x5F) else { return clean }
    return clean.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }

  private static func cut(_ text: String) -> String {
    guard text.utf16.count > mostUnits else { return text }
    // Room for the mark of the cut and for escapes.
    var units = 0
    let end = text.firstIndex { letter in
      units += letter.utf16.count
      return units > mostUnits - 200
    }
    return String(text[..<(end ?? text.endIndex)]) + "…"
  }

  /// For a header or footer, in which `&` begins a command; at most so many scalars.
  static func header(_ text: String, most: Int) -> String {
    let line = text.clean.replacing("\n", with: " ")
    let short =
      line.unicodeScalars.count > most
      ? String(line.unicodeScalars.prefix(most - 1)) + "…" : line
    return short.replacing("&", with: "&&")
  }
}
