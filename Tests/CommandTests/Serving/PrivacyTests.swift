internal import Foundation
internal import TestSupport
internal import Testing

/// What the server says of itself, and whom it believes.
@Suite("sucharit serve, and who is asking", .serialized, .timeLimit(.minutes(15)))
struct PrivacyTests {
  private static let password = "กบน้อยกระโดดลงบึงตอนเช้า"
  private let plan = BrowserPlan()

  private static let secret = "0123456789abcdef0123456789abcdef"

  /// How a server is told of a proxy that names people.
  private static func proxied(by address: String) -> [String] {
    ["--proxy", address, "--user-header", "Remote-User", "--proxy-secret-file", "secret"]
  }

  private func serve(
    _ more: [String] = [], _ body: (Server, String) async throws -> Void
  ) async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(Self.secret + "\n", to: "secret")
      let server = try await Server(plan: plan.yaml, in: sandbox, more)
      defer { server.stop() }
      let cookie = try await server.signUp(
        try server.invitation, as: "somchai", password: Self.password)
      try await body(server, cookie)
    }
  }

  @Test("is in no other page's frame, sniffed by no browser, and kept by no cache")
  func headers() async throws {
    try await serve { server, cookie in
      for path in ["/tasks", "/projects/first", "/sign-in", "/nothing-here"] {
        let page = try await server.get(path, headers: ["Cookie": cookie])
        let policy = page.headers["content-security-policy"] ?? ""
        #expect(
          policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'"),
          "\(path)")
        #expect(page.headers["x-frame-options"] == "DENY", "\(path)")
        #expect(page.headers["x-content-type-options"] == "nosniff", "\(path)")
        #expect(page.headers["cache-control"]?.contains("no-store") == true, "\(path)")
        #expect(page.headers["referrer-policy"] != nil, "\(path)")
      }
    }
  }

  @Test(
    "names a user only where the proxy's address asks",
    arguments: [
      ("127.0.0.1", 200), ("127.0.0.0/8", 200), ("192.0.2.1", 401), ("10.0.0.0/8", 401),
    ])
  func proxy(_ address: String, _ status: Int) async throws {
    try await serve(Self.proxied(by: address)) { server, _ in
      let secret = ["Sucharit-Proxy-Secret": Self.secret]
      let page = try await server.get(
        "/account", headers: secret.merging(["Remote-User": "somchai"]) { $1 })
      #expect(page.status == status)
      #expect(page.text.contains("ผู้ใช้") || status == 401)
      let nobody = try await server.get(
        "/account", headers: secret.merging(["Remote-User": "somsak"]) { $1 })
      #expect(nobody.status == 401 || nobody.status == 403)
      // Another program at the proxy's address.
      for other in ["", String(Self.secret.reversed()), Self.secret + "0"] {
        let page = try await server.get(
          "/account", headers: ["Remote-User": "somchai", "Sucharit-Proxy-Secret": other])
        #expect(page.status == 401)
      }
    }
  }

  @Test(
    "believes the proxy's word for who asks before a cookie of whoever sat there before",
    arguments: [
      ("somchai", 200),
      // The proxy let in somebody who has no account: the cookie is of somebody else.
      ("somsak", 401),
      // It let in nobody, so the session counts.
      (" ", 200),
    ])
  func proxyBeforeCookie(_ name: String, _ status: Int) async throws {
    try await serve(Self.proxied(by: "127.0.0.1")) { server, cookie in
      let page = try await server.get(
        "/account",
        headers: ["Cookie": cookie, "Remote-User": name, "Sucharit-Proxy-Secret": Self.secret])
      #expect(page.status == status)
    }
  }

  @Test("has an audit trail that names nobody, and of which a person's part can be asked for")
  func audit() async throws {
    try await serve { server, cookie in
      _ = try await server.get("/reports/files/plan-2567.csv", headers: ["Cookie": cookie])
      func audit(_ more: String...) async throws -> Program.Run {
        try await Program.run(["audit", "--data", "data"] + more, in: server.sandbox.folder)
      }
      let all = try await audit()
      #expect(all.code == 0 && all.text.contains("\"link-used\""), "\(all.text) \(all.notes)")
      #expect(!all.text.contains("somchai") && !all.text.contains("127.0.0.1"))
      #expect(try await audit("--address", "127.0.0.1").text == all.text)
      #expect(try await audit("--address", "127.0.0.2").text.isEmpty)
      #expect(try await audit("--person", "nobody").text.isEmpty)
      let none = try await audit("--data", "elsewhere")
      #expect(none.code == 66 && none.notes.contains("no audit trail"), "\(none.notes)")
    }
  }

  @Test("says nothing of people in its log")
  func notes() async throws {
    try await serve { server, cookie in
      _ = try await server.get("/account?name=somchai", headers: ["Cookie": cookie])
      _ = try await server.get(
        "/projects/first", headers: ["Cookie": cookie, "User-Agent": "Secret/1"])
      _ = try await server.get("/calendars/aGuessedToken.ics")
      server.stop()
      let notes = server.notes
      #expect(notes.contains("\"route\":\"account\"") && notes.contains("\"status\":\"200\""))
      let token = try server.invitation.split(separator: "/").last.map(String.init) ?? "?"
      let session = cookie.split(separator: "=").last.map(String.init) ?? "?"
      for secret in [
        "somchai", "127.0.0.1\"", "projects/first", "aGuessedToken", "Secret/1", token, session,
        Self.password,
      ] {
        #expect(!notes.contains(secret), "\(secret)")
      }
    }
  }
}
