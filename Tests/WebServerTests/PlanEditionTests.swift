internal import Foundation
internal import Office
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("Editions of the plan on pages")
struct PlanEditionTests {
  private static let audit = Owner.ID("internal-audit")

  @Test("a file that is not the plan that was adopted is named on the coordinator's overview")
  func deviation() async throws {
    let given = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    try await TestSite.with(edition: given) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let before = try await coordinator.get("/dashboard").text
      #expect(!before.contains("sucharit plan adopt"))
      try Self.adopt(try Self.edition(), site)
      let page = try await coordinator.get("/dashboard").text
      #expect(page.contains("ไฟล์แผนที่ให้ไว้ไม่ตรงกับแผนฉบับที่ 1"), "\(page)")
      try Self.adopt(given, site)
      #expect(try await coordinator.get("/dashboard").text.contains("ไม่ตรงกับแผน") == false)
    }
  }

  @Test("the history of the plan lists the editions, and has the file of each")
  func history() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      #expect(try await coordinator.get("/editions").text.contains("ยังไม่มีแผนฉบับใดบันทึกไว้"))
      try Self.adopt(try Self.edition(), site)
      try Self.adopt(try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2")), site)
      let page = try await coordinator.get("/editions").text
      #expect(page.contains("แผนฉบับที่ 2 (ใช้อยู่)") && page.contains("แผนฉบับที่ 1<"), "\(page)")
      #expect(page.contains("จาก “ปีละ 3 ครั้ง” เป็น “ปีละ 2 ครั้ง”"))
      #expect(try await coordinator.get("/editions/1").text.contains("times-a-year: 3"))
      #expect(try await coordinator.get("/editions/2").text.contains("times-a-year: 2"))
      #expect(try await coordinator.get("/editions/3").status == 404)
      #expect(try await coordinator.get("/entries").text.contains("/editions"))
    }
  }

  @Test("a clerk of a unit that was merged sees and logs what its successor owes")
  func merged() async throws {
    try await TestSite.with { site in
      try Self.adopt(try Self.edition(), site)
      let clerk = try await site.browser(as: .owner, of: [Self.audit])
      let before = try await clerk.get("/tasks?show=all").text
      try #require(before.contains("/tasks/"))
      let merged = try Self.edition(
        changing: (
          "  - id: internal-audit\n", "  - id: inspection\n    succeeds: [internal-audit]\n"
        ))
      try Self.adopt(merged, site)
      let after = try await clerk.get("/tasks?show=all").text
      #expect(after.contains("/tasks/"), "\(after)")
      // What the old unit left undone stands among what the new one owes, whoever asks.
      let late = try await clerk.get("/tasks?show=late").text
      try #require(late.contains("/tasks/"))
      let coordinator = try await site.browser(as: .coordinator)
      let ofUnit = try await coordinator.get("/tasks?show=late&unit=inspection").text
      #expect(ofUnit.contains("/tasks/"), "\(ofUnit)")
      let plan = try Book(merged, Log(try site.log.entries()), in: site.log).plan
      #expect(plan.units(standingFor: Self.audit).first?.text == "inspection")
    }
  }

  @Test("what was only begun when it left the plan has a part of its own in the list")
  func left() async throws {
    try await TestSite.with { site in
      try Self.adopt(try Self.edition(), site)
      let coordinator = try await site.browser(as: .coordinator)
      #expect(try await !coordinator.get("/tasks").text.contains("show=left"))
      try Self.begin("2567.travelling-council.s3", site)
      try Self.adopt(try Self.edition(changing: ("travelling-council", "council-on-tour")), site)
      let left = try await coordinator.get("/tasks?show=left").text
      #expect(left.contains("ออกจากแผนตั้งแต่ 31 ม.ค. 2567"), "\(left)")
      #expect(left.contains("ออกจากแผน (1)") && left.contains("ทำไม่ได้ (0)"), "\(left)")
      let cannot = try await coordinator.get("/tasks?show=cannot").text
      #expect(!cannot.contains("/tasks/2567.travelling-council"))
      let task = try await coordinator.get("/tasks/2567.travelling-council.s3").text
      #expect(task.contains("ออกจากแผนตั้งแต่") && !task.contains(">ไม่สามารถดำเนินการได้</span>"))
    }
  }

  @Test("everybody reads whether a budget is for each year, and what all years come to")
  func published() async throws {
    try await TestSite.with { site in
      let page = try await TestBrowser(site).get("/published").text
      #expect(page.contains("ปีละ 50,000.00 บาท รวม 250,000.00 บาท"), "\(page)")
    }
  }

  private static func begin(_ obligation: String, _ site: TestSite) throws {
    let now = site.clock.now
    try site.log.append(after: site.log.head(), at: { now }) { _ in
      [
        LogRecord(
          day: now.bangkokDay, event: .started(Obligation.ID(obligation)),
          author: .init(name: "ผู้ประสานแผน"))
      ]
    }
  }

  private static func edition(changing change: (String, String)? = nil) throws -> PlanEdition {
    var yaml = try Repository.text("plans/samut-prakan-city.yaml")
    if let change { yaml = yaml.replacing(change.0, with: change.1) }
    let sources = PlanSources(
      plan: yaml, holidays: try WorkingCalendar.governmentHolidays().holidays,
      items: try Repository.text("plans/reference/oit-items.csv"))
    return try #require(PlanEdition(sources))
  }

  private static func adopt(_ edition: PlanEdition, _ site: TestSite) throws {
    let now = site.clock.now
    try LogBook(edition, site.log).adopt(
      PlanAdoption(approved: now.bangkokDay, document: "สป 1/2567", reason: "ปรับปรุงแผน"),
      agreeing: true, at: { now }
    ) { event in
      LogRecord(day: now.bangkokDay, event: event, author: .init(name: "ผู้ประสานแผน"))
    }
  }
}
