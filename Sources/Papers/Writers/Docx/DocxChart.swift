import ThaiCivil

/// A chart that Word draws itself, with its figures: sharp at every size, and a clerk can change it (ECMA-376,
/// part 1, 21.2).
struct DocxChart {
  let number: Int
  let chart: Chart
  let data: DocxChartData

  /// Nil for a chart of a kind that Word does not have: a heat map or a calendar is read from its table.
  init?(_ chart: Chart, number: Int) {
    guard let data = DocxChartData(chart) else { return nil }
    self.number = number
    self.chart = chart
    self.data = data
  }

  var id: String { "chart\(number)" }
  /// The relationship of the part to its figures.
  private static let figures = "figures"

  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
  private static let namespace = drawing + "chart"

  func add(to package: inout DocxPackage) {
    package.add(
      "word/charts/\(id).xml",
      type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", part,
      relationships: [
        DocxRelationship(
          id: Self.figures, kind: .package, target: "../embeddings/\(id).xlsx")
      ])
    package.add(
      "word/embeddings/\(id).xlsx",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", data.workbook)
  }

  // MARK: In a line

  /// As wide as the text, and higher with every bar.
  func write(in page: DocxPage, _ orientation: Section.Orientation, _ xml: inout XMLWriter) {
    let emuOfTwip = 635
    let rows = data.categories.count * (data.form == .bars ? data.series.count : 2) + 8
    let most = page.textHeight(orientation) / 2
    let inline = DocxInline(
      number: 1_000 + number, name: id, title: chart.title, description: chart.description,
      namespace: Self.namespace)
    inline.write(
      width: page.textWidth(orientation) * emuOfTwip, height: min(most, rows * 200) * emuOfTwip,
      &xml
    ) { xml in
      xml.element("c:chart", ["xmlns:c": Self.namespace, "r:id": id])
    }
  }

  // MARK: The part

  private var part: [UInt8] {
    XMLWriter.part { xml in
      xml.element(
        "c:chartSpace",
        [
          "xmlns:c": Self.namespace, "xmlns:a": DocxInline.drawing + "main",
          "xmlns:r": DocxNamespace.relationships,
        ]
      ) { xml in
        value("c:roundedCorners", "0", &xml)
        xml.element("c:chart") { xml in
          value("c:autoTitleDeleted", "1", &xml)
          xml.element("c:plotArea") { xml in
            xml.element("c:layout")
            plot(&xml)
            axes(&xml)
          }
          xml.element("c:legend") { xml in
            value("c:legendPos", "b", &xml)
            value("c:overlay", "0", &xml)
          }
          value("c:plotVisOnly", "1", &xml)
          value("c:dispBlanksAs", "gap", &xml)
        }
        font(&xml)
        xml.element("c:externalData", ["r:id": Self.figures]) { value("c:autoUpdate", "0", &$0) }
      }
    }
  }

  private func value(_ name: StaticString, _ value: String, _ xml: inout XMLWriter) {
    xml.element(name, ["val": value])
  }

  private func font(_ xml: inout XMLWriter) {
    xml.element("c:txPr") { xml in
      xml.element("a:bodyPr")
      xml.element("a:p") { xml in
        xml.element("a:pPr") { xml in
          xml.element("a:defRPr", ["sz": "1400"]) { xml in
            xml.element("a:latin", ["typeface": DocxFont.name])
            xml.element("a:cs", ["typeface": DocxFont.name])
          }
        }
        xml.element("a:endParaRPr", ["lang": chart.style.language.tag])
      }
    }
  }

  private func plot(_ xml: inout XMLWriter) {
    switch data.form {
    case .bars, .stackedBars:
      xml.element("c:barChart") { xml in
        value("c:barDir", "bar", &xml)
        value("c:grouping", data.form == .bars ? "clustered" : "stacked", &xml)
        value("c:varyColors", "0", &xml)
        for index in data.series.indices { series(index, &xml) }
        value("c:gapWidth", "60", &xml)
        if data.form == .stackedBars { value("c:overlap", "100", &xml) }
        ends(&xml)
      }
    case .lines:
      xml.element("c:lineChart") { xml in
        value("c:grouping", "standard", &xml)
        value("c:varyColors", "0", &xml)
        for index in data.series.indices { series(index, &xml) }
        value("c:marker", "1", &xml)
        ends(&xml)
      }
    }
  }

  private func ends(_ xml: inout XMLWriter) {
    value("c:axId", Axis.categories.rawValue, &xml)
    value("c:axId", Axis.values.rawValue, &xml)
  }

  // MARK: Series

  private func series(_ index: Int, _ xml: inout XMLWriter) {
    let series = data.series[index]
    xml.element("c:ser") { xml in
      value("c:idx", "\(index)", &xml)
      value("c:order", "\(index)", &xml)
      xml.element("c:tx") { texts([series.label], at: data.place(ofLabel: index), &$0) }
      look(index, &xml)
      if data.form != .lines { value("c:invertIfNegative", "0", &xml) }
      labels(index, &xml)
      xml.element("c:cat") { texts(data.categories, at: data.placeOfCategories, &$0) }
      xml.element("c:val") { numbers(series.values, at: data.place(ofValues: index), &$0) }
      if data.form == .lines { value("c:smooth", "0", &xml) }
    }
  }

  private func texts(_ texts: [String], at place: String, _ xml: inout XMLWriter) {
    xml.element("c:strRef") { xml in
      xml.element("c:f", text: place)
      xml.element("c:strCache") { xml in
        value("c:ptCount", "\(texts.count)", &xml)
        for (index, text) in texts.enumerated() {
          xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: text) }
        }
      }
    }
  }

  private func numbers(_ numbers: [String?], at place: String, _ xml: inout XMLWriter) {
    xml.element("c:numRef") { xml in
      xml.element("c:f", text: place)
      xml.element("c:numCache") { xml in
        xml.element("c:formatCode", text: form)
        value("c:ptCount", "\(numbers.count)", &xml)
        for (index, number) in numbers.enumerated() {
          guard let number else { continue }
          xml.element("c:pt", ["idx": "\(index)"]) { $0.element("c:v", text: number) }
        }
      }
    }
  }

  /// Nothing for a zero; in Thai digits where the paper has them.
  private var form: String { (chart.style.digits == .thai ? "[$-D00041E]" : "") + "#,##0;-#,##0;" }

  /// Greys and hatching first, as in every other format.
  private func look(_ index: Int, _ xml: inout XMLWriter) {
    let paint = SVGPaint.series[index % SVGPaint.series.count]
    xml.element("c:spPr") { xml in
      if data.form == .lines {
        xml.element("a:ln", ["w": "28575"]) { xml in
          colour(SVGPaint.ink, &xml)
          value("a:prstDash", index == 0 ? "dash" : "solid", &xml)
        }
      } else {
        switch paint {
        case .plain(let fill): colour(fill, &xml)
        case .hatched(let hatching):
          xml.element("a:pattFill", ["prst": hatching == .rising ? "wdUpDiag" : "diagCross"]) {
            xml in
            xml.element("a:fgClr") { hue(SVGPaint.hatching, &$0) }
            xml.element("a:bgClr") { hue(paint.fill, &$0) }
          }
        }
        xml.element("a:ln", ["w": "9525"]) { colour(SVGPaint.ink, &$0) }
      }
    }
  }

  private func colour(_ hex: String, _ xml: inout XMLWriter) {
    xml.element("a:solidFill") { hue(hex, &$0) }
  }

  private func hue(_ hex: String, _ xml: inout XMLWriter) {
    value("a:srgbClr", hex.dropFirst().uppercased(), &xml)
  }

  /// The figures on the bars; a line has its scale.
  private func labels(_ index: Int, _ xml: inout XMLWriter) {
    let isShown = data.form != .lines
    let isDark = SVGPaint.series[index % SVGPaint.series.count].isDark && data.form == .stackedBars
    xml.element("c:dLbls") { xml in
      if isShown {
        xml.element("c:numFmt", ["formatCode": form, "sourceLinked": "0"])
        xml.element("c:spPr") { xml in
          if isDark { xml.element("a:noFill") } else { colour("#ffffff", &xml) }
        }
        xml.element("c:txPr") { xml in
          xml.element("a:bodyPr")
          xml.element("a:p") { xml in
            xml.element("a:pPr") { xml in
              xml.element("a:defRPr", ["sz": "1400", "b": "1"]) { xml in
                colour(isDark ? "#ffffff" : SVGPaint.ink, &xml)
                xml.element("a:latin", ["typeface": DocxFont.name])
                xml.element("a:cs", ["typeface": DocxFont.name])
              }
            }
            xml.element("a:endParaRPr", ["lang": chart.style.language.tag])
          }
        }
      }
      value("c:showLegendKey", "0", &xml)
      value("c:showVal", isShown ? "1" : "0", &xml)
      value("c:showCatName", "0", &xml)
      value("c:showSerName", "0", &xml)
      value("c:showPercent", "0", &xml)
      value("c:showBubbleSize", "0", &xml)
    }
  }

  // MARK: Axes

  private enum Axis: String {
    case categories = "1"
    case values = "2"
  }

  private func axes(_ xml: inout XMLWriter) {
    let isTurned = data.form != .lines
    xml.element("c:catAx") { xml in
      axis(.categories, at: isTurned ? "l" : "b", isTurned ? "maxMin" : "minMax", &xml)
      ends(.values, &xml)
      value("c:auto", "0", &xml)
      value("c:lblAlgn", "ctr", &xml)
      value("c:lblOffset", "100", &xml)
      // Every bar has its name, however near they are.
      value("c:tickLblSkip", "1", &xml)
      value("c:noMultiLvlLbl", "1", &xml)
    }
    xml.element("c:valAx") { xml in
      axis(.values, at: isTurned ? "t" : "l", "minMax", &xml)
      ends(.categories, &xml)
    }
  }

  private func axis(
    _ axis: Axis, at place: String, _ order: String, _ xml: inout XMLWriter
  ) {
    value("c:axId", axis.rawValue, &xml)
    xml.element("c:scaling") { value("c:orientation", order, &$0) }
    value("c:delete", "0", &xml)
    value("c:axPos", place, &xml)
    xml.element(
      "c:numFmt", ["formatCode": axis == .values ? scale : "General", "sourceLinked": "0"])
    value("c:majorTickMark", "none", &xml)
    value("c:minorTickMark", "none", &xml)
    value("c:tickLblPos", "nextTo", &xml)
  }

  private var scale: String { (chart.style.digits == .thai ? "[$-D00041E]" : "") + "#,##0" }

  private func ends(_ other: Axis, _ xml: inout XMLWriter) {
    value("c:crossAx", other.rawValue, &xml)
    value("c:crosses", "autoZero", &xml)
  }
}
