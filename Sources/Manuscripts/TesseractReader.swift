public import Recognition

/// What tesseract writes of pictures as TSV: every word with its box, its line and how sure it is.
public enum TesseractReader {
  /// One TSV a page, in order.
  public static func read(
    _ pages: [[UInt8]], named name: String
  ) throws(ManuscriptFault) -> Manuscript {
    var manuscript = PagedManuscript(blank: blank)
    for page in pages {
      let (lines, height) = try lines(String(decoding: page, as: UTF8.self))
      manuscript.add(lines, height: height)
    }
    return try manuscript.manuscript(named: name, letters: .seenInPicture)
  }

  /// Its words are pieces of Thai words; between pieces of one there was at most a fifth of the line's height,
  /// between words that a blank parts at least a quarter.
  private static let blank = 0.22

  /// Of a hundred; below it words of clear Thai prints were wrong as often as right.
  private static let sure = 60.0

  /// The lines that tesseract found, which follow a page that was scanned a little turned.
  private static func lines(_ text: String) throws(ManuscriptFault) -> ([[PageWord]], Double) {
    var lines: [(key: [Substring], words: [PageWord])] = []
    var height = 0.0
    var count = 0
    for row in text.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 12 else { continue }
      if fields[0] == "1" { height = Double(fields[9]) ?? 0 }
      guard fields[0] == "5", let left = Double(fields[6]), let top = Double(fields[7]),
        let width = Double(fields[8]), let tall = Double(fields[9]), width >= 0, tall >= 0,
        let confidence = Double(fields[10])
      else { continue }
      count += 1
      guard count <= PageLines.mostWords else { throw .tooManyCells }
      let word = PageWord(
        text: String(fields[11]), x: left...(left + width), y: top...(top + tall),
        isSure: confidence >= sure)
      let key = Array(fields[1...4])
      if lines.last?.key == key {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append((key, [word]))
      }
    }
    return (lines.map(\.words), height)
  }
}
