internal import Foundation
internal import TestSupport
internal import Testing

/// The running API over the demonstration log, and programs of others that know what an API is.
@Suite("Programs of others on the running API", .serialized, .timeLimit(.minutes(15)))
struct ConformanceTests {
  private static let folder = Repository.root
    .appending(path: "Tests/CommandTests/Serving/Conformance").path
  private static let user = "tester"
  private static let password = "กบน้อยกระโดดลงบึงตอนเช้า"

  private struct Session: Decodable { let token: String }
  private struct Check: Decodable {
    let isIntact: Bool
    let entries: Int
  }

  /// A server with the real plan and the demonstration, and the token of a coordinator's session.
  private func serve(_ body: (Server, String) async throws -> Void) async throws {
    try await Sandbox.with { sandbox in
      let plan = String(
        decoding: try Repository.octets("plans/samut-prakan-city.yaml"), as: UTF8.self)
      try sandbox.write(plan, to: "plan.yaml")
      let script = try Repository.octets("plans/demonstration/samut-prakan-city-2566.txt")
      let logged = try await Program.run(
        ["log", "script", "-", "--demonstration", "--quiet", "--plan", "plan.yaml"],
        in: sandbox.folder, input: script)
      try #require(logged.code == 0, "\(logged.notes)")
      let server = try await Server(plan: plan, in: sandbox)
      defer { server.stop() }
      _ = try await server.signUp(
        try server.invitation, as: Self.user, password: Self.password)
      let session = try await server.post(
        "/api/v1/session", json: ["name": Self.user, "password": Self.password])
      try await body(server, try JSONDecoder().decode(Session.self, from: session.body).token)
    }
  }

  @Test("openapi-spec-validator finds nothing in the description")
  func description() async throws {
    try await serve { server, _ in
      let description = try await server.get("/api/openapi.json")
      try server.sandbox.write(Array(description.body), to: "openapi.json")
      let run = try await Program.run(
        program: PythonTools.program("python"), ["-m", "openapi_spec_validator", "openapi.json"],
        in: server.sandbox.folder, environment: Program.environment)
      #expect(run.code == 0, "\(run.text) \(run.notes)")
    }
  }

  @Test("schemathesis finds nothing, and what it did is whole in the log")
  func schemathesis() async throws {
    try await serve { server, token in
      let run = try await Program.run(
        program: PythonTools.program("schemathesis"),
        [
          "--config-file", "\(Self.folder)/schemathesis.toml", "run",
          server.address + "/api/openapi.json", "--checks", "all", "--seed", "1",
          "--max-examples", "8",
        ], in: server.sandbox.folder,
        environment: Program.environment.merging([
          "HOME": server.sandbox.folder.path, "PYTHONDONTWRITEBYTECODE": "1",
          "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": Self.folder,
          "SUCHARIT_ORIGIN": server.address, "SUCHARIT_TOKEN": token, "SUCHARIT_USER": Self.user,
          "SUCHARIT_PASSWORD": Self.password,
        ]) { $1 })
      // A case is shown with its body, which may be as long as any that is taken.
      let report = run.text.split(separator: "\n").map { $0.prefix(2000) }.joined(separator: "\n")
      #expect(run.code == 0, "\(report.suffix(20_000)) \(run.notes.suffix(2000))")
      // It was in all the time, and wrote.
      #expect(!run.text.contains("Authentication failed"), "\(run.text.suffix(5000))")
      let headers = ["Authorization": "Bearer \(token)"]
      #expect(try await server.get("/api/v1/me", headers: headers).status == 200)
      let answer = try await server.get("/api/v1/log/verification", headers: headers)
      let check = try JSONDecoder().decode(Check.self, from: answer.body)
      #expect(answer.status == 200 && check.isIntact && check.entries > 414)
    }
  }
}
