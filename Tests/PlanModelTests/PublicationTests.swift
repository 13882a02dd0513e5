internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Editions of a calendar")
struct PublicationTests {
  private static let first = Instant(millisecondsSinceEpoch: 1_672_531_200_000)
  private static let second = Instant(millisecondsSinceEpoch: 1_675_209_600_000)
  /// 1 October 2566 in Bangkok, which is 30 September 17:00 UTC.
  private static let nextFiscalYear = Instant(millisecondsSinceEpoch: 1_696_093_200_000)

  private func entry(
    _ uid: String, _ summary: String = "งาน", due: ThaiDate = day(2566, 3, 31)
  ) -> CalendarEntry {
    CalendarEntry(
      uid: uid, summary: CalendarText(line: summary), description: CalendarText(lines: ""),
      start: day(2565, 10, 3), due: due, version: .init(sequence: 0, modified: Self.first))
  }

  private func calendar(_ entries: [CalendarEntry]) -> PublishedCalendar {
    PublishedCalendar(
      header: CalendarHeader(
        name: CalendarText(line: "ปฏิทิน"), description: CalendarText(lines: ""), refreshHours: 24),
      form: .event, entries: entries)
  }

  @Test("what is published first has sequence 0 and the instant of the run")
  func firstTime() {
    let publication = Publication(of: calendar([entry("a")]), after: nil, now: Self.second)
    #expect(
      publication.calendar.entries.map(\.version) == [.init(sequence: 0, modified: Self.second)])
    #expect(publication.changes == publication.calendar.entries.map { .added($0) })
  }

  @Test("publishing the same again changes nothing, whenever it is", arguments: 0..<60)
  func again(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let current = random(&numbers)
    let once = Publication(
      of: current, after: random(&numbers).published(Self.first), now: Self.second)
    for now in [Self.second, Self.second.later(days: 1)] {
      let twice = Publication(of: current, after: once.calendar, now: now)
      #expect(twice.changes.isEmpty)
      #expect(twice.calendar == once.calendar)
    }
  }

  @Test("the sequence rises by one for what changed, and for nothing else", arguments: 0..<60)
  func sequences(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let old = random(&numbers).published(Self.first)
    let current = random(&numbers)
    let publication = Publication(of: current, after: old, now: Self.second)
    for entry in publication.calendar.entries {
      guard let before = old.entries.first(where: { $0.uid == entry.uid }) else {
        #expect(entry.version == .init(sequence: 0, modified: Self.second))
        continue
      }
      let isSame = entry.isSameContent(as: before)
      let next = CalendarEntry.Version(
        sequence: before.version.sequence + 1, modified: Self.second)
      #expect(entry.version == (isSame ? before.version : next))
    }
    #expect(
      publication.calendar.entries.allSatisfy { $0.state == .confirmed || !current.has($0.uid) })
    #expect(current.entries.allSatisfy { publication.calendar.has($0.uid) })
  }

  @Test("every difference is named once and rightly")
  func changes() throws {
    let old = calendar([
      entry("kept"), entry("moved"), entry("reworded"), entry("gone"),
      entry("past", due: day(2565, 9, 30)),
    ])
    let current = calendar([
      entry("kept"), entry("moved", due: day(2566, 4, 28)), entry("reworded", "งานใหม่"),
      entry("new"),
    ])
    let publication = Publication(of: current, after: old, now: Self.second)
    let names = publication.changes.map { change in
      switch change {
      case .added(let entry): "added \(entry.uid)"
      case .moved(let from, let to): "moved \(to.uid) from \(from.due) to \(to.due)"
      case .reworded(let from, let to): "reworded \(from.summary) to \(to.summary)"
      case .cancelled(let entry): "cancelled \(entry.uid)"
      case .dropped(let entry): "dropped \(entry.uid)"
      }
    }
    #expect(
      names == [
        "moved moved from 2566-03-31 to 2566-04-28", "reworded งาน to งานใหม่", "added new",
        "cancelled gone", "dropped past",
      ])
    #expect(
      publication.calendar.entries.map(\.uid) == ["gone", "kept", "new", "reworded", "moved"])
  }

  @Test("what vanished is cancelled, stays so in its fiscal year, and is then dropped")
  func cancelled() throws {
    let none = calendar([])
    let cancelled = Publication(of: none, after: calendar([entry("a")]), now: Self.second)
    let gone = try #require(cancelled.calendar.entries.first)
    #expect(gone.state == .cancelled)
    #expect(gone.version == .init(sequence: 1, modified: Self.second))
    #expect(cancelled.changes == [.cancelled(gone)])

    let lastMoment = Instant(
      millisecondsSinceEpoch: Self.nextFiscalYear.millisecondsSinceEpoch - 1)
    let still = Publication(of: none, after: cancelled.calendar, now: lastMoment)
    #expect(still.calendar == cancelled.calendar && still.changes.isEmpty)

    let over = Publication(of: none, after: still.calendar, now: Self.nextFiscalYear)
    #expect(over.calendar.entries.isEmpty && over.changes == [.dropped(gone)])
  }

  @Test("what the plan still has stays when its fiscal year is over")
  func history() {
    let current = calendar([entry("a")])
    let published = Publication(of: current, after: nil, now: Self.first).calendar
    let later = Publication(of: current, after: published, now: Self.nextFiscalYear)
    #expect(later.calendar == published && later.changes.isEmpty)
  }

  @Test("an entry that comes back stands again, as a later edition")
  func restored() throws {
    let current = calendar([entry("a")])
    let published = Publication(of: current, after: nil, now: Self.first).calendar
    let cancelled = Publication(of: calendar([]), after: published, now: Self.second).calendar
    let third = Self.second.later(days: 3)
    let restored = Publication(of: current, after: cancelled, now: third)
    let entry = try #require(restored.calendar.entries.first)
    #expect(restored.calendar.entries.count == 1)
    #expect(entry.state == .confirmed && entry.version == .init(sequence: 2, modified: third))
    #expect(restored.changes.count == 1)
  }

  @Test("each part that a reader sees counts as content, and the edition does not")
  func content() {
    let one = entry("a")
    let other = CalendarEntry.Version(sequence: 9, modified: Self.second)
    #expect(one.isSameContent(as: one.with(version: other)))
    #expect(!one.isSameContent(as: one.with(state: .cancelled, version: one.version)))
    #expect(!one.isSameContent(as: entry("a", "อื่น")))
    #expect(!one.isSameContent(as: entry("a", due: day(2566, 3, 30))))
  }

  @Test("entries stand by day and uid, whatever order the plan gave them in")
  func order() {
    let entries = [entry("b"), entry("c", due: day(2566, 1, 31)), entry("a")]
    let one = Publication(of: calendar(entries), after: nil, now: Self.first).calendar
    let two = Publication(of: calendar(entries.reversed()), after: nil, now: Self.first).calendar
    #expect(one == two)
    #expect(one.entries.map(\.uid) == ["c", "a", "b"])
  }

  /// Some of ten uids, with one of few titles and days each.
  private func random(_ numbers: inout SeededNumbers) -> PublishedCalendar {
    var entries: [CalendarEntry] = []
    for uid in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    where Bool.random(using: &numbers) {
      let due = [day(2565, 9, 30), day(2566, 3, 31), day(2567, 3, 29)].any(&numbers)
      entries.append(entry(uid, ["งาน", "งานใหม่"].any(&numbers), due: due))
    }
    return calendar(entries)
  }
}

extension PublishedCalendar {
  fileprivate func has(_ uid: String) -> Bool { entries.contains { $0.uid == uid } }

  fileprivate func published(_ now: Instant) -> PublishedCalendar {
    Publication(of: self, after: nil, now: now).calendar
  }
}

extension Instant {
  fileprivate func later(days: Int64) -> Instant {
    Instant(millisecondsSinceEpoch: millisecondsSinceEpoch + days * 86_400_000)
  }
}
