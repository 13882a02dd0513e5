import ThaiCivil

extension SVGCanvas {
  /// Lines over time: the first dashed with rings, the second whole with squares, and so on in turn.
  mutating func draw(_ lines: Chart.Lines, _ digits: Digits) {
    let (left, right, top, bottom) = (70.0, 880.0, 40.0, 340.0)
    let extents = lines.series.flatMap { $0.values.compactMap(\.extent) }
    let scale = SVGScale(extents, wholeNumbers: true)
    func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }
    let steps = Double(max(lines.points.count - 1, 1))
    func x(_ index: Int) -> Double { left + 20 + Double(index) / steps * (right - left - 40) }
    text(lines.valueLabel, 8, 20, size: Self.small, fill: SVGPaint.muted)
    for tick in scale.ticks {
      line(left, y(tick), right, y(tick))
      text(
        scale.written(tick, digits), left - 8, y(tick) + 5, size: Self.small, .end,
        fill: SVGPaint.muted)
    }
    for (index, point) in lines.points.enumerated() {
      text(point, x(index), bottom + 34, size: Self.small, .middle, fill: SVGPaint.muted)
    }
    text(lines.pointLabel, right + 12, bottom + 34, size: Self.small, fill: SVGPaint.muted)
    line(left, bottom, right, bottom, stroke: SVGPaint.ink)
    for (place, series) in lines.series.enumerated() {
      let points = series.values.enumerated().compactMap { index, value in
        value.extent.map { (x: x(index), y: y($0)) }
      }
      polyline(points, width: place == 0 ? 2 : 3, dashes: place == 0 ? "7 4" : nil)
      for point in points { mark(point.x, point.y, isRound: place % 2 == 0, series.label) }
    }
    for index in lines.points.indices { values(of: lines, at: index, x(index), y) }
    names(of: lines, x, y)
    height = bottom + 46
  }

  /// The figures at one point: the greater one above its mark, the others below.
  private mutating func values(
    of lines: Chart.Lines, at index: Int, _ x: Double, _ y: (Double) -> Double
  ) {
    let own = lines.series.map { $0.values[index] }
    let greatest = own.compactMap(\.extent).max()
    var shown: Set<String> = []
    for value in own {
      guard let extent = value.extent, shown.insert(value.text).inserted else { continue }
      let below = extent != greatest
      text(
        value.text, x, y(extent) + (below ? 21 : -10), size: 12, .middle, bold: below,
        hasGround: true)
    }
  }

  /// The name of each line behind its last point, pushed apart where they would meet.
  private mutating func names(
    of lines: Chart.Lines, _ x: (Int) -> Double, _ y: (Double) -> Double
  ) {
    var used: [Double] = []
    for (place, series) in lines.series.enumerated() {
      guard let last = series.values.lastIndex(where: { $0.extent != nil }),
        let extent = series.values[last].extent
      else { continue }
      var line = y(extent) + 5
      let isAtEnd = last == lines.points.count - 1
      if isAtEnd, used.contains(where: { abs($0 - line) < 18 }) { line += 18 }
      if isAtEnd { used.append(line) }
      text(
        series.label, x(last) + 14, isAtEnd ? line : line + 4, bold: place > 0, hasGround: true)
    }
  }

  private mutating func mark(_ x: Double, _ y: Double, isRound: Bool, _ label: String) {
    let place = "\(Self.written(x)),\(Self.written(y))"
    if isRound {
      path("M\(place) m-4,0 a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0 Z", fill: "#ffffff", title: label)
    } else {
      path("M\(place) m-4,-4 h8 v8 h-8 Z", fill: SVGPaint.ink, title: label)
    }
  }
}
