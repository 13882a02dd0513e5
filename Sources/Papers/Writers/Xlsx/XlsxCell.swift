import CXlsxWriter
import ThaiCivil

/// A row of a table: itself, and the table's first.
struct XlsxRow {
  let number: UInt32
  let first: UInt32
}

/// One cell, and what is written into it. Text is always a string to the file, never a formula.
struct XlsxCell {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let row: XlsxRow
  let column: UInt16
  let wording: PaperWording

  typealias Format = UnsafeMutablePointer<lxw_format>?

  func write(_ value: SheetValue, _ format: Format) throws(XlsxFault) {
    switch value {
    case .empty: try XlsxFile.check(worksheet_write_blank(worksheet, row.number, column, format))
    case .text(let text), .across(let text): try write(text, format)
    case .link(let text, let address):
      try XlsxFile.check(
        worksheet_write_url_opt(
          worksheet, row.number, column, address.description, format, XlsxText.cell(text), nil))
    case .count, .baht, .percent, .quantity, .day, .instant: try write(number: value, format)
    case .sum(let value): try sum(value, format)
    case .difference(let value, let parts, let less):
      try write(
        formula: "=SUM(\(names(parts)))-SUM(\(names(less)))", result: value.serial ?? 0, format)
    case .share(let percent, let part, let whole):
      try write(
        formula: "=ROUND(\(Self.name(part, row.number))/SUM(\(names(whole))),4)",
        result: Double(percent.hundredths) / 10_000, format)
    }
  }

  private func write(_ text: String, _ format: Format) throws(XlsxFault) {
    let cell = XlsxText.cell(text)
    try XlsxFile.check(
      cell.isEmpty
        ? worksheet_write_blank(worksheet, row.number, column, format)
        : worksheet_write_string(worksheet, row.number, column, cell, format))
  }

  /// A day before Excel's own calendar begins stands as text.
  private func write(number value: SheetValue, _ format: Format) throws(XlsxFault) {
    guard let number = value.serial else {
      if case .day(let day) = value { try write(wording.abbreviated(day), format) }
      return
    }
    try XlsxFile.check(worksheet_write_number(worksheet, row.number, column, number, format))
  }

  private func sum(_ value: SheetValue, _ format: Format) throws(XlsxFault) {
    guard row.number > row.first else { return try write(number: value, format) }
    let column = Int(column)
    try write(
      formula: "=SUM(\(Self.name(column, row.first)):\(Self.name(column, row.number - 1)))",
      result: value.serial ?? 0, format)
  }

  private func write(
    formula: String, result: Double, _ format: Format
  ) throws(XlsxFault) {
    try XlsxFile.check(
      worksheet_write_formula_num(worksheet, row.number, column, formula, format, result))
  }

  /// Columns of this row: B2,D2.
  private func names(_ columns: [Int]) -> String {
    columns.map { Self.name($0, row.number) }.joined(separator: ",")
  }

  /// A1 for column 0 of row 0.
  private static func name(_ column: Int, _ row: UInt32) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters + String(row + 1)
  }
}

extension SheetValue {
  /// The number that a file holds; nil for text, and for days before 1 March 1900, which Excel counts
  /// wrong or not at all. Days are counted from 30 December 1899, 25,569 days before 1970; an instant is
  /// one of Bangkok's clocks.
  fileprivate var serial: Double? {
    switch self {
    case .count(let count): return Double(count)
    case .baht(let baht): return Double(baht.satang) / 100
    case .percent(let percent): return Double(percent.hundredths) / 10_000
    case .quantity(let quantity): return Double(quantity.tenThousandths) / 10_000
    case .day(let day):
      let serial = day.dayNumber + 25_569
      return serial > 60 && serial < 2_958_466 ? Double(serial) : nil
    case .instant(let instant):
      let day = Double(instant.bangkokDay.dayNumber + 25_569)
      let midnight = Int64(instant.bangkokDay.dayNumber) * 86_400_000 - 7 * 3_600_000
      let milliseconds = instant.millisecondsSinceEpoch - midnight
      return day > 60 && day < 2_958_466 ? day + Double(milliseconds) / 86_400_000 : nil
    case .empty, .text, .across, .link, .sum, .difference, .share: return nil
    }
  }
}
