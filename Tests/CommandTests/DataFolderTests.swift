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

  @Test(
    "what is refused makes no log: a mistyped folder does not read as a plan of which nothing is done"
  )
  func refused() async throws {
    try await Office.with { office in
      let fresh = office.sandbox.path("fresh/log.sqlite")
      for command in [["done", "9.9/1", "ก"], ["note", "3.1.4", "ก", "--on", "1/1/2400"]] {
        let run = try await office.run(["log"] + command + ["--data", "fresh"])
        #expect(run.code != 0, "\(command)")
        #expect(!FileManager.default.fileExists(atPath: fresh), "\(command)")
      }
      #expect(try await office.run(["status", "--data", "fresh"]).code == 66)
      let taken = try await office.run(["log", "note", "plan", "ก", "--data", "fresh"])
      #expect(taken.code == 0 && FileManager.default.fileExists(atPath: fresh), "\(taken.notes)")
      #expect(try await office.run(["log", "verify", "--data", "fresh"]).code == 0)
    }
  }

  @Test("all that is written there is its owner's alone, whatever the umask")
  func rights() async throws {
    try await Office.with { office in
      try office.sandbox.write("abc", to: "a.txt")
      let run = try await Program.run(
        program: URL(filePath: "/bin/sh"),
        [
          "-c",
          "umask 0; \"$0\" log note plan ก --evidence a.txt --data lax && "
            + "\"$0\" log backup copy --data lax", Program.binary.path,
        ], in: office.sandbox.folder,
        environment: Program.environment.merging(
          ["SUCHARIT_PLAN": "plan.yaml", "SUCHARIT_AUTHOR": Office.author]) { _, given in given })
      try #require(run.code == 0, "\(run.notes)")
      let manager = FileManager.default
      for folder in ["lax", "copy"] {
        let names = try manager.subpathsOfDirectory(atPath: office.sandbox.path(folder))
        #expect(names.contains("log.sqlite") && names.count >= 4, "\(names)")
        for name in [folder] + names.map({ "\(folder)/\($0)" }) {
          let attributes = try manager.attributesOfItem(atPath: office.sandbox.path(name))
          let rights = try #require(attributes[.posixPermissions] as? Int)
          #expect(rights & 0o077 == 0, "\(name): \(String(rights, radix: 8))")
        }
      }
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
