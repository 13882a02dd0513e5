import Foundation
import TestSupport
import Testing

/// Reads workbooks with Debian's python3-openpyxl.
package enum XlsxReader {
  package struct Book: Decodable {
    package let title: String?
    package let created: String
    package let sheets: [Page]

    package func sheet(_ name: String) throws -> Page {
      try #require(sheets.first { $0.name == name })
    }
  }

  package struct Page: Decodable {
    package let name: String
    package let cells: [String: Cell]
    package let frozen: String?
    package let filter: String?
    package let titles: String?
    package let header: String?
    package let charts: Int
    /// Of the columns, in characters, without what the edges of a cell take.
    package let widths: [Double]
    /// Of the rows that have one, in points.
    package let heights: [String: Double]
    package let page: PageSetup

    package func number(_ place: String) -> Double? { cells[place]?.number }

    package func texts(inColumn column: Character) throws -> [String] {
      cells.filter { $0.key.first == column && ($0.key.dropFirst().first?.isNumber ?? false) }
        .compactMap(\.value.text)
    }

    /// What `=SUM(B2,D2)-SUM(C2)` or `=SUM(B2:B9)` comes to, reckoned here; words count as nothing.
    package func sum(_ formula: String) throws -> Double {
      let signed = formula.dropFirst().split(separator: ")-").map { $0.trimmingPrefix("SUM(") }
      let sums = try signed.map { part in
        try part.filter { $0 != ")" }.split(separator: ",").reduce(0.0) { sum, range in
          let match = try #require(range.wholeMatch(of: #/([A-Z]+)(\d+)(?::[A-Z]+(\d+))?/#))
          let first = try #require(Int(match.2))
          let last = match.3.flatMap { Int($0) } ?? first
          return sum + (first...last).reduce(0.0) { $0 + (number("\(match.1)\($1)") ?? 0) }
        }
      }
      return (sums.first ?? 0) - sums.dropFirst().reduce(0, +)
    }
  }

  package struct PageSetup: Decodable {
    package let paper: Int
    package let orientation: String
    /// Whether a page is as wide as the sheet, which has as many pages as it needs.
    package let fitsWidth: Bool
    /// Left and right, in inches.
    package let margins: Double
    package let area: String
  }

  package struct Cell: Decodable {
    package let text: String?
    package let number: Double?
    package let formula: String?
    package let format: String
    /// Whether its text stays in its own column, broken over lines.
    package let isAlone: Bool
  }

  package static func read(_ octets: [UInt8]) throws -> Book {
    let script = Repository.root.appending(path: "Tests/PaperTestSupport/xlsx_cells.py")
    let json = try withFile(octets) { try run(["-B", script.path, $0]) }
    return try #require(try JSONDecoder().decode([Book].self, from: json).first)
  }

  /// The text of one part of the package.
  package static func part(_ name: String, of octets: [UInt8]) throws -> String {
    let script =
      "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
    return String(
      decoding: try withFile(octets) { try run(["-c", script, $0, name]) }, as: UTF8.self)
  }

  private static func withFile<Result>(
    _ octets: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    try Data(octets).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = arguments
    process.environment = ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3-openpyxl could not read the file")
    return data
  }
}
