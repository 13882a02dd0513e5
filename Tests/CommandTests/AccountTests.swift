internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit account", .serialized, .timeLimit(.minutes(15)))
struct AccountTests {
  private static let password = "กบน้อยกระโดดลงบึงตอนเช้า"

  /// A server with one account, and a way to run commands on its data folder meanwhile.
  private func serve(
    _ body: (Server, ([String]) async throws -> Program.Run) async throws -> Void
  ) async throws {
    try await Sandbox.with { sandbox in
      let server = try await Server(plan: BrowserPlan().yaml, in: sandbox)
      defer { server.stop() }
      _ = try await server.signUp(
        try server.invitation, as: "somchai", password: Self.password)
      try await body(server) { arguments in
        try await Program.run(["account"] + arguments + ["--data", sandbox.path("data")])
      }
    }
  }

  @Test("says what happened to the accounts while the server runs, and that it verifies")
  func history() async throws {
    try await serve { _, account in
      for arguments in [["history"], ["history", "SOMCHAI"]] {
        let run = try await account(arguments)
        #expect(run.code == 0, "\(run.notes)")
        #expect(run.text.contains("สร้างบัญชี ชื่อผู้ใช้ somchai"), "\(run.text)")
      }
      let verified = try await account(["verify"])
      #expect(verified.code == 0 && verified.text.hasPrefix("ถูกต้อง: 1 รายการ\n"))
      let unknown = try await account(["history", "somchay"])
      #expect(unknown.code == 64 && unknown.notes.contains("did you mean 'somchai'?"))
    }
  }

  @Test(
    "gives the last coordinator who forgot the password a way back in, and says so in the history")
  func reset() async throws {
    try await serve { server, account in
      let made = try await account(["reset", "somchai", "--base-url", server.address])
      #expect(made.code == 0, "\(made.notes)")
      let link = made.text.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(link.hasPrefix(server.address + "/invitations/"))
      let cookie = try await server.signUp(
        link, as: "somchai", password: "แมวดำเดินผ่านหน้าบ้านตอนเย็น")
      let page = try await server.get("/account", headers: ["Cookie": cookie])
      #expect(page.headers["location"] == "/account/reset-notice")
      let notice = try await server.get("/account/reset-notice", headers: ["Cookie": cookie])
      #expect(notice.text.contains("ด้วยลิงก์ที่ เครื่องแม่ข่าย ทำให้"))
      #expect(try await account(["history"]).text.contains("สร้างลิงก์ตั้งรหัสผ่านใหม่"))
      let unknown = try await account(["reset", "nobody"])
      #expect(unknown.code == 64)
    }
  }

  @Test("makes no accounts where there are none")
  func none() async throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let run = try await Program.run(["account", "history", "--data", sandbox.path("data")])
    #expect(run.code == 66 && run.notes.contains("there are no accounts"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("data")))
  }
}
