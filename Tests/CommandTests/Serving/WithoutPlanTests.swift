internal import Foundation
internal import TestSupport
internal import Testing

/// What is done without naming a plan file: the log says what holds, if it does.
@Suite("Without a plan file", .timeLimit(.minutes(10)))
struct WithoutPlanTests {
  private static let data = ["--data", "data"]
  private static let adopt =
    ["plan", "adopt", "--document", "สป 1/2566", "--reason", "แผนฉบับแรก", "--plan", "plan.yaml"]
    + data

  @Test("a server begins with making one, and has the whole application once one is adopted")
  func serving() async throws {
    try await Sandbox.with { sandbox in
      let plan = BrowserPlan().yaml
      var server = try await Server(plan: nil, in: sandbox)
      defer { server.stop() }
      #expect(server.notes.contains("no plan yet"), "\(server.notes)")
      #expect(!FileManager.default.fileExists(atPath: sandbox.path("data/log.sqlite")))
      let cookie = try await server.signUp(
        try server.invitation, as: "somchai", password: "กบน้อยกระโดดลงบึงตอนเช้า")
      let headers = ["Cookie": cookie]
      #expect(try await server.get("/dashboard", headers: headers).headers["location"] == "/setup")
      #expect(try await server.get("/published").headers["location"] == "/sign-in")

      try sandbox.write(plan, to: "plan.yaml")
      let adopted = try await Program.run(
        Self.adopt, in: sandbox.folder, environment: ["SUCHARIT_AUTHOR": "ผู้ประสานแผน"])
      #expect(adopted.code == 0, "\(adopted.notes)")
      // The server that is running knows.
      let dashboard = try await server.get("/dashboard", headers: headers)
      #expect(dashboard.status == 200 && dashboard.text.contains("เทศบาลทดสอบ"))
      let history = try await server.get("/editions", headers: headers)
      #expect(history.text.contains("แผนฉบับที่ 1 (ใช้อยู่)") && !history.text.contains("notice bad"))
      server.stop()

      // And so does one that begins after it, without the file.
      try FileManager.default.removeItem(at: sandbox["plan.yaml"])
      server = try await Server(plan: nil, in: sandbox)
      #expect(!server.notes.contains("no plan yet"), "\(server.notes)")
      #expect(try await server.get("/dashboard", headers: headers).status == 200)
    }
  }

  @Test("commands take the plan that the log adopted, and say what is missing where it did not")
  func commands() async throws {
    try await Sandbox.with { sandbox in
      for command in [["status"], ["plan", "list"], ["budget"]] {
        let none = try await Program.run(command + Self.data, in: sandbox.folder)
        #expect(none.code == 66, "\(command): \(none.notes)")
        #expect(none.notes.contains("no plan is adopted in 'data' yet"), "\(none.notes)")
        for way in ["sucharit serve", "plan read", "plan adopt"] {
          #expect(none.notes.contains(way), "\(none.notes)")
        }
      }
      try sandbox.write(BrowserPlan().yaml, to: "plan.yaml")
      let author = ["SUCHARIT_AUTHOR": "ผู้ประสานแผน"]
      let adopted = try await Program.run(
        Self.adopt, in: sandbox.folder, environment: author)
      #expect(adopted.code == 0, "\(adopted.notes)")
      for command in [
        ["status"], ["budget"], ["plan", "list"], ["plan", "show", "1"], ["calendar", "-o", "out"],
      ] {
        let run = try await Program.run(command + Self.data, in: sandbox.folder)
        #expect(run.code == 0 || run.code == 1, "\(command) \(run.notes)")
        #expect(!run.notes.contains("warning"), "\(command) \(run.notes)")
      }
      let note = try await Program.run(
        ["log", "note", "1.1", "เตรียมการ"] + Self.data, in: sandbox.folder, environment: author)
      #expect(note.code == 0 && note.text.hasPrefix("#2"), "\(note.notes)\(note.text)")
    }
  }
}
