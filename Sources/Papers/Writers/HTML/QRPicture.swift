package import MarkupTree

/// A QR code as a drawing that is sharp at every size.
package enum QRPicture {
  /// Nil for what no code holds: nothing, or more than 2,331 octets. `name` is what somebody hears of it who does
  /// not see it.
  package static func markup(of text: String, named name: String) -> Markup? {
    guard let code = QRCode(text) else { return nil }
    let side = String(code.fullSide)
    return .element(
      "svg",
      [
        attribute("class", "code"), attribute("role", "img"), attribute("aria-label", name),
        attribute("viewBox", "0 0 \(side) \(side)"), attribute("shape-rendering", "crispEdges"),
      ],
      [
        .element(
          "rect",
          [attribute("width", side), attribute("height", side), attribute("fill", "#fff")], []),
        .element("path", [attribute("d", code.path)], []),
      ])
  }

  private static func attribute(_ name: String, _ value: String) -> Markup.Attribute {
    Markup.Attribute(name, value)
  }
}
