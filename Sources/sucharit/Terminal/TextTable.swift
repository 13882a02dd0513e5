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

  /// The table, headings first, at most so many cells wide; nil is as wide as it comes. Where the columns do
  /// not fit beside each other, the first of each row stands on a line of its own above the others.
  func text(width: Int?) -> String {
    let widths = self.widths(within: width)
    if let width, Self.whole(widths) > width, columns.count > 2 { return stacked(width) }
    let headings = line(columns.map(\.heading), widths)
    return ([headings, Self.rule(widths)] + rows.map { line($0, widths) }).map { $0 + "\n" }
      .joined()
  }

  private func stacked(_ width: Int) -> String {
    var others = TextTable(columns: Array(columns.dropFirst()))
    others.rows = rows.map { Array($0.dropFirst()) }
    let widths = others.widths(within: width)
    func lines(_ cells: [String]) -> [String] {
      [
        TextWidth.cut((cells.first ?? "").printable, to: width),
        others.line(Array(cells.dropFirst()), widths),
      ]
    }
    return (lines(columns.map(\.heading)) + [Self.rule(widths)] + rows.flatMap(lines))
      .map { $0 + "\n" }.joined()
  }

  /// How wide a line is whose columns have these widths.
  private static func whole(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * (widths.count - 1)
  }

  private static func rule(_ widths: [Int]) -> String {
    widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
  }

  private func widths(within width: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].heading] + rows.map { $0[index] }).map { TextWidth.cells($0.printable) }
        .max() ?? 0
    }
    guard let width else { return widths }
    // The widest of those that can give way does so, one cell at a time.
    while Self.whole(widths) > width {
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
