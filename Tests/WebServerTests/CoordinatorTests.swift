internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
internal import Transparency
@testable internal import WebServer

@Suite("A coordinator")
struct CoordinatorTests {
  private static let task = "/tasks/2567.community-forum.s1"

  @Test("logs in the name of a unit with a note that says so, or not at all")
  func inNameOf() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let form = try await browser.get(Self.task + "/started")
      let bare = try await browser.send(
        form, to: Self.task + "/started", ["day": "31/01/2567", "unit": "social-welfare"])
      #expect(bare.status == 422 && bare.text.contains("f-unit-note-fault"))
      #expect(try site.log.entries().isEmpty)
      let answer = try await browser.send(
        bare, to: Self.task + "/started",
        ["day": "31/01/2567", "unit": "social-welfare", "unit-note": "ทางโทรศัพท์"])
      #expect(answer.status == 303)
      let events = try site.log.entries().map(\.record.event)
      let id = Obligation.ID("2567.community-forum.s1")
      #expect(
        events == [
          .started(id), .note(.obligation(id), "บันทึกแทนกองสวัสดิการสังคม: ทางโทรศัพท์"),
        ])
    }
  }

  @Test("corrects an entry, and takes it back, with the first one still there")
  func correction() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let form = try await browser.get(Self.task + "/done")
      try await browser.send(
        form, to: Self.task + "/done", ["text": "ผลเดิม", "day": "30/01/2567"])
      let correct = try await browser.get("/entries/1/correction")
      #expect(correct.text.contains("ผลเดิม</textarea>"))
      let fields: KeyValuePairs = [
        "correction-reason": "พิมพ์ผิด", "approval": "ปลัดเทศบาล", "correction": "replace",
        "text": "ผลใหม่", "day": "29/01/2567",
      ]
      #expect(
        try await browser.send(correct, to: "/entries/1/correction", fields).location
          == "/entries/2?recorded=2")
      #expect(try await browser.get(Self.task).text.contains("แล้วเสร็จ 29 ม.ค. 2567"))
      let again = try await browser.get("/entries/1/correction")
      let withdrawal: KeyValuePairs = [
        "correction-reason": "ไม่ได้ทำ", "approval": "ปลัดเทศบาล", "correction": "withdraw",
      ]
      #expect(
        try await browser.send(again, to: "/entries/1/correction", withdrawal).status == 303)
      #expect(try site.log.entries().count == 3)
      #expect(try await browser.get("/entries/1").text.contains("ถูกยกเลิกแล้ว"))
    }
  }

  @Test("puts right what an entry is about, and the reason of a thing that cannot be done")
  func correctionOfAnyPart() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let form = try await browser.get(Self.task + "/cannot")
      let said: KeyValuePairs = ["reason": "no-staff", "day": "30/01/2567"]
      #expect(try await browser.send(form, to: Self.task + "/cannot", said).status == 303)
      let correct = try await browser.get("/entries/1/correction")
      let other = "2567.travelling-council.s1"
      let fields: KeyValuePairs = [
        "correction-reason": "เลือกผิด", "approval": "ปลัดเทศบาล", "correction": "replace",
        "about": "/tasks/\(other)", "reason": "policy-changed", "text": "นโยบายใหม่",
        "day": "30/01/2567",
      ]
      let answer = try await browser.send(correct, to: "/entries/1/correction", fields)
      #expect(answer.status == 303, "\(answer.text)")
      let now = Log(try site.log.entries()).effective.entry(1)?.event
      #expect(
        now
          == .cannot(
            .obligation(Obligation.ID(other)), FiscalYear(2567), .policyChanged, "นโยบายใหม่"))
    }
  }

  @Test("is told on the page that follows that a voucher stands in the log already")
  func sameVoucher() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let path = "/projects/travelling-council/disbursed"
      var answer = ""
      for document in ["ฎ.12/2567", "ฎ. ๑๒/๒๕๖๗"] {
        let form = try await browser.get(path)
        let fields: KeyValuePairs = [
          "amount": "20,000", "document": document, "approver": "นายกเทศมนตรี",
          "fiscalYear": "2567", "day": "15/01/2567",
        ]
        let sent = try await browser.send(form, to: path, fields)
        answer = try await browser.get(try #require(sent.location)).text
      }
      #expect(answer.contains("บันทึกเบิกจ่ายไว้แล้ว 20,000.00 บาท"))
      #expect(answer.contains("href=\"/entries/1\""))
    }
  }

  @Test("approves money, which the budget page shows, and is refused what is not there")
  func money() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let path = "/projects/travelling-council/approved"
      let form = try await browser.get(path)
      let answer = try await browser.send(
        form, to: path,
        [
          "amount": "๕๐,๐๐๐", "document": "เทศบัญญัติ 2567", "approver": "นายกเทศมนตรี",
          "fiscalYear": "2567", "day": "2/10/2566",
        ])
      #expect(answer.status == 303)
      #expect(try await browser.get("/money?year=2567").text.contains("50,000"))
      let transfer = try await browser.get("/projects/travelling-council/transferred")
      let refused = try await browser.send(
        transfer, to: "/projects/travelling-council/transferred",
        [
          "amount": "60,000", "document": "บันทึก 1", "approver": "นายกเทศมนตรี", "fiscalYear": "2567",
          "day": "31/1/2567", "receiver": "community-forum",
        ])
      #expect(refused.status == 422 && refused.text.contains("เงินไม่พอ"))
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test("approves 0 where the ordinance gives nothing, and nothing else of 0")
  func nothingApproved() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let fields: KeyValuePairs = [
        "amount": "๐", "document": "เทศบัญญัติ 2567", "approver": "นายกเทศมนตรี",
        "fiscalYear": "2567", "day": "2/10/2566",
      ]
      for (kind, status) in [("supplement", 422), ("approved", 303)] {
        let path = "/projects/travelling-council/\(kind)"
        let answer = try await browser.send(try await browser.get(path), to: path, fields)
        #expect(answer.status == status, "\(kind)")
        if status == 422 { #expect(answer.text.contains("0 ได้เฉพาะงบที่อนุมัติ")) }
      }
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test("remains: the last one cannot be disabled or made something else")
  func lastCoordinator() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/people/1")
      for fields: KeyValuePairs in [
        ["display-name": "หัวหน้า", "role": "coordinator", "disabled": "yes"],
        ["display-name": "หัวหน้า", "role": "executive"],
      ] {
        #expect(try await browser.send(page, to: "/people/1", fields).status == 422)
      }
      #expect(try site.accounts.accounts().map(\.isDisabled) == [false])
    }
  }

  @Test("takes a person's rights away at once, in open sessions and calendar links")
  func rightsTaken() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      let owner = try await site.browser(as: .owner, of: [Owner.ID("social-welfare")])
      #expect(try await owner.get(Self.task).status == 200)
      let page = try await coordinator.get("/people/2")
      try await coordinator.send(
        page, to: "/people/2", ["display-name": "สมศรี ใจดี", "role": "owner", "units": "treasury"])
      #expect(try await owner.get(Self.task).status == 404)
      try await coordinator.send(
        page, to: "/people/2",
        ["display-name": "สมศรี ใจดี", "role": "owner", "units": "treasury", "disabled": "yes"])
      #expect(try await owner.get("/tasks").status == 401)
    }
  }

  @Test("closes a round once it is over and whole, from the log that was looked at")
  func closing() async throws {
    try await TestSite.with(isSigned: true, on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let browser = try await site.browser(as: .coordinator)
      let path = "/reports/2567/six-month"
      let page = try await browser.get(path)
      #expect(page.text.contains("ต้องแก้ไข 0 รายการ"))
      #expect(page.text.contains("href=\"\(path)/closing\""))
      let first = try await browser.get(path + "/closing")
      let stale = try await browser.send(
        first, to: path + "/closing",
        ["head": String(repeating: "0", count: 64), "confirm": "yes"])
      #expect(stale.status == 422 && stale.text.contains("มีรายการบันทึกใหม่หลังเปิดหน้านี้"))
      let fresh = try await browser.get(path + "/closing")
      let count = try site.log.entries().count
      let root = try site.roots(ofFirst: count...count)[0].description
      let closed = try await browser.send(
        fresh, to: path + "/closing", ["head": fresh.hidden("head"), "confirm": "yes"])
      #expect(closed.location == "/entries/\(count + 1)")
      #expect(try site.log.checkpoints(atMost: 9).map(\.checkpoint.size) == [count + 1])
      #expect(try await browser.get(path).text.contains("ปิดรอบแล้ว"))

      // What everybody may read then: every figure, and no name of a person.
      let visitor = TestBrowser(site)
      #expect(try await visitor.get("/published").text.contains("six-month-2567.html"))
      for format in ["html", "json"] {
        let file = try await visitor.get("/published/files/six-month-2567.\(format)")
        #expect(file.status == 200)
        #expect(!file.text.contains("นางสาวลับเฉพาะ") && !file.text.contains("นายผู้อนุมัติลับ"))
        #expect(file.text.contains(root))
      }
      #expect(try await visitor.get("/published/files/annual-2567.html").status == 404)
      #expect(try await visitor.get("/published/proof").text.contains(root))
    }
  }

  @Test("verifies the log")
  func verification() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/verification")
      let answer = try await browser.send(page, to: "/verification")
      let head = try site.log.head()
      #expect(answer.text.contains("ถูกต้อง \(head.count) รายการ"))
      #expect(answer.text.contains(head.hash.description))
      // When that was, and what came of it, stands where it can be seen without asking.
      for path in ["/dashboard", "/published/proof"] {
        let page = try await browser.get(path).text
        #expect(page.contains("ตรวจพิสูจน์ครั้งล่าสุด") && page.contains("20 เม.ย. 2567"), "\(path)")
        #expect(page.contains("ถูกต้อง \(head.count) รายการ"), "\(path)")
      }
    }
  }

  @Test("the log is verified every night at two in Bangkok")
  func nightly() throws {
    let noon = try #require(Instant(rfc3339: "2024-04-20T12:00:00+07:00"))
    #expect(WebApplication.untilTwo(after: noon) == 14 * 3_600_000)
    let two = try #require(Instant(rfc3339: "2024-04-20T02:00:00+07:00"))
    #expect(WebApplication.untilTwo(after: two) == 24 * 3_600_000)
  }
}

@Suite("What everybody may read")
struct PublicTests {
  @Test(
    "can be switched off",
    arguments: ["/published", "/published/proof", "/published/files/plan-2567.html"])
  func off(_ path: String) async throws {
    try await TestSite.with(isPublic: false) { site in
      let (page, home) = (
        try await TestBrowser(site).get(path), try await TestBrowser(site).get("/")
      )
      #expect(page.status == 404 && home.location == "/sign-in")
    }
    try await TestSite.with { site in
      let page = try await TestBrowser(site).get(path)
      #expect(page.status == 200)
    }
  }

  @Test("and every page is below 100 kB, has one heading, and no script or style of its own")
  func pages() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let browser = try await site.browser(as: .coordinator)
      for route in Route.samples {
        let page = try await browser.get(route.path)
        guard page.headers[.contentType]?.hasPrefix("text/html") ?? false,
          page.headers[.contentSecurityPolicy]?.contains("sandbox") == false
        else { continue }
        #expect(page.text.utf8.count < 100_000, "\(route.path)")
        #expect(page.text.split(separator: "<h1>").count == 2, "\(route.path)")
        for word in ["<script", "<style", " style=\"", " onclick", "javascript:"] {
          #expect(!page.text.contains(word), "\(route.path): \(word)")
        }
      }
    }
  }
}

extension TestSite {
  /// A note on every project and the money of those that have a budget, by somebody with a name.
  func fillSixMonths() throws {
    let author = LogRecord.Author(name: "นางสาวลับเฉพาะ", position: "นักวิชาการ")
    let notes = schedule.plan.projects.map { project in
      LogRecord(
        day: clock.now.bangkokDay.advanced(by: -40),
        event: .note(.project(project.id), "ดำเนินการแล้ว"),
        author: author, channel: .web)
    }
    let year = FiscalYear(2567)
    let money = schedule.plan.projects.compactMap { project -> LogRecord? in
      guard let amount = project.budget.amount(in: year, of: project.fiscalYears) else {
        return nil
      }
      let movement = Movement(
        project: project.id, kind: .approved, amount: amount, fiscalYear: year,
        document: "เทศบัญญัติ 2567", approver: "นายผู้อนุมัติลับ")
      return LogRecord(
        day: year.firstDay, event: .money(movement), author: author, channel: .web)
    }
    try log.append(after: log.head(), at: { clock.now }, check: { _ in notes + money })
  }
}
