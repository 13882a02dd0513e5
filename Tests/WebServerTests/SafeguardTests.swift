internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("Beyond a password")
struct SafeguardTests {
  private static let unit = Owner.ID("social-welfare")
  private static let task = "/tasks/2567.community-forum.s1"
  private static let note: KeyValuePairs = ["text": "ประชุมแล้ว", "day": "31/01/2567"]
  private static let newPassword = "แมวดำเดินผ่านหน้าบ้านตอนเย็น"

  private static func link(on page: TestBrowser.Page) throws -> String {
    let link = try #require(page.text.firstMatch(of: /http:\/\/localhost(\/invitations\/[^<]+)</))
    return String(link.output.1)
  }

  private static func signIn(
    _ site: TestSite, _ name: String, _ password: String = TestSite.password
  ) async throws -> (TestBrowser, TestBrowser.Page) {
    let browser = TestBrowser(site)
    let page = try await browser.get("/sign-in")
    return (
      browser, try await browser.send(page, to: "/sign-in", ["name": name, "password": password])
    )
  }

  // MARK: Resets

  @Test("nothing is signed with an account whose password was reset, before its owner was told")
  func toldFirst() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      _ = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      let person = try await boss.get("/people/2")
      let path = try Self.link(
        on: try await boss.send(person, to: "/people/2", ["action": "reset"]))
      let thief = TestBrowser(site)
      let reset = try await thief.send(
        try await thief.get(path), to: path, ["password": Self.newPassword])
      #expect(reset.status == 303)
      for browser in [thief, try await Self.signIn(site, "somsri", Self.newPassword).0] {
        for place in ["/", "/tasks", Self.task + "/note", "/account", "/calendar-links"] {
          #expect(try await browser.get(place).location == "/account/reset-notice", "\(place)")
        }
        let notice = try await browser.get("/account/reset-notice")
        #expect(notice.text.contains("ด้วยลิงก์ที่ ผู้ใช้ boss ทำให้"))
        let sent = try await browser.post(
          Self.task + "/note",
          [("csrf", notice.hidden("csrf")), ("form", "f")] + Self.note.map { ($0.key, $0.value) })
        #expect(sent.location == "/account/reset-notice")
      }
      let program = TestProgram(site: site, token: thief.cookie("sucharit-session"))
      let refused = try await program.post("/api/v1/entries", Sample.note())
      #expect(refused.status == 403 && refused.text.contains("รหัสผ่านของท่านถูกตั้งใหม่"))
      #expect(try site.log.entries().isEmpty)

      let (owner, _) = try await Self.signIn(site, "somsri", Self.newPassword)
      let notice = try await owner.get("/account/reset-notice")
      #expect(try await owner.send(notice, to: "/account/reset-notice").status == 303)
      #expect(try await owner.get("/account/reset-notice").status == 404)
      let form = try await owner.get(Self.task + "/note")
      #expect(try await owner.send(form, to: Self.task + "/note", Self.note).status == 303)
      let log = try await boss.get("/people/2/log").text
      for words in ["สร้างลิงก์ตั้งรหัสผ่านใหม่", "ตั้งรหัสผ่านใหม่ด้วยลิงก์", "รับทราบว่ารหัสผ่านถูกตั้งใหม่"] {
        #expect(log.contains(words))
      }
    }
  }

  @Test("the owner sees at once, on every page, that a link was made, and takes it back")
  func withdrawn() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let owner = try await site.browser(as: .owner, of: [Self.unit])
      #expect(try await !owner.get("/tasks").text.contains("มีผู้สร้างลิงก์ตั้งรหัสผ่านใหม่"))
      let person = try await boss.get("/people/2")
      let path = try Self.link(
        on: try await boss.send(person, to: "/people/2", ["action": "reset"]))
      #expect(try await owner.get("/tasks").text.contains("มีผู้สร้างลิงก์ตั้งรหัสผ่านใหม่"))
      let account = try await owner.get("/account")
      #expect(account.text.contains("ผู้ใช้ boss สร้างลิงก์ตั้งรหัสผ่านใหม่ให้บัญชีนี้"))
      let answer = try await owner.send(
        account, to: "/account", ["action": "withdraw-reset"])
      #expect(answer.status == 303)
      #expect(try await TestBrowser(site).get(path).status == 410)
    }
  }

  @Test(
    "a link to a new password is good once a second coordinator agrees, where the office asks so")
  func resetByTwo() async throws {
    try await TestSite.with(safeguards: Safeguards(resetsByTwo: true)) { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let other = try await site.browser(as: .coordinator, called: "other")
      _ = try await site.browser(as: .owner, of: [Self.unit])
      let made = try await boss.send(
        try await boss.get("/people/3"), to: "/people/3", ["action": "reset"])
      #expect(made.text.contains("ลิงก์จะใช้ได้เมื่อผู้ประสานแผนอีกคนเห็นชอบ"))
      let path = try Self.link(on: made)
      #expect(try await TestBrowser(site).get(path).status == 410)
      let own = try await boss.send(made, to: "/people/3", ["action": "approve-reset"])
      #expect(own.status == 422 && own.text.contains("ต้องให้ผู้ประสานแผนอีกคนเป็นผู้เห็นชอบ"))
      let page = try await other.get("/people/3")
      #expect(page.text.contains("รอผู้ประสานแผนคนที่สองเห็นชอบ"))
      #expect(
        try await other.send(page, to: "/people/3", ["action": "approve-reset"]).status == 200)
      #expect(try await TestBrowser(site).get(path).status == 200)
    }
  }

  // MARK: The second factor

  /// Sets a second factor on the own page, and gives its secret.
  private static func set(_ browser: TestBrowser, _ site: TestSite) async throws -> [UInt8] {
    let path = "/account/second-factor"
    let page = try await browser.get(path)
    #expect(try await browser.send(page, to: path, ["action": "start"]).status == 303)
    let offered = try await browser.get(path)
    #expect(offered.text.contains("<svg class=\"code\""))
    let secret = try #require(offered.text.firstMatch(of: /<code class="secret">([A-Z2-7]{32})</))
    let octets = Self.octets(ofBase32: secret.output.1)
    let wrong = try await browser.send(
      offered, to: path, ["action": "confirm", "code": "000000"])
    #expect(wrong.status == 422 && wrong.text.contains(secret.output.1))
    let made = try await browser.send(
      offered, to: path, ["action": "confirm", "code": code(octets, site)])
    #expect(made.text.matches(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/).count == 10)
    return octets
  }

  private static func code(_ secret: [UInt8], _ site: TestSite) -> String {
    OneTimePassword.code(of: secret, step: OneTimePassword.step(at: site.clock.now))
  }

  private static func octets(ofBase32 text: Substring) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = text.flatMap { letter -> [Int] in
      let value = digits.firstIndex(of: letter) ?? 0
      return (0..<5).map { value >> (4 - $0) & 1 }
    }
    return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
    }
  }

  private static let factor = "/api/v1/me/second-factor"

  @Test("a program begins, confirms, renews and ends the own second factor")
  func secondFactorOfProgram() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .owner, of: [Self.unit], called: "somsri")
      #expect(try await program.get(Self.factor).json() == ["state": "none"])
      for (method, place) in [(HTTPRequest.Method.delete, ""), (.post, "/recovery-codes")] {
        let none = try await program.call(method, Self.factor + place)
        #expect(none.status == 409 && none.problem == "refused")
      }
      let begun = try await program.call(.post, Self.factor)
      #expect(begun.status == 201)
      let secret = try begun.text("secret")
      #expect(try begun.text("address").contains("secret=\(secret)&issuer="))
      #expect(try await program.get(Self.factor).json() == ["state": "offered"])
      let octets = Self.octets(ofBase32: secret[...])
      let wrong = try await program.call(.put, Self.factor, ["code": "000000"])
      #expect(wrong.status == 409 && wrong.problem == "refused")
      let code = JSON.string(Self.code(octets, site))
      let made = try await program.call(.put, Self.factor, ["code": code])
      #expect(made.status == 200)
      let codes = try made.json()["recoveryCodes"]?.items ?? []
      #expect(codes.count == 10)
      let state = try await program.get(Self.factor).json()
      #expect(state == ["state": "set", "recoveryCodesLeft": 10])
      #expect(try await program.call(.post, Self.factor).status == 409)
      let renewed = try await program.call(.post, Self.factor + "/recovery-codes")
      #expect(renewed.status == 201)
      let new = try renewed.json()["recoveryCodes"]?.items ?? []
      #expect(Set(new).count == 10 && Set(new).isDisjoint(with: codes))
      #expect(try await program.call(.delete, Self.factor).status == 204)
      #expect(try await program.get(Self.factor).json() == ["state": "none"])
      let kinds = try await program.get("/api/v1/me/log").json()["items"]?.items
        .compactMap { $0["kind"]?.string }
      #expect(kinds == ["made", "factor-set", "recovery-renewed", "factor-removed"])
      let noted = try site.audit.lines().filter { $0.kind == "second-factor-changed" }
      #expect(noted.map(\.about) == ["confirm", "renew", "remove"])
    }
  }

  @Test(
    "a coordinator who has to set a second factor first can do so through the API, and nothing else"
  )
  func requiredOfProgram() async throws {
    try await TestSite.with(safeguards: Safeguards(coordinatorsNeedSecondFactor: true)) { site in
      let program = try await site.program(as: .coordinator)
      #expect(try await program.get("/api/v1/people-log").status == 403)
      let begun = try await program.call(.post, Self.factor)
      let secret = Self.octets(ofBase32: try begun.text("secret")[...])
      let code = JSON.string(Self.code(secret, site))
      #expect(try await program.call(.put, Self.factor, ["code": code]).status == 200)
      let log = try await program.get("/api/v1/people-log?limit=1").json()
      #expect(log["isIntact"] == .bool(true) && log["items"]?.items.count == 1)
      #expect(log["next"] == "1" && log["head"]?.string?.count == 64)
    }
  }

  @Test("whoever has set a second factor signs in with password and code, on pages and in the API")
  func secondFactor() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      let secret = try await Self.set(browser, site)
      site.clock.advance(seconds: 60)
      let (desk, asked) = try await Self.signIn(site, "somsri")
      #expect(asked.status == 200 && asked.text.contains("autocomplete=\"one-time-code\""))
      #expect(desk.cookie("sucharit-session") == nil)
      let pending = asked.hidden("pending")
      let wrong = try await desk.send(
        asked, to: "/sign-in/code", ["pending": pending, "code": "000000"])
      #expect(wrong.status == 401 && wrong.text.contains("รหัสยืนยันไม่ถูกต้อง"))
      let right = try await desk.send(
        asked, to: "/sign-in/code", ["pending": pending, "code": Self.code(secret, site)])
      #expect(right.status == 303)
      #expect(try await desk.get("/account").status == 200)

      site.clock.advance(seconds: 60)
      var order = ["name": JSON.string("somsri"), "password": .string(TestSite.password)]
      func send() async throws -> TestProgram.Answer {
        let body = JSON.object(order.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
        return try await site.stranger.call(.post, "/api/v1/session", body)
      }
      let without = try await send()
      #expect(without.status == 401 && without.text.contains("problems/code-needed"))
      order["code"] = .string(Self.code(secret, site))
      #expect(try await send().status == 201)
      #expect(try await send().status == 401)
      #expect(
        try site.audit.lines(by: "somsri").map(\.kind) == [
          "proof-failed", "second-factor-changed", "signed-in", "signed-in", "sign-in-failed",
        ])
    }
  }

  @Test("a coordinator sets one before anything else, where the office asks so")
  func required() async throws {
    try await TestSite.with(safeguards: Safeguards(coordinatorsNeedSecondFactor: true)) { site in
      let boss = try await site.browser(as: .coordinator)
      for place in ["/", "/dashboard", "/people", "/account", "/sheet.csv"] {
        #expect(try await boss.get(place).location == "/account/second-factor", "\(place)")
      }
      #expect(try site.audit.lines().map(\.kind) == ["link-used"])
      let program = TestProgram(site: site, token: boss.cookie("sucharit-session"))
      #expect(try await program.get("/api/v1/people").status == 403)
      _ = try await Self.set(boss, site)
      #expect(try await boss.get("/dashboard").status == 200)
      #expect(try await program.get("/api/v1/people").status == 200)
      #expect(try await !boss.get("/account/second-factor").text.contains("value=\"remove\""))
      let owner = try await site.browser(as: .owner, of: [Self.unit])
      #expect(try await owner.get("/tasks").status == 200)
    }
  }

  @Test("a coordinator removes the factor of somebody who lost it, and the history says so")
  func removed() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let browser = try await site.browser(as: .owner, of: [Self.unit], called: "somsri")
      _ = try await Self.set(browser, site)
      let page = try await boss.get("/people/2")
      try await boss.send(page, to: "/people/2", ["action": "remove-second-factor"])
      #expect(try await Self.signIn(site, "somsri").1.status == 303)
      #expect(try await boss.get("/people/2/log").text.contains("ยกเลิกรหัสยืนยันขั้นที่สอง"))
    }
  }

  // MARK: The password again

  @Test(
    "what weighs asks for the password again after ten minutes, and keeps what was typed",
    arguments: [
      ("/people/1", "display-name", "หัวหน้า ใหญ่"),
      ("/people", "display-name", "สมศรี ใจดี"),
      ("/projects/travelling-council/approved", "document", "เทศบัญญัติ 2567"),
      ("/entries/1/correction", "correction-reason", "พิมพ์ผิด"),
    ])
  func again(_ path: String, _ field: String, _ typed: String) async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator)
      let note = try await boss.get(Self.task + "/note")
      try await boss.send(note, to: Self.task + "/note", Self.note)
      #expect(try await !boss.get(path).text.contains("name=\"own-password\""))
      site.clock.advance(seconds: 600)
      let page = try await boss.get(path)
      #expect(page.text.contains("name=\"own-password\""))
      let (entries, events) = (try site.log.entries().count, try site.accounts.logHead().count)
      let fields: [(String, String)] = [
        ("csrf", page.hidden("csrf")), ("form", page.hidden("form")), (field, typed),
        ("position", "ปลัด"), ("role", "coordinator"), ("amount", "50,000"),
        ("document", "เทศบัญญัติ 2567"), ("approver", "นายกเทศมนตรี"), ("fiscalYear", "2567"),
        ("day", "2/10/2566"), ("approval", "ปลัดเทศบาล"), ("correction", "withdraw"),
      ]
      for wrong in ["", "ไม่ใช่รหัสผ่านนี้แน่นอน"] {
        let refused = try await boss.post(path, fields + [("own-password", wrong)])
        #expect(refused.status == 422, "\(path)")
        #expect(refused.text.contains("value=\"\(typed)\"") || refused.text.contains(typed))
        #expect(refused.text.contains("aria-invalid=\"true\""))
      }
      #expect(try site.log.entries().count == entries)
      #expect(try site.accounts.logHead().count == events)
      let done = try await boss.post(path, fields + [("own-password", TestSite.password)])
      #expect([200, 303].contains(done.status), "\(path): \(done.text)")
      let grown =
        try site.log.entries().count - entries + (try site.accounts.logHead().count - events)
      #expect(grown > 0)
      #expect(try await !boss.get(path).text.contains("name=\"own-password\""))
    }
  }

  @Test("ordinary work does not ask for it")
  func ordinary() async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Self.unit])
      site.clock.advance(seconds: 1200)
      let form = try await owner.get(Self.task + "/note")
      #expect(!form.text.contains("name=\"own-password\""))
      #expect(try await owner.send(form, to: Self.task + "/note", Self.note).status == 303)
    }
  }

  @Test("a program whose session is older than that signs in again for what weighs")
  func program() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      #expect(try await program.post("/api/v1/entries", Sample.note()).status == 201)
      site.clock.advance(seconds: 600)
      #expect(try await program.post("/api/v1/entries", Sample.note("อีกครั้ง")).status == 201)
      for (path, body) in [
        ("/api/v1/entries/1/corrections", Sample.correction),
        ("/api/v1/entries", Sample.money("approved", "50000.00")),
      ] {
        let answer = try await program.post(path, body)
        #expect(answer.status == 401 && answer.text.contains("problems/sign-in-again"), "\(path)")
        let challenge = answer.headers[.wwwAuthenticate] ?? ""
        #expect(challenge.contains("insufficient_user_authentication"))
      }
      #expect(try site.log.entries().count == 2)
    }
  }

  // MARK: Two people

  @Test("one coordinator proposes the closing, and another closes, where the office asks so")
  func closing() async throws {
    try await TestSite.with(safeguards: Safeguards(closesByTwo: true), on: day(2567, 4, 20)) {
      site in
      try site.fillSixMonths()
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let other = try await site.browser(as: .coordinator, called: "other")
      let path = "/reports/2567/six-month"
      let count = try site.log.entries().count
      #expect(try await boss.get(path).text.contains("เสนอปิดรอบ"))
      let page = try await boss.get(path + "/closing")
      for _ in 0..<2 {
        let proposed = try await boss.send(
          page, to: path + "/closing", ["head": page.hidden("head"), "confirm": "yes"])
        #expect(proposed.location == path)
      }
      #expect(try await boss.get(path).text.contains("รอผู้ประสานแผนอีกคนเป็นผู้ปิด"))
      let program = TestProgram(site: site, token: boss.cookie("sucharit-session"))
      let answer = try await program.post(
        "/api/v1" + path + "/closing", .members(["head": .string(page.hidden("head"))]))
      #expect(answer.status == 409)
      #expect(try site.log.entries().count == count)

      #expect(try await other.get(path).text.contains("ผู้ใช้ boss เสนอปิดรอบ"))
      let second = try await other.get(path + "/closing")
      let closed = try await other.send(
        second, to: path + "/closing", ["head": second.hidden("head"), "confirm": "yes"])
      #expect(closed.location == "/entries/\(count + 1)")
      let noted = try site.audit.lines().filter { $0.kind == "round-closed" }
      #expect(noted.map(\.about) == [path + "/closing"])
      let log = try await boss.get("/people/log").text
      #expect(log.contains("เสนอปิดรอบรายงานรอบ 6 เดือน"))
    }
  }
}
