internal import Interchange

/// A YAML file as a tree, written in one way: block style, two blanks a level, quotation marks only where a
/// text needs them.
indirect enum YAMLTree {
  /// A text of a person, in quotation marks where it needs them.
  case text(String)
  /// A number, day or word of the format, which needs none.
  case bare(String)
  case list([YAMLTree])
  case mapping([(key: String, value: YAMLTree)])

  /// The lines of the tree, each with its end.
  func lines(indent: Int = 0) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return [blanks + Self.scalar(text) + "\n"]
    case .bare(let text): return [blanks + text + "\n"]
    case .list(let elements) where elements.isEmpty: return [blanks + "[]\n"]
    case .mapping(let entries) where entries.isEmpty: return [blanks + "{}\n"]
    case .list(let elements):
      return elements.flatMap { element -> [String] in
        var lines = element.lines(indent: indent + 2)
        guard let first = lines.first else { return [] }
        lines[0] = blanks + "- " + first.dropFirst(indent + 2)
        return lines
      }
    case .mapping(let entries):
      return entries.flatMap { entry in Self.lines(of: entry.key, entry.value, indent) }
    }
  }

  private static func lines(of key: String, _ value: YAMLTree, _ indent: Int) -> [String] {
    let head = String(repeating: " ", count: indent) + bareScalar(key) + ":"
    switch value {
    case .text(let text): return [head + " " + scalar(text) + "\n"]
    case .bare(let text): return [head + " " + text + "\n"]
    case .list(let elements) where elements.isEmpty: return [head + " []\n"]
    case .mapping(let entries) where entries.isEmpty: return [head + " {}\n"]
    case .list, .mapping: return [head + "\n"] + value.lines(indent: indent + 2)
    }
  }

  // MARK: Texts

  /// A text as it stands in the file.
  static func scalar(_ text: String) -> String {
    needsQuotes(text) || words.contains(text.lowercased()) || isNumberLike(text)
      ? quoted(text) : text
  }

  /// A number, day or word of the format as it stands in the file: in quotation marks only where it is none.
  static func bareScalar(_ text: String) -> String {
    needsQuotes(text) || text == "~" || text == "null" ? quoted(text) : text
  }

  /// In quotation marks, what YAML takes for no text or for an end of a line escaped (YAML 1.2.2, 5.1 and 5.4).
  private static func quoted(_ text: String) -> String {
    let json = JSON.string(text).text()
    guard json.unicodeScalars.contains(where: isEscaped) else { return json }
    return json.unicodeScalars.map { scalar in
      isEscaped(scalar)
        ? "\\u" + String(hexadecimal: scalar.value, places: 4, uppercase: true) : String(scalar)
    }.joined()
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    0x7F...0x9F ~= scalar.value || lineEnds.contains(scalar)
      || 0xFFFE...0xFFFF ~= scalar.value
  }

  /// Signs that begin something other than a text (YAML 1.2.2, 5.3).
  private static let signs = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)

  /// Whether a text would not be read as it is without quotation marks.
  private static func needsQuotes(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return true }
    if signs.contains(first) || first == " " || last == " " || last == ":" { return true }
    if scalars.contains(where: { $0.value < 0x20 || isEscaped($0) }) { return true }
    return zip(scalars, scalars.dropFirst()).contains { left, right in
      (left == ":" && right == " ") || (left == " " && right == "#")
    }
  }

  private static let lineEnds: Set<Unicode.Scalar> = ["\u{2028}", "\u{2029}", "\u{FEFF}"]
  /// What other programs take for more than texts.
  private static let words: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// Digits with signs and points between them, which YAML may take for a number or a day. Those of the plan
  /// format that are meant so are never asked about.
  private static func isNumberLike(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x30...0x39 ~= $0 || ".,_-+:eExX".utf8.contains($0) }
      && text.utf8.contains { 0x30...0x39 ~= $0 }
  }
}
