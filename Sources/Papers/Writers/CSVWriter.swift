import ThaiCivil

/// The tables of a document as comma-separated values (RFC 4180), a file each: CRLF, quotes doubled,
/// and a byte order mark, without which Excel takes Thai for another alphabet. The last column of every row
/// says whether it is a draft or a demonstration and what it was made from: a row is pasted without its file.
public enum CSVWriter {
  /// A file for each name of a table; tables of one name and the same columns go on in one file.
  public static func files(of document: Document) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    let basis = quoted(
      (document.marks.map { document.style.wording.words(for: $0) } + document.colophon)
        .joined(separator: " · "))
    for table in document.tables {
      let subject = table.subject.map { [quoted($0.name)] } ?? []
      let rows = table.rows.map { line(subject + cells(of: $0) + [basis]) }.joined()
      if let index = files.firstIndex(where: { $0.name == table.name }) {
        files[index].text += rows
      } else {
        let headings =
          [table.subject?.heading].compactMap(\.self) + table.flatHeadings
          + [document.style.wording.basis]
        files.append((table.name, "\u{FEFF}" + line(headings.map(quoted)) + rows))
      }
    }
    return files
  }

  private static func cells(of row: Row) -> [String] {
    row.cells.flatMap { cell in
      [text(of: cell)] + Array(repeating: "", count: max(0, cell.columns - 1))
    }
  }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: ",") + "\r\n" }

  /// A number alone in its cell is written for machines, that of an entry too; all else as on paper, where
  /// the entries of a figure stand in the table of entries.
  private static func text(of cell: Cell) -> String {
    if cell.lines.count == 1, cell.lines[0].count == 1, case .entry(let number) = cell.lines[0][0] {
      return String(number)
    }
    if cell.lines.count == 1, cell.lines[0].count == 1, case .number(let number) = cell.lines[0][0]
    {
      return number.value.plain ?? quoted(number.text)
    }
    return quoted(cell.lines.map { $0.map(text).joined() }.joined(separator: "\n"))
  }

  private static func text(of inline: Inline) -> String {
    switch inline {
    case .text(let text), .strong(let text): text.clean
    case .number(let number): number.text
    case .link(let text, let address):
      text == address.description ? text : "\(text.clean) (\(address))"
    case .entry: ""
    }
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe, which it does not show.
  private static func quoted(_ text: String) -> String {
    let bare = text.clean
    let first = bare.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    let inert = isFormula && bare != "-" ? "'" + bare : bare
    let needsQuotes = inert.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + inert.replacing("\"", with: "\"\"") + "\"" : inert
  }
}
