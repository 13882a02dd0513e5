/// A table of text whose columns stand in line, Thai marks and all, and which fits a width.
struct TextTable {
  /// One column.
  struct Column {
    let heading: String
    var isNumber = false
    /// The column that gives way when the table is too wide; one of a table may.
    var gives = false
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
      ([columns[index].heading] + rows.map { $0[index] }).map(TextWidth.cells).max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if let width, total > width, let giving = columns.firstIndex(where: \.gives) {
      widths[giving] = max(12, widths[giving] - (total - width))
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let cut = TextWidth.cut(cell, to: widths[index])
      let gap = String(repeating: " ", count: max(0, widths[index] - TextWidth.cells(cut)))
      line += columns[index].isNumber ? gap + cut : cut + gap
      if index < cells.count - 1 { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
