internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("The audit trail of the pages and the API") struct AuditTests {
  private static let unit = Owner.ID("social-welfare")

  /// What was noted, without time and pseudonyms.
  private static func noted(_ site: TestSite, by name: String? = nil) throws -> [String] {
    try site.audit.lines(by: name).map { line in
      line.about.isEmpty ? line.kind : "\(line.kind) \(line.about)"
    }
  }

  @Test("has who signed in, who failed to, and from where, without a name or an address")
  func signingIn() async throws {
    try await TestSite.with(proxy: ProxyTrust(.socket)) { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      let browser = TestBrowser(site)
      var headers = HTTPFields()
      headers[try #require(HTTPField.Name("X-Forwarded-For"))] = "192.0.2.9"
      let page = try await browser.get("/sign-in", headers)
      for (name, password) in [
        ("somchai", "ไม่ใช่รหัสผ่านนี้แน่นอน"), ("nobody", TestSite.password),
        ("SOMCHAI", TestSite.password),
      ] {
        try await browser.send(
          page, to: "/sign-in", ["name": name, "password": password], headers: headers)
      }
      #expect(
        try Self.noted(site) == ["link-used", "sign-in-failed", "sign-in-failed", "signed-in"])
      #expect(try Self.noted(site, by: "somchai") == ["sign-in-failed", "signed-in"])
      #expect(try site.audit.lines(from: "192.0.2.9").count == 3)
      #expect(try site.audit.lines(from: "192.0.2.1").isEmpty)
      let files = try FileManager.default.contentsOfDirectory(atPath: site.folder + "/audit")
      #expect(files.sorted() == ["2024-01-31.jsonl", "key"])
      let text = try String(
        contentsOfFile: site.folder + "/audit/2024-01-31.jsonl", encoding: .utf8)
      for secret in ["somchai", "SOMCHAI", "nobody", "192.0.2", TestSite.password, "รหัสผ่าน"] {
        #expect(!text.contains(secret))
      }
    }
  }

  @Test("has who, being signed in, typed a wrong password where it was asked for once more")
  func proofs() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "somchai")
      let account = try await boss.get("/account")
      let changed = try await boss.send(
        account, to: "/account",
        ["old-password": "ไม่ใช่รหัสผ่านนี้แน่นอน", "password": "รหัสผ่านใหม่ที่ยาวพอ ๒๕๖๗"])
      #expect(changed.status == 422)
      site.clock.advance(seconds: 600)
      let people = try await boss.get("/people")
      for wrong in ["ไม่ใช่รหัสผ่านนี้แน่นอน", ""] {
        let refused = try await boss.send(
          people, to: "/people",
          [
            "display-name": "สมศรี ใจดี", "position": "นิติกร", "role": "executive",
            "own-password": wrong,
          ])
        #expect(refused.status == 422)
      }
      // What was left empty is no attempt.
      #expect(
        try Self.noted(site, by: "somchai") == ["proof-failed", "proof-failed"])
    }
  }

  @Test("has whose rights became what, by whom, on the page and through the API")
  func rights() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "somchai")
      let program = TestProgram(site: site, token: boss.cookie("sucharit-session"))
      _ = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      let id = try #require(
        try site.accounts.accounts().first { $0.userName.text == "somsri" }
      ).id
      let page = try await boss.get("/people/\(id)")
      try await boss.send(
        page, to: "/people/\(id)", ["display-name": "สมศรี ใจดี", "role": "executive"])
      let changed = try await program.call(
        .put, "/api/v1/people/\(id)",
        .members([
          "displayName": "สมศรี ใจดี", "role": .string("owner"),
          "units": .strings([Self.unit.text]), "isDisabled": true,
        ]))
      #expect(changed.status == 200, "\(changed.text)")
      let lines = try site.audit.lines(by: "somsri").filter { $0.kind == "account-changed" }
      #expect(
        lines.map(\.about) == [
          "role=executive units= disabled=no", "role=owner units=social-welfare disabled=yes",
        ])
      let bosses = Set(try site.audit.lines(by: "somchai").map(\.who))
      #expect(lines.allSatisfy { bosses.contains($0.who) && $0.who != $0.whom })
    }
  }

  @Test("has what was downloaded and what was asked for without the right to it")
  func downloads() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "somchai")
      let owner = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      let program = TestProgram(site: site, token: owner.cookie("sucharit-session"))
      let (path, task) = ("/entries/1/evidence/0", "/tasks/2567.community-forum.s1/note")
      let form = try await owner.get(task)
      let logged = try await owner.send(
        form, to: task, fields: ["text": "ก", "day": "31/01/2567"],
        file: ("a.png", TestProgram.picture))
      #expect(logged.status == 303)
      _ = try await boss.getOctets("/reports/files/plan-2567.html")
      #expect(try await owner.get(path).status == 200)
      #expect(try await program.get("/api/v1" + path).status == 200)
      #expect(try await owner.get("/entries/1/evidence/7").status == 404)
      #expect(try await owner.get("/people").status == 403)
      #expect(try await program.get("/api/v1/people").status == 403)
      #expect(
        try Self.noted(site, by: "somchai").suffix(1) == [
          "downloaded /reports/files/plan-2567.html"
        ])
      #expect(
        try Self.noted(site, by: "somsri") == [
          "downloaded \(path)", "downloaded /api/v1\(path)", "forbidden people",
          "forbidden api.people",
        ])
    }
  }
}
