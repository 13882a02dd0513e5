internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A calendar link")
struct FeedTests {
  private static func make(
    _ browser: TestBrowser, scope: String = "owner:social-welfare", kind: String = "event"
  ) async throws -> String {
    let page = try await browser.get("/calendar-links")
    let made = try await browser.send(
      page, to: "/calendar-links", ["name": "โทรศัพท์", "scope": scope, "kind": kind])
    let start = try #require(made.text.firstRange(of: "http://localhost/calendars/"))
    return "/calendars/" + made.text[start.upperBound...].prefix { $0 != "<" }
  }

  @Test("gives the calendar without signing in, once copied, and is never shown again")
  func feed() async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      let path = try await Self.make(owner)
      let program = TestBrowser(site)
      let calendar = try await program.get(path)
      #expect(calendar.status == 200)
      #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(calendar.text.contains("BEGIN:VEVENT") && !calendar.text.contains("BEGIN:VTODO"))
      #expect(calendar.text.contains("2567.community-forum.s1@"))
      #expect(!calendar.text.contains("2567.travelling-council.s2@"))
      let page = try await owner.get("/calendar-links")
      #expect(!page.text.contains(path))
    }
  }

  @Test("is one, however often the button was pressed, and the address that is shown works")
  func twice() async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      let page = try await owner.get("/calendar-links")
      var paths: [String] = []
      for _ in 0..<2 {
        let made = try await owner.send(
          page, to: "/calendar-links",
          ["name": "โทรศัพท์", "scope": "owner:social-welfare", "kind": "event"])
        let start = try #require(made.text.firstRange(of: "http://localhost/calendars/"))
        paths.append("/calendars/" + made.text[start.upperBound...].prefix { $0 != "<" })
      }
      let program = TestBrowser(site)
      #expect(try await program.get(paths[0]).status == 404)
      #expect(try await program.get(paths[1]).status == 200)
      let links = try site.accounts.accounts().map { try site.accounts.feeds(of: $0.id).count }
      #expect(links.reduce(0, +) == 1)
      // Now that a calendar has it, it stays as it is.
      let third = try await owner.send(
        page, to: "/calendar-links",
        ["name": "โทรศัพท์", "scope": "owner:social-welfare", "kind": "event"])
      #expect(third.status == 422)
      #expect(try await program.get(paths[1]).status == 200)
    }
  }

  @Test("is not sent twice to who has it, packed or not", arguments: ["", "gzip"])
  func unchanged(_ encoding: String) async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      let path = try await Self.make(owner)
      var headers: HTTPFields = encoding.isEmpty ? [:] : [.acceptEncoding: encoding]
      let program = TestBrowser(site)
      let first = try await program.get(path, headers)
      #expect((first.headers[.contentEncoding] ?? "") == encoding)
      headers[.ifNoneMatch] = first.headers[.eTag]
      #expect(try await program.get(path, headers).status == 304)
      headers[.ifNoneMatch] = nil
      headers[.ifModifiedSince] = first.headers[.lastModified]
      #expect(try await program.get(path, headers).status == 304)
      let page = try await owner.get("/tasks/2567.community-forum.s1/note")
      try await owner.send(
        page, to: "/tasks/2567.community-forum.s1/started", ["day": "31/01/2567"])
      site.clock.advance(seconds: 60)
      headers[.ifModifiedSince] = nil
      headers[.ifNoneMatch] = first.headers[.eTag]
      #expect(try await program.get(path, headers).status == 200)
    }
  }

  @Test("has a tag of 128 bits, each octet in two digits")
  func tags() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      for unit in site.schedule.plan.owners.prefix(8) {
        let path = try await Self.make(coordinator, scope: "owner:\(unit.id)")
        let calendar = try await TestBrowser(site).get(path)
        let tag = try #require(calendar.headers[.eTag])
        #expect(tag.wholeMatch(of: /"[0-9a-f]{32}"/) != nil, "\(tag)")
      }
    }
    #expect(LookSheet.version.wholeMatch(of: /[0-9a-f]{12}/) != nil)
  }

  @Test("answers HEAD with the head alone")
  func head() async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      let path = try await Self.make(owner)
      let program = TestBrowser(site)
      let (whole, head) = (
        try await program.get(path), try await program.request(path, .head, [:], nil)
      )
      #expect(head.status == 200 && head.text.isEmpty)
      #expect(head.headers[.eTag] == whole.headers[.eTag])
      #expect(head.headers[.contentLength] == "\(whole.text.utf8.count)")
    }
  }

  @Test("is void when it is renewed or revoked", arguments: ["renew", "revoke"])
  func revoked(_ action: String) async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      let path = try await Self.make(owner)
      let page = try await owner.get("/calendar-links")
      let start = try #require(page.text.firstRange(of: "action=\"/calendar-links/"))
      let id = page.text[start.upperBound...].prefix { $0 != "/" }
      let stranger = try await site.browser(as: .executive)
      let foreign = try await stranger.get("/calendar-links")
      #expect(
        try await stranger.send(foreign, to: "/calendar-links/\(id)/\(action)").status == 404)
      #expect(try await TestBrowser(site).get(path).status == 200)
      let answer = try await owner.send(page, to: "/calendar-links/\(id)/\(action)")
      #expect(answer.status == (action == "renew" ? 200 : 303))
      #expect(try await TestBrowser(site).get(path).status == 404)
    }
  }

  @Test("is not made for what the account does not see")
  func foreignScope() async throws {
    try await TestSite.with { site in
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      let page = try await owner.get("/calendar-links")
      let answer = try await owner.send(
        page, to: "/calendar-links", ["name": "x", "scope": "owner:treasury", "kind": "event"])
      #expect(answer.status == 403)
      #expect(try await owner.send(page, to: "/calendar-links", ["name": "x"]).status == 422)
    }
  }
}
