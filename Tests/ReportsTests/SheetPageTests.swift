import Foundation
import PaperTestSupport
@testable import Papers
@testable import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Printed sheets")
struct SheetPageTests {
  private static func book(_ index: Int) throws -> XlsxReader.Book {
    let report = try SampleReports.all()[index]
    return try XlsxReader.read(try report.octets(.excel, made: SampleReports.october))
  }

  @Test(
    "every sheet is as wide as A4, turned, in letters of nine points or more", arguments: 0..<7)
  func widths(_ index: Int) throws {
    for sheet in try Self.book(index).sheets {
      #expect(sheet.page.paper == 9 && sheet.page.orientation == "landscape", "\(sheet.name)")
      #expect(sheet.page.fitsWidth, "\(sheet.name)")
      // A character of a column is 7 pixels of 96 an inch, and the edges of a cell are 5.
      let inches = sheet.widths.reduce(0) { $0 + ($1 * 7 + 5) / 96 }
      let paper = 297 / 25.4 - sheet.page.margins
      #expect(14 * min(1, paper / inches) >= 9, "\(sheet.name)")
      #expect(sheet.page.area.hasPrefix("$A$1:"), "\(sheet.page.area)")
    }
  }

  @Test("every row is as high as its text", arguments: 0..<7)
  func heights(_ index: Int) throws {
    for sheet in try Self.book(index).sheets {
      for (place, cell) in sheet.cells {
        let match = try #require(place.wholeMatch(of: #/([A-Z])(\d+)/#))
        let letter = try #require(match.1.utf8.first)
        let width = sheet.widths[Int(letter) - 0x41]
        guard let text = cell.text, cell.isAlone else { continue }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
          $0 + max(1, (Double(Self.letters($1)) * 0.95 / width).rounded(.up))
        }
        let height = try #require(sheet.heights[String(match.2)], "\(sheet.name) \(place)")
        #expect(height >= min(lines * 18.7, 409), "\(sheet.name) \(place) \(text)")
      }
    }
  }

  /// Marks above and below take no place.
  private static func letters(_ text: Substring) -> Int {
    text.unicodeScalars.count { !($0.properties.generalCategory == .nonspacingMark) }
  }

  @Test("columns share a width by what they hold, and figures have what they need")
  func layout() throws {
    let long = String(repeating: "ผลการดำเนินงาน", count: 30)
    let sheet = Worksheet(
      "ก", title: [],
      tables: [
        WorksheetTable(
          headings: ["ที่", "ผล", "ชื่อ", "บาท"],
          rows: [[.count(1), .text(long), .text("โครงการ"), .baht(Baht(satang: 123_456_789_00))]])
      ])
    let widths = SheetLayout(sheet, SheetMeasure(.thai)).widths
    #expect(widths.reduce(0, +) <= 165)
    #expect(widths[1] > 100 && widths[0] < 10)
    // ๑๒๓,๔๕๖,๗๘๙.๐๐ has eleven Thai digits, which are wider than those of columns.
    #expect(widths[3] >= 14 && widths[3] < 20)
  }
}
