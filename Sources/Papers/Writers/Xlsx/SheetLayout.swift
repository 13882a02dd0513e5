/// How wide the columns of a sheet are and how high its rows: by what stands in them, so that a sheet fills the
/// width of A4, turned, in letters that can be read, and nothing in it is cut off.
///
/// A program that opens a file takes widths and heights as they stand, and measures nothing.
struct SheetLayout {
  /// Of the columns, in characters.
  let widths: [Int]

  /// So many characters print at two thirds of their size or more, whichever font stands in for that of columns.
  private static let comfortable = 165
  /// Where figures alone need nearly as much: what prints at 9 points and more with a file's own fonts.
  private static let readable = 205
  /// Narrower sheets are made wider, for the lines of their titles.
  private static let narrowest = 100

  init(_ sheet: Worksheet, _ measure: SheetMeasure) {
    let count = sheet.tables.map(\.headings.count).max() ?? 1
    var columns = Array(repeating: Column(), count: max(1, count))
    for table in sheet.tables {
      for (index, heading) in table.headings.enumerated() {
        columns[index].add(heading: heading)
      }
      for row in table.rows + [table.total].compactMap(\.self) {
        for (index, value) in row.enumerated() where columns.indices.contains(index) {
          columns[index].add(value, measure)
        }
      }
    }
    widths = Self.stretched(Self.widths(of: columns))
  }

  var width: Int { widths.reduce(0, +) }

  // MARK: Widths

  /// What a column holds, in characters.
  private struct Column {
    /// For its longest word or figure.
    var need = 5
    /// For its longest line.
    var most = 5
    /// Of all its texts, and how many they are.
    var characters = 0
    var cells = 0

    mutating func add(heading: String) {
      need = max(need, SheetMeasure.longestWord(of: heading) + 1)
      most = max(most, need)
    }

    mutating func add(_ value: SheetValue, _ measure: SheetMeasure) {
      switch value {
      case .text(let text), .link(let text, to: _):
        let lines = SheetMeasure.lines(of: text).map(SheetMeasure.characters)
        let whole = lines.reduce(0, +)
        need = max(need, SheetMeasure.longestWord(of: text) + 1, SheetLayout.width(for: whole))
        most = max(most, (lines.max() ?? 0) + 2)
        characters += whole
        cells += 1
      case .empty, .across: break
      case .count, .baht, .percent, .quantity, .day, .instant, .sum, .difference, .share:
        need = max(need, measure.characters(ofFigure: value) + 2)
        most = max(most, need)
      }
    }

    /// Its width where what a typical cell of it holds is so many times as high as wide: a long text has a wide
    /// column, and a short one is not squeezed by it.
    func width(ofShape shape: Double) -> Int {
      let typical = cells == 0 ? 0 : Double(characters) / Double(cells)
      return min(max(need, Int((typical / shape).squareRoot())), max(need, most))
    }
  }

  /// Every column has what it needs; the rest goes where the text is, so that the rows are as low as they can be.
  private static func widths(of columns: [Column]) -> [Int] {
    let needed = columns.reduce(0) { $0 + $1.need }
    let most = max(comfortable, needed, min(needed * 6 / 5, readable))
    func widths(_ shape: Double) -> [Int] { columns.map { $0.width(ofShape: shape) } }
    let all = columns.map { max($0.need, $0.most) }
    guard all.reduce(0, +) > most else { return all }
    var (wide, high) = (0.0, 1_000.0)
    for _ in 0..<50 {
      let middle = (wide + high) / 2
      if widths(middle).reduce(0, +) > most { wide = middle } else { high = middle }
    }
    return widths(high)
  }

  private static func stretched(_ widths: [Int]) -> [Int] {
    let sum = max(1, widths.reduce(0, +))
    guard sum < narrowest else { return widths }
    return widths.map { $0 * narrowest / sum }
  }

  // MARK: Heights

  /// Points of a line of 14 pt, and the most that Excel lets a row have. TH Sarabun New takes 18.7.
  private static let pointsOfLine = 20.0
  private static let mostPoints = 409.0
  private static let mostLines = 20

  /// The width at which so many characters are no higher than a row may be; for very many it is not.
  private static func width(for characters: Int) -> Int { min(characters / 17, 90) }

  /// The rows that a row is written as: a text that is higher than a row may be goes on in the next one, below the
  /// same first cell, so that none of it is cut off; everything else stands in the first row alone.
  func rows(of values: [SheetValue]) -> [[SheetValue]] {
    let pieces = zip(values, widths).map { value, width -> [SheetValue] in
      guard case .text(let text) = value else { return [value] }
      return SheetMeasure.pieces(of: text, in: width, linesAtMost: Self.mostLines)
        .map(SheetValue.text)
    }
    return (0..<(pieces.map(\.count).max() ?? 1)).map { row in
      pieces.enumerated().map { column, pieces in
        if pieces.indices.contains(row) { return pieces[row] }
        return column == 0 ? values[0] : .empty
      }
    }
  }

  /// Of a row, in points: as high as its fullest cell.
  func height(of values: [SheetValue]) -> Double {
    let lines = zip(values, widths).map { value, width in
      switch value {
      case .text(let text), .link(let text, to: _): SheetMeasure.lines(text, in: width)
      case .empty, .across, .count, .baht, .percent, .quantity, .day, .instant, .sum, .difference,
        .share:
        1
      }
    }
    return Self.height(lines.max() ?? 1)
  }

  /// Of a row of headings, in points; bold letters are a tenth wider.
  func height(ofHeadings headings: [String]) -> Double {
    Self.height(zip(headings, widths).map { SheetMeasure.lines($0, in: $1 * 9 / 10) }.max() ?? 1)
  }

  /// Of a text over all columns, in points; its font is so many times that of cells.
  func height(of text: String, size: Double = 1) -> Double {
    (Self.height(SheetMeasure.lines(text, in: Int(Double(width) / size))) * size).rounded(.up)
  }

  private static func height(_ lines: Int) -> Double {
    min(Double(lines) * pointsOfLine + 3, mostPoints)
  }
}
