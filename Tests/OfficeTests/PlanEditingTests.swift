import MemoryStores
import Office
import PlanModel
import PlanReading
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Editing the draft of a plan")
struct PlanEditingTests {
  private let editing = PlanEditing(MemoryDraftShelf())
  private static let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)
  private static let plan = """
    # แผนของเรา
    format: 1
    id: small-town
    kind: action-plan
    title: แผนปฏิบัติการป้องกันการทุจริต
    organisation: {name: เทศบาลตำบลตัวอย่าง, kind: subdistrict-municipality, province: สมุทรปราการ}
    fiscal-years: 2566–2570
    source: {document: "1", title: แผน}
    owners:
      - {id: clerk-office, name: สำนักปลัด}
      - {id: finance, name: กองคลัง}
    dimensions:
      - id: d1
        number: 1
        title: การสร้างวัฒนธรรมสุจริต
        projects:
          - id: ethics-code
            number: 1
            kind: measure
            title: มาตรการส่งเสริมประมวลจริยธรรม
            owners: [สำนักปลัด, กองคลัง]
            budget: none
            steps:
              - {id: s1, number: 1, title: ประกาศ}
    """

  private func begin() throws {
    try editing.begin(Array(Self.plan.utf8), from: .template, by: "ก", at: Self.now)
  }

  private func set(_ path: String, _ text: String, after revision: Int, by name: String) throws {
    let path = try #require(PlanPath(path))
    try editing.apply([.set(path, .text(text))], after: revision, by: name, at: Self.now)
  }

  @Test("a draft begins with a file, knows what of it is lost, and is a plan")
  func beginning() throws {
    #expect(try editing.draft()?.revision == nil)
    try begin()
    let draft = try #require(try editing.draft())
    #expect(draft.kept.lostComments == 1 && draft.kept.begun.name == "ก")
    #expect(draft.plan?.id.text == "small-town" && draft.revision == 1)
    #expect(throws: PlanEditing.Refusal.self) { try begin() }
  }

  @Test("what can be no plan file begins nothing, and says why")
  func unreadable() throws {
    let refusal = #expect(throws: PlanEditing.Refusal.self) {
      try editing.begin(Array("a: [".utf8), from: .file("a"), by: "ก", at: Self.now)
    }
    guard case .unreadable(let diagnostics)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(diagnostics.map(\.rule) == [.yamlSyntax])
    #expect(try editing.draft()?.revision == nil)
  }

  @Test("two who change different places both have their way; of one place, the second is told")
  func together() throws {
    try begin()
    try set("plan.title", "แผนใหม่", after: 1, by: "ก")
    try set("plan.dimensions.d1.title", "มิติใหม่", after: 1, by: "ข")
    let draft = try #require(try editing.draft())
    #expect(draft.revision == 3 && draft.plan?.title == "แผนใหม่")
    #expect(draft.plan?.dimensions.first?.title == "มิติใหม่" && draft.kept.changed.name == "ข")
    let refusal = #expect(throws: PlanEditing.Refusal.self) {
      try set("plan.title", "อีกชื่อ", after: 1, by: "ค")
    }
    guard case .changed(let changes)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(changes.map(\.stamp.name) == ["ก"] && changes.map(\.places) == [["plan.title"]])
    #expect(try editing.draft()?.plan?.title == "แผนใหม่")
  }

  @Test("a form of a draft that was discarded changes nothing of the next")
  func discarded() throws {
    try begin()
    #expect(throws: PlanEditing.Refusal.self) { try editing.discard(after: 7) }
    try editing.discard(after: 1)
    #expect(throws: PlanEditing.Refusal.self) { try set("plan.title", "x", after: 1, by: "ก") }
    try begin()
    #expect(throws: PlanEditing.Refusal.self) { try set("plan.title", "x", after: 1, by: "ก") }
    #expect(try editing.draft()?.revision == 3)
  }

  @Test("what was set aside stays so while the plan is edited")
  func aside() throws {
    try begin()
    try editing.setAside(["doubt-1", "doubt-2"], after: 1, by: "ก", at: Self.now)
    try set("plan.title", "แผนใหม่", after: 1, by: "ข")
    try editing.setAside([], takingBack: ["doubt-1"], after: 3, by: "ก", at: Self.now)
    #expect(try editing.draft()?.kept.setAside == ["doubt-2"])
  }
}
