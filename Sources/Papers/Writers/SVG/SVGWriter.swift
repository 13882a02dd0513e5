package import MarkupTree

extension Chart {
  /// The picture as one self-contained file of SVG: no script, no style sheet, nothing fetched.
  ///
  /// What it says does not depend on colour: areas differ in lightness and hatching, and figures stand
  /// beside what they measure. Its title and description are there for screen readers; a caption belongs
  /// to the page around it.
  public var svg: String {
    var out = ""
    picture.write(to: &out)
    return out
  }

  /// The picture as a tree, to stand in a page.
  package var picture: Markup {
    let canvas = canvas
    let size = Self.size(of: canvas)
    let attributes = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("role", "img"),
      ("aria-labelledby", "\(name)-title \(name)-description"),
      ("viewBox", "0 0 \(size.width) \(size.height)"), ("width", String(size.width)),
      ("height", String(size.height)), ("font-family", Self.fonts),
      ("font-size", SVGCanvas.written(SVGCanvas.size)), ("fill", SVGPaint.ink),
      ("xml:lang", style.language.rawValue),
    ]
    return .element(
      "svg", attributes.map { Markup.Attribute($0.0, $0.1) },
      [
        .element("title", [Markup.Attribute("id", "\(name)-title")], [.text(title)]),
        .element(
          "desc", [Markup.Attribute("id", "\(name)-description")],
          [.text(description)]),
      ] + canvas.shapes)
  }

  /// Fonts of one optical size. TH Sarabun New is not among them: it is drawn a third smaller, and
  /// where it is absent fontconfig may choose anything for it.
  private static let fonts =
    "Sarabun, Laksaman, Noto Sans Thai Looped, Noto Sans Thai, Leelawadee UI, Tahoma, sans-serif"

  private static func size(of canvas: SVGCanvas) -> (width: Int, height: Int) {
    (Int(SVGCanvas.width), Int(canvas.height.rounded(.up)))
  }

  private var canvas: SVGCanvas {
    var canvas = SVGCanvas()
    switch form {
    case .stackedBars(let bars): canvas.stack(bars)
    case .bars(let bars): canvas.draw(bars, style.digits)
    case .lines(let lines): canvas.draw(lines, style.digits)
    case .heatMap(let map): canvas.draw(map)
    case .spans(let spans): canvas.draw(spans)
    }
    return canvas
  }
}
