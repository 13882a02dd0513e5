internal import Foundation
internal import TestSupport
internal import Testing

/// A command of a document and what the document says that it prints.
struct Session {
  /// The line in the document, from 1.
  let line: Int
  let command: String
  let printed: [String]

  /// Every command of every ```console block, in order.
  static func all(in document: String) -> [Session] {
    var sessions: [Session] = []
    var isConsole = false
    var open: (line: Int, command: String, printed: [String])?
    func close() {
      open.map { sessions.append(Session(line: $0.line, command: $0.command, printed: $0.printed)) }
      open = nil
    }
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        close()
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        close()
        open = (index + 1, String(line.dropFirst(2)), [])
      } else if isConsole {
        open?.printed.append(String(line))
      }
    }
    close()
    return sessions
  }

  /// Whether the lines are what was printed; a line of … stands for any number of lines left out, and … at the
  /// beginning of one for what is another each time, such as a hash.
  static func matches(_ wanted: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = wanted.first else { return printed.isEmpty }
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      return (printed.startIndex...printed.endIndex).contains {
        matches(wanted.dropFirst(), printed[$0...])
      }
    }
    let isPrinted =
      first.hasPrefix("…")
      ? printed.first?.hasSuffix(first.dropFirst()) ?? false : printed.first == first
    return isPrinted && matches(wanted.dropFirst(), printed.dropFirst())
  }
}

/// The sessions of the README and of the tour run in a copy of the repository, so that none can change it.
@Suite("README.md and the tour", .timeLimit(.minutes(15)))
struct ReadmeTests {
  static let documents = ["README.md", "Sources/sucharit/sucharit.docc/Tour.md"]

  private static func sessions(of document: String) throws -> [Session] {
    Session.all(in: try Repository.text(document))
  }

  private static func run(_ command: String, in sandbox: Sandbox) async throws -> Program.Run {
    try await Program.run(
      program: URL(filePath: "/bin/sh"), ["-c", "\(command) 2>&1"], in: sandbox.folder,
      environment: Program.environment.merging([
        "PATH": "\(Program.binary.deletingLastPathComponent().path):/usr/bin:/bin"
      ]) { $1 })
  }

  /// The lines that a command prints where somebody runs it in the repository.
  private static func printed(_ command: String, in sandbox: Sandbox) async throws -> [String] {
    var lines = try await run(command, in: sandbox).text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func copyOfRepository() throws -> Sandbox {
    let sandbox = try Sandbox()
    for name in ["plans", "calendars", "Makefile", "README.md"] { try sandbox.copy(name) }
    return sandbox
  }

  @Test("the README is short, and has sessions of the program and its two make commands")
  func readme() throws {
    let commands = try Self.sessions(of: "README.md").map(\.command)
    #expect(commands.contains("make run"))
    #expect(commands.contains("make test"))
    #expect(commands.contains { $0.hasPrefix("sucharit ") })
    #expect(try Repository.text("README.md").split(separator: "\n").count <= 150)
  }

  @Test("every session of the program prints what the document says", arguments: documents)
  func sessions(of document: String) async throws {
    let sandbox = try Self.copyOfRepository()
    defer { sandbox.remove() }
    for session in try Self.sessions(of: document) where !session.command.hasPrefix("make") {
      let printed = try await Self.printed(session.command, in: sandbox)
      #expect(
        Session.matches(session.printed[...], printed[...]),
        "\(document):\(session.line): \(session.command)\n\(printed.joined(separator: "\n"))")
    }
  }

  /// What `make run` does with the built program, twice: the second time over what the first wrote. Other
  /// formats have tests of their own.
  @Test("the commands of make run do their work, and can be run again")
  func makeRun() async throws {
    let sandbox = try Self.copyOfRepository()
    defer { sandbox.remove() }
    let program = ".build/release/sucharit"
    let recipe = try await Self.printed("make run --dry-run FORMATS=md,csv", in: sandbox)
    let commands = recipe.filter { $0.contains("\(program) ") || $0.hasPrefix("rm ") }
    #expect(commands.count > 6, "\(recipe)")
    for command in commands + commands {
      let here = command.replacing("\(program) ", with: "sucharit ")
      let run = try await Self.run("{ \(here); }", in: sandbox)
      #expect(run.code == 0, "\(here)\n\(run.text)")
    }
    #expect(sandbox.names(in: "out/demonstration").contains("annual-2566.md"))
  }

  @Test(
    "a session is found with its output, and left-out lines are marked",
    arguments: [
      (["a", "b"], ["a", "b"], true), (["a", "…"], ["a", "b", "c"], true),
      (["…", "c"], ["a", "b", "c"], true), (["a", "…", "c"], ["a", "c"], true),
      (["a"], ["a", "b"], false), (["a", "…", "d"], ["a", "b", "c"], false),
      ([], ["a"], false), (["b"], ["a"], false),
    ])
  func matching(wanted: [String], printed: [String], isSame: Bool) {
    #expect(Session.matches(wanted[...], printed[...]) == isSame)
    let block = "text\n```console\n$ echo\n" + wanted.map { $0 + "\n" }.joined() + "```\n$ no\n"
    #expect(Session.all(in: block).map(\.printed) == [wanted])
  }
}
