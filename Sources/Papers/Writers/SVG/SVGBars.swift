import ThaiCivil

extension SVGCanvas {
  private static let labelWidth = 290.0
  /// Where bars begin.
  private static let start = 305.0
  /// What is left for figures behind the longest bar.
  private static let room = 110.0

  // MARK: Stacked

  mutating func stack(_ bars: Chart.Bars) {
    let paints = SVGPaint.series
    legend(zip(paints, bars.series.map(\.label)).map { ($0, $1) }, at: 8, 22)
    let sums = bars.categories.indices.map { index in
      bars.series.reduce(0) { $0 + max(0, $1.values[index].extent ?? 0) }
    }
    let unit = (Self.width - Self.start - Self.room) / max(sums.max() ?? 0, 1)
    var y = 44.0
    for (index, category) in bars.categories.enumerated() {
      label(category, y: y, height: 44)
      var x = Self.start
      for (series, paint) in zip(bars.series, paints) {
        let value = series.values[index]
        let length = max(0, value.extent ?? 0) * unit
        guard length > 0 else { continue }
        rect(x, y + 6, length, 32, paint, title: "\(series.label) \(value.text)")
        if SVGText.width(value.text, size: Self.size) + 6 <= length {
          text(
            value.text, x + length / 2, y + 27, .middle, bold: true,
            fill: paint.isDark ? "#ffffff" : SVGPaint.ink, hasGround: !paint.isDark)
        }
        x += length
      }
      if let totals = bars.totals {
        text("\(totals.label) \(totals.values[index].text)", x + 8, y + 27)
      }
      y += 44
    }
    line(Self.start, 44, Self.start, y, stroke: SVGPaint.ink)
    text(bars.valueLabel, Self.start, y + 20, size: Self.small, fill: SVGPaint.muted)
    height = y + 30
  }

  // MARK: Beside each other

  mutating func draw(_ bars: Chart.Bars, _ digits: Digits) {
    let paints = SVGPaint.series
    legend(zip(paints, bars.series.map(\.label)).map { ($0, $1) }, at: 8, 22)
    let extents = bars.series.flatMap { $0.values.compactMap(\.extent) }
    let scale = SVGScale(extents)
    let width = Self.width - Self.start - Self.room
    let thickness = 12.0
    let group = thickness * Double(max(bars.series.count, 1)) + 8
    let bottom = 40 + group * Double(bars.categories.count)
    for tick in scale.ticks {
      let x = Self.start + scale.share(tick) * width
      line(x, 36, x, bottom + 4)
      text(
        scale.written(tick, digits), x, bottom + 20, size: Self.small, .middle,
        fill: SVGPaint.muted)
    }
    let zero = Self.start + scale.share(0) * width
    for (index, category) in bars.categories.enumerated() {
      let top = 40 + group * Double(index)
      label(category, y: top, height: group)
      for (place, series) in bars.series.enumerated() {
        let value = series.values[index]
        let y = top + 4 + thickness * Double(place)
        let extent = value.extent ?? 0
        let end = Self.start + scale.share(extent) * width
        if extent != 0 {
          rect(
            min(zero, end), y, abs(end - zero), thickness - 1, paints[place % paints.count],
            title: "\(series.label) \(value.text)")
        }
        text(value.text, max(zero, end) + 5, y + 10.5, size: 12, hasGround: true)
      }
      line(8, top + group, Self.width - 8, top + group, stroke: "#e5e5e5")
    }
    line(zero, 36, zero, bottom + 4, stroke: SVGPaint.ink)
    text(bars.valueLabel, Self.width - 8, bottom + 20, size: Self.small, .end, fill: SVGPaint.muted)
    height = bottom + 32
  }

  /// The words of a category before its bar, in two lines at most.
  private mutating func label(_ words: String, y: Double, height: Double) {
    let lines = SVGText.lines(words, width: Self.labelWidth, size: Self.small, most: 2)
    let first = y + height / 2 + 5 - Double(lines.count - 1) * 8.5
    for (index, words) in lines.enumerated() {
      text(words, 8, first + Double(index) * 17, size: Self.small)
    }
  }
}
