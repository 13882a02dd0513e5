/// The pictures of a document's charts, as far as there are any.
struct DocxDrawings {
  private var drawings: [String: DocxDrawing] = [:]
  private(set) var relationships: [DocxRelationship] = []
  private var pictures: [PNGImage] = []

  /// The pictures are given by the names of charts.
  init(_ document: Document, _ pictures: [String: PNGImage]) {
    for case .chart(let chart) in document.sections.flatMap(\.blocks) {
      guard let picture = pictures[chart.name], drawings[chart.name] == nil else { continue }
      self.pictures.append(picture)
      let number = self.pictures.count
      drawings[chart.name] = DocxDrawing(number: number, chart: chart, picture: picture)
      relationships.append(
        DocxRelationship(id: "chart\(number)", kind: .image, target: "media/chart\(number).png"))
    }
  }

  subscript(chart: Chart) -> DocxDrawing? { drawings[chart.name] }

  func add(to package: inout DocxPackage) {
    for (index, picture) in pictures.enumerated() {
      package.add(picture: "word/media/chart\(index + 1).png", .png, picture.octets)
    }
  }
}

/// A picture in a line, with its words for those who do not see it.
struct DocxDrawing {
  let number: Int
  let chart: Chart
  let picture: PNGImage

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"

  /// As wide as the text, but never so high that its caption would stand on another page.
  func write(in page: DocxPage, _ orientation: Section.Orientation, _ xml: inout XMLWriter) {
    let most = page.textHeight(orientation) * 3 / 4
    var width = page.textWidth(orientation)
    var height = width * picture.height / picture.width
    if height > most { (width, height) = (most * picture.width / picture.height, most) }
    write(width: max(1, width) * Self.emu, height: max(1, height) * Self.emu, &xml)
  }

  /// English Metric Units of a twip: 914,400 are an inch.
  private static let emu = 635

  private func write(width: Int, height: Int, _ xml: inout XMLWriter) {
    let size: XMLWriter.Attributes = ["cx": "\(width)", "cy": "\(height)"]
    xml.element("w:drawing") { xml in
      xml.element(
        "wp:inline",
        [
          "xmlns:wp": Self.drawing + "wordprocessingDrawing", "distT": "0", "distB": "0",
          "distL": "0", "distR": "0",
        ]
      ) { xml in
        xml.element("wp:extent", size)
        xml.element(
          "wp:docPr",
          [
            "id": "\(number)", "name": "chart\(number)", "descr": chart.description,
            "title": chart.title,
          ])
        xml.element("wp:cNvGraphicFramePr")
        xml.element("a:graphic", ["xmlns:a": Self.drawing + "main"]) { xml in
          xml.element("a:graphicData", ["uri": Self.drawing + "picture"]) { xml in
            picture(size, &xml)
          }
        }
      }
    }
  }

  private func picture(_ size: XMLWriter.Attributes, _ xml: inout XMLWriter) {
    xml.element("pic:pic", ["xmlns:pic": Self.drawing + "picture"]) { xml in
      xml.element("pic:nvPicPr") { xml in
        xml.element("pic:cNvPr", ["id": "\(number)", "name": "chart\(number).png"])
        xml.element("pic:cNvPicPr")
      }
      xml.element("pic:blipFill") { xml in
        xml.element("a:blip", ["r:embed": "chart\(number)"])
        xml.element("a:stretch") { $0.element("a:fillRect") }
      }
      xml.element("pic:spPr") { xml in
        xml.element("a:xfrm") { xml in
          xml.element("a:off", ["x": "0", "y": "0"])
          xml.element("a:ext", size)
        }
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
    }
  }
}
