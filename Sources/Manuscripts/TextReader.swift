public import Recognition
internal import ThaiCivil

/// Text, one paragraph a line, as an OCR or a word processor writes it: `.txt` and `.md`. Lines whose columns
/// are parted by tabs, or stand between strokes, are rows of a table where several follow each other.
public enum TextReader {
  public static func read(_ text: String, named name: String) -> Manuscript {
    var blocks: [Manuscript.Block] = []
    var rows: [(number: Int, cells: [[String]])] = []
    func endTable() {
      defer { rows = [] }
      guard let first = rows.first else { return }
      guard rows.count > 1 else {
        let text = first.cells.map { $0.joined(separator: " ") }.joined(separator: "\t")
        blocks.append(.paragraph(.init(text, at: Place(.line, first.number))))
        return
      }
      let cells = rows.map { row in
        row.cells.enumerated().map { Manuscript.Cell(lines: $1, column: $0) }
      }
      blocks.append(.table(.init(rows: cells, at: Place(.line, first.number))))
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if let columns = columns(String(line)) {
        // The rule below the heading of a table between strokes.
        if columns.allSatisfy(isRule) { continue }
        rows.append((index + 1, columns.map(TextMarkup.lines)))
        continue
      }
      endTable()
      let plain = TextMarkup.plain(String(line))
      guard !plain.trimmed.isEmpty else { continue }
      blocks.append(.paragraph(.init(plain, at: Place(.line, index + 1))))
    }
    endTable()
    return Manuscript(name: name, blocks: blocks)
  }

  /// The columns of a row; nil for a line that is none.
  private static func columns(_ line: String) -> [String]? {
    let tabbed = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
    if tabbed.count > 2 { return tabbed.map { String(Substring($0)) } }
    let trimmed = line.trimmed
    guard trimmed.unicodeScalars.first == "|", trimmed.unicodeScalars.last == "|" else {
      return nil
    }
    let parts = trimmed.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
    return parts.count > 3 ? parts.dropFirst().dropLast().map { String(Substring($0)) } : nil
  }

  private static func isRule(_ cell: String) -> Bool {
    let scalars = cell.trimmed.unicodeScalars
    // One dash is a value: no budget.
    return scalars.count > 1 && scalars.allSatisfy { $0 == "-" || $0 == ":" }
  }
}
