internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit sheet", .timeLimit(.minutes(15)))
struct SheetTests {
  private static let export = ["sheet", "export", "--year", "2566", "--owner", "alpha"]

  /// The sheet of the small plan's first owner with some cells of a row filled in.
  private func filled(
    _ text: String, _ changes: [(key: String, column: Int, cell: String)]
  ) -> String {
    var rows = text.replacing("\u{FEFF}", with: "").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for change in changes {
      guard let row = rows.firstIndex(where: { $0[0] == change.key }) else { continue }
      rows[row][change.column] = change.cell
    }
    return "\u{FEFF}" + rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  @Test(
    "what is filled in goes into the log once; the next sheet shows it; a second time adds nothing")
  func roundTrip() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let sheet = try await office.run(Self.export, now: "2022-12-30").text
      #expect(sheet.hasPrefix("\u{FEFF}รหัส,ที่,"))
      let text = filled(
        sheet,
        [
          ("2566.first.s1", 4, "ดำเนินการเรียบร้อยแล้ว"), ("2566.first.s1", 5, "๒๘ ธ.ค. ๒๕๖๕"),
          ("2566.first.s1", 6, "\"ทำแล้ว, \"\"ครบ\"\"\""), ("2566.first.s1", 7, "๑๒๐"),
          ("2566.first.s1", 11, "https://example.com/ก"),
          ("indicator:first/output-1-a", 8, "3"), ("project:first", 9, "\"ฝนตก\nรถติด\""),
          ("project:first", 10, "'=ควรเลื่อน"),
        ])
      try office.sandbox.write(Array(text.utf8), to: "sheet.csv")
      let preview = try await office.run(
        ["sheet", "import", "sheet.csv", "--dry-run"], now: "2022-12-30")
      #expect(preview.code == 0 && preview.lines.count == 6, "\(preview.text)\(preview.notes)")
      #expect(try await office.count() == 0)
      let first = try await office.run(["sheet", "import", "sheet.csv"], now: "2022-12-30")
      #expect(first.code == 0, "\(first.notes)")
      #expect(try await office.count() == 5)
      let list = try await office.list().joined()
      #expect(list.contains("ฝนตก") && list.contains("รถติด") && list.contains("=ควรเลื่อน"))
      let second = try await office.run(["sheet", "import", "sheet.csv"], now: "2022-12-31")
      #expect(second.code == 0 && second.text.isEmpty, "\(second.text)")
      let next = try await office.run(Self.export, now: "2022-12-31").text
      #expect(next.contains("28/12/2565,\"ทำแล้ว, \"\"ครบ\"\"\",120"), "\(next)")
      try office.sandbox.write(Array(next.utf8), to: "next.csv")
      _ = try await office.run(["sheet", "import", "next.csv"], now: "2023-01-03")
      #expect(try await office.count() == 5)
    }
  }

  @Test("every fault is named at once by row and column, and nothing is written")
  func faults() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let sheet = try await office.run(Self.export, now: "2022-12-30").text
      let text = filled(
        sheet,
        [
          ("2566.first.s1", 4, "ดำเนินการเรียบร้อย"), ("2566.first.s2.q1", 4, "ดำเนินการเรียบร้อยแล้ว"),
          ("2566.first.s2.q1", 5, "31/02/2566"), ("indicator:first/output-1-a", 8, "สาม"),
          ("project:first", 0, "project:frist"),
        ])
      let run = try await office.run(
        ["sheet", "import", "-"], now: "2022-12-30", input: Array(text.utf8))
      #expect(run.code == 65, "\(run.notes)")
      for words in [
        "สถานะ: 'ดำเนินการเรียบร้อย' is not a status", "did you mean 'ดำเนินการเรียบร้อยแล้ว'?",
        "ผลการดำเนินงาน: the result is missing", "there is no day '31/02/2566'",
        "ค่าที่วัดได้: 'สาม' is not a number of ครั้ง", "did you mean 'project:first'?",
      ] {
        #expect(run.notes.contains(words), "\(words)\n\(run.notes)")
      }
      #expect(try await office.count() == 0)
    }
  }

  @Test(
    "a file that is no sheet is refused",
    arguments: ["", "a,b\r\n", "รหัส,ที่\r\n", "\"รหัส", "รหัส\r\n\"a\"b\r\n"])
  func noSheet(text: String) async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let run = try await office.run(["sheet", "import", "-"], input: Array(text.utf8))
      #expect(run.code == 65, "\(run.code) \(run.notes)")
    }
  }
}
