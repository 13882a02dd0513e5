internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit --help", .timeLimit(.minutes(15)))
struct HelpTests {
  /// The options of each command, as users and the README know them.
  static let commands: [(String, [String])] = [
    ("check", ["--format", "--strict", "--lang"]),
    (
      "schedule",
      [
        "--holidays", "--items", "--year", "--owner", "--project", "--basis", "--from", "--to",
        "--format", "--summary", "--compare", "--compare-holidays",
      ]
    ),
    (
      "calendar",
      [
        "--holidays", "--items", "--year", "--owner", "--component", "-o", "--output", "--now",
        "--data", "--dry-run", "--allow-removals",
      ]
    ),
    ("log done", ["--text", "--result", "--participants", "--year"] + evidence + recording + log),
    ("log note", ["--text", "--result", "--year"] + evidence + recording + log),
    ("log cannot", ["--reason", "--text", "--result", "--year"] + evidence + recording + log),
    ("log measure", ["--before", "--sample", "--how", "--text"] + evidence + recording + log),
    ("log verify", ["--root", "--head", "--count", "--key", "--data"]),
    ("log checkpoint", ["--key", "--data"]), ("log prove", ["--entry", "--data"]),
    ("log consistent", ["--from", "--count", "--root", "--data"]),
    ("key make", ["--name", "--witness"]),
    ("verify", ["--key", "--witness", "--timestamp-certificates", "--count", "--root"]),
    (
      "log list",
      ["--project", "--owner", "--year", "--from", "--to", "--kind", "--as-of", "--format"]
        + reading
    ),
    (
      "money spend",
      ["--document", "--approver", "--year", "--commitment"] + evidence + recording + log
    ),
    ("budget", ["--by", "--year", "--as-of", "--format", "--strict"] + reading),
    (
      "status",
      ["--year", "--as-of", "--owner", "--project", "--within", "--format", "--strict"] + reading
    ),
    (
      "sheet export",
      ["--owner", "--round", "--year", "-o", "--output", "--force", "--now"] + reading
    ),
    ("sheet import", ["--dry-run"] + recording + log),
    (
      "report six-month",
      [
        "--year", "--format", "-o", "--output", "--lang", "--digits", "--template", "--as-of",
        "--force", "--base-url", "--annex",
      ] + reading
    ),
    (
      "report close",
      [
        "--year", "--round", "--preview", "--confirm", "--publish", "--withhold", "--config",
        "--key",
      ] + recording + log
    ),
    (
      "gift record",
      ["--worth", "--giver", "--occasion", "--handling", "--text"] + evidence + recording + log
    ),
    ("gift none", ["--year", "--round"] + evidence + recording + log),
    (
      "complaint received", ["--kind", "--project"] + evidence + recording + log
    ),
    ("complaint list", ["--year", "--as-of", "--format"] + reading),
    ("schema", []),
  ]

  private static let log = ["--plan", "--data", "--holidays", "--items"]
  private static let reading = log + ["--empty-log"]
  private static let recording = ["--on", "--by", "--now", "--demonstration"]
  private static let evidence = ["--evidence", "--made"]

  @Test(
    "the help of a command names its options, no others, and says what each is", arguments: commands
  )
  func help(command: String, options: [String]) async throws {
    let run = try await Program.run(
      command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.code == 0)
    #expect(run.notes == "")
    #expect(run.text.hasPrefix("OVERVIEW: "))
    // A line of an option: its names, then, there or on the next line, what it is.
    let lines = run.lines.drop { $0 != "OPTIONS:" }.dropFirst().filter { !$0.isEmpty }
    var named: Set<String> = []
    for (index, line) in zip(lines.indices, lines) where line.hasPrefix("  -") {
      let names = line.dropFirst(2).components(separatedBy: "  ")[0]
      named.formUnion(
        names.split { " ,".contains($0) }.filter { $0.hasPrefix("-") }.map(String.init))
      let next = index + 1 < lines.endIndex ? lines[index + 1] : ""
      let says = line.dropFirst(2).contains("  ") || next.hasPrefix("          ")
      #expect(says || line.count > 26, "\(line)")
    }
    #expect(named == Set(options + ["--version", "-h", "--help"]))
  }

  @Test("the program's own help names every command and the exit codes")
  func program() async throws {
    let run = try await Program.run(["--help"])
    #expect(run.code == 0)
    for (command, _) in Self.commands {
      #expect(run.text.contains("\n  \(command.prefix { $0 != " " }) "))
    }
    let words = run.text.split { $0.isWhitespace }.joined(separator: " ")
    for code in ["0 done", "64 usage", "65 input", "66 no such file", "69 ", "70 "] {
      #expect(words.contains(code))
    }
  }

  @Test("the version is one line of numbers, with the commit where the build knows it")
  func version() async throws {
    let run = try await Program.run(["--version"])
    #expect(run.code == 0)
    #expect(
      run.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+( \(commit [0-9a-f]+(-dirty)?\))?\n/) != nil)
  }

  @Test(
    "an option, command or value that is none is a fault of the command line",
    arguments: [
      ["check", "--strickt"], ["chek"], ["schedule", RealPlan.path, "--format", "xml"],
      ["calendar", RealPlan.path, "--component", "journal"],
      ["calendar", RealPlan.path, "--now", "yesterday"], ["schema", "extra"],
    ])
  func usage(arguments: [String]) async throws {
    let run = try await Program.run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(!run.notes.isEmpty)
  }

  @Test(
    "a command that is none, and an option by another name, are answered with the near one",
    arguments: [
      (["chek"], "did you mean 'check'?"), (["log", "dune"], "did you mean 'done'?"),
      (["help", "log", "event"], "'sucharit log' has no subcommand 'event'"),
      (["help", "money", "spnd"], "did you mean 'spend'?"),
      (["log", "done", "3.1.4/2", "--note", "ก"], "Did you mean '--text'?"),
      (["log", "done", "3.1.4/2", "--reslt", "ก"], "Did you mean '--result'?"),
      (
        [
          "money", "spend", "3.1.4", "5", "--document", "ก", "--approver", "ข", "--author", "ค",
        ], "Did you mean '--by'?"
      ),
      (["log", "note", "3.1.4"], "write it after the rest, or with --text"),
      (["log", "note", "3.1.4", "ก", "--text", "ข"], "given twice"),
    ])
  func near(arguments: [String], words: String) async throws {
    try await Office.with { office in
      let run = try await office.run(arguments)
      #expect(run.code == 64 && run.notes.contains(words), "\(run.notes)")
      #expect(run.output.isEmpty)
    }
  }

  @Test("the manual page has the help of every command")
  func manual() async throws {
    let run = try await Program.run(["manual"])
    #expect(run.code == 0 && run.text.hasPrefix(".Dd "))
    for (command, options) in Self.commands {
      #expect(run.lines.contains(".Ss sucharit \(command)"))
      for option in options {
        #expect(run.text.contains(option.replacing("-", with: "\\-")), "\(option)")
      }
    }
    // Nothing but the page's own requests begins as one.
    let requests = Set(
      run.lines.filter { $0.hasPrefix(".") }.map { String($0.prefix { $0 != " " }) })
    #expect(
      requests.isSubset(of: [
        ".Dd", ".Dt", ".Os", ".Sh", ".Ss", ".Nm", ".Nd", ".Ar", ".Op", ".Pp", ".Bd", ".Ed", ".Bl",
        ".It", ".El",
      ]), "\(requests)")
  }

  @Test("the schema is JSON that describes the plan format")
  func schema() async throws {
    let run = try await Program.run(["schema"])
    #expect(run.code == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let properties = try #require(
      (schema?["$defs"] as? [String: [String: Any]])?["plan"]?["properties"] as? [String: Any])
    for key in ["format", "id", "owners", "dimensions", "reporting"] {
      #expect(properties[key] != nil, "\(key)")
    }
  }
}
