/// What is drawn in a document: its charts as far as Word can draw them, emblems, and the code at its end.
struct DocxDrawings {
  /// By the name of the chart.
  private(set) var charts: [String: DocxChart] = [:]
  private(set) var emblems: [RasterImage: DocxDrawing] = [:]
  private(set) var code: DocxDrawing?
  private(set) var relationships: [DocxRelationship] = []
  private var drawings: [DocxDrawing] = []

  init(_ document: Document) {
    for block in document.sections.flatMap(\.blocks) {
      switch block {
      case .chart(let chart), .picture(let chart):
        guard charts[chart.name] == nil, let drawn = DocxChart(chart, number: charts.count + 1)
        else { continue }
        charts[chart.name] = drawn
        relationships.append(
          DocxRelationship(id: drawn.id, kind: .chart, target: "charts/\(drawn.id).xml"))
      case .memo(let memo):
        guard let emblem = memo.emblem, emblems[emblem] == nil else { continue }
        emblems[emblem] = add(
          emblem, title: document.style.wording.emblem, description: document.style.wording.emblem)
      case .title, .cover, .contents, .heading, .paragraph, .list, .table, .signatures, .newPage:
        continue
      }
    }
    if let text = document.verification?.text, let picture = QRCode(text)?.picture(dots: 8) {
      code = add(picture, title: document.style.wording.code, description: text)
    }
  }

  private mutating func add(
    _ picture: RasterImage, title: String, description: String
  ) -> DocxDrawing {
    let drawing = DocxDrawing(
      number: drawings.count + 1, title: title, description: description, picture: picture)
    drawings.append(drawing)
    relationships.append(
      DocxRelationship(id: drawing.id, kind: .image, target: "media/\(drawing.fileName)"))
    return drawing
  }

  func add(to package: inout DocxPackage) {
    for chart in charts.values.sorted(by: { $0.number < $1.number }) { chart.add(to: &package) }
    for drawing in drawings {
      let format: DocxPicture.Format = drawing.picture.format == .png ? .png : .jpeg
      package.add(
        picture: "word/media/\(drawing.fileName)", format, drawing.picture.octets)
    }
  }
}

/// A picture in a line, with its words for those who do not see it.
struct DocxDrawing {
  let number: Int
  let title: String
  let description: String
  let picture: RasterImage

  var id: String { "picture\(number)" }
  var fileName: String { "\(id).\(picture.format.rawValue)" }

  /// In a size of its own.
  func write(millimetres size: (width: Int, height: Int), _ xml: inout XMLWriter) {
    write(
      width: size.width * Self.emuOfMillimetre, height: size.height * Self.emuOfMillimetre, &xml)
  }

  /// So high, and as wide as its form wants it.
  func write(millimetresHigh height: Int, _ xml: inout XMLWriter) {
    let high = height * Self.emuOfMillimetre
    write(width: max(1, high * picture.width / picture.height), height: high, &xml)
  }

  /// English Metric Units: 914,400 are an inch.
  private static let emuOfMillimetre = 36_000

  private func write(width: Int, height: Int, _ xml: inout XMLWriter) {
    let inline = DocxInline(
      number: number, name: id, title: title, description: description,
      namespace: DocxInline.drawing + "picture")
    inline.write(width: width, height: height, &xml) { xml in
      picture(["cx": "\(width)", "cy": "\(height)"], &xml)
    }
  }

  private func picture(_ size: XMLWriter.Attributes, _ xml: inout XMLWriter) {
    xml.element("pic:pic", ["xmlns:pic": DocxInline.drawing + "picture"]) { xml in
      xml.element("pic:nvPicPr") { xml in
        xml.element("pic:cNvPr", ["id": "\(number)", "name": fileName])
        xml.element("pic:cNvPicPr")
      }
      xml.element("pic:blipFill") { xml in
        xml.element("a:blip", ["r:embed": id])
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
