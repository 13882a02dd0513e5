import Office
import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("Closing a round")
struct RoundClosingTests {
  private let schedule: Schedule
  private let items: OITItems
  private let now: Instant

  init() throws {
    items = try OITItems.reference()
    schedule = try .samutPrakanCity()
    now = try #require(Instant(rfc3339: "2023-04-03T09:00:00+07:00"))
  }

  @Test("a report that lacks something says what, and is not closed")
  func notWhole() throws {
    let closing = RoundClosing(FiscalYear(2566), .sixMonth)
    let fault = try #require(throws: RoundClosing.NotWhole.self) {
      try closing.sealing(PlanEdition(schedule, items), Log(), root: nil, now: now)
    }
    #expect(fault.faults.contains { $0.rule == .noProgressText })
    #expect(fault.faults.allSatisfy { $0.severity == .error })
  }

  @Test("a round is not closed from another log than was looked at")
  func anotherLog() throws {
    let seen = String(repeating: "a", count: 64)
    let refused = try #require(throws: RecordsRefused.self) {
      try RoundClosing(FiscalYear(2566), .sixMonth, seen: seen)
        .sealing(PlanEdition(schedule, items), Log(), root: nil, now: now)
    }
    #expect(refused.refusals.map(\.refusal) == [.closingOfAnotherLog])
  }
}
