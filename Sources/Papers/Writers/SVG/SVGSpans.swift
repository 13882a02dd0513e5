import ThaiCivil

extension SVGCanvas {
  mutating func draw(_ spans: Chart.Spans) {
    let (start, end) = (330.0, Self.width - 12)
    let rowHeight = spans.rows.count > 20 ? 18.0 : 24.0
    let (top, bottom) = (62.0, 62 + rowHeight * Double(spans.rows.count))
    let length = Double(spans.days.lowerBound.distance(to: spans.days.upperBound) + 1)
    func x(_ day: ThaiDate) -> Double {
      start + Double(spans.days.lowerBound.distance(to: day)) / length * (end - start)
    }
    symbols(of: spans, at: 8, 20)
    let month = (end - start) / Double(max(spans.months.count, 1))
    for item in spans.months {
      line(x(item.first), 36, x(item.first), bottom)
      text(item.label, x(item.first) + month / 2, 54, size: 12, .middle, fill: SVGPaint.muted)
    }
    line(end, 36, end, bottom)
    for index in spans.rows.indices where index % 2 == 1 {
      let y = top + rowHeight * Double(index)
      rect(8, y, end - 8, rowHeight, .plain("#f6f6f6"), stroke: "none")
    }
    for item in spans.months { line(x(item.first), top, x(item.first), bottom) }
    for (index, row) in spans.rows.enumerated() {
      let y = top + rowHeight * Double(index)
      let words = SVGText.shortened(row.label, to: start - 18, size: Self.small)
      text(words, 8, y + rowHeight / 2 + 4.5, size: Self.small)
      let from = x(row.first.day)
      rect(
        from, y + rowHeight / 2 - 4, max(x(row.last.day) - from, 2), 8, .plain("#d5dee3"),
        title: "\(row.first.text) – \(row.last.text)")
      for mark in row.marks {
        symbol(mark.kind, x(mark.day), y + rowHeight / 2, spans.labels.words(for: mark.kind))
      }
    }
    line(8, bottom, end, bottom, stroke: SVGPaint.ink)
    if let today = spans.today {
      let place = x(today.day)
      line(place, top, place, bottom + 4, stroke: SVGPaint.ink, width: 1.5, dashes: "5 3")
      let anchor: Anchor = place > Self.width - 90 ? .end : place < start + 60 ? .start : .middle
      text(today.text, place, bottom + 20, size: Self.small, anchor, bold: true)
    }
    height = bottom + 30
  }

  private mutating func symbols(of spans: Chart.Spans, at x: Double, _ y: Double) {
    var place = x + 6
    for kind in Chart.Spans.Mark.Kind.allCases {
      let words = spans.labels.words(for: kind)
      symbol(kind, place, y - 5, words)
      text(words, place + 12, y)
      place += 12 + SVGText.width(words, size: Self.size) + 30
    }
  }

  /// Told apart by shape: a full disc, a ring, a triangle, a cross.
  private mutating func symbol(
    _ kind: Chart.Spans.Mark.Kind, _ x: Double, _ y: Double, _ title: String
  ) {
    let place = "M\(Self.written(x)),\(Self.written(y))"
    switch kind {
    case .done:
      path("\(place) m-4,0 a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0 Z", fill: SVGPaint.ink, title: title)
    case .open:
      path("\(place) m-4,0 a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0 Z", fill: "#ffffff", title: title)
    case .overdue: path("\(place) m0,-6 l6,10 h-12 Z", fill: "#ffb000", title: title)
    case .cannot: path("\(place) m-4,-4 l8,8 m0,-8 l-8,8", fill: "none", title: title)
    }
  }
}
