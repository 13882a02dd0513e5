import ThaiCivil

extension ValueFormatter {
  /// What somebody typed, in a paper with its digits: all but those of words with Latin letters, such as
  /// addresses, of telephone numbers, and of what stands in quotes. Elsewhere it stays as it is.
  func typed(_ text: String) -> String {
    guard isOfPapers, digits.changes(text) else { return text }
    var out = ""
    var rest = text[...]
    while let kept = rest.firstRange(of: Self.kept) {
      out += prose(String(rest[..<kept.lowerBound])) + rest[kept]
      rest = rest[kept.upperBound...]
    }
    return out + prose(String(rest))
  }

  /// Between quotes, and a number of nine or ten digits that begins with a zero: ๐ ๒๓๘๒ ๖๐๔๐, 02-382-6040.
  private static var kept: Regex<Substring> {
    /“[^”]*”|"[^"]*"|[0๐][0-9๐-๙](?:[ -]?[0-9๐-๙]){7,8}|[0๐](?:[ -]?[0-9๐-๙]){8,9}/
  }
}
