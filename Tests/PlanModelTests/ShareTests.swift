internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("What several owe together, and what each owes")
struct ShareTests {
  private static let units = ["office", "treasury", "school"].map { Owner.ID($0) }

  private func schedule(_ settling: String?) throws -> Schedule {
    var project = ProjectSketch(
      owners: Self.units.map(\.text), steps: [StepSketch(rules: ["every: quarter"]), StepSketch()])
    project.settledBy = settling
    let sketch = PlanSketch(
      years: "2566", owners: Self.units.map(\.text), projects: [project])
    return Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
  }

  private func record(
    _ id: String, by unit: Owner.ID?, _ event: ((Obligation.ID) -> LogEvent)? = nil
  ) -> LogRecord {
    let id = Obligation.ID(id)
    return LogRecord(
      day: day(2566, 4, 3), event: event?(id) ?? .completed(id, result: "ส่งแล้ว", participants: nil),
      author: .init(name: "ผู้บันทึก", unit: unit))
  }

  private func done(_ schedule: Schedule, _ records: [LogRecord]) -> [String] {
    Progress(schedule, Log(recording: records), year: FiscalYear(2566), asOf: day(2566, 4, 3))
      .everything.filter { $0.status.kind == .done }.map(\.obligation.id.text).sorted()
  }

  @Test(
    "one of several owners settles a joint work; each settles only its own share where each owes it"
  )
  func settling() throws {
    let joint = try schedule(nil).obligations.filter { $0.subject.project != nil }
    #expect(joint.count == 5)
    #expect(joint.allSatisfy { $0.owners == Self.units && $0.share == nil })
    let each = try schedule("each").obligations.filter { $0.subject.project != nil }
    #expect(each.count == 15)
    #expect(each.allSatisfy { [$0.share?.unit] == $0.owners.map(Optional.some) })
    #expect(Set(each.map(\.id.whole)) == Set(joint.map(\.id)))
  }

  @Test("every unit sends its own results: what one sent leaves the others open")
  func collecting() throws {
    let schedule = try schedule(nil)
    let collect = schedule.obligations.filter { $0.id.whole.text == "2566-six-month-collect" }
    #expect(collect.map(\.owners) == Self.units.map { [$0] })
    #expect(
      collect.map(\.fullTitle) == collect.map { "หน่วยงาน \($0.owners[0]): \($0.title)" })
    let sent = done(schedule, [record("2566-six-month-collect~school", by: Self.units[2])])
    #expect(sent == ["2566-six-month-collect~school"])
  }

  @Test(
    "an older entry that names the whole counts for the unit that recorded it, for all where it had none",
    arguments: [
      ("treasury", ["2566-six-month-collect~treasury"]),
      (
        nil,
        [
          "2566-six-month-collect~office", "2566-six-month-collect~school",
          "2566-six-month-collect~treasury",
        ]
      ),
    ])
  func olderEntries(unit: String?, expected: [String]) throws {
    let records = [record("2566-six-month-collect", by: unit.map { Owner.ID($0) })]
    let schedule = try schedule(nil)
    #expect(done(schedule, records) == expected)
    // The rules know it as done too.
    let rules = LogRules(schedule)
    #expect(throws: LogRefusal.completedTwice(Obligation.ID(expected[0]), by: 1)) {
      try rules.check(
        record(expected[0], by: nil), in: Log(recording: records), today: day(2566, 4, 3))
    }
  }

  @Test("an older entry of one share counts for the whole where one settles it now")
  func olderShares() throws {
    let records = [record("2566.p1.s1.q1~school", by: Self.units[2])]
    #expect(done(try schedule(nil), records) == ["2566.p1.s1.q1"])
  }

  @Test("an older entry that names the whole can be corrected and taken back")
  func corrections() throws {
    let rules = LogRules(try schedule(nil))
    let log = Log(recording: [record("2566-six-month-collect", by: Self.units[1])])
    let today = day(2566, 4, 10)
    let later = LogRecord(
      day(2566, 4, 5),
      .completed(Obligation.ID("2566-six-month-collect"), result: "ส่งครบ", participants: nil))
    try rules.check(.correction(of: 1, on: today, later), in: log, today: today)
    let back = log.following(.correction(of: 1, on: today, nil))
    try rules.check(
      record("2566-six-month-collect~treasury", by: Self.units[1]), in: back, today: today)
  }

  @Test("a new entry names its own share; the refusal names the one that is meant")
  func newEntries() throws {
    let rules = LogRules(try schedule(nil))
    let whole = Obligation.ID("2566-six-month-collect")
    let own = Obligation.ID("2566-six-month-collect~treasury")
    #expect(throws: LogRefusal.unknownObligation(whole, near: own)) {
      try rules.check(
        record(whole.text, by: Self.units[1]), in: Log(), today: day(2566, 4, 3))
    }
  }

  @Test("each share is an entry of its own in a calendar, told apart in its summary")
  func calendar() throws {
    let schedule = try schedule("each")
    let edition = CalendarEntry.Version(sequence: 0, modified: LogSketch.instant(1))
    let shares = schedule.obligations.filter { $0.share != nil }
    let entries = schedule.entries(for: shares, edition: edition)
    #expect(Set(entries.map(\.uid)).count == shares.count)
    #expect(
      zip(shares, entries).allSatisfy { $1.summary.text.contains($0.share?.name ?? "?") })
  }
}
