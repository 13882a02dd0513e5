extension DocxStory {
  /// The number is that of the tables before.
  func write(
    _ table: Table, _ number: Int, _ orientation: Section.Orientation, _ xml: inout XMLWriter
  ) {
    guard !table.columns.isEmpty else { return }
    let layout = DocxTableLayout(table, frame.page(orientation), orientation)
    if let caption = table.caption { paragraph(.caption, [.text(caption)], &xml) }
    xml.element("w:tbl") { xml in
      properties(table, layout, &xml)
      xml.element("w:tblGrid") { xml in
        for width in layout.columns.each { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      headings(table, layout, &xml)
      for (index, row) in table.rows.enumerated() {
        let bookmark = anchors.bookmark(of: row, at: index, inTable: number)
        let keeps = Self.keepsWithNext(index, of: table)
        write(row, of: table, layout, bookmark, keepsWithNext: keeps, &xml)
      }
    }
    paragraph(.tableGap, [], &xml)
  }

  private func properties(_ table: Table, _ layout: DocxTableLayout, _ xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      xml.element("w:tblStyle", ["w:val": styles[.reportTable]])
      xml.element("w:tblW", ["w:w": "\(layout.columns.sum)", "w:type": "dxa"])
      xml.element("w:tblLayout", ["w:type": "fixed"])
      // The first row is a heading; the rest is left to the styles of paragraphs.
      xml.element(
        "w:tblLook",
        [
          "w:val": "0020", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0",
          "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
        ])
      xml.element("w:tblCaption", ["w:val": table.caption ?? table.name])
    }
  }

  // MARK: Headings

  /// A heading over two rows is a cell in each, the second going on where the first began.
  private func headings(_ table: Table, _ layout: DocxTableLayout, _ xml: inout XMLWriter) {
    let rows = table.headings
    for (index, row) in rows.enumerated() {
      xml.element("w:tr") { xml in
        xml.element("w:trPr") { xml in
          xml.element("w:cantSplit")
          xml.element("w:tblHeader")
        }
        if index == 0 {
          top(row, layout, &xml)
        } else {
          below(rows[0], row, layout, &xml)
        }
      }
    }
  }

  private func top(_ row: [Table.Heading], _ layout: DocxTableLayout, _ xml: inout XMLWriter) {
    var place = 0
    for heading in row {
      let columns = place..<(place + heading.columns)
      cell(layout, columns, .heading, merge: heading.rows > 1 ? .begins : nil, &xml) { xml in
        let text = layout.lines(ofHeading: heading.text, over: columns)
        paragraph(.tableHeading, [.text(text)], &xml)
      }
      place += heading.columns
    }
  }

  private func below(
    _ top: [Table.Heading], _ row: [Table.Heading], _ layout: DocxTableLayout,
    _ xml: inout XMLWriter
  ) {
    var rest = row[...]
    var place = 0
    for above in top {
      if above.rows > 1 {
        let columns = place..<(place + above.columns)
        cell(layout, columns, .heading, merge: .goesOn, &xml) { xml in
          paragraph(.tableHeading, [], &xml)
        }
      } else {
        for (offset, heading) in rest.prefix(above.columns).enumerated() {
          let column = place + offset
          let columns = column..<(column + 1)
          cell(layout, columns, .heading, merge: nil, &xml) { xml in
            let text = layout.lines(ofHeading: heading.text, over: columns)
            paragraph(.tableHeading, [.text(text)], &xml)
          }
        }
        rest = rest.dropFirst(above.columns)
      }
      place += above.columns
    }
  }

  // MARK: Rows

  /// All rows of a small table stand on one page, and the last row of any never alone; nor the first, where rows are
  /// low.
  private static func keepsWithNext(_ index: Int, of table: Table) -> Bool {
    let last = table.rows.count - 1
    return index < last && (table.isSmall || (index == 0 && table.isLow) || index == last - 1)
  }

  private func write(
    _ row: Row, of table: Table, _ layout: DocxTableLayout, _ bookmark: DocxAnchors.Bookmark?,
    keepsWithNext: Bool, _ xml: inout XMLWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        if layout.staysWhole(row) { xml.element("w:cantSplit") }
      }
      var place = 0
      for (index, cell) in row.cells.enumerated() {
        let columns = place..<(place + cell.columns)
        let isStart = cell.columns > 1 || !table.columns.indices.contains(place)
        let style = DocxStyle.cell(row.kind, isStart ? .start : table.columns[place].alignment)
        self.cell(layout, columns, .init(row.kind), merge: nil, &xml) { xml in
          write(cell, style, index == 0 ? bookmark : nil, keepsWithNext: keepsWithNext, &xml)
        }
        place += cell.columns
      }
    }
  }

  /// A cell has at least one paragraph.
  private func write(
    _ cell: Cell, _ style: DocxStyle, _ bookmark: DocxAnchors.Bookmark?, keepsWithNext: Bool,
    _ xml: inout XMLWriter
  ) {
    let lines = cell.lines.isEmpty ? [[]] : cell.lines
    for (index, line) in lines.enumerated() {
      paragraph(
        style, line, bookmark: index == 0 ? bookmark : nil, keepsWithNext: keepsWithNext, &xml)
    }
  }

  // MARK: Cells

  private enum Merge: String {
    case begins = "restart"
    case goesOn = "continue"
  }

  private enum Shade: String {
    case none
    case heading = "EDEDEB"
    case section = "F0F0EE"
    case total = "E6E6E3"

    init(_ kind: Row.Kind) {
      switch kind {
      case .body: self = .none
      case .section: self = .section
      case .total: self = .total
      }
    }
  }

  private func cell(
    _ layout: DocxTableLayout, _ columns: Range<Int>, _ shade: Shade, merge: Merge?,
    _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": "\(layout.columns.width(of: columns))", "w:type": "dxa"])
        if columns.count > 1 { xml.element("w:gridSpan", ["w:val": "\(columns.count)"]) }
        if let merge { xml.element("w:vMerge", ["w:val": merge.rawValue]) }
        if shade != .none {
          xml.element(
            "w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": shade.rawValue])
        }
        if shade == .heading { xml.element("w:vAlign", ["w:val": "center"]) }
      }
      content(&xml)
    }
  }
}
