internal import Interchange
internal import Office
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The page on which a round is closed")
struct ClosingPageTests {
  private static let path = "/reports/2567/six-month"
  private static let open = "https://example.go.th/a"
  private static let key = "https://example.go.th/b?token=abc"

  private static func with(
    safeguards: Safeguards = Safeguards(),
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    try await TestSite.with(safeguards: safeguards, on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      try site.log("โทร 081-234-5678 <script>", pages: [open, key])
      try await body(site)
    }
  }

  @Test("says what becomes public, what to look at, and that closing is final")
  func preview() async throws {
    try await Self.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get(Self.path + "/closing")
      #expect(page.status == 200 && page.text.utf8.count < 100_000)
      #expect(page.text.contains("การปิดรอบเป็นที่สุด ยกเลิกไม่ได้"))
      #expect(page.text.contains("<mark>081-234-5678</mark> &lt;script"))
      #expect(page.text.contains("คล้ายหมายเลขโทรศัพท์"))
      let number = try site.log.head().count
      #expect(page.text.contains("/entries/\(number)/erasure"))
      // A link with a key is not ticked.
      let boxes = page.text.split(separator: "<input type=\"checkbox\"").dropFirst().map {
        $0.prefix { $0 != ">" }
      }
      #expect(boxes.map { $0.contains("checked") } == [false, true, false])
      #expect(boxes[0].contains("\(number).2") && boxes[1].contains("\(number).1"))
      let all = try await browser.get(Self.path + "/public")
      #expect(all.status == 200 && all.text.utf8.count < 100_000)
      #expect(all.text.contains("ดำเนินการแล้ว") && !all.text.contains("นายผู้อนุมัติลับ"))
    }
  }

  @Test("closes nothing where it is not confirmed, and keeps what was ticked")
  func confirmation() async throws {
    try await Self.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get(Self.path + "/closing")
      let count = try site.log.head().count
      let answer = try await browser.send(
        page, to: Self.path + "/closing",
        ["head": page.hidden("head"), "link": "\(count).2"])
      #expect(answer.status == 422 && answer.text.contains("โปรดทำเครื่องหมายยืนยัน"))
      #expect(answer.text.contains("value=\"\(count).2\" checked"))
      #expect(!answer.text.contains("value=\"\(count).1\" checked"))
      #expect(try site.log.head().count == count)
    }
  }

  @Test("publishes the links that were ticked, and no others, in every format")
  func links() async throws {
    try await Self.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get(Self.path + "/closing")
      let count = try site.log.head().count
      let closed = try await browser.send(
        page, to: Self.path + "/closing",
        ["head": page.hidden("head"), "confirm": "yes", "link": "\(count).1"])
      #expect(closed.location == "/entries/\(count + 1)")
      for format in ["html", "json"] {
        let file = try await TestBrowser(site).get("/published/files/six-month-2567.\(format)")
        #expect(file.status == 200)
        #expect(file.text.contains(Self.open) && !file.text.contains("token=abc"))
      }
      let word = try await TestBrowser(site).getOctets("/published/files/six-month-2567.docx")
      #expect(!word.octets.isEmpty)
      let whole = try await browser.get("/reports/files/six-month-2567.html")
      #expect(whole.text.contains("token=abc"))
      let again = try await browser.get(Self.path + "/closing")
      #expect(again.status == 200 && again.text.contains("ปิดรอบแล้ว"))
    }
  }

  @Test("is printed once when it is closed, and before whenever somebody asks again")
  func printedOnce() async throws {
    try await Self.with { site in
      let browser = try await site.browser(as: .coordinator)
      func printed() async throws -> [UInt8] {
        site.clock.advance(seconds: 121)
        return try await browser.getOctets("/reports/files/six-month-2567.pdf").octets
      }
      let early = try await printed()
      #expect(early.starts(with: Array("%PDF-".utf8)))
      #expect(try await printed() != early)
      let page = try await browser.get(Self.path + "/closing")
      try await browser.send(
        page, to: Self.path + "/closing", ["head": page.hidden("head"), "confirm": "yes"])
      let closed = try await printed()
      #expect(closed != early)
      #expect(try await printed() == closed)
      let annex = try await browser.getOctets("/reports/files/six-month-2567-annex-entries.pdf")
      #expect(annex.octets != closed)
    }
  }

  @Test("offers the annexes of its report as files of their own, and no others")
  func annexes() async throws {
    try await Self.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get(Self.path)
      #expect(page.text.contains("/reports/files/six-month-2567-annex-entries.pdf"))
      #expect(page.text.contains("รายการบันทึก"))
      let word = try await browser.getOctets("/reports/files/six-month-2567-annex-entries.docx")
      #expect(word.octets.starts(with: [0x50, 0x4B]))
      for name in ["six-month-2567-annex-x.pdf", "plan-2567-annex-entries.docx"] {
        #expect(try await browser.get("/reports/files/\(name)").status == 404, "\(name)")
      }
      let stranger = TestBrowser(site)
      let path = "/published/files/six-month-2567-annex-entries.docx"
      #expect(try await stranger.get(path).status == 404)
    }
  }

  @Test(
    "shows every link, page after page, keeps what was ticked, and closes only once all were shown")
  func manyLinks() async throws {
    try await Self.with { site in
      try site.log("ลิงก์", pages: (1...160).map { "https://example.go.th/many/\($0)" })
      let browser = try await site.browser(as: .coordinator)
      let path = Self.path + "/closing"
      let first = try await browser.get(path)
      let count = try site.log.head().count
      #expect(first.text.utf8.count < 100_000)
      #expect(!first.text.contains("name=\"confirm\"") && first.text.contains("ลิงก์ที่ 1–80 จาก 162"))
      // Of each page, its first box alone is left out.
      func boxes(_ page: TestBrowser.Page) -> [String] {
        page.text.matches(of: /name="link" value="([0-9.]+)"/).map { String($0.output.1) }
      }
      func sent(_ page: TestBrowser.Page, _ more: (String, String)) -> [(String, String)] {
        let hidden = ["csrf", "form", "head", "links-page", "links-looked", "kept-out"]
        return hidden.map { ($0, page.hidden($0)) } + boxes(page).dropFirst().map { ("link", $0) }
          + [more]
      }
      let early = try await browser.post(path, sent(first, ("confirm", "yes")))
      #expect(early.status == 422 && early.text.contains("ยังมีลิงก์ที่ยังไม่ได้ดู"))
      let second = try await browser.post(path, sent(first, ("links-turn", "2")))
      #expect(second.status == 200 && second.text.contains("ลิงก์ที่ 81–160 จาก 162"))
      let third = try await browser.post(path, sent(second, ("links-turn", "3")))
      #expect(boxes(first).count + boxes(second).count + boxes(third).count == 162)
      #expect(Set(boxes(first) + boxes(second) + boxes(third)).count == 162)
      let back = try await browser.post(path, sent(third, ("links-turn", "2")))
      #expect(!back.text.contains("value=\"\(boxes(second)[0])\" checked"))
      #expect(back.text.contains("value=\"\(boxes(second)[1])\" checked"))
      let last = try await browser.post(path, sent(back, ("links-turn", "3")))
      #expect(try site.log.head().count == count)
      let closed = try await browser.post(path, sent(last, ("confirm", "yes")))
      #expect(closed.location == "/entries/\(count + 1)")
      guard case .closed(_, _, let closing) = try #require(try site.log.entries().last).record.event
      else {
        Issue.record("no closing")
        return
      }
      let left = [boxes(first)[0], boxes(second)[0], boxes(third)[0]]
      #expect(Set(closing.withheld?.places.map(\.description) ?? []) == Set(left))
    }
  }

  @Test("refuses a log with demonstration data, and publishes no demonstration")
  func demonstration() async throws {
    try await Self.with { site in
      try site.log("สาธิต", pages: [], channel: .demonstration)
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get(Self.path + "/closing")
      #expect(page.text.contains("มีข้อมูลสาธิต จึงปิดรอบและเผยแพร่ไม่ได้"))
      #expect(!page.text.contains("name=\"confirm\""))
      let head = try site.log.head()
      let token = try await browser.get("/account").hidden("csrf")
      let sent = try await browser.post(
        Self.path + "/closing",
        [
          ("csrf", token), ("form", "once"), ("head", head.hash.description), ("confirm", "yes"),
        ])
      #expect(sent.status == 422 && sent.text.contains("มีข้อมูลสาธิต"))
      #expect(try site.log.head() == head)
      // One that was closed as such on the machine is not listed, and cannot be fetched.
      let closing = RoundClosing(FiscalYear(2567), .sixMonth, isDemonstration: true)
      try site.close(closing, channel: .demonstration)
      let visitor = TestBrowser(site)
      #expect(try await !visitor.get("/published").text.contains("six-month-2567"))
      #expect(try await visitor.get("/published/files/six-month-2567.html").status == 404)
      let api = try await visitor.get("/api/v1/public/reports").text
      #expect(!api.contains("six-month"))
    }
  }

  @Test(
    "of two people, the second sees the links that the first ticked; others are another proposal")
  func twoPeople() async throws {
    try await Self.with(safeguards: Safeguards(closesByTwo: true)) { site in
      let boss = try await site.browser(as: .coordinator, called: "boss")
      let other = try await site.browser(as: .coordinator, called: "other")
      let count = try site.log.head().count
      let page = try await boss.get(Self.path + "/closing")
      try await boss.send(
        page, to: Self.path + "/closing",
        ["head": page.hidden("head"), "confirm": "yes", "link": "\(count).2"])
      site.clock.advance(seconds: 60)
      let second = try await other.get(Self.path + "/closing")
      #expect(second.text.contains("value=\"\(count).2\" checked"))
      #expect(!second.text.contains("value=\"\(count).1\" checked"))
      let otherLinks = try await other.send(
        second, to: Self.path + "/closing",
        ["head": second.hidden("head"), "confirm": "yes", "link": "\(count).1"])
      #expect(otherLinks.location == Self.path)
      #expect(try site.log.head().count == count)
      let third = try await boss.get(Self.path + "/closing")
      #expect(third.text.contains("ผู้ใช้ other เสนอปิดรอบ"))
      let closed = try await boss.send(
        third, to: Self.path + "/closing",
        ["head": third.hidden("head"), "confirm": "yes", "link": "\(count).1"])
      #expect(closed.location == "/entries/\(count + 1)")
      let entry = try #require(try site.log.entries().last)
      guard case .closed(_, _, let closing) = entry.record.event else {
        Issue.record("no closing")
        return
      }
      #expect(closing.withheld?.description == "\(count).2")
    }
  }

  @Test("is there for programs, too, with what becomes public and the links")
  func api() async throws {
    try await Self.with { site in
      let program = try await site.program(as: .coordinator)
      let preview = try await program.get("/api/v1" + Self.path + "/public").json()
      #expect(
        preview["links"]?.items.map { $0["isPublished"] } == [.bool(true), .bool(false)])
      let concerns = preview["entries"]?.items.flatMap { $0["texts"]?.items ?? [] }
        .flatMap { $0["concerns"]?.items ?? [] }
      #expect(concerns?.map { $0["found"]?.string } == ["081-234-5678"])
      let head = preview["head"]?.string ?? ""
      let unknown = try await program.post(
        "/api/v1" + Self.path + "/closing", Self.order(head, "https://example.go.th/none", true))
      #expect(unknown.status == 409 && unknown.text.contains("https://example.go.th/none"))
      let closed = try await program.post(
        "/api/v1" + Self.path + "/closing", Self.order(head, Self.open, false))
      #expect(closed.status == 201, "\(closed.text)")
      let file = try await site.stranger.get("/api/v1/public" + Self.path)
      #expect(!file.text.contains(Self.open) && !file.text.contains("token=abc"))
    }
  }

  private static func order(_ head: String, _ link: String, _ isPublished: Bool) -> JSON {
    .members([
      "head": .string(head),
      "links": [["address": .string(link), "isPublished": .bool(isPublished)]],
    ])
  }
}

extension TestSite {
  /// Logs a note with pages as evidence.
  fileprivate func log(
    _ text: String, pages: [String], channel: LogRecord.Channel = .web
  ) throws {
    let record = LogRecord(
      day: clock.now.bangkokDay.advanced(by: -40),
      event: .note(.project(schedule.plan.projects[0].id), text),
      author: LogRecord.Author(name: "ก"), channel: channel,
      evidence: pages.map { Evidence(.page(url: $0), made: nil) })
    try log.append(after: log.head(), at: { clock.now }, check: { _ in [record] })
  }

  /// Closes a round as a command on the machine does.
  fileprivate func close(_ closing: RoundClosing, channel: LogRecord.Channel) throws {
    let edition = PlanEdition(schedule, try OITItems.reference())
    try LogBook(edition, log).close(closing, at: { clock.now }) {
      LogRecord(
        day: clock.now.bangkokDay, event: $0, author: LogRecord.Author(name: "ก"),
        channel: channel)
    }
  }
}
