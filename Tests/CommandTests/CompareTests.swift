internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit schedule --compare", .timeLimit(.minutes(15)))
struct CompareTests {
  /// A line of a comparison.
  private struct Change: Decodable, Hashable {
    let change: String
    let uid: String
    let before: String?
    let after: String?
  }

  /// What a comparison must say, worked out from the two schedules.
  private static func changes(
    from old: [ObligationJSON], to new: [ObligationJSON]
  ) -> Set<Change> {
    let before = Dictionary(uniqueKeysWithValues: old.map { ($0.uid, $0.due) })
    let after = Dictionary(uniqueKeysWithValues: new.map { ($0.uid, $0.due) })
    let added = after.filter { before[$0.key] == nil }.map {
      Change(change: "added", uid: $0.key, before: nil, after: $0.value)
    }
    let gone = before.filter { after[$0.key] == nil }.map {
      Change(change: "gone", uid: $0.key, before: $0.value, after: nil)
    }
    let moved = before.compactMap { uid, day -> Change? in
      guard let later = after[uid], later != day else { return nil }
      return Change(change: "moved", uid: uid, before: day, after: later)
    }
    return Set(added + gone + moved)
  }

  private static let lastStep = """
                  - id: s7
                    number: 4.7
                    title: รายงานผลการดำเนินการ

    """

  @Test("another plan: what it adds, moves and drops is what the two schedules differ in")
  func plans() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.write(
        try RealPlan.edited(Self.lastStep, "").replacing(
          "annual-due: 31 ต.ค.", with: "annual-due: 15 ต.ค."), to: "other.yaml")
      let other = sandbox.path("other.yaml")
      let compare = ["schedule", RealPlan.path, "--compare", other]
      let run = try await Program.run(compare + ["--format", "json"])
      #expect(run.code == 0)
      let printed = try run.json([Change].self)
      let old = try await RealPlan.obligations()
      let new = try await RealPlan.obligations(of: other)
      #expect(Set(printed) == Self.changes(from: old, to: new))
      #expect(printed.count { $0.change == "gone" } == 5)
      #expect(printed.contains { $0.change == "moved" })
      let reverse = try await Program.run(
        ["schedule", other, "--compare", RealPlan.path, "--format", "json"])
      #expect(Set(try reverse.json([Change].self)) == Self.changes(from: new, to: old))
      let table = try await Program.run(compare)
      let moved = printed.count { $0.change == "moved" }
      #expect(table.text.hasSuffix("\nเพิ่ม 0 เลื่อน \(moved) หาย 5\n"))
      #expect(table.lines.allSatisfy { terminalCells($0) <= 100 })
    }
  }

  @Test("a plan compared with itself differs in nothing")
  func same() async throws {
    let run = try await Program.run(["schedule", RealPlan.path, "--compare", RealPlan.path])
    #expect(run.code == 0)
    #expect(run.text == "เพิ่ม 0 เลื่อน 0 หาย 0\n")
  }

  @Test("one holiday more moves what is due on it, and leaves nothing due on it")
  func holidays() async throws {
    let old = try await RealPlan.obligations()
    let day = try #require(old.first { $0.fiscalYear == 2568 && $0.kind == "duty" }?.due)
    try await Sandbox.with { sandbox in
      try sandbox.write(Self.calendar(ofHoliday: day), to: "extra.ics")
      let files = (2565...2570).map { "calendars/holidays/\($0).ics" } + [sandbox.path("extra.ics")]
      let run = try await Program.run(
        ["schedule", RealPlan.path, "--format", "json", "--compare-holidays"] + files)
      #expect(run.code == 0)
      let printed = try run.json([Change].self)
      let new = try await RealPlan.obligations(["--holidays"] + files)
      #expect(Set(printed) == Self.changes(from: old, to: new))
      let fellOnIt = Set(old.filter { $0.due == day }.map(\.uid))
      #expect(fellOnIt.isSubset(of: Set(printed.map(\.uid))))
      #expect(!new.contains { $0.due == day })
    }
  }

  @Test("the holidays of the repository are those inside the program")
  func bundledHolidays() async throws {
    let files = (2565...2570).map { "calendars/holidays/\($0).ics" }
    let run = try await Program.run(["schedule", RealPlan.path, "--compare-holidays"] + files)
    #expect(run.text == "เพิ่ม 0 เลื่อน 0 หาย 0\n")
  }

  private static func calendar(ofHoliday day: String) -> String {
    """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//test//test//EN
    BEGIN:VEVENT
    UID:extra@test.invalid
    DTSTAMP:20261121T020000Z
    DTSTART;VALUE=DATE:\(day.replacing("-", with: ""))
    SUMMARY:วันหยุดพิเศษ
    END:VEVENT
    END:VCALENDAR

    """.replacing("\n", with: "\r\n")
  }
}
