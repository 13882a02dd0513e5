internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The draft of the plan on pages")
struct PlanDraftTests {
  /// The city's plan with the projects of one strategy, which is read and checked many times here.
  static func file() throws -> PlanFile {
    var file = try PlanFile(try Repository.octets("plans/samut-prakan-city.yaml"))
    for dimension in file.elements(of: .plan.appending("dimensions")).map(\.path)
    where dimension.last != "d3" {
      file = try file.applying(.remove(dimension))
    }
    return try file.applying(.remove(.plan.appending("assumptions")))
  }

  static func edition() throws -> PlanEdition {
    try #require(
      PlanEdition(
        PlanSources(
          plan: "# แผนของเทศบาล\n" + (try file().text),
          holidays: try WorkingCalendar.governmentHolidays().holidays,
          items: try Repository.text("plans/reference/oit-items.csv"))))
  }

  /// A site whose plan was adopted, with a draft of it that a coordinator began.
  static func withDraft(
    _ body: @escaping @Sendable (TestSite, TestBrowser) async throws -> Void
  ) async throws {
    let edition = try edition()
    try await TestSite.with(edition: edition) { site in
      try adoptFirst(edition, site)
      let coordinator = try await site.browser(as: .coordinator, called: "wanna")
      let page = try await coordinator.get("/plan-draft")
      let begun = try await coordinator.send(
        try FilledForm(page, to: "/plan-draft", having: "do"))
      #expect(begun.status == 303 && begun.location == "/plan-draft", "\(begun.text)")
      try await body(site, coordinator)
    }
  }

  private static func adoptFirst(_ edition: PlanEdition, _ site: TestSite) throws {
    _ = try LogBook(edition, site.log).adoptFirst(at: { site.clock.now })
  }

  /// The address of the page of a project.
  static func project(_ id: String, in file: PlanFile) throws -> PlanPath {
    for dimension in file.elements(of: .plan.appending("dimensions")) {
      for strategy in file.elements(of: dimension.path.appending("strategies")) {
        for project in file.elements(of: strategy.path.appending("projects"))
        where project.path.last == id {
          return project.path
        }
      }
    }
    throw NoSuchProject()
  }

  private struct NoSuchProject: Error {}

  @Test(
    "a draft begins with the plan in force, says who began it, and what of the file it does not have"
  )
  func beginning() async throws {
    let edition = try Self.edition()
    try await TestSite.with(edition: edition) { site in
      let coordinator = try await site.browser(as: .coordinator, called: "wanna")
      let empty = try await coordinator.get("/plan-draft")
      #expect(empty.text.contains("มีหมายเหตุ (#)"))
      try await coordinator.send(try FilledForm(empty, to: "/plan-draft", having: "do"))
      let page = try await coordinator.get("/plan-draft")
      #expect(page.text.contains("เริ่มโดย ผู้ใช้ wanna") && page.text.contains("ซึ่งไม่อยู่ในร่างนี้"))
      #expect(page.text.contains("กิจกรรม") && page.text.utf8.count < 100_000)
      let file = try await coordinator.get("/plan-draft/plan.yaml").text
      #expect(file.hasPrefix("format: 1\nid: samut-prakan-city\n") && !file.contains("# "))
      let form = try FilledForm(page, to: "/plan-draft", having: "do")
      try await coordinator.send(form)
      #expect(try await coordinator.get("/plan-draft/plan.yaml").status == 404)
    }
  }

  @Test("a form that nobody touched changes nothing, on every page of the draft")
  func untouched() async throws {
    try await Self.withDraft { site, coordinator in
      let before = try await coordinator.get("/plan-draft/plan.yaml").text
      let council = try Self.project("travelling-council", in: try Self.file())
      let paths = [
        "plan", "plan.organisation", "plan.source", "plan.owners.treasury", "plan.reporting",
        "plan.schedule", "plan.calendar", "plan.dimensions.d3", "\(council)",
        "\(council).rhythms.council-meetings", "\(council).steps.s1",
      ]
      for path in paths {
        let page = try await coordinator.get("/plan-draft/parts/\(path)")
        #expect(page.status == 200 && page.text.utf8.count < 100_000, "\(path)")
        let form = try FilledForm(page, to: "/plan-draft/parts/\(path)", having: "revision")
        #expect(try await coordinator.send(form).status == 303, "\(path)")
        let after = try await coordinator.get("/plan-draft/plan.yaml").text
        #expect(after == before, "\(path)")
      }
    }
  }

  @Test("what is typed is kept, what is wrong with it stands beside its field")
  func editing() async throws {
    try await Self.withDraft { site, coordinator in
      let place = "/plan-draft/parts/\(try Self.project("travelling-council", in: try Self.file()))"
      var form = try FilledForm(try await coordinator.get(place), to: place, having: "k-title")
      form["k-title"] = "กิจกรรม <b>สภา</b>: สัญจร"
      form["k-fiscal-years"] = "2023–2027"
      form["k-budget"] = "none"
      form["k-budget-2567"] = "๕๐,๐๐๐ บาท"
      let lost = try await coordinator.send(form)
      #expect(lost.status == 422 && lost.text.contains("พิมพ์ ๕๐,๐๐๐ บาท ไว้"), "\(lost.text)")
      #expect(lost.text.contains("value=\"๕๐,๐๐๐ บาท\""))
      form["k-budget"] = "years"
      let saved = try await coordinator.send(form)
      #expect(saved.status == 303 && saved.location == place + "?saved=1", "\(saved.text)")
      let page = try await coordinator.get(place + "?saved=1")
      #expect(page.text.contains("บันทึกในร่างแล้ว"))
      #expect(page.text.contains("<h1>") && !page.text.contains("<b>สภา</b>"))
      let fault = try #require(page.text.firstRange(of: "id=\"f-k-fiscal-years-fault\""))
      #expect(page.text[fault.upperBound...].prefix(400).contains("2566"))
      let yaml = try await coordinator.get("/plan-draft/plan.yaml").text
      #expect(yaml.contains("title: \"กิจกรรม <b>สภา</b>: สัญจร\""))
      #expect(yaml.contains("2567: ๕๐,๐๐๐ บาท"))
      let overview = try await coordinator.get("/plan-draft").text
      #expect(overview.contains("ต้องแก้ไข") && overview.contains(place))
      let adoption = try await coordinator.get("/plan-draft/adoption").text
      #expect(adoption.contains("ยังใช้เป็นแผนไม่ได้"))
    }
  }

  @Test("a step is added, timed, moved and taken out, and its days are shown")
  func steps() async throws {
    try await Self.withDraft { site, coordinator in
      let council = try Self.project("travelling-council", in: try Self.file())
      let new = "/plan-draft/new/\(council).steps"
      var form = try FilledForm(try await coordinator.get(new), to: new)
      let id = try #require(form["new-id"])
      form["k-number"] = "4.99"
      form["k-title"] = "เชิญวิทยากร"
      form["k-timing-0-rule"] = "by"
      form["k-timing-0-by"] = "31 มี.ค."
      form["k-timing-0-source"] = "หน้า 45"
      let step = "/plan-draft/parts/\(council).steps.\(id)"
      let added = try await coordinator.send(form)
      #expect(added.location == step + "?saved=1", "\(added.text)")
      let again = try await coordinator.send(form)
      #expect(again.location?.hasPrefix(step) ?? false)
      let page = try await coordinator.get(step)
      #expect(
        page.text.contains("วันครบกำหนดที่ได้") && page.text.contains("29 มี.ค. 2567"), "\(page.text)")
      let list = try await coordinator.get("/plan-draft/parts/\(council)")
      #expect(list.text.split(separator: "เชิญวิทยากร").count == 2)
      var move = try FilledForm(list, to: step, having: "move-to")
      move["move-to"] = "0"
      #expect(try await coordinator.send(move).location == "/plan-draft/parts/\(council)")
      let yaml = try await coordinator.get("/plan-draft/plan.yaml").text
      let steps = try PlanFile(yaml).elements(of: council.appending("steps"))
      #expect(steps.first?.path.last == id)
      let removal = try FilledForm(try await coordinator.get(step), to: step, having: "do")
      #expect(try await coordinator.send(removal).location == "/plan-draft/parts/\(council)")
      #expect(try await coordinator.get(step).status == 404)
    }
  }

  @Test("of two who edit one part, the second is told by whom, and keeps what was typed")
  func together() async throws {
    try await Self.withDraft { site, coordinator in
      let other = try await site.browser(as: .coordinator, called: "prasit")
      let place = "/plan-draft/parts/plan.owners.treasury"
      var first = try FilledForm(try await coordinator.get(place), to: place, having: "k-name")
      var second = try FilledForm(try await other.get(place), to: place, having: "k-name")
      first["k-head"] = "ผู้อำนวยการคนที่หนึ่ง"
      second["k-head"] = "ผู้อำนวยการคนที่สอง"
      second["k-email"] = "klang@example.go.th"
      #expect(try await coordinator.send(first).status == 303)
      let refused = try await other.send(second)
      #expect(refused.status == 422 && refused.text.contains("ผู้ใช้ wanna แก้ไข"), "\(refused.text)")
      #expect(refused.text.contains("ผู้อำนวยการคนที่สอง"))
      let anew = try FilledForm(refused, to: place, having: "k-name")
      #expect(anew["k-email"] == "klang@example.go.th")
      #expect(try await other.send(anew).status == 303)
      let yaml = try await coordinator.get("/plan-draft/plan.yaml").text
      #expect(yaml.contains("ผู้อำนวยการคนที่สอง") && yaml.contains("klang@example.go.th"))
      // Of another field, both have their way.
      var third = try FilledForm(try await other.get(place), to: place, having: "k-name")
      let fourth = "/plan-draft/parts/plan.reporting"
      var elsewhere = try FilledForm(
        try await coordinator.get(fourth), to: fourth, having: "k-annual-due")
      third["k-name"] = "สำนักคลังเมือง"
      elsewhere["k-annual-due"] = "15 ต.ค."
      #expect(try await other.send(third).status == 303)
      #expect(try await coordinator.send(elsewhere).status == 303)
    }
  }

  @Test("an adoption shows what changes for whom, is an entry, and the server goes on with it")
  func adoption() async throws {
    try await Self.withDraft { site, coordinator in
      let same = try await coordinator.get("/plan-draft/adoption").text
      let council = try Self.project("travelling-council", in: try Self.file())
      let rhythm = "/plan-draft/parts/\(council).rhythms.council-meetings"
      var form = try FilledForm(
        try await coordinator.get(rhythm), to: rhythm, having: "k-rule-rule")
      #expect(form["k-rule-times-a-year"] == "3", "\(same)")
      form["k-rule-times-a-year"] = "2"
      #expect(try await coordinator.send(form).status == 303)
      let page = try await coordinator.get("/plan-draft/adoption")
      #expect(page.text.contains("จาก “ปีละ 3 ครั้ง” เป็น “ปีละ 2 ครั้ง”"), "\(page.text)")
      #expect(page.text.contains("เลื่อนวัน") && page.text.utf8.count < 100_000)
      var adoption = try FilledForm(page, to: "/plan-draft/adoption")
      let empty = try await coordinator.send(adoption)
      #expect(empty.status == 422 && empty.text.contains("f-document"))
      adoption = try FilledForm(empty, to: "/plan-draft/adoption")
      adoption[DraftAdoptionPage.reasonField] = "ประชุมได้สองครั้ง"
      adoption["document"] = "สป 9/2567"
      adoption["consent"] = "yes"
      let today = adoption["approved"]
      adoption["approved"] = "1/10/2570"
      let tomorrow = try await coordinator.send(adoption)
      #expect(
        tomorrow.status == 422 && tomorrow.text.contains("f-approved-fault"), "\(tomorrow.text)")
      adoption = try FilledForm(tomorrow, to: "/plan-draft/adoption")
      #expect(adoption[DraftAdoptionPage.reasonField] == "ประชุมได้สองครั้ง")
      adoption["approved"] = today
      adoption["consent"] = "yes"
      let adopted = try await coordinator.send(adoption)
      #expect(adopted.location == "/editions", "\(adopted.text)")
      #expect(try await coordinator.send(adoption).location == "/editions")
      let history = try await coordinator.get("/editions").text
      #expect(history.contains("แผนฉบับที่ 2") && history.contains("ประชุมได้สองครั้ง"))
      #expect(try await coordinator.get("/editions/2").text.contains("times-a-year: 2"))
      #expect(try await coordinator.get("/editions/1").text.contains("# "))
      #expect(try await coordinator.get("/plan-draft/adoption").status == 404)
      let dashboard = try await coordinator.get("/dashboard").text
      #expect(!dashboard.contains("ไฟล์แผนที่ให้ไว้ไม่ตรงกับแผนฉบับที่"))
      // And back: a draft of the first edition.
      let back = try FilledForm(
        try await coordinator.get("/editions"), to: "/plan-draft", having: "edition")
      var first = back
      first["edition"] = "1"
      #expect(try await coordinator.send(first).location == "/plan-draft")
      #expect(try await coordinator.get("/plan-draft").text.contains("จากแผนฉบับที่ 1"))
      #expect(
        try await coordinator.get("/plan-draft/plan.yaml").text.contains("times-a-year: 3"))
    }
  }

  @Test("what is adopted is what was shown: another first day shows its own effect first")
  func anotherFirstDay() async throws {
    try await Self.withDraft { site, coordinator in
      let council = try Self.project("travelling-council", in: try Self.file())
      let rhythm = "/plan-draft/parts/\(council).rhythms.council-meetings"
      var rarer = try FilledForm(
        try await coordinator.get(rhythm), to: rhythm, having: "k-rule-rule")
      rarer["k-rule-times-a-year"] = "2"
      #expect(try await coordinator.send(rarer).status == 303)
      let shown = try await coordinator.get("/plan-draft/adoption")
      var form = try FilledForm(shown, to: "/plan-draft/adoption")
      form[DraftAdoptionPage.reasonField] = "ประชุมได้สองครั้ง"
      form["document"] = "สป 9/2567"
      form["from"] = "1/10/2567"
      form["consent"] = "yes"
      let again = try await coordinator.send(form)
      #expect(again.status == 422 && again.text.contains("ผลไม่ตรงกับที่แสดง"), "\(again.text)")
      #expect(Self.adoptions(site) == 1)
      var second = try FilledForm(again, to: "/plan-draft/adoption")
      #expect(second[DraftAdoptionPage.reasonField] == "ประชุมได้สองครั้ง")
      #expect(second["from"] == "1/10/2567" && second["document"] == "สป 9/2567")
      #expect(second["effect"] != form["effect"])
      second["consent"] = "yes"
      let adopted = try await coordinator.send(second)
      #expect(adopted.location == "/editions", "\(adopted.text)")
      #expect(Self.adoptions(site) == 2)
    }
  }

  private static func adoptions(_ site: TestSite) -> Int? {
    (try? site.log.entries()).map { Log($0).adoptedEditions.count }
  }

  @Test("a file that is uploaded becomes the draft, one that is none says what is wrong")
  func upload() async throws {
    try await TestSite.with(edition: try Self.edition()) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let page = try await coordinator.get("/plan-draft")
      let broken = try await coordinator.send(
        page, to: "/plan-draft", fields: ["do": "file"],
        file: ("แผน.yaml", Array("a: [".utf8)), as: "plan-file")
      #expect(broken.status == 422 && broken.text.contains("บรรทัด 2"), "\(broken.text)")
      let good = try await coordinator.send(
        page, to: "/plan-draft", fields: ["do": "file"],
        file: ("แผน.yaml", Array("id: x\ntitle: แผนอื่น\n".utf8)), as: "plan-file")
      #expect(good.location == "/plan-draft", "\(good.text)")
      #expect(try await coordinator.get("/plan-draft").text.contains("จากไฟล์ แผน.yaml"))
      let second = try await coordinator.send(page, to: "/plan-draft", ["do": "edition"])
      #expect(second.status == 422 && second.text.contains("มีร่างแผนอยู่แล้ว"))
    }
  }

  @Test(
    "a unit is renamed in its projects too, and a project moves to another strategy with its id")
  func renamingAndMoving() async throws {
    try await Self.withDraft { site, coordinator in
      let owner = "/plan-draft/parts/plan.owners.clerk-office"
      var form = try FilledForm(try await coordinator.get(owner), to: owner, having: "k-name")
      form["k-name"] = "สำนักปลัดเทศบาลนคร"
      #expect(try await coordinator.send(form).status == 303)
      let council = try Self.project("travelling-council", in: try Self.file())
      let place = "/plan-draft/parts/\(council)"
      let page = try await coordinator.get(place)
      #expect(
        page.text.contains("value=\"สำนักปลัดเทศบาลนคร\" id=") || page.text.contains("สำนักปลัดเทศบาลนคร")
      )
      var file = try PlanFile(try await coordinator.get("/plan-draft/plan.yaml").text)
      #expect(file.checkup().errors == 0)
      var move = try FilledForm(page, to: place, having: "target")
      move["target"] = "plan.dimensions.d3.strategies.d3-2.projects"
      let moved = "/plan-draft/parts/plan.dimensions.d3.strategies.d3-2.projects.travelling-council"
      #expect(try await coordinator.send(move).location == moved + "?saved=1")
      file = try PlanFile(try await coordinator.get("/plan-draft/plan.yaml").text)
      #expect(file.projects.count { $0.last == "travelling-council" } == 1)
    }
  }

  @Test("a key that the format does not know is told, and can be taken out")
  func strays() async throws {
    try await Self.withDraft { site, coordinator in
      let overview = try await coordinator.get("/plan-draft")
      try await coordinator.send(try FilledForm(overview, to: "/plan-draft", having: "revision"))
      let yaml = try Self.file().text.replacing("province:", with: "\"<b>: x\": 1\n  province:")
      let begun = try await coordinator.send(
        overview, to: "/plan-draft", fields: ["do": "file"], file: ("a.yaml", Array(yaml.utf8)),
        as: "plan-file")
      #expect(begun.status == 303, "\(begun.text)")
      let place = "/plan-draft/parts/plan.organisation"
      let page = try await coordinator.get(place)
      #expect(page.text.contains("“&lt;b&gt;: x” ไม่ใช่หัวข้อของรูปแบบแผน"), "\(page.text)")
      #expect(
        try await coordinator.send(try FilledForm(page, to: place, having: "stray")).status == 303)
      #expect(try await coordinator.get("/plan-draft/plan.yaml").text == Self.file().text)
    }
  }

  @Test("an office without a plan adopts its first one from a draft, and goes on with it at once")
  func first() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let page = try await coordinator.get("/plan-draft")
      #expect(page.status == 200 && !page.text.contains("เริ่มจากแผนที่ใช้อยู่"))
      let yaml = try Self.file().text
      let begun = try await coordinator.send(
        page, to: "/plan-draft", fields: ["do": "file"], file: ("a.yaml", Array(yaml.utf8)),
        as: "plan-file")
      #expect(begun.location == "/plan-draft", "\(begun.text)")
      #expect(try await coordinator.get("/tasks").location == "/setup")
      #expect(site.officeNames.all.isEmpty)
      let adoption = try await coordinator.get("/plan-draft/adoption")
      #expect(adoption.text.contains("เป็นแผนฉบับแรก"), "\(adoption.text)")
      #expect(adoption.text.contains("<b>0</b>เลื่อนวัน") && !adoption.text.contains("<b>0</b>เพิ่ม"))
      #expect(adoption.text.contains("สำนักปลัดเทศบาล: เพิ่ม "))
      var form = try FilledForm(adoption, to: "/plan-draft/adoption")
      form[DraftAdoptionPage.reasonField] = "เริ่มใช้แผน"
      form["document"] = "สป 1/2567"
      let adopted = try await coordinator.send(form)
      #expect(adopted.location == "/editions", "\(adopted.text)")
      #expect(try await coordinator.get("/tasks?show=all").text.contains("/tasks/"))
      // What the office is called is in nobody's password from now on.
      #expect(site.officeNames.all == ["เทศบาลนครสมุทรปราการ", "สมุทรปราการ"])
    }
  }

  @Test("a form of a draft that is over meanwhile is told so, and not that there is no such page")
  func over() async throws {
    try await Self.withDraft { site, coordinator in
      let place = "/plan-draft/parts/plan"
      let form = try FilledForm(try await coordinator.get(place), to: place, having: "revision")
      try Self.discard(site)
      let answer = try await coordinator.send(form)
      #expect(answer.status == 422)
      #expect(answer.text.contains("ไม่มีร่างนี้แล้ว"), "\(answer.text)")
    }
  }

  private static func discard(_ site: TestSite) throws {
    _ = try site.drafts.put(nil, after: try site.drafts.kept().revision)
  }
}
