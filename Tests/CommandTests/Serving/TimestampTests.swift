internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Timestamps of checkpoints", .timeLimit(.minutes(15)))
struct TimestampTests {
  private static let python = PythonTools.program("python")

  private static func script(_ name: String) -> String {
    Repository.root.appending(path: "Tests/CommandTests/Readers/\(name)").path
  }

  /// An authority on a free port of this machine, ended by its own process id; the body gets its port.
  private func withAuthority(in sandbox: Sandbox, _ body: (String) async throws -> Void)
    async throws
  {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = ["-B", Self.script("timestamp_authority.py"), sandbox.path("tsa")]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    for _ in 0..<600 where process.isRunning {
      if let port = try? sandbox.text("tsa/port") { return try await body(port) }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("no authority")
  }

  @Test("are asked for, verified and kept below the checkpoint, where OpenSSL finds them")
  func timestamped() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let made = try await office.run(["key", "make", "keys/log.key", "--name", "plan.example/log"])
      let key = String(made.text.dropLast())
      let noted = try await office.run(
        ["log", "note", "1.1.1", "ก", "--on", "20/3/2566"], now: "2023-04-03")
      try #require(noted.code == 0, "\(noted.notes)")
      func setting(_ port: String, _ certificates: String) throws {
        try office.sandbox.write(
          "timestamp tsa.example http://127.0.0.1:\(port)/ \(office.sandbox.path(certificates))\n",
          to: "data/neighbours")
      }
      func sign() async throws -> Program.Run {
        try await office.run(["log", "checkpoint", "--key", "keys/log.key"])
      }
      try await withAuthority(in: office.sandbox) { port in
        // An answer that leads to none of the certificates is not kept.
        try setting(port, "tsa/other.pem")
        let foreign = try await sign()
        #expect(foreign.code == 0 && !foreign.text.contains("— tsa.example "))
        #expect(foreign.notes.contains("gave no timestamp"), "\(foreign.notes)")
        try setting(port, "tsa/ca.pem")
        let signed = try await sign()
        #expect(signed.notes.contains("the authority tsa.example gave a timestamp"))
        try office.sandbox.write(signed.output, to: "signed")
      }
      func verify(_ more: [String]) async throws -> Program.Run {
        try await office.run(["verify", "signed", "--key", key] + more)
      }
      let verified = try await verify(["--timestamp-certificates", "tsa/ca.pem"])
      #expect(verified.code == 0, "\(verified.notes)")
      #expect(verified.text.contains(/timestamp of tsa\.example: .* GMT/), "\(verified.text)")
      #expect(try await verify([]).text.contains("timestamp of tsa.example: not verified"))
      let other = try await verify(["--timestamp-certificates", "tsa/other.pem"])
      #expect(other.code == 1 && other.notes.contains("is not proven"), "\(other.notes)")
      for (certificates, code) in [("tsa/ca.pem", 0), ("tsa/other.pem", 1)] as [(String, Int32)] {
        let run = try await Program.run(
          program: Self.python, ["-B", Self.script("timestamp_of.py"), "signed", certificates],
          in: office.sandbox.folder, environment: Program.environment)
        #expect(run.code == code, "\(run.notes)")
      }
    }
  }
}
