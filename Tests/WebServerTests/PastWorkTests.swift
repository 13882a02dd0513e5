internal import Office
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("Work of before the log began, recorded at once")
struct PastWorkTests {
  private static let audit = Owner.ID("internal-audit")
  private static let result = "ดำเนินการแล้วก่อนเริ่มใช้ระบบ"

  @Test("an owner ticks several: each is an entry with the same result and evidence, once")
  func several() async throws {
    try await TestSite.with(edition: try Self.edition()) { site in
      let clerk = try await site.browser(as: .owner, of: [Self.audit])
      #expect(try await clerk.get("/tasks?show=history").text.contains("/past-work"))
      let page = try await clerk.get("/past-work")
      #expect(page.text.contains(Self.result))
      let ids = Self.tasks(of: page.text)
      let chosen = Array(ids.prefix(3))
      try #require(chosen.count == 3)
      let fields =
        [("csrf", page.hidden("csrf")), ("form", page.hidden("form"))]
        + chosen.map { ("task", $0) }
        + [
          (EntryField.result.name, Self.result), ("day", ""),
          ("link", "https://example.go.th/past"),
          ("made", ""),
        ]
      let answers = [
        try await clerk.post("/past-work", fields), try await clerk.post("/past-work", fields),
      ]
      #expect(answers.allSatisfy { $0.status == 303 }, "\(answers[0].text)")
      let told = try await clerk.get(try #require(answers[0].location)).text
      #expect(told.contains("บันทึกแล้ว 3 รายการ") && told.contains("/entries/3"), "\(told)")
      let entries = try site.log.entries()
      let done = entries.compactMap { entry in
        if case .completed(let id, Self.result, participants: nil) = entry.record.event {
          id.text
        } else {
          nil
        }
      }
      #expect(done == chosen && entries.count == 3)
      #expect(entries.allSatisfy { $0.record.evidence.count == 1 })
      let days = try Self.edition().schedule.obligations.filter { chosen.contains($0.id.text) }
        .map(\.due)
      #expect(entries.map(\.record.day).sorted() == days.sorted())
      // What was recorded is past work no more, and nobody calls it late.
      let left = Self.tasks(of: try await clerk.get("/past-work").text)
      #expect(left == Array(ids.dropFirst(3)))
      let tasks = try await clerk.get("/tasks?show=done").text
      #expect(chosen.allSatisfy { tasks.contains("/tasks/\($0)") }, "\(tasks)")
    }
  }

  @Test(
    "nothing ticked, what another unit owes and a broken day are told together, and nothing is written"
  )
  func refused() async throws {
    try await TestSite.with(edition: try Self.edition()) { site in
      let other = try await site.browser(as: .owner, of: [Owner.ID("treasury")])
      let foreign = try #require(
        Self.tasks(of: try await other.get("/past-work").text).last)
      let clerk = try await site.browser(as: .owner, of: [Self.audit])
      let own = try await clerk.get("/past-work")
      try #require(!Self.tasks(of: own.text).contains(foreign))
      for (ticked, words) in [
        ([], "โปรดเลือกอย่างน้อยหนึ่งงาน"), ([foreign], "หรือไม่ใช่ของหน่วยงานนี้"),
      ] {
        let answer = try await clerk.post(
          "/past-work",
          [("csrf", own.hidden("csrf")), ("form", RandomName.make())]
            + ticked.map { ("task", $0) } + [
              (EntryField.result.name, "ทำแล้ว"), ("day", "32/1/2566"),
            ])
        #expect(answer.status == 422)
        #expect(answer.text.contains(words))
        #expect(answer.text.contains("f-day-fault") && answer.text.contains("ทำแล้ว"))
      }
      #expect(try site.log.entries().isEmpty)
      let executive = try await site.browser(as: .executive)
      #expect(try await executive.get("/past-work").status == 403)
      #expect(try await executive.get("/tasks?show=history").text.contains("/past-work") == false)
    }
  }

  private static func tasks(of page: String) -> [String] {
    page.matches(of: /name="task" value="([^"]+)"/).map { String($0.1) }
  }

  private static func edition() throws -> PlanEdition {
    let yaml = try Repository.text("plans/samut-prakan-city.yaml")
      .replacing("reporting:\n", with: "reporting:\n  tracked-from: 01/10/2566\n")
    let sources = PlanSources(
      plan: yaml, holidays: try WorkingCalendar.governmentHolidays().holidays,
      items: try Repository.text("plans/reference/oit-items.csv"))
    return try #require(PlanEdition(sources))
  }
}
