internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit check", .timeLimit(.minutes(15)))
struct CheckTests {
  private static let plans = [
    "plans/bang-sao-thong-measures-2566.yaml", "plans/nakhon-pathom-city-measures-2566.yaml",
    "plans/samut-prakan-city-measures-2566.yaml", "plans/samut-prakan-city.yaml",
    "plans/samut-prakan-pao-measures-2564.yaml",
  ]

  /// What `--format json` prints of a file.
  private struct File: Decodable {
    let file: String
    let usable: Bool
    let diagnostics: [Entry]

    struct Entry: Decodable {
      let line: Int
      let column: Int
      let severity: String
      let rule: String
      let message: String
      let hint: String?
    }
  }

  /// The real plan with a slip in the second owner of a line: Thai marks stand before the fault.
  private static func faulty() throws -> String {
    try RealPlan.edited("[สำนักปลัดเทศบาล, กองการเจ้าหน้าที่]", "[สำนักปลัดเทศบาล, กองการเจ้าหนาที่]")
  }

  @Test("every plan of the repository can be used, and one run checks them all")
  func realPlans() async throws {
    let run = try await Program.run(["check"] + Self.plans)
    #expect(run.code == 0)
    #expect(run.notes == "")
    for plan in Self.plans {
      #expect(run.lines.count { $0.hasPrefix("\(plan): ") && $0.contains(" projects, ") } == 1)
    }
    #expect(
      run.text.contains(
        "samut-prakan-city.yaml: 4 dimensions, 12 strategies, 35 projects, 214 steps, 8 owners"))
  }

  @Test(
    "a strict run counts the two slips that the document prints, and nothing where there is none")
  func strict() async throws {
    let real = try await Program.run(["check", "--strict", RealPlan.path])
    #expect(real.code == 1)
    let clean = try await Program.run(["check", "--strict", Self.plans[1]])
    #expect(clean.code == 0)
  }

  @Test("the JSON of every plan says what the text says")
  func json() async throws {
    let run = try await Program.run(["check", "--format", "json"] + Self.plans)
    #expect(run.code == 0)
    let files = try run.json([File].self)
    #expect(files.map(\.file) == Self.plans)
    #expect(files.allSatisfy { $0.usable })
    #expect(files[3].diagnostics.map(\.rule) == ["step-number-twice", "risk-score"])
    let text = try await Program.run(["check"] + Self.plans).text
    for file in files {
      for entry in file.diagnostics {
        let place = "\(file.file):\(entry.line):\(entry.column): \(entry.severity): "
        #expect(text.contains("\(place)[\(entry.rule)] \(entry.message)\n"))
      }
    }
  }

  @Test("a fault is printed with its place, the line and a hint")
  func golden() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(try Self.faulty(), to: "plan.yaml")
      let run = try await Program.run(["check", "plan.yaml"], in: sandbox.folder)
      #expect(run.code == 65)
      try Golden.expect(run.text, is: "check-faulty.txt")
    }
  }

  @Test(
    "faults are told in the language of the locale; --lang goes before it",
    arguments: [
      (["LC_ALL": "th_TH.UTF-8"], nil, true), (["LC_ALL": "", "LANG": "th_TH.UTF-8"], nil, true),
      (["LC_ALL": "", "LC_MESSAGES": "th", "LANG": "C"], nil, true),
      (["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "th_TH.UTF-8"], nil, false),
      (["LC_ALL": "C.UTF-8", "LANG": "th_TH.UTF-8"], nil, false), (["LC_ALL": ""], nil, false),
      (["LC_ALL": "th_TH.UTF-8"], "en", false), (["LC_ALL": "C.UTF-8"], "th", true),
    ] as [([String: String], String?, Bool)])
  func language(locale: [String: String], named: String?, isThai: Bool) async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(try Self.faulty(), to: "plan.yaml")
      let run = try await Program.run(
        ["check", "plan.yaml"] + (named.map { ["--lang", $0] } ?? []), in: sandbox.folder,
        environment: locale)
      #expect(run.code == 65)
      try Golden.expect(run.text, is: isThai ? "check-faulty-thai.txt" : "check-faulty.txt")
    }
  }

  @Test("JSON is English in every locale, unless --lang says otherwise")
  func languageOfJSON() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(try Self.faulty(), to: "plan.yaml")
      let arguments = ["check", "plan.yaml", "--format", "json"]
      func hint(_ more: [String]) async throws -> String? {
        let run = try await Program.run(
          arguments + more, in: sandbox.folder, environment: ["LC_ALL": "th_TH.UTF-8"])
        let faults = try run.json([File].self).flatMap(\.diagnostics)
        return try #require(faults.first { $0.severity == "error" }).hint
      }
      #expect(try await hint([]) == "did you mean 'กองการเจ้าหน้าที่'?")
      #expect(try await hint(["--lang", "th"]) == "หมายถึง “กองการเจ้าหน้าที่” หรือไม่")
    }
  }

  @Test("a command that refuses a plan tells its faults in the language of the locale")
  func languageOfRefusal() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(try Self.faulty(), to: "plan.yaml")
      let run = try await Program.run(
        ["schedule", "plan.yaml"], in: sandbox.folder, environment: ["LC_ALL": "th_TH.UTF-8"])
      #expect(run.code == 65)
      #expect(run.notes.contains("ข้อผิดพลาด: [unknown-owner] “กองการเจ้าหนาที่” ไม่ได้เป็นผู้รับผิดชอบในแผนนี้"))
      #expect(run.notes.contains("plan.yaml มีข้อผิดพลาด ใช้ไม่ได้"))
    }
  }

  @Test("the caret stands in the cell of the letter at which the fault is")
  func caret() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(try Self.faulty(), to: "plan.yaml")
      let arguments = ["check", "plan.yaml"]
      let text = try await Program.run(arguments, in: sandbox.folder).lines
      let json = try await Program.run(arguments + ["--format", "json"], in: sandbox.folder)
      #expect(json.code == 65)
      let file = try #require(try json.json([File].self).first)
      #expect(!file.usable)
      let fault = try #require(file.diagnostics.first { $0.severity == "error" })
      #expect(fault.hint == "did you mean 'กองการเจ้าหน้าที่'?")
      let source = try Self.faulty().split(separator: "\n", omittingEmptySubsequences: false)
      let line = source[fault.line - 1].unicodeScalars
      let before = line.prefix(fault.column - 1)
      #expect(String(String.UnicodeScalarView(line.dropFirst(before.count))).hasPrefix("กองการ"))
      let place = try #require(
        text.firstIndex { $0.hasPrefix("plan.yaml:\(fault.line):\(fault.column): error: ") })
      let cells = 2 + terminalCells(String(String.UnicodeScalarView(before)))
      #expect(text[place + 1] == "  " + source[fault.line - 1])
      #expect(text[place + 2] == String(repeating: " ", count: cells) + "^")
    }
  }

  @Test("a file that is not there is named", arguments: ["no-such-plan.yaml", "plans/ไม่มี.yaml"])
  func missing(path: String) async throws {
    let run = try await Program.run(["check", path])
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    #expect(run.notes.contains("\(path): No such file or directory"))
  }

  @Test("a file that is not there does not hide the faults of the others")
  func missingAmongOthers() async throws {
    let run = try await Program.run(["check", RealPlan.path, "no-such-plan.yaml"])
    #expect(run.code == 66)
    #expect(run.text.contains("[step-number-twice]"))
  }

  @Test("a folder is no plan")
  func folder() async throws {
    let run = try await Program.run(["check", "plans"])
    #expect(run.code == 66)
    #expect(run.notes.contains("plans: Is a directory"))
  }

  @Test("a file far too large is refused without being read to its end")
  func huge() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write("", to: "plan.yaml")
      let file = try FileHandle(forWritingTo: sandbox["plan.yaml"])
      // A hole of 1 TB: two seconds of processor time are too few to read it.
      try file.truncate(atOffset: 1_000_000_000_000)
      try file.close()
      let run = try await Program.run(
        program: URL(filePath: "/bin/sh"),
        ["-c", "ulimit -t 2; exec \"$0\" check plan.yaml", Program.binary.path],
        in: sandbox.folder, environment: Program.environment)
      #expect(run.code == 65)
      #expect(run.text.contains("plan.yaml:1:1: error: ["))
    }
  }

  @Test("without a plan the program says how to name one")
  func noPlan() async throws {
    let run = try await Program.run(["check"])
    #expect(run.code == 64)
    #expect(run.notes.contains("SUCHARIT_PLAN"))
  }

  @Test("SUCHARIT_PLAN names the plan, an argument goes before it")
  func planOfEnvironment() async throws {
    let environment = ["SUCHARIT_PLAN": RealPlan.path]
    let run = try await Program.run(["check"], environment: environment)
    #expect(run.code == 0)
    #expect(run.text.contains("214 steps"))
    let named = try await Program.run(["check", Self.plans[1]], environment: environment)
    #expect(!named.text.contains("214 steps"))
  }

  @Test("a plan can come from standard input")
  func standardInput() async throws {
    let run = try await Program.run(
      ["check", "-"], input: try Repository.octets(RealPlan.path))
    #expect(run.code == 0)
    #expect(run.text.contains("214 steps"))
  }

  @Test("control characters of a plan never reach the terminal")
  func controlCharacters() async throws {
    try await Sandbox.with { sandbox in
      let plan = try RealPlan.edited(
        "owners: [กองการเจ้าหน้าที่]", "owners: [\"a\\u001B[31mred\\r\\nEND\\u009B\"]")
      try sandbox.write(plan, to: "plan.yaml")
      let run = try await Program.run(["check", "plan.yaml"], in: sandbox.folder)
      #expect(run.code == 65)
      #expect(run.text.contains("[unknown-owner]"))
      let controls = run.text.unicodeScalars.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty)
      #expect(!run.lines.contains { $0.hasPrefix("END") })
    }
  }
}
