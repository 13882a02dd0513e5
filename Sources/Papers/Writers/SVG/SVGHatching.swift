/// The lines of a hatched area, drawn one by one: a pattern of SVG becomes a picture of dots in a PDF, larger than
/// all of its text.
struct SVGHatching {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// Between the lines, along either side.
  private static let step = 8.0

  /// The data of a path.
  func path(_ hatching: SVGPaint.Hatching) -> String {
    switch hatching {
    case .rising: rising.joined(separator: " ")
    case .crossed: (rising + falling).joined(separator: " ")
    }
  }

  /// Where x + y is the same.
  private var rising: [String] {
    lines(from: x + y, to: x + y + width + height) { sum in
      let (left, right) = (max(x, sum - y - height), min(x + width, sum - y))
      return ((left, sum - left), (right, sum - right))
    }
  }

  /// Where x − y is the same.
  private var falling: [String] {
    lines(from: x - y - height, to: x + width - y) { difference in
      let (left, right) = (max(x, difference + y), min(x + width, difference + y + height))
      return ((left, left - difference), (right, right - difference))
    }
  }

  private func lines(
    from first: Double, to last: Double,
    _ ends: (Double) -> ((x: Double, y: Double), (x: Double, y: Double))
  ) -> [String] {
    let start = (first / Self.step).rounded(.up) * Self.step
    return stride(from: start, through: last, by: Self.step).compactMap { place in
      let (from, to) = ends(place)
      guard from.x < to.x else { return nil }
      return "M\(written(from)) L\(written(to))"
    }
  }

  private func written(_ place: (x: Double, y: Double)) -> String {
    "\(SVGCanvas.written(place.x)),\(SVGCanvas.written(place.y))"
  }
}
