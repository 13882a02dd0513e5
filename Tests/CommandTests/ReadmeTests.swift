internal import Foundation
internal import TestSupport
internal import Testing

/// A command of the README and what it says that the command prints.
struct Session: Sendable, CustomTestStringConvertible {
  /// The line in README.md, from 1.
  let line: Int
  let command: String
  let printed: [String]

  var testDescription: String { "README.md:\(line): \(command)" }

  /// Every command of every ```console block, in order.
  static func all(in readme: String) -> [Session] {
    var sessions: [Session] = []
    var isConsole = false
    var open: (line: Int, command: String, printed: [String])?
    func close() {
      open.map { sessions.append(Session(line: $0.line, command: $0.command, printed: $0.printed)) }
      open = nil
    }
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
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

  /// Whether the lines are what was printed; a line of … stands for any number of lines left out.
  static func matches(_ wanted: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = wanted.first else { return printed.isEmpty }
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      return (printed.startIndex...printed.endIndex).contains {
        matches(wanted.dropFirst(), printed[$0...])
      }
    }
    return printed.first == first && matches(wanted.dropFirst(), printed.dropFirst())
  }
}

/// The README's sessions run in a copy of the repository, so that none can change it.
@Suite("README.md", .timeLimit(.minutes(10)))
struct ReadmeTests {
  private static func sessions() throws -> [Session] {
    Session.all(in: try Repository.text("README.md"))
  }

  /// The lines that a command prints where somebody runs it in the repository.
  private static func printed(_ command: String, in sandbox: Sandbox) async throws -> [String] {
    let run = try await Program.run(
      program: URL(filePath: "/bin/sh"), ["-c", "\(command) 2>&1"], in: sandbox.folder,
      environment: Program.environment.merging([
        "PATH": "\(Program.binary.deletingLastPathComponent().path):/usr/bin:/bin"
      ]) { $1 })
    var lines = run.text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func copyOfRepository() throws -> Sandbox {
    let sandbox = try Sandbox()
    for name in ["plans", "calendars", "Makefile", "README.md"] { try sandbox.copy(name) }
    return sandbox
  }

  @Test("the README has sessions of the program and its two make commands")
  func hasSessions() throws {
    let commands = try Self.sessions().map(\.command)
    #expect(commands.contains("make run"))
    #expect(commands.contains("make test"))
    #expect(commands.contains { $0.hasPrefix("sucharit ") })
  }

  @Test("every session of the program prints what the README says")
  func sessions() async throws {
    let sandbox = try Self.copyOfRepository()
    defer { sandbox.remove() }
    for session in try Self.sessions() where !session.command.hasPrefix("make") {
      let printed = try await Self.printed(session.command, in: sandbox)
      #expect(
        Session.matches(session.printed[...], printed[...]),
        "README.md:\(session.line): \(session.command)\n\(printed.joined(separator: "\n"))")
    }
  }

  /// Packages and the compiler print too; the README marks their lines as left out, and CI runs them.
  @Test("what the README says of a make target is what its own commands print")
  func makeTargets() async throws {
    let sandbox = try Self.copyOfRepository()
    defer { sandbox.remove() }
    for session in try Self.sessions() where session.command.hasPrefix("make ") {
      let recipe = try await Self.printed("\(session.command) --dry-run", in: sandbox)
      let program = ".build/release/sucharit"
      let commands = recipe.filter { $0.hasPrefix("echo") || $0.hasPrefix(program) }
      guard !commands.isEmpty else { continue }
      var printed: [String] = []
      for command in commands {
        let here = command.replacing("\(program) ", with: "sucharit ")
        printed += try await Self.printed("{ \(here); }", in: sandbox)
      }
      #expect(
        Session.matches(session.printed[...], printed[...]),
        "README.md:\(session.line): \(session.command)\n\(printed.joined(separator: "\n"))")
    }
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
