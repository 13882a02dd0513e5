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

  @Test("is a picture as wide as the page, with words for who does not see it, above its table")
  func shown() throws {
    let octets = Array(try #require(Data(base64Encoded: Self.dot)))
    let picture = try #require(RasterImage(octets))
    let file = try DocxFile(document.docx(pictures: ["status": picture]))
    let scan = try file.scan("word/document.xml")
    #expect(scan.values("descr", of: "wp:docPr") == ["มิติที่ ๑ มี <๓> โครงการ"])
    #expect(scan.values("r:embed", of: "a:blip") == ["picture1"])
    #expect(file.parts["word/media/picture1.png"] == octets)
    // As high as it is wide, in English Metric Units: three quarters of the text's height.
    #expect(scan.values("cx", of: "wp:extent") == scan.values("cy", of: "wp:extent"))
    #expect(scan.values("cx", of: "wp:extent") == ["\((11_906 - 1_134 - 964) * 3 / 4 * 635)"])
    #expect(scan.text.ranges(of: "จำนวนโครงการ").count == 1)
    #expect(scan.count("w:tbl") == 1)
  }

  @Test("is its table alone where there is no picture")
  func absent() throws {
    let scan = try DocxFile(document.docx()).scan("word/document.xml")
    #expect(scan.count("w:drawing") == 0 && scan.count("w:tbl") == 1)
    #expect(scan.text.contains("จำนวนโครงการ"))
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
