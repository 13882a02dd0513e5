/// A table of text whose columns stand in line, Thai marks and all, and which fits a width.
struct TextTable {
  /// One column.
  struct Column {
    let heading: String
    var isNumber = false
    /// The cells that it can make do with when the table is too wide; nil where it does not give way.
    var least: Int?
  }

  let columns: [Column]
  var rows: [[String]] = []

  /// The table, headings first, at most so many cells wide; nil is as wide as it comes.
  func text(width: Int?) -> String {
    let widths = self.widths(within: width)
    let headings = line(columns.map(\.heading), widths)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return ([headings, rule] + rows.map { line($0, widths) }).map { $0 + "\n" }.joined()
  }

  private func widths(within width: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].heading] + rows.map { $0[index] }).map { TextWidth.cells($0.printable) }
        .max() ?? 0
    }
    guard let width else { return widths }
    // The widest of those that can give way does so, one cell at a time.
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width {
      let giving = columns.indices.filter { index in
        columns[index].least.map { widths[index] > $0 } ?? false
      }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let cut = TextWidth.cut(cell.printable, to: widths[index])
      let gap = String(repeating: " ", count: max(0, widths[index] - TextWidth.cells(cut)))
      line += columns[index].isNumber ? gap + cut : cut + gap
      if index < cells.count - 1 { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
