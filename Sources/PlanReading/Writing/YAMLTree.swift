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
    let head = String(repeating: " ", count: indent) + key + ":"
    switch value {
    case .text(let text): return [head + " " + scalar(text) + "\n"]
    case .bare(let text): return [head + " " + text + "\n"]
    case .list(let elements) where elements.isEmpty: return [head + " []\n"]
    case .list, .mapping: return [head + "\n"] + value.lines(indent: indent + 2)
    }
  }

  // MARK: Texts

  /// A text as it stands in the file.
  static func scalar(_ text: String) -> String {
    needsQuotes(text) ? JSON.string(text).text() : text
  }

  /// Signs that begin something other than a text (YAML 1.2.2, 5.3).
  private static let signs = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)

  /// Whether a text would be read as something else without quotation marks, by this program or by others
  /// that take numbers, dates and words such as yes for more than texts.
  private static func needsQuotes(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return true }
    if signs.contains(first) || first == " " || last == " " || last == ":" { return true }
    if scalars.contains(where: {
      $0.value < 0x20 || 0x7F...0x9F ~= $0.value || lineEnds.contains($0)
    }) {
      return true
    }
    if zip(scalars, scalars.dropFirst()).contains(where: { left, right in
      (left == ":" && right == " ") || (left == " " && right == "#")
    }) {
      return true
    }
    return words.contains(text.lowercased()) || isNumberLike(text)
  }

  private static let lineEnds: Set<Unicode.Scalar> = ["\u{2028}", "\u{2029}", "\u{FEFF}"]
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
