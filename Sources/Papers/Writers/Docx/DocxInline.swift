/// What is drawn in a line of text, picture or chart: its frame, and its words for those who do not see it.
struct DocxInline {
  /// Of its own among all that is drawn in the document.
  let number: Int
  let name: String
  let title: String
  let description: String
  /// What `graphicData` holds.
  let namespace: String

  /// Of DrawingML.
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"

  /// Width and height are English Metric Units: 914,400 are an inch.
  func write(
    width: Int, height: Int, _ xml: inout XMLWriter, _ graphic: (inout XMLWriter) -> Void
  ) {
    xml.element("w:drawing") { xml in
      xml.element(
        "wp:inline",
        [
          "xmlns:wp": Self.drawing + "wordprocessingDrawing", "distT": "0", "distB": "0",
          "distL": "0", "distR": "0",
        ]
      ) { xml in
        xml.element("wp:extent", ["cx": "\(width)", "cy": "\(height)"])
        xml.element(
          "wp:docPr",
          ["id": "\(number)", "name": name, "descr": description, "title": title])
        xml.element("wp:cNvGraphicFramePr")
        xml.element("a:graphic", ["xmlns:a": Self.drawing + "main"]) { xml in
          xml.element("a:graphicData", ["uri": namespace]) { graphic(&$0) }
        }
      }
    }
  }
}
