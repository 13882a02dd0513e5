internal import Recognition

/// Collects the rows and cells of one table, within limits.
struct TableBuilder {
  private(set) var rows: [[Manuscript.Cell]] = []
  private var cells: [Manuscript.Cell] = []
  private var column = 0
  private var count = 0

  /// A plan with a row for each project and a column for each month of five years has a fraction of it.
  static let mostCells = 200_000
  static let mostColumns = 1_024

  mutating func startRow() {
    cells = []
    column = 0
  }

  mutating func endRow() { rows.append(cells) }

  /// The columns that a cell of another row covers.
  mutating func skip(_ columns: Int) { column += columns }

  mutating func add(
    _ lines: [String], columnSpan: Int = 1, rowSpan: Int = 1
  ) throws(ManuscriptFault) {
    count += 1
    guard count <= Self.mostCells, column + columnSpan <= Self.mostColumns else {
      throw .tooManyCells
    }
    cells.append(
      .init(lines: lines, column: column, columnSpan: columnSpan, rowSpan: rowSpan))
    column += columnSpan
  }

  /// Makes the cell that stands above the next column one row longer, as vMerge does.
  mutating func lengthenAbove(columnSpan: Int) {
    for row in rows.indices.reversed() {
      guard let index = rows[row].firstIndex(where: { $0.column == column }) else { continue }
      let cell = rows[row][index]
      rows[row][index] = .init(
        lines: cell.lines, column: cell.column, columnSpan: cell.columnSpan,
        rowSpan: rows.count - row + 1)
      break
    }
    column += columnSpan
  }
}
