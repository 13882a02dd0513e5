import MemoryStores
import Office
import PlanModel
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("What an adoption would come to")
struct AdoptionEffectTests {
  private let tests: PlanAdoptionTests
  private let first: PlanEdition

  init() throws {
    tests = try PlanAdoptionTests()
    first = tests.first
  }

  @Test("by a first edition everything is added, and what was due before the log is history")
  func firstEdition() throws {
    let all = try effect(of: first, on: "2023-10-02")
    #expect(all.isFirst && all.duties.added.count == first.schedule.obligations.count)
    #expect(all.changes.isEmpty && all.tracking.isEmpty && all.leaving.isEmpty)
    let units = all.byUnit(in: first.schedule.plan, before: nil)
    #expect(units.contains { $0.unit.id.text == "treasury" && !$0.added.isEmpty })
    let late = try effect(of: Self.tracked(from: "1 ต.ค. 2566"), on: "2023-10-02")
    #expect(!late.tracking.becomingHistory.isEmpty)
    #expect(late.tracking.becomingHistory.allSatisfy { $0.due < day(2566, 10, 1) })
  }

  @Test("another first day of the log says what becomes history, and what is followed up again")
  func tracking() throws {
    try tests.adopt(first, on: "2023-10-02")
    try tests.log(
      PlanAdoptionTests.done(
        "2567.travelling-council.council-meetings.1of3", day(2567, 1, 20)), at: "2024-01-22")
    let later = try Self.tracked(from: "1 มี.ค. 2567")
    let effect = try effect(of: later, on: "2024-06-01")
    let past = effect.tracking.becomingHistory
    #expect(past.contains { $0.due < day(2567, 3, 1) } && effect.tracking.followedAgain.isEmpty)
    // What was done counts as before.
    let done = Obligation.ID("2567.travelling-council.council-meetings.1of3")
    #expect(!past.contains { $0.id == done })
    #expect(effect.changes.contains { $0.thai.contains("เป็นงานก่อนเริ่มบันทึก \(past.count) รายการ") })
    try tests.adopt(later, on: "2024-06-01")
    let back = try self.effect(of: first, on: "2024-06-02")
    #expect(back.tracking.followedAgain.map(\.id) == past.map(\.id))
    #expect(back.tracking.becomingHistory.isEmpty)
  }

  @Test("a unit whose id is another takes its entries and duties along only where it is succeeded")
  func leaving() throws {
    try tests.adopt(first, on: "2023-10-02")
    try tests.log(Self.noteOfTreasury, at: "2024-01-22")
    let renamed = try PlanAdoptionTests.edition(changing: ("- id: treasury\n", "- id: finance\n"))
    let gone = try #require(try effect(of: renamed, on: "2024-02-01").leaving.first)
    #expect(gone.unit.id.text == "treasury" && gone.heirs.isEmpty)
    #expect(gone.entries == 1 && gone.duties > 0)
    let named = try PlanAdoptionTests.edition(
      changing: ("- id: treasury\n", "- id: finance\n    succeeds: [treasury]\n"))
    let followed = try effect(of: named, on: "2024-02-01").leaving
    #expect(followed.map { $0.heirs.map(\.id.text) } == [["finance"]])
    #expect(try effect(of: Self.tracked(from: "1 ต.ค. 2566"), on: "2024-02-01").leaving.isEmpty)
  }

  @Test("what another unit owes leaves one calendar and comes into the other")
  func reassigned() throws {
    try tests.adopt(first, on: "2023-10-02")
    let given = try PlanAdoptionTests.edition(
      changing: ("            owners: [สำนักคลัง]\n", "            owners: [กองการเจ้าหน้าที่]\n"))
    let effect = try effect(of: given, on: "2024-02-01")
    let units = Self.byUnit(effect, given, before: first)
    #expect(effect.duties.added.isEmpty && effect.duties.gone.isEmpty)
    #expect(!effect.duties.reassigned.isEmpty)
    let gone = try #require(units["treasury"])
    let ids = Set(effect.duties.reassigned.map(\.from.id))
    #expect(Set(gone.gone.map(\.id)) == ids && gone.added.isEmpty)
    let taken = try #require(units["personnel"])
    #expect(Set(taken.added.map(\.id)) == ids && taken.gone.isEmpty)
    #expect(effect.changes.contains { $0.thai.hasSuffix("เปลี่ยนผู้รับผิดชอบ \(gone.gone.count)") })
  }

  @Test("a unit that succeeds another takes all that was still to come into its calendar")
  func succession() throws {
    try tests.adopt(first, on: "2023-10-02")
    let effect = try effect(of: Self.succeeded(), on: "2024-02-01")
    let units = Self.byUnit(effect, try Self.succeeded(), before: first)
    let open = try #require(effect.leaving.first).duties
    #expect(open > effect.duties.gone.count && !effect.duties.gone.isEmpty)
    #expect(units["treasury"]?.gone.count == open && units["finance"]?.added.count == open)
  }

  @Test(
    "what belonged to a unit that was succeeded goes with its successor, which asks for consent")
  func successorLeaving() throws {
    try tests.adopt(first, on: "2023-10-02")
    try tests.log(Self.noteOfTreasury, at: "2024-01-22")
    try tests.adopt(try Self.succeeded(), on: "2024-02-01")
    let renamed = try effect(
      of: PlanAdoptionTests.edition(changing: ("- id: treasury\n", "- id: money\n")),
      on: "2024-02-15")
    let gone = try #require(renamed.leaving.first)
    #expect(gone.ids.map(\.text) == ["finance", "treasury"] && gone.heirs.isEmpty)
    #expect(gone.entries == 1 && renamed.needsConsent && renamed.losing.isEmpty)
    let half = try effect(of: Self.money("[finance]"), on: "2024-02-15")
    #expect(half.leaving.map { $0.ids.map(\.text) } == [["finance"], ["treasury"]])
    #expect(half.leaving.map(\.entries) == [0, 1] && half.leaving[1].heirs.isEmpty)
    let whole = try effect(of: Self.money("[finance, treasury]"), on: "2024-02-15")
    #expect(whole.leaving.map(\.entries) == [1] && !whole.leaving[0].heirs.isEmpty)
    let forgotten = try effect(
      of: PlanAdoptionTests.edition(changing: ("- id: treasury\n", "- id: finance\n")),
      on: "2024-02-15")
    #expect(forgotten.leaving.map { $0.ids.map(\.text) } == [["treasury"]])
    #expect(forgotten.needsConsent)
  }

  @Test("an entry loses its place with its obligation; what was due before stays")
  func losing() throws {
    try tests.adopt(first, on: "2023-10-02")
    let held = Obligation.ID("2567.travelling-council.council-meetings.1of3")
    try tests.log(
      LogRecord(
        day: day(2567, 1, 20),
        event: .completed(held, result: "ดำเนินการแล้ว", participants: nil),
        author: LogRecord.Author(name: "ผู้บันทึก", unit: Owner.ID("clerk-office"))),
      at: "2024-01-22")
    let dropped = try PlanAdoptionTests.editionWithoutCouncil()
    let after = try effect(of: dropped, on: "2024-02-15")
    #expect(after.losing.isEmpty && after.staying.map(\.number) == [2] && after.needsConsent)
    let before = try effect(of: dropped, on: "2024-01-25")
    let entry = try #require(before.losing.first)
    #expect(before.losing.count == 1 && before.staying.isEmpty && before.needsConsent)
    #expect(entry.number == 2 && entry.title.contains("จัดประชุมสภาสัญจร"))
    #expect(entry.unit?.name == "สำนักปลัดเทศบาล" && entry.entry.day == day(2567, 1, 20))
  }

  @Test("an entry whose obligation only moves, or of another number, keeps its place")
  func moving() throws {
    try tests.adopt(first, on: "2023-10-02")
    try tests.log(
      LogRecord(
        day: day(2567, 1, 20), event: .note(.project(Project.ID("travelling-council")), "หารือ"),
        author: PlanAdoptionTests.author), at: "2024-01-22")
    let renumbered = try PlanAdoptionTests.edition(changing: ("number: 3.1.4", "number: 3.1.9"))
    let effect = try effect(of: renumbered, on: "2024-01-25")
    #expect(effect.losing.isEmpty && effect.staying.isEmpty && !effect.needsConsent)
    let dropped = try self.effect(
      of: PlanAdoptionTests.editionWithoutCouncil(), on: "2024-01-25")
    #expect(dropped.losing.map(\.title) == ["3.1.4 โครงการประชุมสภาสัญจร"])
  }

  // MARK: What is adopted

  private func effect(of edition: PlanEdition, on day: String) throws -> PlanAdoption.Effect {
    let now = PlanAdoptionTests.instant(day)
    let adoption = PlanAdoption(
      approved: now.bangkokDay, document: "สป 1/2567", reason: "ปรับปรุงแผน")
    return try LogBook(edition, tests.store).effect(
      of: adoption, on: Log(try tests.store.entries()), now: now)
  }

  private static func byUnit(
    _ effect: PlanAdoption.Effect, _ edition: PlanEdition, before: PlanEdition
  ) -> [String: UnitEffect] {
    let units = effect.byUnit(in: edition.schedule.plan, before: before.schedule.plan)
    return Dictionary(uniqueKeysWithValues: units.map { ($0.unit.id.text, $0) })
  }

  private static func money(_ succeeded: String) throws -> PlanEdition {
    try PlanAdoptionTests.edition(
      changing: ("- id: treasury\n", "- id: money\n    succeeds: \(succeeded)\n"))
  }

  private static func succeeded() throws -> PlanEdition {
    try PlanAdoptionTests.edition(
      changing: ("- id: treasury\n", "- id: finance\n    succeeds: [treasury]\n"))
  }

  private static func tracked(from day: String) throws -> PlanEdition {
    try PlanAdoptionTests.edition(
      changing: ("  publish-by: 30 เม.ย.\n", "  publish-by: 30 เม.ย.\n  tracked-from: \(day)\n"))
  }

  private static var noteOfTreasury: LogRecord {
    LogRecord(
      day: day(2567, 1, 20), event: .note(.plan, "ตรวจแล้ว"),
      author: LogRecord.Author(name: "ผู้บันทึก", unit: Owner.ID("treasury")))
  }
}
