import Interchange
import ThaiCivil

/// The tables of a document as CSV, a file each. The last column of every row says whether it is a draft or
/// a demonstration and what it was made from: a row is pasted without its file.
public enum CSVTables {
  /// A file for each name of a table; tables of one name and the same columns go on in one file.
  public static func files(of document: Document) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    let basis = (document.marks.map { document.style.wording.words(for: $0) } + document.colophon)
      .joined(separator: " · ")
    for table in document.tables {
      let rows = table.rows.map { row in
        self.row(table.subject?.name, cells(of: row), basis)
      }
      if let index = files.firstIndex(where: { $0.name == table.name }) {
        files[index].text += CSV.lines(rows)
      } else {
        let headings = row(
          table.subject?.heading, table.flatHeadings, document.style.wording.basis)
        files.append((table.name, CSV.text([headings] + rows)))
      }
    }
    return files
  }

  /// A row between what its table is about and what the document was made from.
  private static func row(_ subject: String?, _ cells: [String], _ basis: String) -> [String] {
    ([subject].compactMap(\.self) + cells + [basis]).map(\.clean)
  }

  private static func cells(of row: Row) -> [String] {
    row.cells.flatMap { cell in
      [text(of: cell)] + Array(repeating: "", count: max(0, cell.columns - 1))
    }
  }

  /// A number alone in its cell is written for machines, that of an entry too; all else as on paper, where
  /// the entries of a figure stand in the table of entries.
  private static func text(of cell: Cell) -> String {
    if cell.lines.count == 1, cell.lines[0].count == 1 {
      switch cell.lines[0][0] {
      case .entry(let number): return String(number)
      case .number(let number): return number.value.plain ?? number.text
      case .text, .strong, .link: break
      }
    }
    return cell.lines.map { $0.map(text).joined() }.joined(separator: "\n")
  }

  private static func text(of inline: Inline) -> String {
    switch inline {
    case .text(let text), .strong(let text): text
    case .number(let number): number.text
    case .link(let text, let address):
      text == address.description ? text : "\(text) (\(address))"
    case .entry: ""
    }
  }
}
