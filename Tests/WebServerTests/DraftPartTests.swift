internal import Papers
internal import PlanModel
internal import PlanReading
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The parts of a draft on their pages")
struct DraftPartTests {
  private static let owner = "/plan-draft/parts/plan.owners.treasury"

  @Test(
    "an id by which a part could not be found again is refused at its field",
    arguments: ["คลัง", "9", "", "clerk-office"])
  func impossibleID(id: String) async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let before = try await coordinator.get("/plan-draft/plan.yaml").text
      var form = try FilledForm(
        try await coordinator.get(Self.owner), to: Self.owner, having: "k-id")
      form["k-id"] = id
      form["k-head"] = "ผู้อำนวยการ"
      let refused = try await coordinator.send(form)
      #expect(refused.status == 422 && refused.text.contains("f-k-id-fault"), "\(refused.text)")
      #expect(refused.text.contains("ผู้อำนวยการ"))
      #expect(try await coordinator.get("/plan-draft/plan.yaml").text == before)
    }
  }

  @Test(
    "a move without a place to move to says what is missing, and a form without a field is none")
  func nothingChosen() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let before = try await coordinator.get("/plan-draft/plan.yaml").text
      let council = try PlanDraftTests.project(
        "travelling-council", in: try PlanDraftTests.file())
      let place = "/plan-draft/parts/\(council)"
      let page = try await coordinator.get(place)
      let move = try FilledForm(page, to: place, having: "target")
      let refused = try await coordinator.send(move)
      #expect(refused.status == 422 && refused.text.contains("f-target-fault"), "\(refused.text)")
      let empty = try await coordinator.send(page, to: place, ["revision": "1"])
      #expect(empty.status == 422 && empty.text.contains("ไม่มีสิ่งที่จะบันทึก"), "\(empty.text)")
      #expect(try await coordinator.get("/plan-draft/plan.yaml").text == before)
    }
  }

  @Test("saving the head of the plan says so")
  func head() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let place = "/plan-draft/parts/plan"
      var form = try FilledForm(try await coordinator.get(place), to: place, having: "k-title")
      form["k-title"] = "แผนใหม่"
      let saved = try await coordinator.send(form)
      #expect(saved.location == place + "?saved=1", "\(saved.text)")
      #expect(try await coordinator.get(place + "?saved=1").text.contains("บันทึกในร่างแล้ว"))
    }
  }

  @Test("an edition that is not there is called by its number")
  func noEdition() async throws {
    try await TestSite.with(edition: try PlanDraftTests.edition()) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let page = try await coordinator.get("/plan-draft")
      let none = try await coordinator.send(
        page, to: "/plan-draft", ["do": "edition", "edition": "99"])
      #expect(none.status == 422 && none.text.contains("ไม่มีแผนฉบับที่ 99"), "\(none.text)")
    }
  }

  @Test("another id of a unit is warned of at its field and at the adoption, until it is succeeded")
  func anotherUnit() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      _ = try await site.browser(as: .owner, of: [Owner.ID("treasury")])
      let page = try await coordinator.get(Self.owner)
      #expect(page.text.contains("บัญชีผู้ใช้ 1 บัญชีและบันทึก 0 รายการอ้างถึง"), "\(page.text)")
      var form = try FilledForm(page, to: Self.owner, having: "k-id")
      form["k-id"] = "finance"
      #expect(try await coordinator.send(form).status == 303)
      let warned = try await coordinator.get("/plan-draft/adoption")
      #expect(warned.text.contains("(treasury): บัญชีผู้ใช้ 1 บัญชี"), "\(warned.text)")
      #expect(warned.text.contains("ยังไม่มีหน่วยงานใดรับแทน"))
      #expect(warned.text.contains("บัญชีผู้ใช้ 1 บัญชีกับบันทึก 0 รายการไม่เป็นของหน่วยงานใด"))
      var hasty = try FilledForm(warned, to: "/plan-draft/adoption")
      hasty[DraftAdoptionPage.reasonField] = "แก้ไขรหัส"
      hasty["document"] = "สป 2/2567"
      let unasked = try await coordinator.send(hasty)
      #expect(unasked.status == 422 && unasked.text.contains("โปรดยืนยัน"), "\(unasked.text)")
      let place = "/plan-draft/parts/plan.owners.finance"
      let finance = try await coordinator.get(place)
      #expect(finance.text.contains("รับแทน สำนักคลัง (treasury)"), "\(finance.text)")
      let heir = try FilledForm(finance, to: place, having: "predecessor")
      for _ in 1...2 { #expect(try await coordinator.send(heir).status == 303) }
      let yaml = try await coordinator.get("/plan-draft/plan.yaml").text
      #expect(
        try PlanFile(yaml).elements(
          of: PlanPath.plan.appending("owners").appending("finance")
            .appending("succeeds")
        ).map(\.node) == [.text("treasury")])
      let adoption = try await coordinator.get("/plan-draft/adoption").text
      #expect(adoption.contains("สำนักคลัง รับแทน") && !adoption.contains("ยังไม่มีหน่วยงานใด"))
    }
  }

  @Test("a unit that is said to be succeeded, and never was one, is told at its field")
  func strangePredecessor() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      var form = try FilledForm(
        try await coordinator.get(Self.owner), to: Self.owner, having: "k-succeeds")
      form["k-succeeds"] = "zzz"
      #expect(try await coordinator.send(form).status == 303)
      let page = try await coordinator.get(Self.owner)
      #expect(page.text.contains("“zzz” ไม่เป็นรหัสของหน่วยงานใดในแผนฉบับก่อน"), "\(page.text)")
      #expect(try await coordinator.get("/plan-draft").text.contains("“zzz” ไม่เป็นรหัส"))
      form = try FilledForm(page, to: Self.owner, having: "k-succeeds")
      form["k-succeeds"] = "กองช่างเดิม"
      #expect(try await coordinator.send(form).status == 303)
      let named = try await coordinator.get(Self.owner)
      #expect(named.text.contains("“กองช่างเดิม” ใช้เป็นรหัสไม่ได้"), "\(named.text)")
    }
  }

  @Test("a key that a file left blank goes where its form is saved with it blank")
  func blankKey() async throws {
    try await TestSite.with(edition: try PlanDraftTests.edition()) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let yaml = try PlanDraftTests.file().text.replacing(
        "head: ผู้อำนวยการสำนักคลัง\n", with: "head:\n")
      let begun = try await coordinator.send(
        try await coordinator.get("/plan-draft"), to: "/plan-draft", fields: ["do": "file"],
        file: ("a.yaml", Array(yaml.utf8)), as: "plan-file")
      #expect(begun.status == 303, "\(begun.text)")
      let page = try await coordinator.get(Self.owner)
      #expect(page.text.contains("โดยเว้นว่างไว้เพื่อตัดออก"), "\(page.text)")
      let form = try FilledForm(page, to: Self.owner, having: "k-head")
      #expect(try await coordinator.send(form).status == 303)
      let file = try PlanFile(try await coordinator.get("/plan-draft/plan.yaml").text)
      #expect(file.checkup().errors == 0, "\(file.checkup().findings)")
    }
  }

  @Test("years of projects outside the plan are one finding, and are cut together")
  func otherYears() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let place = "/plan-draft/parts/plan"
      var form = try FilledForm(try await coordinator.get(place), to: place, having: "k-title")
      form["k-fiscal-years"] = "2566–2569"
      #expect(try await coordinator.send(form).status == 303)
      let page = try await coordinator.get("/plan-draft")
      #expect(page.text.split(separator: "อยู่นอกปีของแผน").count == 2, "\(page.text)")
      let fit = try FilledForm(page, to: "/plan-draft", having: "fit")
      #expect(fit["fit"] == "cut")
      #expect(try await coordinator.send(fit).location == "/plan-draft")
      #expect(try await coordinator.send(fit).location == "/plan-draft")
      let file = try PlanFile(try await coordinator.get("/plan-draft/plan.yaml").text)
      let rules = file.checkup().findings.map(\.diagnostic.rule)
      #expect(!rules.contains(.yearOutsidePlan), "\(rules)")
    }
  }

  @Test("the coordinator's overview leads to the draft that there is, or to begin one")
  func overview() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let page = try await coordinator.get("/dashboard").text
      #expect(page.contains("ร่างแผน เริ่มโดย ผู้ใช้ wanna") && page.contains("href=\"/plan-draft\""))
      let owner = try await site.browser(as: .owner, of: [Owner.ID("treasury")])
      #expect(try await !owner.get("/dashboard").text.contains("/plan-draft"))
      let draft = try await coordinator.get("/plan-draft")
      try await coordinator.send(try FilledForm(draft, to: "/plan-draft", having: "revision"))
      #expect(try await coordinator.get("/dashboard").text.contains("เริ่มร่างแผนฉบับใหม่"))
    }
  }

  @Test("more projects than fit are folded under their dimensions, none is left out")
  func manyProjects() async throws {
    try await TestSite.with(edition: try PlanDraftTests.edition()) { site in
      let coordinator = try await site.browser(as: .coordinator)
      var file = try PlanDraftTests.file()
      let list = try #require(file.projectLists.first)
      for number in 1...151 {
        let node = PlanNode.mapping([
          PlanNode.Entry("id", .text("more-\(number)")),
          PlanNode.Entry("title", .text("โครงการเพิ่ม \(number)")),
        ])
        file = try file.applying(.insert(node, into: list, at: 1_000))
      }
      let page = try await coordinator.get("/plan-draft")
      let begun = try await coordinator.send(
        page, to: "/plan-draft", fields: ["do": "file"], file: ("a.yaml", Array(file.text.utf8)),
        as: "plan-file")
      #expect(begun.status == 303, "\(begun.text)")
      let draft = try await coordinator.get("/plan-draft").text
      #expect(
        draft.contains("โครงการเพิ่ม 151</a>")
          && draft.contains("<summary>\(file.projects.count) โครงการ"))
    }
  }

  @Test(
    "a part that a colleague took out keeps what was typed, says who it was, and can be added anew")
  func gone() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let other = try await site.browser(as: .coordinator, called: "prasit")
      var form = try FilledForm(
        try await coordinator.get(Self.owner), to: Self.owner, having: "k-name")
      form["k-name"] = "สำนักคลัง <b>ใหม่</b>"
      form["k-head"] = "ผู้อำนวยการ"
      let removal = try FilledForm(try await other.get(Self.owner), to: Self.owner, having: "do")
      #expect(try await other.send(removal).status == 303)
      let answer = try await coordinator.send(form)
      #expect(answer.status == 422 && answer.text.contains("ผู้ใช้ prasit ตัด"), "\(answer.text)")
      #expect(answer.text.contains("สำนักคลัง &lt;b&gt;ใหม่&lt;/b&gt;"))
      let list = "/plan-draft/new/plan.owners"
      let added = try await coordinator.send(try FilledForm(answer, to: list, having: "k-name"))
      #expect(added.status == 303, "\(added.text)")
      let yaml = try await coordinator.get("/plan-draft/plan.yaml").text
      #expect(yaml.contains("name: สำนักคลัง <b>ใหม่</b>") && yaml.contains("head: ผู้อำนวยการ"))
      // Whoever only looks is told the same, and what no plan has is not found.
      #expect(try await coordinator.get(Self.owner).text.contains("ผู้ใช้ prasit ตัด"))
      #expect(try await coordinator.get("/plan-draft/parts/plan.x").text.contains("ไม่พบหน้านี้"))
    }
  }

  @Test("a project that was moved meanwhile is found where it stands now")
  func movedAway() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let council = try PlanDraftTests.project(
        "travelling-council", in: try PlanDraftTests.file())
      let place = "/plan-draft/parts/\(council)"
      let page = try await coordinator.get(place)
      let form = try FilledForm(page, to: place, having: "k-title")
      var move = try FilledForm(page, to: place, having: "target")
      move["target"] = "plan.dimensions.d3.strategies.d3-2.projects"
      #expect(try await coordinator.send(move).status == 303)
      let answer = try await coordinator.send(form)
      #expect(
        answer.text.contains(
          "href=\"/plan-draft/parts/plan.dimensions.d3.strategies.d3-2.projects.travelling-council\""
        ), "\(answer.text)")
      // Its number is told with one that is free there.
      let draft = try await coordinator.get("/plan-draft").text
      #expect(draft.contains("ไม่ได้อยู่ภายใต้ 3.2 กรอกเช่น “3.2.4”"), "\(draft)")
      let adoption = try await coordinator.get("/plan-draft/adoption").text
      #expect(adoption.contains("ยังใช้เป็นแผนไม่ได้") && adoption.contains("กรอกเช่น “3.2.4”"))
    }
  }

  @Test("what is wrong with the plan's own keys and lists leads to the page that mends it")
  func ownKeys() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let place = "/plan-draft/parts/plan"
      var form = try FilledForm(try await coordinator.get(place), to: place, having: "k-title")
      form["k-title"] = ""
      form["k-fiscal-years"] = "abc"
      form["k-id"] = "other"
      #expect(try await coordinator.send(form).status == 303)
      let page = try await coordinator.get("/plan-draft").text
      #expect(page.contains("<a href=\"\(place)\">ชื่อแผน</a>"), "\(page)")
      #expect(page.contains("<a href=\"\(place)\">ปีงบประมาณของแผน</a>"))
      #expect(page.contains("อ่าน “abc” เป็นปีงบประมาณไม่ได้ เขียนเป็น 2566–2570"))
    }
  }

  @Test("a draft of another id is given that of the office's plan with a button")
  func ownID() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let place = "/plan-draft/parts/plan"
      var form = try FilledForm(try await coordinator.get(place), to: place, having: "k-title")
      form["k-id"] = "other"
      form["k-title"] = "แผนใหม่"
      #expect(try await coordinator.send(form).status == 303)
      let page = try await coordinator.get("/plan-draft/adoption")
      #expect(page.text.contains("รหัสแผนของร่างไม่ตรง"), "\(page.text)")
      let cure = try FilledForm(page, to: "/plan-draft", having: "revision")
      #expect(try await coordinator.send(cure).location == "/plan-draft/adoption")
      let mended = try await coordinator.get("/plan-draft/adoption").text
      #expect(!mended.contains("รหัสแผนของร่างไม่ตรง") && mended.contains("เป็น “แผนใหม่”"))
    }
  }

  @Test(
    "a picture given as a plan file is told as what it is, without octets and pages of a manual")
  func picture() async throws {
    try await TestSite.with(edition: try PlanDraftTests.edition()) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let page = try await coordinator.get("/plan-draft")
      let answer = try await coordinator.send(
        page, to: "/plan-draft", fields: ["do": "file"],
        file: ("a.yaml", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]),
        as: "plan-file")
      #expect(answer.status == 422 && answer.text.contains("ให้เริ่มจากเอกสารแผน"), "\(answer.text)")
      #expect(!answer.text.contains("NUL"))
    }
  }

  @Test("too much text is told as text, and what is too long for an adoption as that")
  func tooLong() async throws {
    try await PlanDraftTests.withDraft { site, coordinator in
      let place = "/plan-draft/parts/plan"
      var form = try FilledForm(try await coordinator.get(place), to: place, having: "k-title")
      form["k-title"] = String(repeating: "ก", count: 40_000)
      let large = try await coordinator.send(form)
      #expect(large.status == 413 && large.text.contains("ข้อความยาวเกินไป"), "\(large.text)")
      form["k-title"] = "แผนใหม่"
      #expect(try await coordinator.send(form).status == 303)
      let adoption = "/plan-draft/adoption"
      var wanted = try FilledForm(try await coordinator.get(adoption), to: adoption)
      wanted[DraftAdoptionPage.reasonField] = "แก้ชื่อ"
      wanted["document"] = String(repeating: "ก", count: 501)
      let refused = try await coordinator.send(wanted)
      #expect(refused.status == 422)
      #expect(refused.text.contains("ข้อความยาว 501 อักขระ รับได้ไม่เกิน 500 อักขระ โปรดย่อข้อความ</p>"))
      // An edition begins to hold in the years of its own plan.
      wanted = try FilledForm(refused, to: adoption)
      wanted["document"] = "สป 1/2567"
      wanted["from"] = "1/10/2580"
      wanted["consent"] = "yes"
      let shown = try await coordinator.send(wanted)
      wanted = try FilledForm(shown, to: adoption)
      wanted["consent"] = "yes"
      let late = try await coordinator.send(wanted)
      #expect(late.status == 422 && late.text.contains("f-from-fault"), "\(late.text)")
      #expect(late.text.contains("วันนี้อยู่หลังปีสุดท้ายของแผนที่จะใช้ ระบุได้ถึง 30 ก.ย. 2570"))
    }
  }

  @Test(
    "years of a budget that are none are told by their own names, and the second timing as the second"
  )
  func captions() throws {
    let words = PageWording(.thai)
    let yaml = """
      dimensions:
        - id: d1
          projects:
            - id: project-1
              number: 1.1
              budget: {2566: 100, x: 50}
              steps: [{id: s2, number: 4.2, timing: [{every: month}, {every: "x"}]}]
              outputs: [{id: output-1, title: ผล, indicators: [{id: output-1-a}]}]

      """
    let file = try PlanFile(yaml)
    let project = try #require(file.projects.first)
    #expect(file.caption(project, words) == "โครงการ 1.1")
    #expect(file.caption(project.appending("budget").appending("x"), words) == "x")
    let step = project.appending("steps").appending("s2")
    #expect(file.caption(step, words) == "ขั้นตอน 4.2")
    #expect(file.caption(step.appending("timing").appending("1"), words) == "กำหนดเวลา 2")
    let indicators = project.appending("outputs").appending("output-1").appending("indicators")
    #expect(file.caption(indicators.appending("output-1-a"), words) == "ตัวชี้วัด 1")
  }
}
