internal import HTTPTypes
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("Signing in")
struct SignInTests {
  @Test("opens a session whose cookie no script and no other site gets")
  func cookie() async throws {
    try await TestSite.with { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      let browser = TestBrowser(site)
      let page = try await browser.get("/sign-in")
      let answer = try await browser.send(
        page, to: "/sign-in", ["name": "somchai", "password": TestSite.password])
      #expect(answer.status == 303)
      let cookie =
        answer.headers[values: .setCookie].first { $0.hasPrefix("sucharit-session=") } ?? ""
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      #expect(!cookie.contains("Secure"))
    }
  }

  @Test("sets cookies for TLS alone where browsers come over TLS")
  func secureCookie() async throws {
    try await TestSite.with(baseURL: "https://plan.example.go.th") { site in
      let browser = TestBrowser(site)
      let page = try await browser.get("/sign-in")
      let cookies = page.headers[values: .setCookie]
      #expect(!cookies.isEmpty && cookies.allSatisfy { $0.contains("; Secure") })
      // What a browser asks of such a name, else it drops the cookie.
      #expect(
        cookies.allSatisfy {
          $0.hasPrefix("__Host-sucharit-") && $0.contains("Path=/") && !$0.contains("Domain")
        })
      let name = try #require(HTTPField.Name("Strict-Transport-Security"))
      #expect(page.headers[name] != nil)
    }
  }

  @Test("says the same of a wrong name as of a wrong password", arguments: ["somchai", "nobody"])
  func wrong(_ name: String) async throws {
    try await TestSite.with { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      let browser = TestBrowser(site)
      let page = try await browser.get("/sign-in")
      let answer = try await browser.send(
        page, to: "/sign-in", ["name": name, "password": "ไม่ใช่รหัสผ่านนี้แน่นอน"])
      #expect(answer.status == 401)
      #expect(answer.text.contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง"))
      #expect(answer.text.contains("value=\"\(name)\""))
      #expect(!answer.text.contains("ไม่ใช่รหัสผ่านนี้แน่นอน"))
    }
  }

  @Test("takes a new password from who knows the old one, and ends every other session")
  func newPassword() async throws {
    try await TestSite.with { site in
      let phone = try await site.browser(as: .coordinator, called: "somchai")
      let desk = TestBrowser(site)
      try await desk.send(
        try await desk.get("/sign-in"), to: "/sign-in",
        ["name": "somchai", "password": TestSite.password])
      let page = try await desk.get("/account")
      let new = "แมวดำเดินผ่านหน้าบ้านตอนเย็น"
      let wrong = try await desk.send(
        page, to: "/account", ["old-password": "ไม่ใช่รหัสผ่านนี้แน่นอน", "password": new])
      #expect(wrong.status == 422 && wrong.text.contains("รหัสผ่านเดิมไม่ถูกต้อง"))
      #expect(!wrong.text.contains(new))
      let short = try await desk.send(
        page, to: "/account", ["old-password": TestSite.password, "password": "สั้น"])
      #expect(short.status == 422)
      let changed = try await desk.send(
        page, to: "/account", ["old-password": TestSite.password, "password": new])
      #expect(changed.status == 303)
      #expect(try await desk.get("/account").status == 200)
      #expect(try await phone.get("/account").status == 401)
      let fresh = TestBrowser(site)
      let answer = try await fresh.send(
        try await fresh.get("/sign-in"), to: "/sign-in", ["name": "somchai", "password": new])
      #expect(answer.status == 303)
    }
  }

  @Test("ends with the browser, or after a week where somebody stays signed in on the device")
  func stays() async throws {
    try await TestSite.with { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      for (stay, isKept) in [("", false), ("yes", true)] {
        let browser = TestBrowser(site)
        let page = try await browser.get("/sign-in")
        #expect(page.text.contains("ให้อยู่ในระบบต่อบนเครื่องนี้"))
        let answer = try await browser.send(
          page, to: "/sign-in", ["name": "somchai", "password": TestSite.password, "stay": stay])
        let cookie =
          answer.headers[values: .setCookie].first { $0.hasPrefix("sucharit-session=") } ?? ""
        #expect(cookie.contains("Max-Age=604800") == isKept)
        #expect(cookie.contains("Max-Age") == isKept)
        // The list marks the one that asks.
        let account = try await browser.get("/account").text
        #expect(account.split(separator: ">เครื่องนี้<").count == 2)
        site.clock.advance(seconds: 1800)
        #expect(try await browser.get("/account").status == (isKept ? 200 : 401))
      }
    }
    try await TestSite.with(safeguards: Safeguards(mayStaySignedIn: false)) { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      let browser = TestBrowser(site)
      let page = try await browser.get("/sign-in")
      #expect(!page.text.contains("ให้อยู่ในระบบต่อบนเครื่องนี้"))
      let answer = try await browser.send(
        page, to: "/sign-in", ["name": "somchai", "password": TestSite.password, "stay": "yes"])
      #expect(
        !answer.headers[values: .setCookie].contains {
          $0.hasPrefix("sucharit-session=") && $0.contains("Max-Age")
        })
    }
  }

  @Test("is not touched by the cookies of another program of the same host")
  func foreignCookies() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      for name in ["session", "visitor", "device", "language", "__Host-sucharit-session"] {
        browser.set(name, "en")
      }
      let page = try await browser.get("/account")
      #expect(page.status == 200 && page.text.contains("lang=\"th\""))
    }
  }

  @Test("ends with signing out")
  func signOut() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/account")
      let session = try #require(browser.cookie("sucharit-session"))
      #expect(try await browser.send(page, to: "/sign-out").status == 303)
      browser.set("sucharit-session", session)
      #expect(try await browser.get("/account").status == 401)
    }
  }

  @Test("does nothing for a form of another site")
  func foreignForm() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/account")
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      for headers: HTTPFields in [[.origin: "https://evil.example"], [site: "cross-site"]] {
        #expect(try await browser.send(page, to: "/sign-out", headers: headers).status == 403)
      }
      #expect(try await browser.post("/sign-out", [("csrf", "0")]).status == 403)
      #expect(try await browser.get("/account").status == 200)
    }
  }

  @Test("is asked for by a one-time link only once")
  func invitationOnce() async throws {
    try await TestSite.with { site in
      let token = try site.firstToken()
      let browser = TestBrowser(site)
      let page = try await browser.get("/invitations/\(token)")
      let fields: KeyValuePairs = [
        "name": "somchai", "display-name": "สมชาย", "position": "", "password": TestSite.password,
      ]
      let short = try await browser.send(
        page, to: "/invitations/\(token)",
        ["name": "somchai", "display-name": "สมชาย", "password": "สั้น"])
      #expect(short.status == 422)
      #expect(short.text.contains("aria-describedby=\"f-password-hint f-password-fault\""))
      #expect(short.text.contains("value=\"สมชาย\""))
      #expect(try await browser.send(page, to: "/invitations/\(token)", fields).status == 303)
      #expect(try await TestBrowser(site).get("/invitations/\(token)").status == 410)
    }
  }

  @Test(
    "leads only to places of this server",
    arguments: ["https://evil.example/", "//evil.example", "/nope"])
  func openRedirect(_ next: String) async throws {
    try await TestSite.with { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      let browser = TestBrowser(site)
      let page = try await browser.get("/sign-in")
      let answer = try await browser.send(
        page, to: "/sign-in",
        ["name": "somchai", "password": TestSite.password, "next": next])
      #expect(answer.location == "/")
    }
  }
}
