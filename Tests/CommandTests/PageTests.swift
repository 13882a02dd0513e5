internal import Foundation
internal import TestSupport
internal import Testing

/// The papers that an official files, page by page, as Chromium prints them and as LibreOffice shows the Word files.
@Suite("Papers as pages", .serialized, .timeLimit(.minutes(15)))
struct PageTests {
  /// A paper of the demonstration, with a memo before it.
  private struct Paper {
    let report: String
    let day: String
    /// Pages without the memo, which is one.
    let most: Int
    /// Pages that begin in the middle of a row: on paper rows of more than a page, in Word files of more than half.
    var torn = (printed: 0, word: 0)
  }

  private static let papers = [
    Paper(report: "six-month", day: "5/4/2566", most: 15),
    Paper(report: "annual", day: "31/10/2566", most: 30, torn: (0, 2)),
    Paper(report: "plan", day: "31/10/2566", most: 35, torn: (0, 14)),
    Paper(report: "follow-up", day: "31/10/2566", most: 40, torn: (8, 32)),
  ]

  @Test("are as short as what offices file, and part no word, figure or row")
  func printed() async throws {
    try await Self.withPapers(in: "pdf") { office, files in
      for (paper, file) in files {
        let found = try await PageFaults.of(office.sandbox.path(file), in: office)
        #expect(found.pages <= paper.most + 1, "\(paper.report): \(found.pages) pages")
        #expect(found.parted.isEmpty && found.broken.isEmpty, "\(paper.report): \(found)")
        #expect(found.figures.isEmpty && found.bare.isEmpty, "\(paper.report): \(found)")
        #expect(found.torn.count <= paper.torn.printed, "\(paper.report): \(found.torn)")
        let text = try await PrintedPaper(URL(filePath: office.sandbox.path(file))).pages()
        // The memo is the first page, and says nothing of proofs.
        #expect(text[0].contains("บันทึกข้อความ") && !text[0].contains("SHA-256"))
        #expect(!text[1].contains("บันทึกข้อความ"))
        // Nothing of ours: no ids and no files.
        #expect(!text.joined().contains("samut-prakan-city"))
      }
    }
  }

  /// Where a word may end a line between two others is the word processor's own.
  @Test(
    "as Word files break no word in the middle and no figure, in any font, and are as short with TH Sarabun New",
    arguments: LibreOffice.Font.allCases)
  func word(_ font: LibreOffice.Font) async throws {
    try await Self.withPapers(in: "docx") { office, files in
      let printed = try await LibreOffice(font: font, sandbox: office.sandbox).printed(
        files.map { office.sandbox.path($0.1) }, to: "word")
      for (paper, file) in files {
        let name = (file as NSString).lastPathComponent.replacing(".docx", with: ".pdf")
        let print = try #require(printed.first { $0.hasSuffix("/" + name) })
        let found = try await PageFaults.of(print, in: office)
        #expect(found.figures.isEmpty, "\(paper.report): \(found.figures)")
        // The table of years has 17 columns, and no room for the headings of all of them in larger letters.
        let broken = font == .larger && paper.report == "annual" ? 2 : 0
        #expect(found.broken.count <= broken, "\(paper.report): \(found.broken)")
        guard font == .ofItsSize else { continue }
        #expect(found.pages <= paper.most + 1, "\(paper.report): \(found.pages) pages")
        #expect(found.bare.isEmpty, "\(paper.report): \(found.bare)")
        #expect(found.torn.count <= paper.torn.word, "\(paper.report): \(found.torn)")
      }
    }
  }

  /// The papers of the demonstration in a format, each with the name of its file.
  private static func withPapers(
    in format: String, _ body: (Office, [(Paper, String)]) async throws -> Void
  ) async throws {
    try await Office.with { office in
      let script = try Repository.octets("plans/demonstration/samut-prakan-city-2566.txt")
      let log = try await office.run(
        ["log", "script", "-", "--demonstration", "--quiet"], input: script)
      try #require(log.code == 0, "\(log.notes)")
      var files: [(Paper, String)] = []
      for paper in papers {
        let run = try await office.run(
          [
            "report", paper.report, "--year", "2566", "--as-of", paper.day, "--memo", "--format",
            format, "-o", paper.report,
          ])
        try #require(run.code == 0, "\(run.notes)")
        let name = try #require(
          office.sandbox.names(in: paper.report).first { $0.hasSuffix(format) })
        files.append((paper, "\(paper.report)/\(name)"))
      }
      try await body(office, files)
    }
  }
}

/// What `Tests/Pages/page_faults.py` finds on the pages of a PDF; each with its page.
struct PageFaults: Decodable {
  let pages: Int
  /// Words parted where two others join, and in the middle.
  let parted: [String]
  let broken: [String]
  let figures: [String]
  /// Pages that begin in the middle of a row, and those with next to nothing.
  let torn: [String]
  let bare: [String]

  static func of(_ file: String, in office: Office) async throws -> PageFaults {
    let script = Repository.root.appending(path: "Tests/Pages/page_faults.py")
    let run = try await Program.run(
      program: PythonTools.program("python"), ["-B", script.path, file],
      in: office.sandbox.folder, environment: Program.environment)
    try #require(run.code == 0, "\(run.notes)")
    let found = try JSONDecoder().decode([String: PageFaults].self, from: Data(run.text.utf8))
    return try #require(found[file])
  }
}
