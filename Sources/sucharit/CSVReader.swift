/// Reads comma-separated values as spreadsheets write them (RFC 4180), with or without a byte order mark,
/// also with semicolons or tabs, as Excel writes them where a comma parts decimals.
///
/// Written here because the Swift CSV libraries bring the whole of Foundation into the program.
struct CSVReader {
  /// A row and the line of the file on which it begins.
  struct Row {
    let line: Int
    let cells: [String]
  }

  /// What is wrong and on which line.
  struct Fault: Error {
    let line: Int
    let reason: Reason

    enum Reason {
      case unclosedQuotation
      case textBehindQuotation
    }
  }

  private var scalars: Substring.UnicodeScalarView
  private let separator: Unicode.Scalar
  private var line = 1

  /// Every row; blank lines are left out.
  static func rows(_ text: String) throws(Fault) -> [Row] {
    var reader = CSVReader(text)
    var rows: [Row] = []
    while let row = try reader.row() {
      if row.cells != [""] { rows.append(row) }
    }
    return rows
  }

  private init(_ text: String) {
    scalars = Substring(text).unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let heading = scalars.prefix { $0 != "\n" && $0 != "\r" }
    separator =
      [",", ";", "\t"].max { left, right in
        heading.count { $0 == left } < heading.count { $0 == right }
      } ?? ","
  }

  private mutating func row() throws(Fault) -> Row? {
    guard !scalars.isEmpty else { return nil }
    let begins = line
    var cells = [try cell()]
    while scalars.first == separator {
      scalars.removeFirst()
      cells.append(try cell())
    }
    takeLineEnd()
    return Row(line: begins, cells: cells)
  }

  private mutating func cell() throws(Fault) -> String {
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
          throw Fault(line: line, reason: .textBehindQuotation)
        }
        return String(cell)
      }
    }
    throw Fault(line: begins, reason: .unclosedQuotation)
  }

  private mutating func plainCell() -> String {
    var cell = String.UnicodeScalarView()
    while let next = scalars.first, next != separator, next != "\n", next != "\r" {
      cell.append(next)
      scalars.removeFirst()
    }
    return String(cell)
  }

  private mutating func takeLineEnd() {
    if scalars.first == "\r" { scalars.removeFirst() }
    if scalars.first == "\n" {
      scalars.removeFirst()
    }
    line += 1
  }
}
