import CXlsxWriter
import ThaiCivil

/// Writes one sheet, row by row.
struct XlsxSheetWriter {
  private let file: XlsxFile
  private let sheet: Worksheet
  private let workbook: Workbook
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let layout: SheetLayout
  private var row: UInt32 = 0
  /// Where each table's rows stand.
  private var places: [XlsxPlace] = []

  init(_ file: XlsxFile, _ sheet: Worksheet, of workbook: Workbook) throws(XlsxFault) {
    self.file = file
    self.sheet = sheet
    self.workbook = workbook
    layout = SheetLayout(sheet, SheetMeasure(workbook.style))
    worksheet = try file.addSheet(sheet.name)
  }

  mutating func write() throws(XlsxFault) {
    try setPage()
    for (column, width) in layout.widths.enumerated() {
      try XlsxFile.check(
        worksheet_set_column(worksheet, UInt16(column), UInt16(column), Double(width), nil))
    }
    try writeTitle()
    for table in sheet.tables { try write(table) }
    try writeChart()
    for remark in sheet.remarks { try writeLine(remark, .remark) }
    try freeze()
    try XlsxFile.check(
      worksheet_print_area(worksheet, 0, 0, max(1, row) - 1, UInt16(layout.widths.count - 1)))
  }

  // MARK: Page

  private func setPage() throws(XlsxFault) {
    let a4: UInt8 = 9
    worksheet_set_paper(worksheet, a4)
    worksheet_set_landscape(worksheet)
    // As wide as a page, however many pages high.
    worksheet_fit_to_pages(worksheet, 1, 0)
    // Inches.
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.7)
    let font = "&\"\(XlsxStyle.font)\"&14 "
    let marks = XlsxText.header(workbook.marks.joined(separator: " · "), most: 60)
    let title = XlsxText.header(workbook.title, most: 90)
    try XlsxFile.check(
      worksheet_set_header(worksheet, "&L\(font)\(title)&R\(font)\(marks)"))
    let page = workbook.style.wording.page
    let footer = XlsxText.header(workbook.footer, most: 120)
    try XlsxFile.check(
      worksheet_set_footer(
        worksheet, "&L\(font)\(footer)&R\(font)\(page.0)&P\(page.1)&N"))
  }

  /// Headings stay in sight, on screen and on every printed page, where the sheet is one table.
  private func freeze() throws(XlsxFault) {
    guard sheet.tables.count == 1, let place = places.first else { return }
    worksheet_freeze_panes(worksheet, place.first, 0)
    try XlsxFile.check(worksheet_repeat_rows(worksheet, place.heading, place.first - 1))
    guard place.last >= place.first else { return }
    try XlsxFile.check(
      worksheet_autofilter(
        worksheet, place.first - 1, 0, place.last, UInt16(place.columns - 1)))
  }

  // MARK: Rows

  private mutating func writeTitle() throws(XlsxFault) {
    for mark in workbook.marks { try writeLine(mark, .mark) }
    for (index, line) in sheet.title.enumerated() {
      try writeLine(line, index == 0 ? .title : .line)
    }
    row += 1
  }

  /// A line over all columns, broken where it is longer.
  private mutating func writeLine(_ text: String, _ kind: XlsxStyle.Kind) throws(XlsxFault) {
    let style = XlsxStyle(kind: kind)
    let line = XlsxText.cell(text.replacing("\n", with: " "))
    let points = layout.height(of: line, size: style.size / XlsxStyle.sizeOfCells)
    try XlsxFile.check(worksheet_set_row(worksheet, row, points, nil))
    let last = UInt16(layout.widths.count - 1)
    // A range of one cell is none to the library.
    if last > 0, !line.isEmpty {
      try XlsxFile.check(
        worksheet_merge_range(worksheet, row, 0, row, last, line, file.format(style)))
    } else {
      try XlsxFile.check(worksheet_write_string(worksheet, row, 0, line, file.format(style)))
    }
    row += 1
  }

  private mutating func write(_ table: WorksheetTable) throws(XlsxFault) {
    if let caption = table.caption {
      try writeLine(caption, .caption)
    }
    let heading = row
    try writeHeadings(of: table)
    let first = row
    for values in table.rows {
      for values in layout.rows(of: values) {
        try write(values, XlsxRow(number: row, first: first), isTotal: false)
      }
    }
    places.append(
      XlsxPlace(
        heading: heading, first: first, last: row == first ? first - 1 : row - 1,
        columns: table.headings.count))
    if let total = table.total {
      try write(total, XlsxRow(number: row, first: first), isTotal: true)
    }
    row += 1
  }

  private mutating func writeHeadings(of table: WorksheetTable) throws(XlsxFault) {
    let format = file.format(XlsxStyle(kind: .heading))
    if !table.groups.isEmpty {
      try XlsxFile.check(worksheet_set_row(worksheet, row, 22, nil))
      for column in table.headings.indices {
        try XlsxFile.check(worksheet_write_blank(worksheet, row, UInt16(column), format))
      }
      for group in table.groups where group.columns.count > 1 {
        try XlsxFile.check(
          worksheet_merge_range(
            worksheet, row, UInt16(group.columns.lowerBound), row,
            UInt16(group.columns.upperBound - 1), XlsxText.cell(group.heading), format))
      }
      row += 1
    }
    try XlsxFile.check(
      worksheet_set_row(worksheet, row, layout.height(ofHeadings: table.headings), nil))
    for (column, heading) in table.headings.enumerated() {
      try XlsxFile.check(
        worksheet_write_string(worksheet, row, UInt16(column), XlsxText.cell(heading), format))
    }
    row += 1
  }

  private mutating func write(
    _ values: [SheetValue], _ place: XlsxRow, isTotal: Bool
  ) throws(XlsxFault) {
    try XlsxFile.check(worksheet_set_row(worksheet, row, layout.height(of: values), nil))
    for (column, value) in values.enumerated() {
      let cell = XlsxCell(
        worksheet: worksheet, row: place, column: UInt16(column), wording: workbook.style.wording)
      try cell.write(value, file.format(XlsxStyle(kind: value.kind, isTotal: isTotal)))
    }
    row += 1
  }

  // MARK: Chart

  private mutating func writeChart() throws(XlsxFault) {
    guard let chart = sheet.chart, places.indices.contains(chart.table) else { return }
    let place = places[chart.table]
    guard place.last >= place.first else { return }
    let rows: UInt32 = 19
    try XlsxChart(chart, sheet: sheet.name, place, headings: sheet.tables[chart.table].headings)
      .insert(into: worksheet, row: row, file)
    row += rows
  }
}

/// Where a table stands: its first row of headings, and its first and last row of figures; the last lies
/// before the first where there are none.
struct XlsxPlace {
  let heading: UInt32
  let first: UInt32
  let last: UInt32
  let columns: Int
}

extension SheetValue {
  /// How it looks.
  fileprivate var kind: XlsxStyle.Kind {
    switch self {
    case .empty, .text, .link: .text
    case .across: .across
    case .count: .count
    case .baht: .baht
    case .percent, .share: .percent
    case .quantity: .quantity
    case .day: .day
    case .instant: .instant
    case .sum(let value), .difference(let value, of: _, less: _): value.kind
    }
  }
}
