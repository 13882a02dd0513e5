extension CSV {
  /// A row, where it stands, and what its cells say.
  public struct Row: Hashable, Sendable {
    /// The line of the text on which it begins, from 1.
    public let line: Int
    /// The number that a spreadsheet shows beside it, from 1: a line end within a cell begins no row.
    public let number: Int
    public let cells: [String]
  }

  /// What is wrong, and where: on which line of the text, and in which row as ``Row/number`` counts them.
  public struct Fault: Error, Hashable, Sendable {
    public let line: Int
    public let number: Int
    public let reason: Reason

    public enum Reason: Hashable, Sendable {
      case unclosedQuotation
      case textBehindQuotation
    }
  }

  /// Every row that says something, with or without a byte order mark, and also with semicolons or tabs
  /// between the cells. Rows without any text are left out: Excel leaves such lines of commas behind.
  /// An apostrophe that guards a cell is taken off again.
  ///
  /// `separator` is what parts the cells, where the caller knows it. What stands behind the first `most` rows
  /// is not looked at.
  public static func rows(
    _ text: String, separatedBy separator: Unicode.Scalar? = nil, atMost most: Int = .max
  ) throws(Fault) -> [Row] {
    var reader = CSVReader(text, separatedBy: separator)
    var rows: [Row] = []
    while rows.count < most, let row = try reader.row() {
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    return rows
  }
}

/// Written here because the Swift CSV libraries bring the whole of Foundation into the program.
private struct CSVReader {
  private var scalars: Substring.UnicodeScalarView
  private let separator: Unicode.Scalar
  private var line = 1
  private var number = 0

  init(_ text: String, separatedBy separator: Unicode.Scalar?) {
    scalars = Substring(text).unicodeScalars
    if scalars.first == CSV.byteOrderMark.unicodeScalars.first { scalars.removeFirst() }
    self.separator = separator ?? Self.separator(in: scalars)
  }

  /// What stands most often in the first line that has any of them; quoted cells are not looked into.
  private static func separator(in scalars: Substring.UnicodeScalarView) -> Unicode.Scalar {
    var counts = CSV.separators.map { _ in 0 }
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if scalar == "\n" || scalar == "\r", counts.contains(where: { $0 > 0 }) { break }
      if let place = CSV.separators.firstIndex(of: scalar) { counts[place] += 1 }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] }
    return most.map { CSV.separators[$0] } ?? ","
  }

  mutating func row() throws(CSV.Fault) -> CSV.Row? {
    guard !scalars.isEmpty else { return nil }
    let begins = line
    number += 1
    var cells = [CSV.unguarded(try cell())]
    while scalars.first == separator {
      scalars.removeFirst()
      cells.append(CSV.unguarded(try cell()))
    }
    takeLineEnd()
    return CSV.Row(line: begins, number: number, cells: cells)
  }

  private mutating func cell() throws(CSV.Fault) -> String {
    guard scalars.first == "\"" else { return plainCell() }
    let begins = line
    scalars.removeFirst()
    var cell = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == "\n" { line += 1 }
      guard scalar == "\"" else {
        cell.append(scalar)
        continue
      }
      if scalars.first == "\"" {
        cell.append("\"")
        scalars.removeFirst()
      } else {
        guard let next = scalars.first else { return String(cell) }
        guard next == separator || next == "\n" || next == "\r" else {
          throw CSV.Fault(line: line, number: number, reason: .textBehindQuotation)
        }
        return String(cell)
      }
    }
    throw CSV.Fault(line: begins, number: number, reason: .unclosedQuotation)
  }

  private mutating func plainCell() -> String {
    let cell = scalars.prefix { $0 != separator && $0 != "\n" && $0 != "\r" }
    scalars.removeFirst(cell.count)
    return String(cell)
  }

  private mutating func takeLineEnd() {
    if scalars.first == "\r" { scalars.removeFirst() }
    if scalars.first == "\n" { scalars.removeFirst() }
    line += 1
  }
}
