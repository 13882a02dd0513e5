/// The figures of a chart as Word holds them: a small workbook, and in the chart the places in it.
struct DocxChartData {
  let form: Form
  let categories: [String]
  let series: [Series]
  private let categoryLabel: String

  enum Form { case bars, stackedBars, lines }

  struct Series {
    let label: String
    /// Arabic digits without grouping; nil where there is no figure.
    let values: [String?]

    init(_ series: Chart.Series) {
      label = series.label
      values = series.values.map(\.value.plain)
    }
  }

  init?(_ chart: Chart) {
    switch chart.form {
    case .bars(let bars):
      self.init(.bars, bars.categoryLabel, bars.categories, bars.series)
    case .stackedBars(let bars):
      self.init(.stackedBars, bars.categoryLabel, bars.categories, bars.series)
    case .lines(let lines):
      self.init(.lines, lines.pointLabel, lines.points, lines.series)
    case .heatMap, .spans: return nil
    }
  }

  private init(
    _ form: Form, _ label: String, _ categories: [String], _ series: [Chart.Series]
  ) {
    self.form = form
    categoryLabel = label
    self.categories = categories
    self.series = series.map(Series.init)
  }

  // MARK: Places

  private static let sheet = "Sheet1"

  var placeOfCategories: String { "\(Self.sheet)!$A$2:$A$\(categories.count + 1)" }
  func place(ofLabel series: Int) -> String { "\(Self.sheet)!$\(Self.column(series + 1))$1" }
  func place(ofValues series: Int) -> String {
    let column = Self.column(series + 1)
    return "\(Self.sheet)!$\(column)$2:$\(column)$\(categories.count + 1)"
  }

  /// A for 0. A chart has few series.
  private static func column(_ index: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
  }

  // MARK: Workbook

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// A row a category, a column a series.
  var workbook: [UInt8] {
    var package = DocxPackage()
    package.add(
      "xl/workbook.xml", type: Self.type + "sheet.main+xml",
      XMLWriter.part { xml in
        xml.element(
          "workbook", ["xmlns": Self.main, "xmlns:r": DocxNamespace.relationships]
        ) { xml in
          xml.element("sheets") { xml in
            xml.element("sheet", ["name": Self.sheet, "sheetId": "1", "r:id": "sheet"])
          }
        }
      },
      relationships: [
        DocxRelationship(id: "sheet", kind: .worksheet, target: "worksheets/sheet1.xml")
      ])
    package.add("xl/worksheets/sheet1.xml", type: Self.type + "worksheet+xml", rows)
    return package.octets(relationships: [
      DocxRelationship(id: "workbook", kind: .officeDocument, target: "xl/workbook.xml")
    ])
  }

  private var rows: [UInt8] {
    XMLWriter.part { xml in
      xml.element("worksheet", ["xmlns": Self.main]) { xml in
        xml.element("sheetData") { xml in
          xml.element("row", ["r": "1"]) { xml in
            for (index, label) in ([categoryLabel] + series.map(\.label)).enumerated() {
              text(label, at: index, 1, &xml)
            }
          }
          for (place, category) in categories.enumerated() {
            xml.element("row", ["r": "\(place + 2)"]) { xml in
              text(category, at: 0, place + 2, &xml)
              for (index, own) in series.enumerated() {
                guard let value = own.values[place] else { continue }
                xml.element("c", ["r": "\(Self.column(index + 1))\(place + 2)"]) { xml in
                  xml.element("v", text: value)
                }
              }
            }
          }
        }
      }
    }
  }

  private func text(_ words: String, at column: Int, _ row: Int, _ xml: inout XMLWriter) {
    xml.element("c", ["r": "\(Self.column(column))\(row)", "t": "inlineStr"]) { xml in
      xml.element("is") { $0.element("t", ["xml:space": "preserve"], text: words) }
    }
  }
}
