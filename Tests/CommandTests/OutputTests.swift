import Foundation
import TestSupport
import Testing

@Suite("What stands in the way of an output", .timeLimit(.minutes(15)))
struct OutputTests {
  private static let spend = [
    "money", "approve", "1.2.1", "50", "--document", "ก", "--approver", "ข", "--on", "10/1/2567",
  ]

  /// Runs the program with a standard output that a shell makes.
  private func run(_ arguments: [String], to output: String, in office: Office) async throws
    -> Program.Run
  {
    try await Program.run(
      program: URL(filePath: "/bin/sh"),
      ["-c", "exec \"$0\" \"$@\" \(output)", Program.binary.path] + arguments,
      in: office.sandbox.folder,
      environment: Program.environment.merging([
        "SUCHARIT_PLAN": "plan.yaml", "SUCHARIT_AUTHOR": Office.author,
      ]) { $1 })
  }

  /// Runs the program with a pipe that nobody reads any more.
  private func runIntoClosedPipe(_ arguments: [String], in office: Office) async throws
    -> Program.Run
  {
    let script = """
      import os, subprocess, sys
      reading, writing = os.pipe()
      os.close(reading)
      sys.exit(subprocess.run(sys.argv[1:], stdout=writing).returncode % 256)
      """
    return try await Program.run(
      program: URL(filePath: "/usr/bin/python3"), ["-c", script, Program.binary.path] + arguments,
      in: office.sandbox.folder,
      environment: Program.environment.merging([
        "SUCHARIT_PLAN": "plan.yaml", "SUCHARIT_AUTHOR": Office.author,
      ]) { $1 })
  }

  @Test(
    "what was recorded and cannot be shown is named on standard error, so that nobody records it twice",
    arguments: [
      spend, ["log", "note", "plan", "ก"], ["log", "problem", "3.1.4/2", "ก", "--on", "10/1/2567"],
    ])
  func recorded(command: [String]) async throws {
    try await Office.with { office in
      let runs = [
        try await run(command, to: ">/dev/full", in: office),
        try await run(command + ["--year", "2567"], to: ">&-", in: office),
        try await runIntoClosedPipe(command, in: office),
      ]
      let hashes = try await office.list().map { $0.split(separator: ",").last ?? "" }
      try #require(hashes.count == runs.count)
      for (index, (run, hash)) in zip(runs, hashes).enumerated() {
        #expect(run.code == 74, "\(run.notes)")
        #expect(run.notes.contains("entry #\(index + 1) is recorded: \(hash)"), "\(run.notes)")
      }
    }
  }

  @Test("a result that cannot be written is no success; a reader that has seen enough is")
  func results() async throws {
    try await Office.with { office in
      for command in [["--help"], ["log", "done", "--help"], ["schema"], ["log", "head"]] {
        let full = try await run(command, to: ">/dev/full", in: office)
        #expect(full.code == 69 && full.notes.contains("standard output"), "\(command)")
        let pipe = try await runIntoClosedPipe(command, in: office)
        #expect(pipe.code == 0 && pipe.notes.isEmpty, "\(command) \(pipe.notes)")
      }
    }
  }

  private static let report = [
    "report", "e-plan", "--year", "2567", "--as-of", "1/4/2567", "--format", "md,json", "-o", "out",
  ]

  @Test("a report goes over what was written last, and not over what somebody edited")
  func edited() async throws {
    try await Office.with { office in
      #expect(try await office.run(Self.report).code == 0)
      _ = try await office.run(
        ["log", "done", "3.1.4/2", "ก", "--on", "10/1/2567"], now: "2024-01-16")
      let again = try await office.run(Self.report)
      #expect(again.code == 0, "what changed in the log is no edit: \(again.notes)")
      let name = try #require(office.sandbox.names(in: "out").first { $0.hasSuffix(".md") })
      let edited = try office.sandbox.text("out/\(name)") + "แก้ไขแล้ว\n"
      try office.sandbox.write(edited, to: "out/\(name)")
      let before = try office.sandbox.files(in: "out")
      let refused = try await office.run(Self.report)
      #expect(refused.code == 65 && refused.notes.contains("out/\(name)"), "\(refused.notes)")
      #expect(try office.sandbox.files(in: "out") == before)
      let forced = try await office.run(Self.report + ["--force"])
      #expect(forced.code == 0, "\(forced.notes)")
      #expect(try office.sandbox.text("out/\(name)") + "แก้ไขแล้ว\n" == edited)
      #expect(try await office.run(Self.report).code == 0)
    }
  }

  @Test("a file that was never ours is not overwritten; the same octets are no matter")
  func foreign() async throws {
    try await Office.with { office in
      #expect(try await office.run(Self.report).code == 0)
      let files = try office.sandbox.files(in: "out")
      for (name, octets) in files { try office.sandbox.write(octets, to: "other/\(name)") }
      let elsewhere = Self.report.dropLast() + ["other"]
      #expect(try await office.run(Array(elsewhere)).code == 0)
      for name in files.keys { try office.sandbox.write("ของผู้อื่น", to: "third/\(name)") }
      let refused = try await office.run(Self.report.dropLast() + ["third"])
      #expect(refused.code == 65, "\(refused.notes)")
      #expect(
        try office.sandbox.files(in: "third").values.allSatisfy { $0 == Array("ของผู้อื่น".utf8) })
    }
  }

  @Test("a sheet that was filled in is not written over")
  func filledIn() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let export = ["sheet", "export", "--year", "2566", "-o", "sheet.csv"]
      for day in ["2022-12-30", "2022-12-31"] {
        #expect(try await office.run(export, now: day).code == 0)
      }
      try office.sandbox.write("กรอกแล้ว", to: "sheet.csv")
      let refused = try await office.run(export, now: "2022-12-31")
      #expect(refused.code == 65 && refused.notes.contains("sheet.csv"), "\(refused.notes)")
      #expect(try office.sandbox.text("sheet.csv") == "กรอกแล้ว")
      #expect(try await office.run(export + ["--force"], now: "2022-12-31").code == 0)
    }
  }
}
