extension SVGCanvas {
  mutating func draw(_ map: Chart.HeatMap) {
    let (start, top, rowHeight) = (270.0, 34.0, 30.0)
    let cell = (Self.width - start - 8) / Double(map.columns.count + 1)
    let most = map.rows.flatMap { $0.values.compactMap(\.extent) }.max() ?? 0
    text(map.rowLabel, 8, 22, bold: true)
    for (index, column) in (map.columns + [map.totalLabel]).enumerated() {
      text(
        column, start + (Double(index) + 0.5) * cell, 22, size: Self.small, .middle,
        bold: index == map.columns.count)
    }
    var y = top
    for (row, total) in zip(map.rows, map.rowTotals) {
      let words = SVGText.shortened(row.label, to: start - 16, size: Self.small)
      text(words, 8, y + 20, size: Self.small)
      for (index, value) in row.values.enumerated() {
        let extent = value.extent ?? 0
        // What is not zero is never white.
        let share = extent > 0 ? 8 + Int(extent / max(most, 1) * 84) : 0
        let x = start + Double(index) * cell
        rect(x, y, cell, rowHeight, .shade(share), stroke: SVGPaint.grid)
        if extent != 0 {
          text(
            value.text, x + cell / 2, y + 20, .middle,
            fill: share > 50 ? "#ffffff" : SVGPaint.ink)
        }
      }
      text(
        total.text, start + (Double(map.columns.count) + 0.5) * cell, y + 20, .middle, bold: true)
      y += rowHeight
    }
    line(8, y + 1, Self.width - 8, y + 1, stroke: SVGPaint.ink)
    text(map.totalLabel, 8, y + 21, bold: true)
    for (index, value) in (map.columnTotals + [map.total]).enumerated() {
      text(value.text, start + (Double(index) + 0.5) * cell, y + 21, .middle, bold: true)
    }
    height = y + 34
  }
}
