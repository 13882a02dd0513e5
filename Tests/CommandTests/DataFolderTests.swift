import Foundation
import TestSupport
import Testing

@Suite("--data", .timeLimit(.minutes(15)))
struct DataFolderTests {
  static let readers = [
    ["status"], ["budget"], ["log", "list"], ["report", "six-month", "--year", "2567"],
    ["report", "check", "--year", "2567", "--round", "annual"],
    ["report", "e-plan", "--year", "2567"],
    ["sheet", "export", "--year", "2567"],
  ]

  @Test(
    "a folder without a log is refused, with the near name, by every command that reads one",
    arguments: readers + [
      ["log", "head"], ["log", "verify"], ["log", "export"], ["log", "backup", "copy"],
      ["calendar"],
    ])
  func mistyped(command: [String]) async throws {
    try await Office.with { office in
      let near = try await office.run(command + ["--data", "dat"])
      #expect(near.code == 66, "\(near.notes)")
      #expect(near.notes.contains("there is no log in 'dat'"), "\(near.notes)")
      #expect(near.notes.contains("did you mean 'data'?"), "\(near.notes)")
      let far = try await office.run(command + ["--data", office.sandbox.path("elsewhere") + "/"])
      #expect(far.code == 66 && !far.notes.contains("did you mean"), "\(far.notes)")
      #expect(office.sandbox.names(in: "") == ["data", "plan.yaml"])
    }
  }

  @Test("an empty log can be asked for", arguments: readers)
  func empty(command: [String]) async throws {
    try await Office.with { office in
      let run = try await office.run(command + ["--data", "none", "--empty-log"])
      #expect(run.code == 0 || run.code == 65 && command.contains("check"), "\(run.notes)")
      #expect(!FileManager.default.fileExists(atPath: office.sandbox.path("none")))
    }
  }

  @Test("where an entry begins a new log, that is said, with the near name")
  func begun() async throws {
    try await Office.with { office in
      let note = ["log", "note", "plan", "ก"]
      let begun = try await office.run(note + ["--data", "datta"])
      #expect(begun.code == 0)
      #expect(
        begun.notes == "sucharit: note: a new log begins in 'datta'; did you mean 'data'?\n")
      #expect(try await office.run(note + ["--data", "datta"]).notes == "")
    }
  }
}
