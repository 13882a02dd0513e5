import ThaiCivil

/// Measures, shortens and breaks text for pictures, where nothing breaks by itself.
///
/// Widths are those of ``LetterWidth``.
enum SVGText {
  /// How much of a text a picture ever reads: no label is longer.
  private static let mostScalars = 600

  /// The width of a text in the unit of the size.
  static func width(_ text: some StringProtocol, size: Double) -> Double {
    Double(LetterWidth.hundredths(of: text)) * size / 100
  }

  /// A text in one line, cut between letters with their marks and ended with … where it is too long.
  static func shortened(_ text: String, to width: Double, size: Double) -> String {
    lines(text, width: width, size: size, most: 1).first ?? ""
  }

  /// A text in lines of at most that width, broken at a blank where one is near, else before a word that
  /// plans often have, else where Thai may be broken; the last one ends with … where there is more.
  static func lines(_ text: String, width: Double, size: Double, most: Int) -> [String] {
    let flat = String(text.clean.unicodeScalars.prefix(mostScalars))
      .replacing("\n", with: " ")
    var rest = flat[...]
    var lines: [String] = []
    while !rest.isEmpty {
      if Self.width(rest, size: size) <= width {
        lines.append(String(rest))
        break
      }
      let isLast = lines.count + 1 == most
      let room = isLast ? width - Self.width("…", size: size) : width
      let end = breakPoint(in: rest, within: room, size: size)
      lines.append(rest[..<end].trimmed + (isLast ? "…" : ""))
      if isLast { break }
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }

  /// After the last letter that fits, or a better place shortly before it; never before the first.
  private static func breakPoint(
    in text: Substring, within width: Double, size: Double
  ) -> Substring.Index {
    var end = text.startIndex
    var best: Substring.Index?
    var blank: Substring.Index?
    var opening: Substring.Index?
    var used = 0.0
    while end < text.endIndex {
      used += Self.width(text[end...end], size: size)
      if used > width, end > text.startIndex { break }
      let next = text.index(after: end)
      if text[end] == " ", used > width * 0.6 { blank = next }
      if used > width * 0.6, isOpening(text[next...]) { opening = next }
      if next < text.endIndex, mayBreak(after: text[end], before: text[next]) { best = next }
      end = next
    }
    return blank ?? opening ?? best ?? end
  }

  private static func isOpening(_ text: Substring) -> Bool {
    openings.contains { text.utf8.starts(with: $0) }
  }

  private static let openings = PaperWording.openings.map { Array($0.utf8) }

  /// A leading vowel stays with its consonant, a following one with the one before it.
  private static func mayBreak(after letter: Character, before next: Character) -> Bool {
    guard let last = letter.unicodeScalars.first?.value,
      let first = next.unicodeScalars.first?.value
    else { return true }
    if (0x0E40...0x0E44).contains(last) { return false }
    let isFollower = [0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46].contains(first)
    let isPartOfNumber = letter.isNumber && (next.isNumber || next == "." || next == ",")
    return !isFollower && !isPartOfNumber
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
