package import ThaiCivil

/// A paper as sheets, one per table: for reports that are not tallies.
extension Document {
  /// The paper as an Excel workbook. Tables of one name and the same columns stand on one sheet; the
  /// instant is what the file says of when it was made, and `name` gives a sheet's name by its table's.
  package func xlsx(
    created: Instant, sheet name: (String) -> String = { $0 }
  ) throws(XlsxFault) -> [UInt8] {
    try XlsxWriter.octets(of: workbook(created: created, sheet: name))
  }

  func workbook(created: Instant, sheet name: (String) -> String) -> Workbook {
    var sheets: [(name: String, tables: [Table])] = []
    for table in tables {
      if let index = sheets.firstIndex(where: { $0.name == table.name }),
        sheets[index].tables.first?.flatHeadings == table.flatHeadings
      {
        sheets[index].tables.append(table)
      } else {
        sheets.append((table.name, [table]))
      }
    }
    return Workbook(
      title: title, organisation: "", created: created,
      marks: marks.map { style.wording.words(for: $0) },
      footer: colophon.first ?? "", style: style,
      sheets: sheets.map { own, tables in
        Worksheet(
          // A name may have 31 letters.
          String(name(own).prefix(31)), title: [title],
          tables: [WorksheetTable(tables)], remarks: colophon)
      })
  }
}

extension WorksheetTable {
  /// Tables of the same columns below each other. A last row of totals adds up what stands above it, where
  /// that comes to the same.
  fileprivate init(_ tables: [Table]) {
    let subject = tables.first?.subject
    let shift = subject == nil ? 0 : 1
    var rows = tables.flatMap { table in
      table.rows.map { (table.subject.map { [SheetValue.text($0.name)] } ?? []) + $0.values }
    }
    let totals = tables.flatMap { $0.rows.filter { $0.kind == .total } }
    let headings =
      [subject?.heading].compactMap(\.self) + (tables.first?.columns.map(\.heading) ?? [])
    let groups = (tables.first?.groups ?? []).map { group in
      Table.Group(
        group.heading,
        over: (group.columns.lowerBound + shift)..<(group.columns.upperBound + shift))
    }
    guard totals.count == 1, tables.last?.rows.last?.kind == .total, let total = rows.popLast()
    else {
      self.init(headings: headings, groups: groups, rows: rows)
      return
    }
    let sums = total.enumerated().map { column, value in
      guard let units = value.units,
        rows.reduce(Int128.zero, { $0 + ($1[column].units ?? 0) }) == units
      else { return value }
      return SheetValue.sum(value)
    }
    self.init(headings: headings, groups: groups, rows: rows, total: sums, rest: "")
  }
}

extension Row {
  fileprivate var values: [SheetValue] {
    cells.flatMap { cell in
      [cell.columns > 1 ? cell.value.across : cell.value]
        + Array(repeating: .empty, count: max(0, cell.columns - 1))
    }
  }
}

extension Cell {
  /// A number alone in its cell is one; all else is text.
  fileprivate var value: SheetValue {
    if lines.count == 1, lines[0].count == 1 {
      switch lines[0][0] {
      case .number(let number):
        switch number.value {
        case .count(let count): return .count(count)
        case .baht(let baht): return .baht(baht)
        case .percent(let percent): return .percent(percent)
        case .quantity(let quantity): return .quantity(quantity)
        case .none: return .text(number.text)
        }
      case .link(let words, let address): return .link(words, to: address)
      case .text, .strong, .entry: break
      }
    }
    let words = lines.map { $0.map(\.sheetText).joined() }.joined(separator: "\n")
    return words.isEmpty ? .empty : .text(words)
  }
}

extension SheetValue {
  fileprivate var across: SheetValue {
    if case .text(let text) = self { .across(text) } else { self }
  }
}

extension Inline {
  fileprivate var sheetText: String {
    switch self {
    case .text(let text), .strong(let text), .link(let text, to: _): text
    case .number(let number): number.text
    case .entry(let number): "[\(number)]"
    }
  }
}
