import Interchange

/// The rows of a file that say something, with their cells by column.
struct SheetTable {
  private(set) var rows: [Row] = []
  private(set) var faults: [SheetFault] = []

  /// A row below the heading.
  struct Row {
    let place: Sheet.Place
    fileprivate let cells: [Sheet.Column: String]

    /// What stands in the cell; empty where the sheet has no such column.
    subscript(column: Sheet.Column) -> String { cells[column] ?? "" }

    func hasText(in columns: [Sheet.Column]) -> Bool { columns.contains { !self[$0].isEmpty } }
  }

  init(_ octets: [UInt8]) { read(octets) }

  private mutating func read(_ octets: [UInt8]) {
    guard !Self.isWorkbook(octets) else { return fault(.top, nil, .workbook) }
    guard let text = String(validating: octets, as: UTF8.self) else {
      return fault(.top, nil, .notUTF8)
    }
    let separator = Self.separator(of: text)
    let lines: [CSV.Row]
    do throws(CSV.Fault) {
      lines = try CSV.rows(
        text, separatedBy: separator, atMost: Sheet.mostRows + Sheet.headingRows)
    } catch {
      faults = [SheetFault(error)]
      return
    }
    guard let first = lines.first else { return fault(.top, nil, .empty) }
    let start = lines.prefix(Sheet.headingRows).firstIndex(where: Self.isHeading)
    let heading = start.map { lines[$0] } ?? first
    guard let places = places(of: heading) else { return }
    for line in lines[((start ?? 0) + 1)...] { take(line, places) }
    if rows.count > Sheet.mostRows {
      fault(rows[Sheet.mostRows].place, nil, .tooManyRows)
      rows = []
    }
  }

  /// An Excel workbook, new (a zip file) or old.
  private static func isWorkbook(_ octets: [UInt8]) -> Bool {
    octets.starts(with: [0x50, 0x4B, 0x03, 0x04]) || octets.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// What parts the cells of the heading; nil where there is none: a title above it may have commas of its
  /// own.
  private static func separator(of text: String) -> Unicode.Scalar? {
    CSV.separators.first { separator in
      let rows = try? CSV.rows(text, separatedBy: separator, atMost: Sheet.headingRows)
      return rows?.contains(where: isHeading) ?? false
    }
  }

  private static func isHeading(_ row: CSV.Row) -> Bool {
    row.cells.count { Sheet.Column(heading: $0) != nil } > 1
  }

  private mutating func places(of heading: CSV.Row) -> [Sheet.Column: Int]? {
    var places: [Sheet.Column: Int] = [:]
    let row = Sheet.Place(heading)
    for (place, cell) in heading.cells.enumerated() {
      let name = SheetCell.text(cell)
      if let column = Sheet.Column(heading: name) {
        if places.updateValue(place, forKey: column) != nil { fault(row, column, .columnTwice) }
      } else if !name.isEmpty {
        fault(row, nil, .unknownColumn(name))
      }
    }
    for column in Sheet.Column.required where places[column] == nil {
      fault(row, column, .columnMissing)
    }
    return faults.isEmpty ? places : nil
  }

  private mutating func take(_ line: CSV.Row, _ places: [Sheet.Column: Int]) {
    let texts = line.cells.map(SheetCell.text)
    // Excel leaves rows of nothing but commas behind.
    guard texts.contains(where: { !$0.isEmpty }) else { return }
    let place = Sheet.Place(line)
    let known = Set(places.values)
    if let lost = texts.indices.first(where: { !known.contains($0) && !texts[$0].isEmpty }) {
      fault(place, nil, .outsideColumns(texts[lost]))
    }
    rows.append(
      Row(
        place: place,
        cells: places.compactMapValues { texts.indices.contains($0) ? texts[$0] : nil }))
  }

  private mutating func fault(
    _ place: Sheet.Place, _ column: Sheet.Column?, _ reason: SheetFault.Reason
  ) {
    faults.append(SheetFault(place: place, column: column, reason: reason))
  }
}

extension Sheet.Place {
  fileprivate static let top = Self(row: 1, line: 1)

  fileprivate init(_ row: CSV.Row) { self.init(row: row.number, line: row.line) }
}
