internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("Who is who")
struct PeopleTests {
  private static let invited: KeyValuePairs = [
    "display-name": "สมศรี ใจดี", "position": "นักวิชาการคลัง", "role": "owner", "units": "treasury",
  ]

  /// The path of the link that a page shows.
  private static func link(on page: TestBrowser.Page) throws -> String {
    let link = try #require(page.text.firstMatch(of: /http:\/\/localhost(\/invitations\/[^<]+)</))
    return String(link.output.1)
  }

  @Test("is told all that is wrong with a new account at once")
  func allFaults() async throws {
    try await TestSite.with { site in
      let token = try site.firstToken()
      let browser = TestBrowser(site)
      let page = try await browser.get("/invitations/\(token)")
      let answer = try await browser.send(
        page, to: "/invitations/\(token)",
        ["display-name": "", "position": "", "name": "ชื่อ ไทย", "password": "สั้น"])
      #expect(answer.status == 422)
      for field in ["display-name", "name", "password"] {
        #expect(answer.text.contains("id=\"f-\(field)-fault\""), "\(field)")
      }
    }
  }

  @Test(
    "is said by the coordinator: the invited choose a user name and a password, and nothing else")
  func invited() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator)
      let page = try await boss.send(
        try await boss.get("/people"), to: "/people", Self.invited)
      let path = try Self.link(on: page)
      let browser = TestBrowser(site)
      let form = try await browser.get(path)
      for shown in ["สมศรี ใจดี", "นักวิชาการคลัง", "ผู้รับผิดชอบ"] { #expect(form.text.contains(shown)) }
      #expect(!form.text.contains("name=\"display-name\""))
      let answer = try await browser.send(
        form, to: path,
        [
          "name": "somsri", "password": TestSite.password, "display-name": "นายกเทศมนตรี",
          "position": "นายก", "role": "coordinator",
        ])
      #expect(answer.status == 303)
      let account = try #require(try site.accounts.accounts().last)
      #expect(account.displayName == "สมศรี ใจดี" && account.position == "นักวิชาการคลัง")
      #expect(account.role == .owner && account.units == [Owner.ID("treasury")])
    }
  }

  @Test("cannot be mistaken: a name that looks like another's is refused beside its field")
  func alike() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator)
      let form = try await boss.get("/people")
      #expect(try await boss.send(form, to: "/people", Self.invited).status == 200)
      let again = try await boss.send(
        form, to: "/people",
        ["display-name": "สมศรี\u{200B}  ใจคี", "role": "owner", "units": "treasury"])
      #expect(again.status == 422)
      #expect(again.text.contains("ชื่อนี้ดูเหมือนกับ “สมศรี ใจดี”"))
      #expect(again.text.contains("aria-describedby=\"f-display-name-hint f-display-name-fault\""))
      let strange = try await boss.send(
        form, to: "/people", ["display-name": "Sоmsri", "role": "owner", "units": "treasury"])
      #expect(strange.status == 422 && strange.text.contains("ไม่ใช่อักษรไทยหรืออังกฤษ"))
    }
  }

  @Test("an invitation that nobody has used stands on the page, and is taken back there")
  func uninvited() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator)
      let made = try await boss.send(try await boss.get("/people"), to: "/people", Self.invited)
      let path = try Self.link(on: made)
      let page = try await boss.get("/people")
      #expect(page.text.contains("คำเชิญที่ยังไม่ใช้") && page.text.contains("สมศรี ใจดี"))
      let answer = try await boss.send(
        page, to: "/people", ["withdraw": page.hidden("withdraw")])
      #expect(answer.location == "/people")
      #expect(try await TestBrowser(site).get(path).status == 410)
      #expect(try await !boss.get("/people").text.contains("สมศรี ใจดี"))
      #expect(try await boss.get("/people/log").text.contains("ยกเลิกคำเชิญ สมศรี ใจดี"))
      #expect(try site.audit.lines().map(\.kind) == ["link-used", "invited", "uninvited"])
    }
  }

  @Test("is put right by a coordinator, and what it was before stays in the history")
  func renamed() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let clerk = try await site.browser(as: .owner, of: [Owner.ID("treasury")], called: "clerk")
      let page = try await boss.get("/people/2")
      let saved = try await boss.send(
        page, to: "/people/2",
        [
          "display-name": "สมศรี ใจงาม", "position": "ผู้อำนวยการ", "role": "owner",
          "units": "treasury",
        ])
      #expect(saved.status == 200 && saved.text.contains("บันทึกแล้ว"))
      #expect(try await clerk.get("/account").text.contains("สมศรี ใจงาม"))
      for path in ["/people/log", "/people/2/log"] {
        let log = try await boss.get(path).text
        #expect(log.contains("จาก ผู้ใช้ clerk (นักวิชาการ) เป็น สมศรี ใจงาม (ผู้อำนวยการ)"), "\(path)")
        #expect(log.contains("โดย ผู้ใช้ boss"), "\(path)")
        #expect(log.contains("ตรวจพิสูจน์แล้ว"), "\(path)")
        #expect(log.contains(try site.accounts.logHead().hash.description))
      }
      #expect(try await boss.get("/people/9/log").status == 404)
    }
  }

  @Test("everybody sees what happened to the own account and who did it, and of no other")
  func own() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let clerk = try await site.browser(as: .owner, of: [Owner.ID("treasury")], called: "clerk")
      _ = try await site.browser(as: .owner, of: [Owner.ID("treasury")], called: "other")
      try await boss.send(
        try await boss.get("/people/2"), to: "/people/2",
        ["display-name": "ผู้ใช้ clerk", "position": "นักวิชาการ", "role": "executive"])
      let page = try await clerk.get("/account/log")
      #expect(page.text.contains("เปลี่ยนสิทธิ์ จากผู้รับผิดชอบ เป็นผู้บริหาร"))
      #expect(page.text.contains("โดย ผู้ใช้ boss"))
      #expect(!page.text.contains("ผู้ใช้ other"))
      #expect(try await clerk.get("/account").text.contains("href=\"/account/log\""))
    }
  }

  @Test("is out everywhere when a coordinator ends the sessions, and the history says so")
  func ended() async throws {
    try await TestSite.with { site in
      let boss = try await site.browser(as: .coordinator)
      let clerk = try await site.browser(as: .owner, of: [Owner.ID("treasury")])
      let page = try await boss.get("/people/2")
      let answer = try await boss.send(page, to: "/people/2", ["action": "end-sessions"])
      #expect(answer.text.contains("ออกจากระบบทุกเครื่องแล้ว"))
      #expect(try await clerk.get("/account").status == 401)
      #expect(try await boss.get("/people/2/log").text.contains("ให้ออกจากระบบทุกเครื่อง"))
    }
  }
}
