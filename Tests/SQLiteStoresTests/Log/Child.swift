import Foundation
import Glibc

/// Another process, with its outputs in files, so that what it wrote before it was killed is there.
struct Child: ~Copyable {
  private let id: pid_t
  private let outputs: String

  /// How it ended and what it wrote.
  struct End {
    /// Nil where a signal ended it.
    let code: Int32?
    let output: String
    let notes: String

    /// What LogWriter acknowledged: hash by number. A line that was cut short is left out.
    var acknowledged: [Int: String] {
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return lines.reduce(into: [:]) { found, line in
        let words = line.split(separator: " ")
        if words.count == 2, let number = Int(words[0]) { found[number] = String(words[1]) }
      }
    }
  }

  /// Throws what the system refused to start; `outputs` is where its outputs go, two files.
  init(_ program: String, _ arguments: [String], outputs: String, input: String = "/dev/null")
    throws
  {
    self.outputs = outputs
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputs + ".out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, outputs + ".err", flags, 0o600)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, program, &actions, nil, &words, environ)
    guard failure == 0 else { throw Failure(reason: String(cString: strerror(failure))) }
    self.id = id
  }

  struct Failure: Error {
    let reason: String
  }

  func kill() { _ = Glibc.kill(id, SIGKILL) }

  /// Waits for its end.
  consuming func end() throws -> End {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let exited = status & 0x7F == 0
    return End(
      code: exited ? status >> 8 & 0xFF : nil, output: try text(".out"), notes: try text(".err"))
  }

  private func text(_ ending: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: outputs + ending)), as: UTF8.self)
  }
}

extension Child {
  /// The program LogWriter, which stands beside the test bundle that is running.
  static func logWriter(
    _ folder: String, name: String, count: Int, user: uid_t? = nil, outputs: String
  ) throws -> Child {
    try Child(
      logWriter, [folder, name, String(count)] + (user.map { [String($0)] } ?? []),
      outputs: outputs)
  }

  static let logWriter: String = {
    let bundle = realpath("/proc/self/exe", nil)
    defer { free(bundle) }
    let path = bundle.map { String(cString: $0) } ?? ""
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
    return folder + "/LogWriter"
  }()

  static func python(_ script: String, input: String, outputs: String) throws -> End {
    try Child("/usr/bin/python3", ["-B", script], outputs: outputs, input: input).end()
  }
}
