internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit calendar leaves a folder whole", .timeLimit(.minutes(15)))
struct CalendarFaultTests {
  /// Publishes a plan, lets something happen to the folder, publishes an edited plan, and
  /// expects an error that names the file and a folder in which nothing changed.
  private func expectRefusal(
    naming file: String, code: Int32 = 65, after harm: (Sandbox) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await Sandbox.with { sandbox in
      var plan = SmallPlan()
      _ = try await publish(plan.yaml, to: "out", in: sandbox)
      try harm(sandbox)
      let before = try sandbox.files(in: "out")
      plan.organisation = "เทศบาลทดสอบใหม่"
      let run = try await publish(plan.yaml, to: "out", in: sandbox, now: CalendarTests.second)
      #expect(run.code == code, sourceLocation: sourceLocation)
      #expect(run.notes.contains("out/\(file): "), sourceLocation: sourceLocation)
      #expect(run.output.isEmpty, sourceLocation: sourceLocation)
      #expect(try sandbox.files(in: "out") == before, sourceLocation: sourceLocation)
    }
  }

  @Test(
    "a calendar of another program is an error that names it",
    arguments: [
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//Other//EN\r\nEND:VCALENDAR\r\n",
      "no calendar at all", "", "BEGIN:VCALENDAR\r\n", "\u{0}\u{0}\u{0}",
    ])
  func foreign(text: String) async throws {
    try await expectRefusal(naming: "zz-own.ics") { sandbox in
      try sandbox.write(text, to: "out/zz-own.ics")
    }
  }

  /// Of what the file says twice; one letter of a UID may be that of another entry of ours.
  @Test(
    "one letter changed in a calendar of ours is an error that names it",
    arguments: [
      "SUMMARY:", "DTSTART;VALUE=DATE:", "LAST-MODIFIED:", "TRANSP:", "X-WR-CALNAM", "END:VEVEN",
    ])
  func damaged(after property: String) async throws {
    try await expectRefusal(naming: "beta.ics") { sandbox in
      var octets = try sandbox.octets("out/beta.ics")
      let places = octets.indices.filter { octets[$0...].starts(with: property.utf8) }
      // Somewhere in the middle of the file.
      let place = try #require(places.isEmpty ? nil : places[places.count / 2])
      let letter = place + property.utf8.count
      octets[letter] = octets[letter] == 0x37 ? 0x38 : 0x37
      try sandbox.write(octets, to: "out/beta.ics")
    }
  }

  @Test("a calendar that was cut off is an error that names it", arguments: [1, 100, 1000])
  func cutOff(octetsLost: Int) async throws {
    try await expectRefusal(naming: "alpha.ics") { sandbox in
      try sandbox.write(
        Array(try sandbox.octets("out/alpha.ics").dropLast(octetsLost)),
        to: "out/alpha.ics")
    }
  }

  @Test("a folder that bears the name of a calendar is an error that names it")
  func folderAsFile() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write("", to: "out/all.ics/something")
      let run = try await publish(SmallPlan().yaml, to: "out", in: sandbox)
      #expect(run.code == 66)
      #expect(run.notes.contains("out/all.ics: "))
      #expect(sandbox.names(in: "out") == ["all.ics"])
    }
  }

  /// A folder without the permission to write would not stop root; a path under a file stops all.
  @Test("a folder that cannot be made is an error that names it", arguments: ["file", "file/out"])
  func notAFolder(path: String) async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write("a file", to: "file")
      let run = try await publish(SmallPlan().yaml, to: path, in: sandbox)
      #expect(run.code == 69)
      #expect(run.notes.contains("sucharit: error: \(path): "))
      #expect(try sandbox.text("file") == "a file")
    }
  }

  /// A dry run, because a program that takes it for the root folder would write there.
  @Test("an empty name of a folder is a fault of the command line")
  func emptyFolderName() async throws {
    try await Sandbox.with { sandbox in
      let run = try await publish(
        SmallPlan().yaml, to: "", in: sandbox, now: CalendarTests.first, ["--dry-run"])
      #expect(run.code == 64)
    }
  }

  @Test("a plan with faults, or none, writes nothing")
  func faultyPlan() async throws {
    try await Sandbox.with { sandbox in
      let run = try await publish("format: 1\n", to: "out", in: sandbox)
      #expect(run.code == 65)
      #expect(run.notes.contains("plan.yaml:1:1: error: ["))
      let missing = try await Program.run(["calendar", "none.yaml"], in: sandbox.folder)
      #expect(missing.code == 66)
      #expect(sandbox.names(in: "") == ["plan.yaml"])
    }
  }

  @Test("a run killed while it writes leaves old files or new ones, and the next one mends it")
  func killed() async throws {
    try await Sandbox.with { sandbox in
      // In every calendar's name, so that every file changes.
      let edited = try RealPlan.edited(
        "name: เทศบาลนครสมุทรปราการ", "name: เทศบาลนครสมุทรปราการใหม่")
      _ = try await publish(try RealPlan.text(), to: "out", in: sandbox)
      let old = try sandbox.files(in: "out")
      try FileManager.default.copyItem(at: sandbox["out"], to: sandbox["finished"])
      _ = try await publish(edited, to: "finished", in: sandbox, now: CalendarTests.second)
      let new = try sandbox.files(in: "finished")
      #expect(new.allSatisfy { old[$0.key] != $0.value })
      var caughtWriting = 0
      for written in [0, 1, 3, 6] {
        for (name, octets) in old { try sandbox.write(octets, to: "out/\(name)") }
        try killOne(in: sandbox, once: written, of: "out", differFrom: old)
        for (name, octets) in try sandbox.files(in: "out") where name.hasSuffix(".ics") {
          #expect(octets == old[name] || octets == new[name], "\(name)")
        }
        if try sandbox.files(in: "out")["treasury.ics"] == old["treasury.ics"] {
          caughtWriting += 1
        }
      }
      #expect(caughtWriting > 0, "no run was killed before it was done")
      let run = try await publish(edited, to: "out", in: sandbox, now: CalendarTests.second)
      #expect(run.code == 0)
      #expect(try sandbox.files(in: "out").filter { $0.key.hasSuffix(".ics") } == new)
    }
  }

  /// Starts a run and kills it as soon as a draft or so many new files are seen.
  private func killOne(
    in sandbox: Sandbox, once written: Int, of folder: String, differFrom old: [String: [UInt8]]
  ) throws {
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = ["calendar", "plan.yaml", "-o", folder, "--now", CalendarTests.second]
    process.environment = Program.environment
    process.currentDirectoryURL = sandbox.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let drafts = Set(sandbox.names(in: folder))
    let ownFiles = ["all.ics"] + RealPlan.owners.map { "\($0).ics" }
    try process.run()
    while process.isRunning {
      let isWriting = sandbox.names(in: folder).contains { !drafts.contains($0) }
      let isFar =
        written == 0
        || (try? sandbox.octets("\(folder)/\(ownFiles[written - 1])")) != old[ownFiles[written - 1]]
      if isFar, isWriting || written > 0 {
        kill(process.processIdentifier, SIGKILL)
        break
      }
    }
    process.waitUntilExit()
  }

  /// In a container every run may have the same process number; the shell's becomes the program's.
  @Test("a draft that a killed run left with the same process number does not stop the next")
  func draftOfTheSameProcessNumber() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(SmallPlan().yaml, to: "plan.yaml")
      try sandbox.write("", to: "out/other.txt")
      let script = """
        for name in all alpha beta; do echo half > out/$name.ics.$$.tmp; done
        exec "$0" calendar plan.yaml -o out
        """
      let run = try await Program.run(
        program: URL(filePath: "/bin/sh"), ["-c", script, Program.binary.path],
        in: sandbox.folder, environment: Program.environment)
      #expect(run.code == 0)
      #expect(run.notes == "")
      let calendars = sandbox.names(in: "out").filter { $0.hasSuffix(".ics") }
      #expect(calendars == ["all.ics", "alpha.ics", "beta.ics"])
    }
  }

  @Test("two runs at once leave what one leaves")
  func twoAtOnce() async throws {
    try await Sandbox.with { sandbox in
      _ = try await publish(try RealPlan.text(), to: "out", in: sandbox)
      _ = try await publish(try RealPlan.text(), to: "alone", in: sandbox)
      try sandbox.write(try CalendarTests.reworded(), to: "edited.yaml")
      func run(_ folder: String) async throws -> Program.Run {
        try await Program.run(
          ["calendar", "edited.yaml", "-o", folder, "--now", CalendarTests.second],
          in: sandbox.folder)
      }
      async let left = run("out")
      async let right = run("out")
      #expect(try await left.code == 0)
      #expect(try await right.code == 0)
      _ = try await run("alone")
      #expect(try sandbox.files(in: "out") == sandbox.files(in: "alone"))
    }
  }
}
