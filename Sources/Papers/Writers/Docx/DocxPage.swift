/// The margins of a page in twips, twentieths of a point; 567 are 1 cm.
struct DocxPage: Hashable {
  var top: Int
  var bottom: Int
  var left: Int
  var right: Int
  /// From the edge of the paper to the page header.
  var header = 567
  /// From the edge of the paper to the page footer.
  var footer = 454
  var gutter = 0

  /// The official memo: 3 cm on the left, 2 cm on the right.
  static let portrait = DocxPage(top: 1134, bottom: 1134, left: 1701, right: 1134)
  /// Room for wide tables.
  static let landscape = DocxPage(top: 1134, bottom: 964, left: 1134, right: 1134)

  /// The least width and height of text that a template may leave: 6 cm.
  static let narrowest = 3_402

  /// A4, as it is turned.
  static func paper(_ orientation: Section.Orientation) -> (width: Int, height: Int) {
    switch orientation {
    case .portrait: (11_906, 16_838)
    case .landscape: (16_838, 11_906)
    }
  }

  /// The width between the margins.
  func textWidth(_ orientation: Section.Orientation) -> Int {
    Self.paper(orientation).width - left - right - gutter
  }

  /// The height between the margins. Word takes a negative one as exact.
  func textHeight(_ orientation: Section.Orientation) -> Int {
    Self.paper(orientation).height - abs(top) - abs(bottom)
  }

  func leavesRoom(_ orientation: Section.Orientation) -> Bool {
    [left, right, header, footer, gutter].allSatisfy { (0...16_838).contains($0) }
      && textWidth(orientation) >= Self.narrowest && textHeight(orientation) >= Self.narrowest
  }

  /// `w:pgSz` and `w:pgMar`.
  func write(_ orientation: Section.Orientation, _ xml: inout XMLWriter) {
    let paper = Self.paper(orientation)
    switch orientation {
    case .portrait:
      xml.element("w:pgSz", ["w:w": "\(paper.width)", "w:h": "\(paper.height)"])
    case .landscape:
      xml.element(
        "w:pgSz",
        ["w:w": "\(paper.width)", "w:h": "\(paper.height)", "w:orient": "landscape"])
    }
    xml.element(
      "w:pgMar",
      [
        "w:top": "\(top)", "w:right": "\(right)", "w:bottom": "\(bottom)", "w:left": "\(left)",
        "w:header": "\(header)", "w:footer": "\(footer)", "w:gutter": "\(gutter)",
      ])
  }
}
