internal import Foundation
internal import TestSupport
internal import Testing

@Suite("A log that was changed behind the program", .timeLimit(.minutes(15)))
struct TamperedLogTests {
  /// What makes something of a log.
  private static let uses = [
    ["status", "--year", "2567"], ["budget", "--year", "2567"],
    ["report", "six-month", "--year", "2567", "-o", "out"],
    ["report", "check", "--year", "2567", "--round", "six-month"],
    ["report", "close", "--year", "2567", "--round", "six-month", "--confirm"],
    ["report", "close", "--year", "2567", "--round", "six-month", "--preview"],
    ["sheet", "export", "--year", "2567"],
    ["calendar", "plan.yaml", "--data", "data", "-o", "out"],
    ["log", "done", "3.1.4/2", "--result", "ก", "--on", "10/1/2567"], ["log", "export"],
    ["log", "backup", "copy"],
  ]

  @Test("nothing is made of it, and the bad entry is named; it can still be looked at")
  func refused() async throws {
    try await Office.with { office in
      for (number, text) in ["ALPHA", "second"].enumerated() {
        let run = try await office.run(
          ["log", "note", "3.1.4", text, "--on", "10/1/2567"], now: "2024-01-1\(number + 1)")
        #expect(run.code == 0, "\(run.notes)")
      }
      let before = try await office.list()
      try Self.change("ALPHA", to: "BRAVO", in: office.sandbox)
      for arguments in Self.uses {
        let run = try await office.run(arguments)
        #expect(run.code == 69 && run.output.isEmpty, "\(arguments): \(run.notes)")
        #expect(run.notes.contains("entry 1 was edited"), "\(arguments): \(run.notes)")
      }
      #expect(!FileManager.default.fileExists(atPath: office.sandbox.path("copy")))
      let list = try await office.run(["log", "list"])
      #expect(list.code == 1 && list.text.contains("BRAVO") && list.text.contains("second"))
      #expect(list.notes.contains("entry 1 was edited"))
      #expect(try await office.run(["log", "verify"]).code == 1)
      try Self.change("BRAVO", to: "ALPHA", in: office.sandbox)
      #expect(try await office.list() == before)
      #expect(try await office.run(["status", "--year", "2567"]).code == 0)
    }
  }

  /// Changes octets where they stand in the file, as a disk or a program of others could.
  private static func change(_ old: String, to new: String, in sandbox: Sandbox) throws {
    var octets = Data(try sandbox.octets("data/log.sqlite"))
    let range = try #require(octets.range(of: Data(old.utf8)))
    octets.replaceSubrange(range, with: Data(new.utf8))
    try sandbox.write(Array(octets), to: "data/log.sqlite")
  }

  @Test("a backup of a log whose evidence was lost says so, and has all the rest")
  func lostEvidence() async throws {
    try await Office.with { office in
      try office.sandbox.write("ภาพ", to: "photo.txt")
      try office.sandbox.write("เอกสาร", to: "paper.txt")
      let run = try await office.run(
        [
          "log", "note", "3.1.4", "ก", "--on", "10/1/2567", "--evidence", "photo.txt", "--evidence",
          "paper.txt",
        ], now: "2024-01-11")
      #expect(run.code == 0, "\(run.notes)")
      let evidence = office.sandbox.path("data/evidence")
      let files = try FileManager.default.subpathsOfDirectory(atPath: evidence)
        .filter { $0.utf8.count > 60 }
      #expect(files.count == 2)
      try FileManager.default.removeItem(atPath: "\(evidence)/\(files[0])")
      let backup = try await office.run(["log", "backup", "copy"])
      #expect(backup.code == 1 && backup.notes.contains("it is not in the backup"))
      let kept = try FileManager.default.subpathsOfDirectory(
        atPath: office.sandbox.path("copy/evidence")
      ).filter { $0.utf8.count > 60 }
      #expect(kept == [files[1]])
    }
  }

  @Test("an instant ahead of the clock is refused: it would keep everybody else out until then")
  func future() async throws {
    try await Office.with { office in
      let run = try await office.run(
        ["log", "note", "3.1.4", "ก", "--on", "10/1/2567"], now: "2999-01-01")
      #expect(run.code == 64 && run.notes.contains("ahead of the clock"), "\(run.notes)")
      #expect(try await office.count() == 0)
    }
  }
}
