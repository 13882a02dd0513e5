import Foundation
import Papers
import PlanModel
import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("python-docx")
struct DocxReaderTests {
  @Test("finds every heading, table and cell of every report, and the pages they stand on")
  func everyReport() throws {
    for report in try SampleReports.all() {
      let document = report.document(.thai)
      let found = try read(document.docx(made: SampleReports.april))
      #expect(found.title == document.title && found.language == "th-TH")
      #expect(found.created.hasPrefix("2024-04-10T02:30:00"))
      try compare(document, with: found)
      #expect(
        found.sections.map(\.landscape) == document.sections.map { $0.orientation == .landscape })
      for section in found.sections {
        for mark in document.marks {
          #expect(section.header.contains(mark == .draft ? "ร่าง" : "ข้อมูลสาธิต"))
        }
        for line in document.colophon { #expect(section.footer.contains(line)) }
      }
    }
  }

  private func compare(_ document: Document, with found: Contents) throws {
    var headings: [String] = []
    for case .heading(_, let words) in document.sections.flatMap(\.blocks) {
      headings.append(words)
    }
    #expect(
      found.paragraphs.filter { $0.style.lowercased().hasPrefix("heading") }.map(\.text) == headings
    )
    let tables = document.tables.filter { !$0.columns.isEmpty }
    let read = found.tables.filter { $0.style == "Report Table" }
    #expect(read.count == tables.count)
    // Blocks to sign stand beside each other in a table that is not seen.
    let signed = document.sections.flatMap(\.blocks).count {
      if case .signatures = $0 { true } else { false }
    }
    #expect(found.tables.count == tables.count + signed)
    for (table, found) in zip(tables, read) {
      let wanted = table.headings.count + table.rows.count
      #expect(found.rows.count == wanted, "\(table.name)")
      for (row, cells) in zip(table.rows, found.rows.dropFirst(table.headings.count)) {
        let texts = row.cells.flatMap { cell in
          Array(repeating: Self.text(cell), count: cell.columns)
        }
        #expect(cells.map(Self.withoutEntries) == texts, "\(table.name)")
      }
    }
  }

  /// The words of a cell; the numbers of entries, which have marks of their own, are left out.
  private static func text(_ cell: Cell) -> String {
    cell.lines.map { line in
      line.map { inline in
        switch inline {
        case .text(let words), .strong(let words), .link(let words, _): words
        case .number(let number): number.text
        case .entry: ""
        }
      }.joined()
    }.joined(separator: "\n")
  }

  private static func withoutEntries(_ text: String) -> String {
    text.replacing(#/ ?\[[๐-๙–, ]+\]/#, with: "")
  }

  // MARK: Reader

  private struct Contents: Decodable {
    let title: String
    let language: String
    let created: String
    let paragraphs: [Paragraph]
    let tables: [Table]
    let sections: [Section]

    struct Paragraph: Decodable {
      let style: String
      let text: String
    }

    struct Table: Decodable {
      let style: String
      let rows: [[String]]
    }

    struct Section: Decodable {
      let landscape: Bool
      let width: Double
      let header: String
      let footer: String
    }
  }

  private func read(_ octets: [UInt8]) throws -> Contents {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sucharit-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.docx")
    let output = folder.appending(path: "contents.json")
    try Data(octets).write(to: file)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-B", Repository.root.appending(path: "Tests/ReportsTests/Readers/docx_contents.py").path,
      file.path,
    ]
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(Contents.self, from: try Data(contentsOf: output))
  }
}
