internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Calendar entries with progress")
struct CalendarProgressTests {
  private let s1 = Obligation.ID("2566.training.s1")
  private let edition = CalendarEntry.Version(
    sequence: 0, modified: Instant(millisecondsSinceEpoch: 0))

  /// By the id of the obligation, from the log as of a day.
  private func entries(
    _ records: [LogRecord], on today: ThaiDate, plan: Plan? = nil
  ) throws -> [Obligation.ID: CalendarEntry] {
    let schedule = Schedule(
      try plan ?? LogSketch.plan(), holidays: WorkingCalendar(holidays: []), items: try .reference()
    )
    let progress = Progress(
      schedule, Log(recording: records), year: FiscalYear(2566), asOf: today)
    let entries = schedule.entries(
      for: schedule.obligations, edition: edition, progress: progress)
    #expect(entries.map(\.due) == schedule.obligations.map(\.due))
    return Dictionary(
      zip(schedule.obligations.map(\.id), entries), uniquingKeysWith: { first, _ in first })
  }

  private func entry(_ records: [LogRecord], on today: ThaiDate) throws -> CalendarEntry {
    try #require(try entries(records, on: today)[s1])
  }

  private var bare: CalendarEntry {
    get throws { try entry([], on: day(2565, 10, 1)) }
  }

  private func done(on date: ThaiDate) -> LogRecord {
    LogRecord(date, .completed(s1, result: "ทำแล้ว", participants: nil))
  }

  @Test("without progress, and before anything is owed, entries are those of the plan")
  func untouched() throws {
    let schedule = try LogSketch.schedule()
    let plain = schedule.entries(for: schedule.obligations, edition: edition)
    let none = schedule.entries(for: schedule.obligations, edition: edition, progress: nil)
    #expect(none == plain)
    let progress = Progress(
      schedule, Log(), year: FiscalYear(2566), asOf: day(2565, 10, 1))
    let early = schedule.entries(
      for: schedule.obligations, edition: edition, progress: progress)
    for (one, other) in zip(early, plain) where other.due >= day(2565, 10, 1) {
      #expect(one == other)
    }
  }

  @Test("what is done is completed on its day, marked, and reminds nobody")
  func completed() throws {
    let bare = try bare
    let due = bare.due
    let inTime = try entry([done(on: due)], on: day(2566, 9, 30))
    #expect(inTime.state == .completed(due))
    #expect(inTime.summary.text == "✓ " + bare.summary.text)
    #expect(!bare.alarms.isEmpty && inTime.alarms.isEmpty)
    #expect(inTime.description.text.hasSuffix("\n" + bare.description.text))
    #expect(
      inTime.description.text.hasPrefix("สถานะ: ดำเนินการเรียบร้อยแล้ว \(due.written(.abbreviated))\n"))
    let late = try entry([done(on: due.advanced(by: 5))], on: day(2566, 9, 30))
    #expect(late.state == .completed(due.advanced(by: 5)))
    #expect(late.description.text.contains("(ล่าช้า 5 วัน)\n"))
  }

  @Test("what is overdue says so from the day after it was due, in the same words every day")
  func overdue() throws {
    let bare = try bare
    #expect(try entry([], on: bare.due) == bare)
    let first = try entry([], on: bare.due.advanced(by: 1))
    #expect(first.summary.text == "เกินกำหนด: " + bare.summary.text)
    #expect(first.state == .confirmed && first.alarms == bare.alarms)
    #expect(first.description.text.hasPrefix("สถานะ: ยังไม่ดำเนินการ (เกินกำหนด)\n"))
    #expect(try entry([], on: bare.due.advanced(by: 200)) == first)
  }

  @Test("what is under way and what cannot be done say so")
  func underWay() throws {
    let bare = try bare
    let start = LogRecord(day(2565, 11, 1), .started(s1))
    let started = try entry([start], on: bare.due)
    #expect(started.summary == bare.summary && started.state == .confirmed)
    #expect(started.description.text.hasPrefix("สถานะ: อยู่ระหว่างดำเนินการ\n"))
    let cannot = LogRecord(
      day(2565, 11, 1), .cannot(.obligation(s1), FiscalYear(2566), .noBudget, "ตัด\r\nEND:VEVENT"))
    let impossible = try entry([cannot], on: day(2566, 9, 30))
    #expect(impossible.summary.text == "✗ " + bare.summary.text)
    #expect(impossible.state == .confirmed && impossible.alarms.isEmpty)
    let line = "สถานะ: ไม่สามารถดำเนินการได้ (ไม่ได้รับงบประมาณ: ตัด\nEND:VEVENT)\n"
    #expect(impossible.description.text.hasPrefix(line))
    let given = LogRecord(
      day(2565, 11, 1), .cannot(.project(LogSketch.training), FiscalYear(2566), .noBudget, nil))
    let givenUp = try entry([given], on: day(2566, 9, 30))
    #expect(givenUp.summary == impossible.summary && givenUp.alarms.isEmpty)
    #expect(givenUp.description.text.hasPrefix("สถานะ: ไม่สามารถดำเนินการได้\n"))
  }

  @Test("an entry changes its edition when it becomes overdue and when it is done, and no more")
  func editions() throws {
    let due = try bare.due
    var published: PublishedCalendar?
    var sequences: [Int] = []
    let steps: [(records: [LogRecord], today: ThaiDate)] = [
      ([], day(2565, 10, 1)), ([], due), ([], due.advanced(by: 1)), ([], due.advanced(by: 9)),
      ([done(on: due.advanced(by: 9))], due.advanced(by: 9)),
      ([done(on: due.advanced(by: 9))], due.advanced(by: 90)),
    ]
    for (index, step) in steps.enumerated() {
      let current = PublishedCalendar(
        header: try LogSketch.schedule().header(for: nil), form: .event,
        entries: [try entry(step.records, on: step.today)])
      let now = Instant(millisecondsSinceEpoch: 1_670_000_000_000 + Int64(index) * 1000)
      let next = Publication(of: current, after: published, now: now).calendar
      sequences += next.entries.map(\.version.sequence)
      published = next
    }
    #expect(sequences == [0, 0, 1, 1, 2, 2])
  }
}
