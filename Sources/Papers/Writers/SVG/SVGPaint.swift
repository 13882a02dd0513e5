internal import Interchange

/// How areas are told apart: by lightness and hatching first, so that a grey print shows the same.
enum SVGPaint: Hashable {
  case plain(String)
  /// Lines over a light ground.
  case hatched(Hatching)

  enum Hatching {
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
  /// Of the lines over a ground.
  static let hatching = "#3f7590"

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

  /// The colour of the ground.
  var fill: String {
    switch self {
    case .plain(let colour): colour
    case .hatched: Self.ground
    }
  }

  /// Whether text on it has to be white.
  var isDark: Bool { self == .dark }
}
