internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("The log as it counts")
struct LogTests {
  private let obligation = Obligation.ID("2566.training.s1")

  private func note(_ text: String, on date: ThaiDate = day(2566, 1, 10)) -> LogRecord {
    LogRecord(date, .note(.project(LogSketch.training), text))
  }

  private func texts(_ log: Log) -> [String] {
    log.effective.map { entry in
      guard case .note(_, let text) = entry.event else { return "?" }
      return "\(entry.number) \(text)"
    }
  }

  @Test("the last correction of an entry counts, and the entry keeps its place")
  func lastCorrection() {
    let log = Log(recording: [
      note("ก"), note("ข"),
      .correction(of: 1, on: day(2566, 2, 1), note("ค", on: day(2566, 1, 11))),
      .correction(of: 1, on: day(2566, 2, 2), note("ง", on: day(2566, 1, 12))),
    ])
    #expect(texts(log) == ["1 ง", "2 ข"])
    #expect(log.effective.first?.day == day(2566, 1, 12))
    #expect(log.effective.first?.correctedBy == [3, 4])
    #expect(log.effective.first?.numbers == [1, 3, 4])
  }

  @Test("a withdrawn entry does not count until it is corrected again")
  func withdrawn() {
    let log = Log(recording: [note("ก"), .correction(of: 1, on: day(2566, 2, 1), nil)])
    #expect(log.effective.isEmpty)
    #expect(log.effective.entry(1) == nil)
    let again = log.following(.correction(of: 1, on: day(2566, 2, 2), note("ข")))
    #expect(texts(again) == ["1 ข"])
  }

  @Test("a correction of a correction, of itself or of what is not there changes nothing")
  func idleCorrections() {
    let log = Log(recording: [note("ก"), .correction(of: 1, on: day(2566, 2, 1), note("ข"))])
    for number in [2, 3, 4, 0, -1, .max, .min + 1] {
      let more = log.following(.correction(of: number, on: day(2566, 2, 2), nil))
      #expect(texts(more) == ["1 ข"])
    }
  }

  @Test("a file under two names and a page given twice are one piece of evidence each")
  func repeatedEvidence() {
    let page = Evidence(.page(url: "https://example.org/1"), made: nil)
    let twin = Evidence(
      .file(
        sha256: String(repeating: "ab", count: 32), name: "copy.jpg", octets: 10,
        kind: "image/jpeg"), made: nil)
    #expect([page, .photo, twin, page].withoutRepeats == [page, .photo])
  }

  @Test("the evidence of a correction stands with the entry that it corrects")
  func evidence() {
    let correction = LogRecord.correction(of: 1, on: day(2566, 2, 1), note("ข"))
    let log = Log(recording: [
      note("ก"), LogRecord(correction.day, correction.event, evidence: [.photo]),
    ])
    #expect(log.effective.first?.evidence == [.photo])
  }

  @Test("what counts is what a search through the log finds", arguments: 0..<60 as Range<UInt64>)
  func naive(seed: UInt64) {
    let log = LogSketch.random(seed, count: 60) { LogSketch.randomMoney(&$0) }
    let found = log.effective.map {
      NaiveEntry(number: $0.number, day: $0.day, event: $0.event, corrections: $0.correctedBy)
    }
    #expect(found == NaiveEntry.all(log))
    for entry in log.entries {
      #expect(
        log.effective.entry(entry.number) == log.effective.first { $0.number == entry.number })
    }
  }

  @Test("corrections of different entries commute", arguments: 0..<60 as Range<UInt64>)
  func commute(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let records = (0..<20).map { _ in LogSketch.randomMoney(&numbers) }
    let corrections = (1...20).shuffled(using: &numbers).prefix(12).map { number in
      let instead = Bool.random(using: &numbers) ? LogSketch.randomMoney(&numbers) : nil
      return LogRecord.correction(of: number, on: day(2568, 9, 30), instead)
    }
    let one = Log(recording: records + corrections)
    let other = Log(recording: records + corrections.shuffled(using: &numbers))
    #expect(one.effective.map(\.number) == other.effective.map(\.number))
    #expect(one.effective.map(\.day) == other.effective.map(\.day))
    #expect(one.effective.map(\.event) == other.effective.map(\.event))
  }

  @Test("the log up to an instant is the log cut there, that instant included")
  func upTo() {
    let log = LogSketch.random(1, count: 30) { LogSketch.randomMoney(&$0) }
    for number in 0...31 {
      let cut = log.upTo(LogSketch.instant(number))
      #expect(cut.entries == Array(log.entries.prefix(number)))
      #expect(Array(cut.effective) == Array(log.first(number).effective))
      #expect(cut.head == (number == 0 ? LogHash.none : log.entry(min(number, 30))?.hash))
    }
    let before = Instant(
      millisecondsSinceEpoch: LogSketch.instant(5).millisecondsSinceEpoch - 1)
    #expect(log.upTo(before).count == 4)
  }

  @Test("entries of one instant stand together")
  func sameInstant() {
    let entries = (1...4).map { number in
      LogEntry(
        number: number, recorded: LogSketch.instant(1), record: note("ก"), previous: .none,
        hash: .none)
    }
    #expect(Log(entries).upTo(LogSketch.instant(1)).count == 4)
    #expect(Log(entries).upTo(LogSketch.instant(0)).count == 0)
  }

  @Test("the head after a count of entries is the hash of the last of them")
  func heads() {
    let log = Log(recording: [note("ก"), note("ข")])
    #expect(log.head(after: 0) == LogHash.none)
    #expect(log.head(after: 1) == log.entries[0].hash)
    #expect(log.head(after: 2) == log.head)
    #expect(log.head(after: 3) == nil)
    #expect(log.head(after: -1) == nil)
    #expect(Log().head == .none)
  }

  @Test("the id of an obligation names its project and the year that it is about")
  func ids() throws {
    let schedule = try Schedule.samutPrakanCity()
    #expect(schedule.obligations.count > 1000)
    for obligation in schedule.obligations {
      #expect(obligation.id.project == obligation.subject.project)
      #expect(obligation.id.fiscalYear == obligation.covers)
    }
    #expect(Obligation.ID("nonsense").project == nil)
    #expect(Obligation.ID("nonsense").fiscalYear == nil)
  }

  @Test("what belongs to a closed round and is not in its report is late")
  func late() {
    let training = LogSketch.training
    let closing = LogEvent.Closing(contents: "", head: "", count: 2)
    let log = Log(recording: [
      note("ก"), .money(day(2566, 1, 20), .approved, 100, of: training),
      // 3: recorded while the report was being signed
      note("ข", on: day(2566, 3, 31)),
      LogRecord(day(2566, 4, 10), .closed(FiscalYear(2566), .sixMonth, closing)),
      note("ค", on: day(2566, 3, 31)), note("ง", on: day(2566, 4, 1)),
      // 7, 8: corrections of what is in the report, one of them away from the round
      .correction(of: 1, on: day(2566, 4, 11), note("ก", on: day(2566, 4, 2))),
      .correction(of: 2, on: day(2566, 4, 11), nil),
      // 9, 10: corrections of what is not
      .correction(of: 6, on: day(2566, 4, 11), nil),
      .correction(of: 5, on: day(2566, 4, 11), note("ค", on: day(2566, 3, 30))),
      LogRecord(day(2566, 4, 12), .started(Obligation.ID("2567.training.s1"))),
    ])
    #expect(log.closedRounds.map(\.entry) == [4])
    #expect(log.lateEntries(for: FiscalYear(2566), .sixMonth) == [3, 5, 7, 8, 10])
    #expect(log.lateEntries(for: FiscalYear(2566), .annual) == [])
    #expect(log.lateEntries(for: FiscalYear(2567), .sixMonth) == [])
  }
}
