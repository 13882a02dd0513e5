package import ThaiCivil

/// A workbook as a value: what stands in which sheet, and nothing of how a file holds it.
package struct Workbook: Hashable {
  package let title: String
  package let organisation: String
  /// What a file says of when it was made: the same contents give the same file.
  package let created: Instant
  /// In the header of every printed page, and on the first sheet.
  package let marks: [String]
  /// In the footer of every printed page.
  package let footer: String
  package let style: Style
  package let sheets: [Worksheet]

  package init(
    title: String, organisation: String, created: Instant, marks: [String], footer: String,
    style: Style, sheets: [Worksheet]
  ) {
    self.title = title
    self.organisation = organisation
    self.created = created
    self.marks = marks
    self.footer = footer
    self.style = style
    self.sheets = sheets
  }
}

/// One sheet: lines of a title, tables below each other, and remarks. Its columns are as wide as what stands in
/// them asks for.
package struct Worksheet: Hashable {
  /// At most 31 letters, without any of `[]:*?/\`.
  package let name: String
  /// The first is the largest.
  package let title: [String]
  package let tables: [WorksheetTable]
  package let remarks: [String]
  package let chart: SheetChart?

  package init(
    _ name: String, title: [String], tables: [WorksheetTable], remarks: [String] = [],
    chart: SheetChart? = nil
  ) {
    self.name = name
    self.title = title
    self.tables = tables
    self.remarks = remarks
    self.chart = chart
  }
}

/// A table of a sheet. Where a sheet has one table only, its headings stay in sight and can be filtered.
package struct WorksheetTable: Hashable {
  package let caption: String?
  package let headings: [String]
  /// Headings over several columns, in a row above.
  package let groups: [Table.Group]
  package private(set) var rows: [[SheetValue]]
  package let total: [SheetValue]?

  package init(
    caption: String? = nil, headings: [String], groups: [Table.Group] = [], rows: [[SheetValue]]
  ) {
    self.caption = caption
    self.headings = headings
    self.groups = groups
    self.rows = rows
    total = nil
  }

  /// Totals below the rows; `rest` is the name of what they hold beyond them.
  package init(
    caption: String? = nil, headings: [String], groups: [Table.Group] = [], rows: [[SheetValue]],
    total: [SheetValue], rest name: String
  ) {
    self.caption = caption
    self.headings = headings
    self.groups = groups
    self.rows = rows
    self.total = total
    if let rest = rest(of: total, name) { self.rows.append(rest) }
  }

  /// What the totals hold beyond the rows, such as money of a project that the plan does not know: a row
  /// of its own, so that a sum is the sum of what stands above it. Nil where nothing is left.
  private func rest(of total: [SheetValue], _ name: String) -> [SheetValue]? {
    let values = total.enumerated().map { column, value -> SheetValue in
      guard case .sum(let sum) = value else { return .empty }
      let above = rows.reduce(Int128.zero) { $0 + ($1[column].units ?? 0) }
      let missing = (sum.units ?? 0) - above
      guard missing != 0, let units = Int64(exactly: missing) else { return .empty }
      return sum.withUnits(units)
    }
    guard values.contains(where: { $0 != .empty }) else { return nil }
    return [.text(name)] + values.dropFirst()
  }
}

/// What stands in a cell.
package indirect enum SheetValue: Hashable {
  case empty
  case text(String)
  /// A text that goes on over the empty cells beside it.
  case across(String)
  case link(String, to: WebAddress)
  case count(Int)
  case baht(Baht)
  case percent(Percent)
  case quantity(Quantity)
  case day(ThaiDate)
  case instant(Instant)
  /// The sum of its column, and what it comes to.
  case sum(SheetValue)
  /// What some columns of the row come to, less others, and what that is. Words in them count as nothing.
  case difference(SheetValue, of: [Int], less: [Int])
  /// What part one column of the row is of the sum of others, and what it comes to.
  case share(Percent, of: Int, in: [Int])

  /// Counts and satang, which add up exactly; nil for all else.
  var units: Int128? {
    switch self {
    case .count(let count): Int128(count)
    case .baht(let baht): Int128(baht.satang)
    case .difference(let value, of: _, less: _): value.units
    case .empty, .text, .across, .link, .percent, .quantity, .day, .instant, .sum, .share: nil
    }
  }

  fileprivate func withUnits(_ units: Int64) -> SheetValue {
    if case .count = self { .count(Int(units)) } else { .baht(Baht(satang: units)) }
  }
}

/// Columns of a table as a chart of the spreadsheet's own.
package struct SheetChart: Hashable {
  package let title: String
  package let description: String
  /// Which of the sheet's tables.
  package let table: Int
  package let categories: Int
  package let series: [Int]
  package let valueLabel: String

  package init(
    title: String, description: String, table: Int, categories: Int, series: [Int],
    valueLabel: String
  ) {
    self.title = title
    self.description = description
    self.table = table
    self.categories = categories
    self.series = series
    self.valueLabel = valueLabel
  }
}
