internal import ThaiCivil

/// What OCR programs leave of HTML and Markdown in their text.
enum TextMarkup {
  /// The text of a line without it.
  static func plain(_ line: String) -> String {
    let text = withoutTags(line) { breaks.contains($0) ? " " : nil }
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }) else {
      return text
    }
    var rest = text.unicodeScalars[...]
    let hashes = rest.prefix { $0 == "#" }
    if (1...6).contains(hashes.count), rest.dropFirst(hashes.count).first == " " {
      rest = rest.dropFirst(hashes.count + 1)
    }
    // Two stars are bold print, a star behind a stroke is a star.
    return String(Substring(rest)).replacing("**", with: "").replacing("\\*", with: "*")
  }

  /// The lines of a cell: paragraphs, items and breaks part them.
  static func lines(_ cell: String) -> [String] {
    let text = withoutTags(cell) { breaks.contains($0) ? "\n" : nil }
    let lines = text.unicodeScalars.split(separator: "\n")
      .map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
    return lines.isEmpty ? [""] : lines
  }

  private static let breaks: Set<String> = ["p", "/p", "li", "/li", "br", "br/"]

  /// Without tags and the signs of raised letters; `replacement` says what stands for a tag of a name, if anything.
  private static func withoutTags(
    _ line: String, _ replacement: (String) -> Unicode.Scalar?
  ) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "^") }) else {
      return line
    }
    var kept = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      if scalar == "<", let next = rest.first, next == "/" || "a"..."z" ~= next,
        let end = rest.firstIndex(of: ">")
      {
        let name = rest[..<end].prefix { $0 != " " }
        if let scalar = replacement(String(Substring(name))) { kept.append(scalar) }
        rest = rest[rest.index(after: end)...]
      } else if scalar == "^", rest.first == "{", let end = rest.firstIndex(of: "}") {
        kept.append(contentsOf: rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      } else if scalar != "^" || rest.first != "(" {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
