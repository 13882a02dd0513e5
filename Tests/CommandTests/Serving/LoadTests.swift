internal import Foundation
internal import TestSupport
internal import Testing

/// The server when much is asked of it, and when things go wrong.
@Suite("sucharit serve, under load and in trouble", .serialized, .timeLimit(.minutes(15)))
struct LoadTests {
  private static let password = "กบน้อยกระโดดลงบึงตอนเช้า"
  private let plan = BrowserPlan()

  private struct Load: Decodable {
    let reads: Int
    let acknowledged: [String]
    let faults: [String]
    let faultCount: Int
  }
  private struct Slow: Decodable {
    let status: Int
    let waited: Double
    let closed: Int
    let open: Int
  }
  private struct Siege: Decodable {
    let statuses: [String]
    let longest: Double
  }
  private struct Upload: Decodable {
    let status: Int
    let sent: Int
  }

  private var form: String { "/projects/first/note" }

  /// A server with a coordinator who is signed in.
  private func serve(
    _ more: [String] = [], before: String? = nil, _ body: (Server, String) async throws -> Void
  ) async throws {
    try await Sandbox.with { sandbox in
      let server = try await Server(plan: plan.yaml, in: sandbox, more, before: before)
      defer { server.stop() }
      let cookie = try await server.signUp(
        try server.invitation, as: "coordinator", password: Self.password)
      try await body(server, cookie)
    }
  }

  private func client<Value: Decodable>(_ server: Server, _ arguments: [String]) async throws
    -> Value
  {
    let script = Repository.root.appending(path: "Tests/CommandTests/Readers/web_client.py").path
    let port = server.address.split(separator: ":").last.map(String.init) ?? ""
    let run = try await Program.run(
      program: URL(filePath: "/usr/bin/python3"),
      ["-B", script, arguments[0], port] + arguments.dropFirst(), in: server.sandbox.folder,
      environment: Program.environment)
    try #require(run.code == 0, "\(run.notes)")
    return try run.json()
  }

  /// The texts of the entries in the log, which must be whole.
  private func logged(_ server: Server) async throws -> Set<String> {
    let verified = try await Program.run(
      ["log", "verify", "--data", "data"], in: server.sandbox.folder)
    #expect(verified.code == 0, "\(verified.notes)")
    let list = try await Program.run(
      ["log", "export", "--data", "data"], in: server.sandbox.folder)
    #expect(list.code == 0, "\(list.notes)")
    let texts = list.text.matches(of: /writer \d+ entry \d+/).map { String($0.output) }
    #expect(Set(texts).count == texts.count, "nothing stands twice")
    return Set(texts)
  }

  @Test("500 readers and 20 writers at once: no error, and the chain is whole")
  func crowd() async throws {
    // All of them are at one address here.
    try await serve(["--connections-per-address", "600"]) { server, cookie in
      let load: Load = try await client(server, ["load", cookie, form, "15", "500", "20"])
      #expect(load.faultCount == 0, "\(load.faults)")
      #expect(
        load.reads > 250 && load.acknowledged.count > 5,
        "\(load.reads) \(load.acknowledged.count)")
      #expect(try await logged(server) == Set(load.acknowledged))
    }
  }

  @Test("killed in the middle of writes: everything that was acknowledged is there")
  func killed() async throws {
    try await serve { server, cookie in
      let killing = Task {
        try await Task.sleep(for: .seconds(4))
        server.kill()
      }
      let load: Load = try await client(server, ["load", cookie, form, "6", "5", "20"])
      try await killing.value
      #expect(!load.acknowledged.isEmpty)
      let logged = try await logged(server)
      #expect(Set(load.acknowledged).isSubset(of: logged))
      // One a writer may have been taken and not yet answered.
      #expect(logged.count <= load.acknowledged.count + 20)
    }
  }

  @Test("asked to stop, it answers what it has taken and ends in peace")
  func stopped() async throws {
    try await serve { server, cookie in
      let stopping = Task {
        try await Task.sleep(for: .seconds(3))
        server.stop()
      }
      let load: Load = try await client(server, ["load", cookie, form, "4", "5", "10"])
      try await stopping.value
      #expect(try await logged(server).isSuperset(of: load.acknowledged))
      #expect(server.notes.contains("\"stopped\""), "\(server.notes)")
    }
  }

  @Test("200 slow and half-open clients keep nobody waiting, and are let go")
  func slow() async throws {
    try await serve { server, _ in
      let slow: Slow = try await client(server, ["slow", "200", "90"])
      #expect(slow.status == 200 && slow.waited < 5)
      #expect(slow.open == 0, "\(slow.closed) were closed")
    }
  }

  @Test("1,100 connections with bodies that do not end, or that read nothing, keep nobody else out")
  func besieged() async throws {
    try await serve { server, _ in
      let siege: Siege = try await client(server, ["besiege", "1100"])
      #expect(siege.statuses.allSatisfy { $0 == "200" }, "\(siege.statuses) \(siege.longest)")
    }
  }

  @Test("an upload of 2 GB is refused early, with flat memory and nothing left behind")
  func largeUpload() async throws {
    try await serve(["--max-upload", "5"]) { server, cookie in
      let before = server.memory
      let huge: Upload = try await client(server, ["upload", cookie, form, "2147483648"])
      #expect(huge.status == 413 && huge.sent < 20_000_000, "\(huge)")
      #expect(server.memory < before + 60_000_000, "\(before) \(server.memory)")
      #expect(server.sandbox.names(in: "data/uploads").isEmpty)
      #expect(try await logged(server).isEmpty)
      let small: Upload = try await client(server, ["upload", cookie, form, "1000000"])
      #expect(small.status == 303, "\(small)")
    }
  }

  @Test("a full disk is told of, nothing is half-written, and reading goes on")
  func fullDisk() async throws {
    // No file may grow over 300 KB: what a full disk does to the log and to uploads.
    try await serve(before: "trap '' XFSZ; ulimit -f 600") { server, cookie in
      let load: Load = try await client(server, ["load", cookie, form, "8", "2", "4"])
      let big: Upload = try await client(server, ["upload", cookie, form, "2000000"])
      #expect(big.status >= 400, "\(big)")
      #expect(server.isRunning)
      #expect(try await server.get("/health").status == 200)
      #expect(try await server.get("/tasks", headers: ["Cookie": cookie]).status == 200)
      #expect(Set(load.acknowledged).isSubset(of: try await logged(server)))
      #expect(server.sandbox.names(in: "data/uploads").isEmpty)
    }
  }
}
