/// The widths of a table's columns on a page, in twips, twentieths of a point: shares of it, but wide enough for the
/// figures in them, for no reader finds a sum in `๑,` and `๑๐๐,๐๐๐.๐๐` below it.
struct ColumnWidths {
  let each: [Int]

  /// Between the line of a cell and its text.
  static let margin = 57

  /// No column is narrower than `narrowest`.
  init(_ table: Table, of width: Int, narrowest: Int) {
    each = Self.widths(
      table.columns.map(\.share), Self.needs(of: table, narrowest), of: width)
  }

  var sum: Int { each.reduce(0, +) }

  /// Columns beyond the table have no width.
  func width(of columns: Range<Int>) -> Int {
    each[columns.clamped(to: each.indices)].reduce(0, +)
  }

  /// What each column needs so that no figure in it is broken over lines.
  private static func needs(of table: Table, _ narrowest: Int) -> [Int] {
    var needs = table.columns.map { _ in narrowest }
    for row in table.rows {
      var place = 0
      for cell in row.cells {
        if cell.columns == 1, needs.indices.contains(place) {
          // Words in place of a number may be broken.
          for case .number(let number) in cell.lines.joined() where number.value != .none {
            needs[place] = max(needs[place], width(of: number.text) + 2 * margin)
          }
        }
        place += cell.columns
      }
    }
    return needs
  }

  /// Shares of a width; a column too narrow for what it needs takes from the others. Where there is not
  /// enough for all needs, each gives way a little.
  private static func widths(_ shares: [Int], _ needs: [Int], of width: Int) -> [Int] {
    let needed = max(1, needs.reduce(0, +))
    let leasts = needs.map { min($0, $0 * width * 9 / 10 / needed) }
    let free = width - leasts.reduce(0, +)
    let wanted = shares.map { max(1, $0) }
    let whole = wanted.reduce(0, +)
    let beyond = zip(wanted, leasts).map { max(0, width * $0 / whole - $1) }
    let sum = max(1, beyond.reduce(0, +))
    var widths = zip(beyond, leasts).map { $1 + free * $0 / sum }
    // What division left over; a table is as wide as its page.
    if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
    return widths
  }

  /// TH Sarabun New at 14 pt, bold: the widest digit, and a comma, a point or a dash.
  private static let digitWidth = 130
  private static let signWidth = 64

  private static func width(of figure: String) -> Int {
    figure.unicodeScalars.reduce(0) {
      $0 + ($1.properties.numericType == nil ? signWidth : digitWidth)
    }
  }
}
