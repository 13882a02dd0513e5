public import Recognition
internal import ThaiCivil

/// Text, one paragraph a line, as an OCR or a word processor writes it: `.txt` and `.md`. Lines whose columns
/// are parted by tabs are rows of a table where several follow each other.
public enum TextReader {
  public static func read(_ text: String, named name: String) -> Manuscript {
    var blocks: [Manuscript.Block] = []
    var rows: [(number: Int, cells: [String])] = []
    func endTable() {
      defer { rows = [] }
      guard let first = rows.first else { return }
      guard rows.count > 1 else {
        let text = first.cells.joined(separator: "\t")
        blocks.append(.paragraph(.init(text, at: Place(.line, first.number))))
        return
      }
      let cells = rows.map { row in
        row.cells.enumerated().map { Manuscript.Cell(lines: [$1], column: $0) }
      }
      blocks.append(.table(.init(rows: cells, at: Place(.line, first.number))))
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let plain = withoutMarkup(String(line))
      let columns = plain.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.count > 2 {
        rows.append((index + 1, columns.map { String(Substring($0)).trimmed }))
        continue
      }
      endTable()
      guard !plain.trimmed.isEmpty else { continue }
      blocks.append(.paragraph(.init(plain, at: Place(.line, index + 1))))
    }
    endTable()
    return Manuscript(name: name, blocks: blocks)
  }

  /// Without the tags and signs of raised letters that OCR programs leave in their text.
  private static func withoutMarkup(_ line: String) -> String {
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
