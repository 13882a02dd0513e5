internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

extension PlanEdition {
  /// What an office has before its first plan.
  static func unwritten() throws -> PlanEdition {
    .unwritten(
      holidays: WorkingCalendar(holidays: []), items: try OITItems.reference(), table: "\n",
      on: FiscalYear(2567).firstDay)
  }
}

/// An office that has no plan yet.
@Suite("Before the first plan")
struct SetupTests {
  @Test("a visitor is asked to sign in, wherever he goes, and the server is ready")
  func visitors() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      let browser = TestBrowser(site)
      for path in ["/", "/published", "/dashboard", "/tasks/2567.a.b", "/published/verify"] {
        let page = try await browser.get(path)
        #expect(page.status == 303 && page.location == "/sign-in", "\(path) \(page.status)")
      }
      #expect(try await browser.get("/sign-in").status == 200)
      #expect(try await browser.get("/ready").status == 200)
      let api = try await browser.get("/api/v1/public/plan")
      #expect(api.status == 503 && api.text.contains("ยังไม่มีแผน"), "\(api.text)")
      #expect(try await browser.get("/api/openapi.json").status == 200)
    }
  }

  @Test("a coordinator comes to the beginning, and can read a document and invite people")
  func coordinator() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      let browser = try await site.browser(as: .coordinator)
      for path in ["/", "/dashboard", "/editions", "/sheet.csv"] {
        #expect(try await browser.get(path).location == "/setup", "\(path)")
      }
      let page = try await browser.get("/setup")
      #expect(page.status == 200 && page.text.contains("href=\"/plan-documents\""))
      #expect(!page.text.contains("href=\"/tasks\""))
      for path in ["/plan-documents", "/people", "/account", "/people/log"] {
        #expect(try await browser.get(path).status == 200, "\(path)")
      }
    }
  }

  @Test("anybody else is told to wait")
  func others() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      for role in [Account.Role.owner, .executive] {
        let browser = try await site.browser(as: role)
        #expect(try await browser.get("/").location == "/setup")
        let page = try await browser.get("/setup")
        #expect(page.status == 200 && page.text.contains("ผู้ประสานแผนกำลังจัดทำ"))
        #expect(try await browser.get("/plan-documents").status == 403)
      }
    }
  }

  @Test("once there is a plan, the beginning is no more")
  func over() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/setup")
      #expect(page.status == 200 && page.text.contains("มีแผนในระบบแล้ว"))
    }
  }
}

/// Reads every document as the same draft.
private struct OneDraft: DocumentReader {
  let draft: DocumentDraft

  func draft(of files: [GivenFile]) throws(DocumentFault) -> DocumentDraft { draft }
}

@Suite("From a document to the draft of a plan")
struct DraftDoubtPageTests {
  private static let step = "plan.dimensions.d1.projects.p1.steps.s1.title"
  private static let plan = """
    format: 1
    id: plan-2566
    kind: action-plan
    title: แผนปฏิบัติการ
    organisation: {name: เทศบาลทดสอบ, kind: town-municipality, province: สมมติ}
    fiscal-years: 2566–2570
    source: {document: "1", title: แผนปฏิบัติการ}
    owners: [{id: alpha, name: กองกลาง}]
    dimensions:
      - id: d1
        number: 1
        title: มิติที่หนึ่ง
        projects:
          - id: p1
            number: 1.1
            kind: project
            title: โครงการทดสอบ
            owners: [กองกลาง]
            budget: none
            steps: [{id: s1, number: 4.1, title: ขอนุมัติ}, {id: s2, number: 4.2, title: ทำ <b>งาน</b>}]

    """

  private static func reader() throws -> OneDraft {
    let path = try #require(PlanPath(step))
    let other = try #require(PlanPath("plan.dimensions.d1.projects.p1.steps.s2.title"))
    func doubt(
      _ seen: String, _ path: PlanPath, _ answers: [DoubtAnswer]
    ) -> DocumentDraft.Doubt {
      .init(
        kind: "misreading", about: Phrase("1.1 ขั้นตอน", "1.1 step"),
        message: Phrase("คำที่เครื่องอ่านผิด", "misread"), place: "บรรทัด 9",
        context: "(4.1) \(seen)<script>",
        seen: seen, taken: "ตามที่เห็น", alternatives: [], path: path, answers: answers)
    }
    let answer = DoubtAnswer(
      Phrase("ขออนุมัติ", "ขออนุมัติ"), .replacing("ขอนุมัติ", with: "ขออนุมัติ"))
    return OneDraft(
      draft: DocumentDraft(
        plan: plan, found: [],
        doubts: [doubt("ขอนุมัติ", path, [answer]), doubt("ทำ", other, []), doubt("ทำ", other, [])],
        unread: [], findings: []))
  }

  /// The page of a document once it was read.
  private func read(_ browser: TestBrowser) async throws -> (path: String, page: TestBrowser.Page) {
    let form = try await browser.get("/plan-documents")
    let answer = try await browser.send(
      form, to: "/plan-documents", fields: [:], file: ("แผน.docx", Array("PK".utf8)),
      as: "documents")
    let path = try #require(answer.location)
    while true {
      let page = try await browser.get(path)
      if !page.text.contains("http-equiv=\"refresh\"") { return (path, page) }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  private static let facts: KeyValuePairs<String, String> = [
    "name": "เทศบาลเมืองทดสอบ", "kind": "", "province": "ลพบุรี", "fiscal-years": "2566–2570",
    "tracked-from": "1 ม.ค. 2567", "units": "กองกลาง", "way": "document",
  ]

  @Test("the office says who it is, reads its document, and settles one doubt after another")
  func wholeWay() async throws {
    try await TestSite.with(edition: try .unwritten(), reader: try Self.reader()) { site in
      let browser = try await site.browser(as: .coordinator, called: "somchai")
      let setup = try await browser.get("/setup")
      #expect(setup.text.contains("value=\"2566–2570\"") && setup.text.contains("หน่วยตรวจสอบภายใน"))
      let faulty = try await browser.send(
        setup, to: "/setup", ["name": "<b>", "fiscal-years": "x", "units": "กองกีฬา"])
      #expect(faulty.status == 422 && faulty.text.contains("&lt;b&gt;"))
      #expect(faulty.text.contains("กองกีฬา") && faulty.text.contains("อ่าน “x” เป็นปีงบประมาณไม่ได้"))
      let begun = try await browser.send(setup, to: "/setup", Self.facts)
      #expect(begun.location == "/plan-documents", "\(begun.status)")
      #expect(try await browser.send(setup, to: "/setup", Self.facts).status == 409)

      let (path, page) = try await read(browser)
      let started = try await browser.send(page, to: path, ["change": "begin"])
      #expect(started.location == "/plan-draft/doubts", "\(started.status)")
      var doubts = try await browser.get("/plan-draft/doubts")
      #expect(doubts.text.contains("เหลือข้อสงสัย 4 จาก 4 ข้อ"))
      #expect(doubts.text.contains("เทศบาลทดสอบ</dd>"))
      #expect(doubts.text.contains("ขอนุมัติ&lt;script&gt;") && doubts.text.utf8.count < 100_000)
      let revision = doubts.hidden("revision")
      let answered = try await browser.send(
        doubts, to: "/plan-draft/doubts",
        ["doubt": "doubt-1", "revision": revision, "reply": "answer-0"])
      #expect(answered.location == "/plan-draft/doubts", "\(answered.status)")
      doubts = try await browser.get("/plan-draft/doubts")
      #expect(doubts.text.contains("เหลือข้อสงสัย 3 จาก 4 ข้อ"))
      #expect(doubts.text.contains("ทำ &lt;b&gt;งาน&lt;/b&gt;"))
      // What was answered can be seen, and opened again.
      #expect(doubts.text.contains("ข้อที่ตอบแล้ว 1 ข้อ") && doubts.text.contains("ในร่าง: ขออนุมัติ"))
      let again = try await browser.send(
        doubts, to: "/plan-draft/doubts",
        ["doubt": "doubt-1", "revision": doubts.hidden("revision"), "reply": "open-again"])
      #expect(again.location == "/plan-draft/doubts", "\(again.status)")
      doubts = try await browser.get("/plan-draft/doubts")
      #expect(doubts.text.contains("เหลือข้อสงสัย 4 จาก 4 ข้อ") && !doubts.text.contains("ข้อที่ตอบแล้ว"))
      try await browser.send(
        doubts, to: "/plan-draft/doubts",
        ["doubt": "doubt-1", "revision": doubts.hidden("revision"), "reply": "as-it-stands"])
      doubts = try await browser.get("/plan-draft/doubts")
      // Those that are left, as they stand: the document calls the office otherwise.
      try await browser.post(
        "/plan-draft/doubts",
        [
          ("csrf", doubts.hidden("csrf")), ("doubt", "doubt-2"), ("doubt", "doubt-3"),
          ("doubt", "doubt-4"),
          ("revision", doubts.hidden("revision")), ("reply", "as-it-stands"),
        ])
      doubts = try await browser.get("/plan-draft/doubts")
      #expect(doubts.text.contains("ตอบข้อสงสัยครบทุกข้อแล้ว"))
      let kept = try site.drafts.kept().draft
      #expect(kept?.text.contains("title: ขออนุมัติ") == true)
      #expect(kept?.text.contains("name: เทศบาลเมืองทดสอบ") == true)
      #expect(kept?.text.contains("tracked-from: ") == true)

      // The document of the draft stays, and no second one replaces the draft unasked.
      let own = try await browser.get(path)
      #expect(own.text.contains("จึงลบไม่ได้"))
      #expect(try await browser.send(own, to: path).status == 409)
      let (other, another) = try await read(browser)
      #expect(another.text.contains("แทนที่ร่างแผนที่มีอยู่"))
      #expect(try await browser.send(another, to: other, ["change": "begin"]).status == 409)
      let replaced = try await browser.send(
        another, to: other,
        ["change": "begin", "replace": "yes", "revision": another.hidden("revision")])
      #expect(replaced.location == "/plan-draft/doubts")
    }
  }

  private static let adoption: KeyValuePairs<String, String> = [
    "reason": "แผนฉบับแรก", "document": "ทต 1/2566", "approved": "1/10/2565", "from": "",
  ]

  @Test("a draft is not adopted while a doubt is open; then the whole application is there")
  func adopted() async throws {
    try await TestSite.with(edition: try .unwritten(), reader: try Self.reader()) { site in
      let browser = try await site.browser(as: .coordinator)
      let (path, page) = try await read(browser)
      try await browser.send(page, to: path, ["change": "begin"])
      let draft = try await browser.get("/plan-draft")
      #expect(draft.text.contains("เหลือข้อสงสัยจากเอกสาร 3 ข้อ"))
      let early = try await browser.get("/plan-draft/adoption")
      #expect(early.text.contains("เหลือข้อสงสัยจากเอกสาร 3 ข้อ"))
      let refused = try await browser.post(
        "/plan-draft/adoption",
        [("csrf", early.hidden("csrf")), ("form", "x"), ("revision", draft.hidden("revision"))]
          + Self.adoption.map { ($0.key, $0.value) })
      #expect(refused.status == 422 && refused.text.contains("เหลือข้อสงสัยจากเอกสาร 3 ข้อ"))
      #expect(try site.log.head().count == 0)

      for doubt in 1...3 {
        let doubts = try await browser.get("/plan-draft/doubts")
        try await browser.send(
          doubts, to: "/plan-draft/doubts",
          [
            "doubt": "doubt-\(doubt)", "revision": doubts.hidden("revision"),
            "reply": "as-it-stands",
          ])
      }
      let ready = try await browser.get("/plan-draft/adoption")
      let fields =
        Self.adoption.map { ($0.key, $0.value) } + [
          ("csrf", ready.hidden("csrf")), ("form", ready.hidden("form")),
          ("revision", ready.hidden("revision")), ("effect", ready.hidden("effect")),
        ]
      let adopted = try await browser.post("/plan-draft/adoption", fields)
      #expect(adopted.location == "/editions", "\(adopted.status) \(adopted.text)")
      let history = try await browser.get("/editions")
      #expect(history.text.contains("แผนฉบับที่ 1") && !history.text.contains("notice bad"))
      let overview = try await browser.get("/dashboard")
      #expect(overview.status == 200 && overview.text.contains("เทศบาลทดสอบ"))
      #expect(try await TestBrowser(site).get("/published").status == 200)
      #expect(try await browser.get("/setup").text.contains("มีแผนในระบบแล้ว"))
    }
  }

  @Test("a reply that cannot be taken is told, and another's form takes nothing")
  func refused() async throws {
    try await TestSite.with(reader: try Self.reader()) { site in
      let browser = try await site.browser(as: .coordinator)
      #expect(try await browser.get("/plan-draft/doubts").status == 404)
      let (path, page) = try await read(browser)
      try await browser.send(page, to: path, ["change": "begin"])
      let doubts = try await browser.get("/plan-draft/doubts")
      let wrong: [KeyValuePairs<String, String>] = [
        ["doubt": "doubt-9", "reply": "as-it-stands"], ["doubt": "doubt-2", "reply": "answer-0"],
        ["doubt": "doubt-1", "reply": "text", "text": " "], ["doubt": "doubt-1"], ["reply": "x"],
      ]
      for fields in wrong {
        let answer = try await browser.send(doubts, to: "/plan-draft/doubts", fields)
        #expect(answer.status == 422 && answer.text.contains("notice bad"), "\(fields)")
      }
      let long = try await browser.send(
        doubts, to: "/plan-draft/doubts",
        [
          "doubt": "doubt-1", "reply": "text",
          "text": String(repeating: "ก", count: TextLimit.planText + 1),
        ])
      #expect(long.status == 422 && long.text.contains("id=\"t-doubt-1-fault\""), "\(long.text)")
      #expect(long.text.contains("ยาว 2001 อักขระ") && long.text.contains("กกกก"))
      let typed = try await browser.send(
        doubts, to: "/plan-draft/doubts",
        ["doubt": "doubt-1", "reply": "text", "text": "ขออนุมัติแล้ว: <i>"])
      #expect(typed.status == 303)
      #expect(try site.drafts.kept().draft?.text.contains("ขออนุมัติแล้ว: <i>") == true)
      let foreign = try await browser.post(
        "/plan-draft/doubts", [("csrf", "x"), ("doubt", "doubt-2"), ("reply", "as-it-stands")])
      #expect(foreign.status == 403)
    }
  }
}
