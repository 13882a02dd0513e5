import Crypto
import Foundation
import PlanModel
import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("What the closing of a report seals") struct SealedContentsTests {
  @Test("is computed again by Python from the report as JSON")
  func python() throws {
    let report = try SampleReports.period(.sixMonth, asOf: SampleReports.april, SampleLog.log())
    let sealed = SHA256.hash(data: Array(ReportJSON.sealedText(of: report.contents).utf8))
    let digits = sealed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(try hash(of: ReportJSON.text(of: report)) == digits + "\n")
  }

  @Test("is computed by the very lines that Reports.md quotes")
  func quoted() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/Reports.md")
    #expect(page.contains("```python\n\(try Repository.text(Self.script))```\n"))
  }

  private static let script = "Tests/ReportsTests/Readers/contents.py"

  private func hash(of report: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sucharit-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in.json"), folder.appending(path: "out"))
    try Data(report.utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-B", Repository.root.appending(path: Self.script).path]
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try String(contentsOf: output, encoding: .utf8)
  }
}
