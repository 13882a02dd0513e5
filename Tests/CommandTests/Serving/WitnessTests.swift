internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Two offices that witness each other", .timeLimit(.minutes(15)))
struct TwoOfficesTests {
  /// An office with the keys of its log and of its witness, and where its server will be.
  private struct Side {
    let office: Office
    let port: UInt16
    let log: String
    let witness: String

    init(_ office: Office, _ name: String) async throws {
      self.office = office
      port = try Server.freePort()
      log = try await Self.key(["keys/log.key", "--name", "\(name).example/log"], office)
      witness = try await Self.key(
        ["keys/witness.key", "--name", "\(name).example/witness", "--witness"], office)
    }

    private static func key(_ arguments: [String], _ office: Office) async throws -> String {
      let run = try await office.run(["key", "make"] + arguments)
      try #require(run.code == 0, "\(run.notes)")
      return String(run.text.dropLast())
    }

    var address: String { "http://127.0.0.1:\(port)/witness" }

    /// The one setting of each side.
    func meet(_ other: Side) throws {
      try office.sandbox.write(
        "log \(other.log)\nwitness \(other.witness) \(other.address)\n", to: "data/neighbours")
    }

    func serve() async throws -> Server {
      try await Server(
        plan: SmallPlan().yaml, in: office.sandbox,
        ["--key", "keys/log.key", "--witness-key", "keys/witness.key"], port: port)
    }

    /// By the clock, which servers read too.
    func note(_ text: String) async throws {
      let run = try await office.run(
        ["log", "note", "1.1.1", text, "--on", "20/3/2566"])
      try #require(run.code == 0, "\(run.notes)")
    }

    func sign(_ more: [String] = []) async throws -> Program.Run {
      try await office.run(["log", "checkpoint", "--key", "keys/log.key"] + more)
    }

    /// What Python says of a checkpoint, by the key of the log and that of a witness.
    func python(_ checkpoint: String, witnessedBy witness: String) async throws -> Program.Run {
      try office.sandbox.write(checkpoint, to: "checkpoint")
      let script = Repository.root.appending(path: "Tests/TransparencyTests/Readers/verify.py")
      return try await Self.python([script.path, "\(log),\(witness)", "checkpoint"], office)
    }

    /// What a witness answers to a file that Python posts.
    func post(_ file: String, to address: String) async throws -> String {
      let script = Repository.root.appending(path: "Tests/CommandTests/Readers/ask_witness.py")
      return try await Self.python([script.path, address, file], office).text
    }

    private static func python(_ arguments: [String], _ office: Office) async throws -> Program.Run
    {
      try await Program.run(
        program: PythonTools.program("python"), ["-B"] + arguments, in: office.sandbox.folder,
        environment: Program.environment)
    }
  }

  private func withTwo(_ body: (Side, Side) async throws -> Void) async throws {
    try await Office.with(plan: SmallPlan().yaml) { first in
      try await Office.with(plan: SmallPlan().yaml) { second in
        let (a, b) = (try await Side(first, "a"), try await Side(second, "b"))
        try a.meet(b)
        try b.meet(a)
        try await body(a, b)
      }
    }
  }

  /// The published checkpoint of a server, once somebody of this name signed it.
  private func checkpoint(_ server: Server, signedBy name: String) async throws -> String {
    for _ in 0..<600 {
      let answer = try await server.get("/published/log/checkpoint")
      if answer.text.contains("— \(name) ") { return answer.text }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("\(name) did not sign: \(server.notes)")
    return ""
  }

  @Test("cosign each other's checkpoints, and Python verifies the cosignatures")
  func both() async throws {
    try await withTwo { a, b in
      try await a.note("ก")
      try await b.note("ข")
      let second = try await b.serve()
      defer { second.stop() }
      // The server adopts the plan and signs what was added as it begins, and asks.
      let first = try await a.serve()
      defer { first.stop() }
      let ofFirst = try await checkpoint(first, signedBy: "b.example/witness")
      let verified = try await a.python(ofFirst, witnessedBy: b.witness)
      #expect(verified.text == "verified 2 a.example/log b.example/witness\n", "\(verified.notes)")
      // The other side by its command.
      try await b.note("ค")
      let signed = try await b.sign()
      #expect(signed.notes.contains("the witness a.example/witness cosigned"), "\(signed.notes)")
      let other = try await b.python(signed.text, witnessedBy: a.witness)
      #expect(other.text == "verified 3 a.example/witness b.example/log\n", "\(other.notes)")
      let ours = try await b.office.run(
        ["verify", "checkpoint", "--key", b.log, "--witness", a.witness])
      #expect(ours.code == 0 && ours.text.contains("witnessed by a.example/witness"))
    }
  }

  @Test("refuse a log that was written anew, and say so; what was cosigned outlives a power cut")
  func forked() async throws {
    try await withTwo { a, b in
      for text in ["ก", "ข"] { try await a.note(text) }
      var witness = try await b.serve()
      defer { witness.stop() }
      #expect(try await a.sign().notes.contains("cosigned"))
      witness.kill()
      witness = try await b.serve()
      // Somebody with the key, who takes away what it remembers, and writes the log anew.
      let sandbox = a.office.sandbox
      try FileManager.default.copyItem(at: sandbox["keys/log.key"], to: sandbox["copy.key"])
      for text in ["ก", "แก้แล้ว", "ค"] {
        let run = try await a.office.run(
          ["log", "note", "1.1.1", text, "--on", "20/3/2566", "--data", "anew"],
          now: "2023-04-03")
        try #require(run.code == 0, "\(run.notes)")
      }
      try FileManager.default.copyItem(
        at: sandbox["data/neighbours"], to: sandbox["anew/neighbours"])
      let forged = try await a.office.run(
        ["log", "checkpoint", "--data", "anew", "--key", "copy.key"])
      #expect(forged.code == 0 && !forged.text.contains("b.example/witness"))
      #expect(forged.notes.contains("it was changed or written anew"), "\(forged.notes)")
      // The honest log goes on.
      try await a.note("ค")
      #expect(try await a.sign().notes.contains("the witness b.example/witness cosigned"))
      // Python asks with what the witness has seen, and with what it has not.
      try sandbox.write(
        "old 0\n\n" + forged.text, to: "first")
      #expect(try await a.post("first", to: b.address) == "409 text/x.tlog.size\n3\n")
      try sandbox.write("old 3\n\n" + forged.text, to: "same")
      #expect(try await a.post("same", to: b.address).hasPrefix("422 "))
      try sandbox.write("old\n\n" + forged.text, to: "malformed")
      #expect(try await a.post("malformed", to: b.address).hasPrefix("400 "))
    }
  }

  @Test("go on without a witness that is out of reach, and say which settings mean nothing")
  func alone() async throws {
    try await withTwo { a, b in
      try await a.note("ก")
      let signed = try await a.sign()
      #expect(signed.code == 0 && signed.text.hasPrefix("a.example/log\n1\n"))
      #expect(
        signed.notes.contains("the witness b.example/witness has not cosigned"), "\(signed.notes)")
      let lines = [
        "log \(b.witness)", "witness \(b.log) https://b.example", "log x", "\(b.log)",
        "witness \(b.witness) http://b.example", "log \(b.log) # remark",
      ]
      try a.office.sandbox.write(lines.joined(separator: "\n"), to: "data/neighbours")
      let refused = try await a.sign()
      #expect(refused.code == 65 && refused.output.isEmpty)
      for line in 1...5 { #expect(refused.notes.contains("neighbours:\(line): "), "\(line)") }
      #expect(!refused.notes.contains("neighbours:6"))
    }
  }
}
