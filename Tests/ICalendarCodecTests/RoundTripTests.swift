import ICalendarCodec
import PlanModel
import Testing
import ThaiCivil

@Suite struct RoundTripTests {
  @Test("thousands of hostile entries come back as they went in", arguments: CalendarForm.allCases)
  func hostileEntries(form: CalendarForm) throws {
    var texts = HostileTexts(seed: form == .event ? 1 : 2)
    for _ in 0..<60 {
      let published = publication((0..<50).map { texts.entry($0) }, of: form)
      let bytes = ICalendar.encode(published)
      let decoded = try ICalendar.decode(bytes)
      #expect(decoded == published)
      #expect(ICalendar.encode(decoded) == bytes)
    }
  }

  @Test("hostile titles of a calendar come back as they went in")
  func hostileHeaders() throws {
    var texts = HostileTexts(seed: 3)
    for hours in 0..<500 {
      let header = CalendarHeader(
        name: CalendarText(line: texts.text()), description: CalendarText(lines: texts.text()),
        refreshHours: hours)
      let published = PublishedCalendar(header: header, form: .todo, entries: [])
      #expect(try ICalendar.decode(ICalendar.encode(published)) == published)
    }
  }

  /// At some lengths libical puts a fold into the line end itself.
  @Test(
    "a title of any length comes back",
    arguments: ["a", "ก", "😀", ",", "\\", "ก ", "a\\", "กa", "é;"])
  func everyLength(piece: String) throws {
    let entries = try (1...220).flatMap { length in
      try (0...3).map { shift in
        let title = String(repeating: "x", count: shift) + String(repeating: piece, count: length)
        return try entry(summary: title, description: title + "\n" + title, alarms: [1])
      }
    }
    let published = publication(entries)
    #expect(try ICalendar.decode(ICalendar.encode(published)) == published)
  }

  @Test(
    "ten thousand characters come back",
    arguments: ["ก", "ที่", "👨‍👩‍👧‍👦", "\\", "\\n", ",", "BEGIN:VEVENT\n"])
  func longTexts(piece: String) throws {
    let long = String(repeating: piece, count: 10_000)
    let published = publication([try entry(summary: long, description: long)])
    #expect(try ICalendar.decode(ICalendar.encode(published)) == published)
  }

  @Test("an entry without texts, on the first and the last day there is, comes back")
  func extremes() throws {
    let first = try day(2484, 1, 1)
    let last = try day(2999, 12, 31)
    let bare = CalendarEntry(
      uid: "u", summary: CalendarText(line: ""), description: CalendarText(lines: ""), start: first,
      due: last, state: .completed(last),
      version: CalendarEntry.Version(
        sequence: 0, modified: Instant(millisecondsSinceEpoch: -1_000)))
    for form in CalendarForm.allCases {
      let published = publication([bare], of: form)
      #expect(try ICalendar.decode(ICalendar.encode(published)) == published)
    }
  }

  @Test("the pieces of a stream are the file, and so are opening, entries and closing")
  func pieces() throws {
    var texts = HostileTexts(seed: 4)
    let published = publication((0..<400).map { texts.entry($0) })
    let whole = ICalendar.encode(published)

    var streamed: [[UInt8]] = []
    ICalendar.encode(published) { streamed.append($0) }
    #expect(streamed.count > 2)
    #expect(Array(streamed.joined()) == whole)

    let entries = published.entries.flatMap { ICalendar.encode($0, as: .event) }
    let opening = ICalendar.opening(published.header, of: .event)
    #expect(opening + entries + ICalendar.closing == whole)
  }

  @Test("many threads at once write and read the same")
  func threads() async throws {
    let published = publication([try fullEntry(.confirmed)], of: .todo)
    let bytes = ICalendar.encode(published)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 {
        group.addTask {
          try ICalendar.encode(published) == bytes && ICalendar.decode(bytes) == published
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
