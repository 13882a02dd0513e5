import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("What a new edition takes away")
struct RemovalTests {
  private static let now = Instant(millisecondsSinceEpoch: 1_670_000_000_000)

  private func calendar(_ uids: some Sequence<Int>, cancelled: Set<Int> = []) -> PublishedCalendar {
    let version = CalendarEntry.Version(sequence: 0, modified: Self.now)
    let entries = uids.map { uid in
      CalendarEntry(
        uid: "\(uid)", summary: CalendarText(line: "งาน"), description: CalendarText(lines: ""),
        start: day(2566, 2, 1), due: day(2566, 2, 1),
        state: cancelled.contains(uid) ? .cancelled : .confirmed, version: version)
    }
    return PublishedCalendar(
      header: CalendarHeader(
        name: CalendarText(line: "ปฏิทิน"), description: CalendarText(lines: ""), refreshHours: 24),
      form: .event, entries: entries)
  }

  private func removal(
    from old: PublishedCalendar?, to new: some Sequence<Int>
  ) -> Removal {
    Removal(Publication(of: calendar(new), after: old, now: Self.now), after: old)
  }

  @Test(
    "is large where more than ten go, and more than one in ten",
    arguments: [(10, 20, false), (11, 110, false), (11, 109, true), (11, 11, true), (0, 0, false)])
  func large(gone: Int, of all: Int, isLarge: Bool) {
    let removal = removal(from: calendar(0..<all), to: gone..<all)
    #expect(removal.vanishing.count == gone && removal.standing.count == all)
    #expect(removal.isLarge == isLarge)
  }

  @Test("counts nothing that was cancelled before, and an entry of two calendars once")
  func once() {
    let old = calendar(0..<20, cancelled: Set(0..<15))
    let one = removal(from: old, to: 15..<20)
    #expect(one.vanishing.isEmpty && one.standing.count == 5)
    let all = removal(from: calendar(0..<20), to: 0..<8)
    #expect((all + all).vanishing.count == 12)
    #expect(removal(from: nil, to: 0..<5).standing.isEmpty)
  }
}
