internal import Interchange
import MarkupTree

/// How areas are told apart: by lightness and hatching first, so that a grey print shows the same.
enum SVGPaint: Hashable {
  case plain(String)
  /// Lines over a light ground, by their pattern.
  case hatched(Pattern)

  enum Pattern: String, CaseIterable {
    /// ////
    case rising
    /// A grid of both diagonals.
    case crossed
  }

  static let ink = "#222222"
  static let grid = "#cccccc"
  static let muted = "#555555"
  static let white = SVGPaint.plain("#ffffff")
  static let dark = SVGPaint.plain("#1f4e66")
  private static let ground = "#eaf1f5"
  private static let stroke = "#3f7590"

  /// A share of the darkest, 0–100, for a cell of a heat map.
  static func shade(_ percent: Int) -> SVGPaint {
    // From white to the dark ground, each channel by itself.
    let share = min(max(percent, 0), 100)
    let channels = [0x1F, 0x4E, 0x66].map { (dark: Int) in UInt8(255 - (255 - dark) * share / 100) }
    return .plain("#" + String(hexadecimal: channels))
  }

  /// Of the series of a chart, in order.
  static let series: [SVGPaint] = [
    .white, .hatched(.rising), .dark, .hatched(.crossed), .plain("#c4c9cc"),
  ]

  /// The value of a `fill`; patterns are named after the chart, so that several may share a page.
  func fill(in chart: String) -> String {
    switch self {
    case .plain(let colour): colour
    case .hatched(let pattern): "url(#\(chart)-\(pattern.rawValue))"
    }
  }

  /// Whether text on it has to be white.
  var isDark: Bool { self == .dark }

  /// The definition of a pattern.
  static func definition(_ pattern: Pattern, in chart: String) -> Markup {
    func attribute(_ name: String, _ value: String) -> Markup.Attribute {
      Markup.Attribute(name, value)
    }
    func path(_ data: String) -> Markup {
      .element(
        "path",
        [
          attribute("d", data), attribute("stroke", stroke), attribute("stroke-width", "1.6"),
          attribute("fill", "none"),
        ], [])
    }
    let shapes =
      switch pattern {
      case .rising: [path("M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6")]
      case .crossed:
        [path("M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6"), path("M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2")]
      }
    let back = Markup.element(
      "rect",
      [attribute("width", "8"), attribute("height", "8"), attribute("fill", ground)], [])
    return .element(
      "pattern",
      [
        attribute("id", "\(chart)-\(pattern.rawValue)"), attribute("width", "8"),
        attribute("height", "8"), attribute("patternUnits", "userSpaceOnUse"),
      ], [back] + shapes)
  }
}
