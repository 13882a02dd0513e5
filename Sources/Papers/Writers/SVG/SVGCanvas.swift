import MarkupTree

/// Collects shapes. Places and sizes are in user units, of which a picture is 1,000 wide; they are
/// written to a tenth, so that the same chart gives the same text everywhere.
struct SVGCanvas {
  private(set) var shapes: [Markup] = []
  var height = 0.0

  static let width = 1_000.0
  static let size = 15.0
  static let small = 13.0

  enum Anchor: String { case start, middle, end }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: SVGPaint,
    stroke: String = SVGPaint.ink, title: String? = nil
  ) {
    add(
      "rect",
      [
        ("x", Self.written(x)), ("y", Self.written(y)), ("width", Self.written(width)),
        ("height", Self.written(height)), ("fill", paint.fill), ("stroke", stroke),
        ("stroke-width", "0.8"),
      ], title: title)
    guard case .hatched(let hatching) = paint else { return }
    let lines = SVGHatching(x: x, y: y, width: width, height: height).path(hatching)
    guard !lines.isEmpty else { return }
    add(
      "path",
      [
        ("d", lines), ("fill", "none"), ("stroke", SVGPaint.hatching), ("stroke-width", "1.6"),
      ])
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = SVGPaint.grid,
    width: Double = 1, dashes: String? = nil
  ) {
    add(
      "line",
      [
        ("x1", Self.written(x1)), ("y1", Self.written(y1)), ("x2", Self.written(x2)),
        ("y2", Self.written(y2)), ("stroke", stroke), ("stroke-width", Self.written(width)),
      ] + dashed(dashes))
  }

  mutating func polyline(
    _ points: [(x: Double, y: Double)], width: Double, dashes: String? = nil
  ) {
    let places = points.map { "\(Self.written($0.x)),\(Self.written($0.y))" }
    add(
      "polyline",
      [
        ("points", places.joined(separator: " ")), ("fill", "none"), ("stroke", SVGPaint.ink),
        ("stroke-width", Self.written(width)),
      ] + dashed(dashes))
  }

  mutating func path(_ data: String, fill: String, title: String? = nil) {
    add(
      "path",
      [("d", data), ("fill", fill), ("stroke", SVGPaint.ink), ("stroke-width", "1.2")],
      title: title)
  }

  /// Text on its base line; on a ground of its own it can be read on hatching and lines.
  ///
  /// A white outline would look better, but in a PDF it is text once more: ๑ is copied as ๑๑.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, size: Double = Self.size, _ anchor: Anchor = .start,
    bold: Bool = false, fill: String = SVGPaint.ink, hasGround: Bool = false
  ) {
    if hasGround { ground(words, x, y, size, anchor) }
    var attributes = [("x", Self.written(x)), ("y", Self.written(y))]
    if size != Self.size { attributes.append(("font-size", Self.written(size))) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    if bold { attributes.append(("font-weight", "700")) }
    if fill != SVGPaint.ink { attributes.append(("fill", fill)) }
    shapes.append(.element("text", attributes.markup, letters(words)))
  }

  /// White, as tall as digits are, behind text.
  private mutating func ground(
    _ words: String, _ x: Double, _ y: Double, _ size: Double, _ anchor: Anchor
  ) {
    let width = SVGText.width(words, size: size) + 3
    let left =
      switch anchor {
      case .start: x - 1.5
      case .middle: x - width / 2
      case .end: x - width + 1.5
      }
    add(
      "rect",
      [
        ("x", Self.written(left)), ("y", Self.written(y - size * 0.8)),
        ("width", Self.written(width)), ("height", Self.written(size)), ("fill", "#ffffff"),
      ])
  }

  private func letters(_ words: String) -> [Markup] {
    TallLetters.parts(of: words).map { part in
      part.closeness.map {
        .element("tspan", [("letter-spacing", $0.inPicture)].markup, [.text(part.text)])
      } ?? .text(part.text)
    }
  }

  /// A square of each paint and what it stands for, in a row.
  mutating func legend(_ items: [(SVGPaint, String)], at x: Double, _ y: Double) {
    var place = x
    for (paint, words) in items {
      rect(place, y - 11, 18, 13, paint)
      text(words, place + 24, y)
      place += 24 + SVGText.width(words, size: Self.size) + 26
    }
  }

  private func dashed(_ dashes: String?) -> [(String, String)] {
    dashes.map { [("stroke-dasharray", $0)] } ?? []
  }

  /// A title inside a shape is what a pointer shows; everything it says stands in the table too.
  private mutating func add(
    _ name: String, _ attributes: [(String, String)], title: String? = nil
  ) {
    let children = title.map { [Markup.element("title", [.text($0)])] } ?? []
    shapes.append(.element(name, attributes.markup, children))
  }

  /// To a tenth, without a needless zero: 12, 12.5.
  static func written(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (part == 0 ? "" : ".\(part)")
  }
}

extension [(String, String)] {
  fileprivate var markup: [Markup.Attribute] {
    map { Markup.Attribute($0.0, $0.1) }
  }
}
