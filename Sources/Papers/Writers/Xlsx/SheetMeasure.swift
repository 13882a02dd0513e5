import ThaiCivil

/// Measures what stands in cells, in characters: the unit of a column's width, a digit of the file's own font,
/// 5.25 points. What is measured is TH Sarabun New at 14 points.
struct SheetMeasure {
  private let wording: PaperWording
  private let digits: Digits

  init(_ style: Style) {
    wording = style.wording
    digits = style.digits
  }

  /// Rounded up.
  static func characters(_ text: some StringProtocol) -> Int {
    // 14 pt × 2/3 of the estimate, in units of 5.25 pt.
    (LetterWidth.hundredths(of: text) * 178 + 9_999) / 10_000
  }

  static func lines(of text: String) -> [Substring] {
    text.clean.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// How many lines a text takes in a column.
  static func lines(_ text: String, in width: Int) -> Int {
    lines(of: text).reduce(0) { $0 + lines(ofLine: $1, in: room(in: width)) }
  }

  /// Lines end where words do, and so before the column does.
  private static func room(in width: Int) -> Int { max(1, width - min(4, width / 6)) }

  private static func lines(ofLine line: Substring, in room: Int) -> Int {
    max(1, (characters(line) + room - 1) / room)
  }

  /// A text in pieces of at most so many lines in a column; together they are the whole text, less the ends of lines
  /// between them.
  static func pieces(of text: String, in width: Int, linesAtMost most: Int) -> [String] {
    guard lines(text, in: width) > most else { return [text] }
    let room = room(in: width)
    var pieces: [[Substring]] = [[]]
    var left = most
    for line in lines(of: text) {
      var rest = line
      while lines(ofLine: rest, in: room) > left {
        let end = end(of: rest, after: left * room)
        if end > rest.startIndex { pieces[pieces.count - 1].append(rest[..<end]) }
        rest = rest[end...]
        pieces.append([])
        left = most
      }
      pieces[pieces.count - 1].append(rest)
      left -= lines(ofLine: rest, in: room)
    }
    return pieces.map { $0.joined(separator: "\n") }
  }

  /// Where so many characters of a line end: behind the last blank in them if one is near, never between a vowel that
  /// stands before its letter and the letter.
  private static func end(of line: Substring, after characters: Int) -> Substring.Index {
    var (hundredths, end, blank) = (0, line.startIndex, line.startIndex)
    for index in line.indices {
      hundredths += LetterWidth.hundredths(of: String(line[index])) * 178
      guard hundredths <= characters * 10_000 else { break }
      let next = line.index(after: index)
      if line[index] == " " { blank = next }
      if !isBeforeItsLetter(line[index]) { end = next }
    }
    return line.distance(from: blank, to: end) <= near && blank > line.startIndex ? blank : end
  }

  /// In letters.
  private static let near = 60

  /// เ, แ, โ, ใ and ไ.
  private static func isBeforeItsLetter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x0E40...0x0E44).contains($0.value) } ?? false
  }

  /// What has to stand in one line. Thai has no blanks between words, and few are longer than that; what has
  /// digits and letters of ASCII alone is parted where it is longer still.
  static func longestWord(of text: String) -> Int {
    let words = text.clean.split { $0 == " " || $0 == "\n" || $0 == "/" }
    return words.reduce(0) { longest, word in
      let isThai = word.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
      return max(longest, min(characters(word), isThai ? 9 : 15))
    }
  }

  /// Of a number, a day or an instant as it is shown.
  func characters(ofFigure value: SheetValue) -> Int {
    Self.characters(shown(value))
  }

  private func shown(_ value: SheetValue) -> String {
    switch value {
    case .count(let count):
      digits.write(count) + String(repeating: ",", count: (String(count.magnitude).count - 1) / 3)
    case .baht(let baht): baht.written(digits)
    case .percent(let percent), .share(let percent, of: _, in: _):
      digits.write(percent.description) + "%"
    case .quantity(let quantity): digits.write(quantity.description)
    case .day(let day): digits.write(wording.abbreviated(day))
    case .instant(let instant): digits.write(wording.abbreviated(instant.bangkokDay) + " 00:00")
    case .sum(let value), .difference(let value, of: _, less: _): shown(value)
    case .empty, .text, .across, .link: ""
    }
  }
}
