import Foundation
import PaperTestSupport
import Papers
import Testing
import ThaiCivil

@Suite("A chart in a Word file")
struct DocxPictureTests {
  /// One white dot.
  private static let dot =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII="

  private let document: Document

  init() {
    let values = [3, 5].map { Number(.count($0), text: "\($0)", entries: []) }
    let chart = Chart(
      name: "status", title: "จำนวนโครงการ", description: "มิติที่ ๑ มี <๓> โครงการ", style: .thai,
      form: .bars(
        Chart.Bars(
          categoryLabel: "มิติ", valueLabel: "จำนวน", categories: ["๑", "๒"],
          series: [Chart.Series("โครงการ", values)])))
    document = Document(title: "ก", style: .thai, sections: [Section([.chart(chart)])])
  }

  @Test("is Word's own, with its figures and with words for who does not see it, above its table")
  func shown() throws {
    let file = try DocxFile(document.docx())
    let scan = try file.scan("word/document.xml")
    #expect(scan.values("descr", of: "wp:docPr") == ["มิติที่ ๑ มี <๓> โครงการ"])
    #expect(scan.values("r:id", of: "c:chart") == ["chart1"])
    #expect(scan.text.ranges(of: "จำนวนโครงการ").count == 1)
    #expect(scan.count("w:tbl") == 1)
    let chart = try file.scan("word/charts/chart1.xml")
    #expect(chart.count("c:ser") == 1 && chart.count("c:barChart") == 1)
    #expect(chart.text.contains("Sheet1!$B$2:$B$3") && chart.text.contains("โครงการ"))
    let figures = try DocxFile(try #require(file.parts["word/embeddings/chart1.xlsx"]))
    let sheet = try figures.scan("xl/worksheets/sheet1.xml")
    #expect(sheet.text == "มิติโครงการ๑3๒5")
  }

  @Test("is its table alone where Word has no such chart")
  func absent() throws {
    let map = Chart.HeatMap(
      rowLabel: "หน่วยงาน", columns: [], rows: [], totalLabel: "รวม", rowTotals: [],
      columnTotals: [], total: Number(.count(0), text: "0", entries: []))
    let chart = Chart(
      name: "load", title: "ภาระงาน", description: "", style: .thai, form: .heatMap(map))
    let file = try DocxFile(
      Document(title: "ก", style: .thai, sections: [Section([.chart(chart)])]).docx())
    let scan = try file.scan("word/document.xml")
    #expect(scan.count("w:drawing") == 0 && scan.count("w:tbl") == 1)
    #expect(scan.text.contains("ภาระงาน"))
  }

  @Test("takes no picture that is not a PNG of some size")
  func notPNG() throws {
    let octets = Array(try #require(Data(base64Encoded: Self.dot)))
    var empty = octets
    empty[19] = 0
    var huge = octets
    huge[16] = 0xFF
    for bad in [[], Array("<svg/>".utf8), Array(octets.prefix(20)), empty, huge] {
      #expect(RasterImage(bad) == nil)
    }
    #expect(RasterImage(octets)?.width == 1)
  }
}
