internal import Foundation
internal import TestSupport
internal import Testing
internal import ThaiCivil

/// The web application in a real browser, as the people use it.
@Suite("sucharit serve, in a browser", .serialized, .timeLimit(.minutes(15)))
struct BrowserTests {
  private static let password = "กบน้อยกระโดดลงบึงตอนเช้า"
  /// One white dot.
  private static let photo =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII="

  private let plan = BrowserPlan()

  private func serve(_ body: (Server) async throws -> Void) async throws {
    try await Sandbox.with { sandbox in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: sandbox.folder.path)
      let server = try await Server(plan: plan.yaml, in: sandbox)
      defer { server.stop() }
      try await body(server)
    }
  }

  /// Fills in what a link of invitation asks for.
  private func accept(
    _ link: String, as name: String, isFirst: Bool = true, in browser: inout Driver
  ) throws {
    try browser.open(link)
    try check(&browser, "invitation")
    if isFirst {
      try browser.fill("display-name", "ผู้ใช้ \(name)")
      try browser.fill("position", "นักวิชาการ")
    }
    try browser.fill("name", name)
    try browser.fill("password", Self.password)
    try browser.press("main form button")
  }

  /// What holds for every page: nothing that axe-core finds, nothing wider than the screen.
  private func check(_ browser: inout Driver, _ place: String) throws {
    let violations = try browser.violations()
    #expect(violations == "", "\(place): \(violations)")
    let overflow = try browser.overflow()
    #expect(overflow <= 0, "\(place) is \(overflow) wider than the screen")
    let headings = try browser.count("h1")
    #expect(headings == 1, "\(place)")
  }

  @Test("from the first link to a closed round: people, a photo, the report, a calendar")
  func wholeWay() async throws {
    try await serve { server in
      var desk = try Driver.start()
      try accept(try server.invitation, as: "coordinator", in: &desk)
      #expect(try desk.exposedCookies() == [])
      for path in [
        "/dashboard", "/tasks", "/projects", "/projects/first", "/findings", "/money", "/entries",
        "/reports",
        "/reports/\(plan.past)/six-month", "/verification", "/sheet-import", "/people",
        "/people/log",
        "/people/1", "/people/1/log", "/account",
        "/calendar-links", "/sheet",
      ] {
        try desk.open(server.address + path)
        try check(&desk, path)
      }

      // Somebody of กองกลาง is let in.
      try desk.open(server.address + "/people")
      try desk.fill("display-name", "ผู้ใช้ clerk")
      try desk.choose("role", "owner")
      try desk.choose("units", "alpha")
      try desk.press("main form button")
      let link = try desk.text("code.secret")
      #expect(link.hasPrefix("http"))

      // On a phone.
      var phone = try Driver.start(width: 320, height: 640)
      let path = link.range(of: "/invitations/").map { String(link[$0.lowerBound...]) } ?? ""
      try accept(server.address + path, as: "clerk", isFirst: false, in: &phone)
      try phone.open(server.address + "/tasks")
      try check(&phone, "/tasks")
      try phone.open(server.address + "/tasks?show=todo")
      try check(&phone, "/tasks?show=todo")
      let tasks = try phone.text("main")
      #expect(tasks.contains("จัดประชุมสภาสัญจร") && !tasks.contains("จัดเวทีประชาคม"), "\(tasks)")
      let task = "/tasks/\(plan.past).first.s1"
      try phone.open(server.address + task)
      try check(&phone, "task")
      try phone.open(server.address + task + "/done")
      try check(&phone, "form")
      try phone.fill("text", "จัดประชุมแล้ว <b>มีผู้เข้าร่วม</b>")
      try phone.fill("participants", "๓๕")
      try phone.fill("day", "31/2/\(plan.past)")
      try server.sandbox.write(
        Array(try #require(Data(base64Encoded: Self.photo))), to: "photo.png")
      try phone.press("main form button")
      // No such day: what was typed is still there, and nothing was logged.
      try check(&phone, "form with a fault")
      #expect(
        try phone.evaluate("document.querySelector('[name=text]').value").contains(
          "<b>มีผู้เข้าร่วม</b>"))
      #expect(try phone.count("[aria-invalid=true]") == 1)
      try phone.fill("day", plan.workday)
      try phone.attach(server.sandbox.path("photo.png"), to: "evidence")
      try phone.press("main form button")
      let counted = try phone.text("main")
      #expect(counted.contains("จัดประชุมแล้ว <b>มีผู้เข้าร่วม</b>"), "\(counted)")
      try check(&phone, "after the form")

      // A calendar of one's own, which a calendar program fetches.
      try phone.open(server.address + "/calendar-links")
      try phone.fill("name", "โทรศัพท์")
      try phone.press("main form button")
      try check(&phone, "calendar link")
      let feed = try phone.text("code.secret")
      let feedPath = feed.range(of: "/calendars/").map { String(feed[$0.lowerBound...]) } ?? ""
      let calendar = try await server.get(feedPath)
      #expect(
        calendar.status == 200 && calendar.text.hasPrefix("BEGIN:VCALENDAR"),
        "\(calendar.text.prefix(200))")
      #expect(calendar.headers["content-type"]?.hasPrefix("text/calendar") == true)
      let tag = try #require(calendar.headers["etag"])
      #expect(try await server.get(feedPath, headers: ["If-None-Match": tag]).status == 304)

      // It is in the overview, in the log behind the adoption of the plan, with its file, and in the report.
      try desk.open(server.address + "/entries")
      #expect(try desk.text("main").contains("จัดประชุมแล้ว <b>มีผู้เข้าร่วม</b>"))
      let cookies = try desk.cookies()
      let evidence = try await server.get("/entries/2/evidence/0", headers: ["Cookie": cookies])
      #expect(evidence.body == Data(base64Encoded: Self.photo))
      #expect(evidence.headers["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(evidence.headers["x-content-type-options"] == "nosniff")

      // The other division has nothing yet: the coordinator logs in its name, and closes the round.
      try desk.open(server.address + "/projects/second/note")
      try desk.fill("text", "เตรียมการแล้ว")
      try desk.fill("day", plan.workday)
      try desk.choose("unit", "beta")
      try desk.fill("unit-note", "แจ้งทางโทรศัพท์")
      try desk.press("main form button")
      let inName = try desk.text("main")
      #expect(inName.contains("รายการที่ 3"), "\(inName)")
      try desk.open(server.address + "/entries")
      let entries = try desk.text("main")
      #expect(entries.contains("เตรียมการแล้ว") && entries.contains("กองคลัง"), "\(entries)")
      try desk.open(server.address + "/reports/\(plan.past)/six-month")
      let html = try await server.get(
        try desk.attribute("href", of: "main a[href*='/reports/files/'][href$='.html']"),
        headers: ["Cookie": cookies])
      // Words that are kept whole stand in elements of their own.
      let text = html.text.replacing(/<\/?span[^>]*>/, with: "")
      #expect(text.contains("จัดประชุมแล้ว &lt;b&gt;มีผู้เข้าร่วม&lt;/b&gt;"))
      #expect(html.text.contains("เตรียมการแล้ว") && html.text.contains("ร่าง"))
      try desk.open(server.address + "/reports/\(plan.past)/six-month/public")
      #expect(try desk.text("main").contains("เตรียมการแล้ว"))
      try check(&desk, "what becomes public")
      try desk.open(server.address + "/reports/\(plan.past)/six-month/closing")
      try check(&desk, "closing")
      _ = try desk.evaluate("document.querySelector('[name=confirm]').checked = true")
      try desk.press("form[action$='/closing'] button")
      let closed = try desk.text("main")
      #expect(!closed.contains("ยังไม่ปิด"), "\(closed)")
      try check(&desk, "closed round")

      // Everybody may read it, without an account, a draft or a name.
      var visitor = try Driver.start(width: 360, height: 700)
      for path in ["/", "/published", "/published/proof", "/sign-in"] {
        try visitor.open(server.address + path)
        try check(&visitor, "public \(path)")
        #expect(try !visitor.text().contains("ผู้ใช้ clerk"))
      }
      try visitor.open(server.address + "/published")
      #expect(try visitor.text("main").contains("\(plan.past)"))
      try visitor.open(server.address + "/people")
      #expect(try visitor.count("[name=password]") == 1)
      visitor.stop()

      let verified = try await Program.run(
        ["log", "verify", "--data", "data"], in: server.sandbox.folder)
      #expect(verified.code == 0, "\(verified.notes)")
      phone.stop()
      desk.stop()
    }
  }

  @Test("the keyboard alone signs in and logs, and what has the focus can be seen")
  func keyboard() async throws {
    try await serve { server in
      var desk = try Driver.start()
      try accept(try server.invitation, as: "coordinator", in: &desk)
      try desk.open(server.address + "/sign-out")
      var browser = try Driver.start()
      try browser.open(server.address + "/sign-in")
      #expect(try browser.tab(to: "[name=name]") != nil)
      try browser.type("coordinator")
      try browser.tab()
      try browser.type(Self.password)
      try browser.enter()
      #expect(try !browser.address.contains("/sign-in"))

      try browser.open(server.address + "/projects/second/note")
      // The first thing is a way past the menu.
      try browser.tab()
      #expect(try browser.evaluate("document.activeElement.getAttribute('href')").hasPrefix("#"))
      #expect(try browser.tab(to: "[name=text]") != nil)
      let ring = try browser.evaluate(
        "(style => style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2)(getComputedStyle(document.activeElement))"
      )
      #expect(ring == "true")
      try browser.type("บันทึกด้วยแป้นพิมพ์")
      #expect(try browser.tab(to: "main form button") != nil)
      try browser.enter()
      #expect(try browser.text("main").contains("บันทึกด้วยแป้นพิมพ์"))

      // Every link and field of a page comes up in the order in which it stands.
      try browser.open(server.address + "/dashboard")
      let wanted = try browser.evaluate(
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => e.getClientRects().length && e.tabIndex >= 0).length"
      )
      var seen = 0
      for _ in 0..<(Int(wanted) ?? 0) {
        try browser.tab()
        let isAfter = try browser.evaluate(
          "(() => { const last = window.lastFocus, now = document.activeElement; window.lastFocus = now; return !last || (last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) != 0 })()"
        )
        #expect(isAfter == "true")
        seen += 1
      }
      #expect(seen > 5)
      browser.stop()
      desk.stop()
    }
  }

  @Test("a session that ends during a long form loses no text, and a double click logs once")
  func interrupted() async throws {
    try await serve { server in
      var browser = try Driver.start()
      try accept(try server.invitation, as: "coordinator", in: &browser)
      try browser.open(server.address + "/projects/first/note")
      let long = String(repeating: "ข้อความยาวที่พิมพ์ไว้ ", count: 200)
      try browser.fill("text", long + "จบ")
      try browser.fill("day", plan.workday)
      // The session ends elsewhere: its cookie is no longer known.
      try browser.command("Network.clearBrowserCookies")
      try browser.press("main form button")
      #expect(try browser.count("[name=password]") == 1)
      try browser.fill("name", "coordinator")
      try browser.fill("password", Self.password)
      try browser.press("main form button")
      let kept = try browser.evaluate("document.querySelector('[name=text]').value")
      #expect(kept.hasSuffix("จบ") && kept.count == (long + "จบ").count)
      // Twice, as impatient fingers do.
      try browser.evaluate("(() => { window.isOld = true })()")
      try browser.evaluate(
        "(() => { const form = document.querySelector('main form'); form.requestSubmit(); form.requestSubmit() })()"
      )
      try browser.wait("!window.isOld && document.readyState == 'complete'")
      let head = try await Program.run(
        ["log", "head", "--data", "data"], in: server.sandbox.folder)
      #expect(head.text.split(whereSeparator: \.isWhitespace).last == "2", "\(head.text)")
      browser.stop()
    }
  }

  @Test("without JavaScript every page still works, and at twice the size nothing is cut off")
  func plain() async throws {
    try await serve { server in
      var browser = try Driver.start()
      try accept(try server.invitation, as: "coordinator", in: &browser)
      // Zoomed to 200 percent: half as many CSS pixels.
      try browser.show(width: 640, height: 450)
      for path in ["/dashboard", "/tasks", "/projects", "/findings", "/reports", "/people"] {
        try browser.open(server.address + path)
        #expect(try browser.overflow() <= 0, "\(path)")
      }
      let cookies = try browser.cookies()
      for path in ["/dashboard", "/tasks", "/projects/first/note", "/reports", "/people"] {
        let page = try await server.get(path, headers: ["Cookie": cookies])
        #expect(page.status == 200)
        #expect(page.body.count < 100_000, "\(path): \(page.body.count) octets")
        let policy = page.headers["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe-"), "\(policy)")
        #expect(!page.text.contains(" style=") && !page.text.contains(" onclick="), "\(path)")
      }
      browser.stop()
    }
  }
}
