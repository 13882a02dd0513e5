internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Log rules")
struct LogRulesTests {
  private let training = LogSketch.training
  private let listening = LogSketch.listening
  private let s1 = Obligation.ID("2566.training.s1")
  private let today = day(2568, 9, 30)

  private func refusal(
    _ record: LogRecord, after records: [LogRecord] = [], today: ThaiDate = day(2568, 9, 30)
  ) throws -> LogRefusal? {
    let rules = LogRules(try LogSketch.schedule())
    do throws(LogRefusal) {
      try rules.check(record, in: Log(recording: records), today: today)
      return nil
    } catch {
      return error
    }
  }

  private func done(_ id: Obligation.ID, on date: ThaiDate, _ result: String = "ทำแล้ว") -> LogRecord
  {
    LogRecord(date, .completed(id, result: result, participants: nil))
  }

  // MARK: Days

  @Test("what has not happened yet is refused; today is not the future")
  func future() throws {
    let record = done(s1, on: day(2565, 12, 1))
    #expect(try refusal(record, today: day(2565, 12, 1)) == nil)
    #expect(
      try refusal(record, today: day(2565, 11, 30))
        == .dayInFuture(day(2565, 12, 1), today: day(2565, 11, 30)))
    let correction = LogRecord.correction(
      of: 1, on: day(2565, 12, 5), done(s1, on: day(2565, 12, 6)))
    #expect(
      try refusal(correction, after: [record], today: day(2565, 12, 5))
        == .dayInFuture(day(2565, 12, 6), today: day(2565, 12, 5)))
  }

  @Test(
    "work counts for its year from its first day until the annual report is due",
    arguments: [
      (day(2565, 9, 30), Optional("day-before-plan")), (day(2565, 10, 1), nil),
      (day(2566, 9, 30), nil), (day(2566, 10, 31), nil), (day(2566, 11, 1), "day-outside-year"),
    ])
  func window(date: ThaiDate, rule: String?) throws {
    #expect(try refusal(done(s1, on: date))?.rule == rule)
    #expect(try refusal(LogRecord(date, .started(s1)))?.rule == rule)
    // The year after: its window lies a year later.
    let next = Obligation.ID("2567.training.s1")
    #expect(try refusal(done(next, on: day(2566, 9, 30)))?.rule == "day-outside-year")
    #expect(try refusal(done(next, on: day(2566, 10, 1))) == nil)
  }

  @Test("a report of the year may be done in the year after, where it is due")
  func duty() throws {
    let duty = Obligation.ID("2566-annual-submit")
    #expect(try refusal(done(duty, on: day(2567, 9, 30))) == nil)
    #expect(try refusal(done(duty, on: day(2567, 10, 1)))?.rule == "day-outside-year")
  }

  @Test("a remark lies inside the plan and the years of its project")
  func remarks() throws {
    func note(_ subject: LogSubject, _ date: ThaiDate) -> LogRecord {
      LogRecord(date, .note(subject, "หมายเหตุ"))
    }
    #expect(try refusal(note(.plan, day(2565, 9, 30)))?.rule == "day-before-plan")
    #expect(try refusal(note(.plan, day(2565, 10, 1))) == nil)
    let late = day(2569, 12, 1)
    #expect(try refusal(note(.plan, day(2568, 10, 31)), today: late) == nil)
    #expect(try refusal(note(.plan, day(2568, 11, 1)), today: late)?.rule == "day-after-plan")
    #expect(
      try refusal(note(.project(LogSketch.survey), day(2567, 10, 1)))
        == .yearOutsideProject(
          FiscalYear(2568), LogSketch.survey, FiscalYear(2566)...FiscalYear(2567)))
    let evidence = LogRecord(
      late, .evidenceFiled(.project(LogSketch.survey), nil), evidence: [.photo])
    #expect(try refusal(evidence, today: late) == nil)
  }

  // MARK: Names

  @Test("what is not in the plan is refused with what may have been meant")
  func unknown() throws {
    let date = day(2566, 1, 5)
    #expect(
      try refusal(LogRecord(date, .note(.project(Project.ID("trainin")), "ก")))
        == .unknownProject(Project.ID("trainin"), near: training))
    #expect(
      try refusal(done(Obligation.ID("2566.training.s9"), on: date))?.hint
        == "did you mean '2566.training.s1'?")
    #expect(
      try refusal(LogRecord(date, .limitStarted(Matter(listening, limit: "anser", reference: "1"))))
        == .unknownLimit("anser", listening, near: "answer"))
    #expect(
      try refusal(LogRecord(date, .limitStarted(Matter(training, limit: "answer", reference: "1"))))
        == .unknownLimit("answer", training, near: nil))
    let measured = LogEvent.measured(
      training, Indicator.ID("traned"), value: Quantity(tenThousandths: 0), before: nil,
      sample: nil, how: nil)
    #expect(
      try refusal(LogRecord(date, measured))
        == .unknownIndicator(Indicator.ID("traned"), training, near: Indicator.ID("trained")))
    let author = LogRecord.Author(name: "ก", unit: Owner.ID("offce"))
    #expect(
      try refusal(LogRecord(day: date, event: .started(s1), author: author))
        == .unknownOwner(Owner.ID("offce"), near: Owner.ID("office")))
  }

  // MARK: Texts and numbers

  @Test(
    "text is neither empty nor has control characters; it may be long, within reason, and have lines",
    arguments: [
      ("", Optional("empty-text")), (" \n\t\u{00A0}\u{3000}", "empty-text"), ("ก\nข\tค", nil),
      ("ก\u{0}", "control-character"), ("ก\r\nข", "control-character"),
      ("\u{1B}[31m", "control-character"), ("ก\u{85}", "control-character"),
      ("ก\u{7F}", "control-character"), ("<script>", nil), ("=cmd", nil),
      ("\u{202E}ก", "control-character"),
      (String(repeating: "ก", count: 10_000), nil),
      (String(repeating: "ก", count: 10_001), "text-too-long"),
    ])
  func texts(text: String, rule: String?) throws {
    let events: [LogEvent] = [
      .completed(s1, result: text, participants: nil), .note(.plan, text), .problem(.plan, text),
      .suggestion(.project(training), text), .evidenceFiled(.plan, text),
      .cannot(.project(training), FiscalYear(2566), .noStaff, text),
      .corrected(1, reason: text, approval: "ก", instead: nil),
    ]
    for event in events {
      let before = LogRecord(day(2566, 1, 1), .note(.plan, "ก"))
      let record = LogRecord(day(2566, 1, 5), event, evidence: [.photo])
      #expect(try refusal(record, after: [before])?.rule == rule)
    }
  }

  @Test("names and numbers of papers stand on one line", arguments: ["", " ", "ก\nข", "ก\t1"])
  func lines(text: String) throws {
    let date = day(2566, 1, 5)
    let movement = Movement(
      project: training, kind: .approved, amount: Baht(satang: 1), fiscalYear: FiscalYear(2566),
      document: text, approver: "ก")
    #expect(try refusal(LogRecord(date, .money(movement))) != nil)
    #expect(
      try refusal(
        LogRecord(date, .limitStarted(Matter(listening, limit: "answer", reference: text))))
        != nil)
    let author = LogRecord.Author(name: text)
    #expect(try refusal(LogRecord(day: date, event: .started(s1), author: author)) != nil)
    let wordless = LogEvent.cannot(.project(training), FiscalYear(2566), .other, nil)
    #expect(try refusal(LogRecord(date, wordless)) == .emptyText(.field(.explanation)))
  }

  @Test(
    "an address is http or https, with a host, and cannot leave an attribute",
    arguments: [
      ("https://example.go.th/ภาพ?x=1#y", true), ("HTTP://example.go.th", true),
      ("ftp://example.go.th", false), ("javascript:alert(1)", false), ("https://", false),
      ("https:///x", false), ("https://a b", false), ("https://a\"onclick=", false),
      ("https://a<b>", false), ("https://a\u{0}", false), ("data:text/html,x", false),
    ])
  func addresses(url: String, isTaken: Bool) throws {
    let record = LogRecord(
      day(2566, 1, 5), .evidenceFiled(.plan, nil),
      evidence: [Evidence(.page(url: url), made: nil)])
    #expect(try refusal(record) == (isTaken ? nil : .malformedAddress(url)))
  }

  @Test(
    "a text may be as long as its limit, and one sign more is refused with both numbers",
    arguments: [
      (LogRefusal.Part.field(.text), 10_000), (.field(.reference), 500), (.authorName, 200),
      (.authorPosition, 200), (.evidenceName, 255), (.evidenceAddress, 2000),
    ])
  func lengths(part: LogRefusal.Part, longest: Int) throws {
    #expect(part.longest == longest)
    #expect(try refusal(record(part, long: longest)) == nil)
    let refused = try refusal(record(part, long: longest + 1))
    #expect(refused == .textTooLong(part, longest + 1, atMost: longest))
    #expect(refused?.message.contains("\(longest + 1)") == true)
  }

  private func record(_ part: LogRefusal.Part, long length: Int) -> LogRecord {
    let text = String(repeating: "ก", count: length)
    let isAuthor = part == .authorName
    let author = LogRecord.Author(
      name: isAuthor ? text : "ผู้บันทึก", position: part == .authorPosition ? text : nil)
    let page = "https://" + String(repeating: "a", count: length - 8)
    let hash = String(repeating: "0a", count: 32)
    let evidence: [Evidence] =
      switch part {
      case .evidenceName:
        [Evidence(.file(sha256: hash, name: text, octets: 1, kind: "ก"), made: nil)]
      case .evidenceAddress: [Evidence(.page(url: page), made: nil)]
      default: []
      }
    let event: LogEvent =
      part == .field(.reference)
      ? .limitStarted(Matter(LogSketch.listening, limit: "answer", reference: text))
      : .note(.plan, part == .field(.text) ? text : "ก")
    return LogRecord(
      day: day(2566, 1, 5), event: event, author: author, evidence: evidence)
  }

  @Test("evidence is not from the future and has a proper hash")
  func evidence() throws {
    func record(_ sha256: String, _ made: ThaiDate?, _ octets: Int = 1) -> LogRecord {
      LogRecord(
        day(2566, 1, 5), .evidenceFiled(.plan, nil),
        evidence: [
          Evidence(.file(sha256: sha256, name: "ก", octets: octets, kind: "ข"), made: made)
        ])
    }
    let hash = String(repeating: "0a", count: 32)
    #expect(try refusal(record(hash, today)) == nil)
    #expect(try refusal(record(hash, today.advanced(by: 1)))?.rule == "evidence-from-future")
    #expect(try refusal(record(hash.uppercased(), nil))?.rule == "malformed-hash")
    #expect(try refusal(record("0a", nil))?.rule == "malformed-hash")
    let none = LogRecord(day(2566, 1, 5), .evidenceFiled(.plan, "ก"))
    #expect(try refusal(none) == .noEvidence)
    #expect(try refusal(record(hash, nil, 0)) == .numberTooSmall(.evidenceSize, 0))
    #expect(try refusal(record(hash, nil, -1)) == .numberTooSmall(.evidenceSize, -1))
  }

  @Test(
    "a percentage lies between 0 and 100, other values anywhere",
    arguments: [
      ("trained", -1, false), ("trained", 0, true), ("trained", 1_000_000, true),
      ("trained", 1_000_001, false), ("times", 9_000_000, true), ("errors", 9_000_000, true),
    ])
  func percentages(indicator: String, value: Int64, isTaken: Bool) throws {
    let value = Quantity(tenThousandths: value)
    let event = LogEvent.measured(
      training, Indicator.ID(indicator), value: value, before: nil, sample: 1, how: "นับ")
    let found = try refusal(LogRecord(day(2566, 1, 5), event))
    #expect(found == (isTaken ? nil : .percentOutOfRange(value)))
    let sampleless = LogEvent.measured(
      training, Indicator.ID("times"), value: value, before: nil, sample: 0, how: nil)
    #expect(
      try refusal(LogRecord(day(2566, 1, 5), sampleless)) == .numberTooSmall(.field(.sample), 0))
  }

  // MARK: Order

  @Test("an obligation starts once and is done once")
  func twice() throws {
    let date = day(2566, 1, 5)
    let (start, completion) = (LogRecord(date, .started(s1)), done(s1, on: date))
    #expect(try refusal(start, after: [start]) == .startedTwice(s1, by: 1))
    #expect(try refusal(completion, after: [start]) == nil)
    #expect(try refusal(completion, after: [start, completion]) == .completedTwice(s1, by: 2))
    #expect(try refusal(start, after: [completion]) == .startedAfterDone(s1, by: 1))
    let withdrawn = [completion, LogRecord.correction(of: 1, on: date, nil)]
    #expect(try refusal(completion, after: withdrawn) == nil)
    let other = LogRecord.correction(
      of: 1, on: date, done(Obligation.ID("2566.training.s2"), on: date))
    #expect(try refusal(completion, after: [completion, other]) == nil)
    // A correction may say the same thing of the same obligation in other words.
    #expect(
      try refusal(.correction(of: 1, on: date, done(s1, on: date, "ข")), after: [completion]) == nil
    )
  }

  @Test("what was said before something was done can still be put right")
  func correctedBeforeDone() throws {
    let (early, late) = (day(2566, 1, 5), day(2566, 1, 9))
    func cannot(_ words: String) -> LogRecord {
      LogRecord(early, .cannot(.obligation(s1), FiscalYear(2566), .noBudget, words))
    }
    let log = [LogRecord(late, .started(s1)), cannot("ก"), done(s1, on: late)]
    let start = LogRecord(early, .started(s1))
    #expect(try refusal(.correction(of: 1, on: late, start), after: log) == nil)
    #expect(try refusal(.correction(of: 2, on: late, cannot("ข")), after: log) == nil)
    #expect(
      try refusal(.correction(of: 2, on: late, start), after: log)?.rule == "started-after-done")
  }

  @Test("what is done cannot be impossible; what was impossible can be done after all")
  func impossible() throws {
    let date = day(2566, 1, 5)
    let cannot = LogRecord(date, .cannot(.obligation(s1), FiscalYear(2566), .noBudget, nil))
    #expect(try refusal(cannot, after: [done(s1, on: date)]) == .cannotAfterDone(s1, by: 1))
    #expect(try refusal(done(s1, on: date), after: [cannot]) == nil)
    #expect(try refusal(cannot, after: [cannot]) == .cannotTwice(by: 1))
    let other = LogRecord(date, .cannot(.obligation(s1), FiscalYear(2567), .noBudget, nil))
    #expect(try refusal(other) == .yearOfAnother(FiscalYear(2567), s1, FiscalYear(2566)))
    let all = LogRecord(date, .cannot(.plan, FiscalYear(2566), .noBudget, nil))
    #expect(try refusal(all) == .subjectTooWide)
    let outside = LogRecord(
      date, .cannot(.project(LogSketch.survey), FiscalYear(2568), .noBudget, nil))
    #expect(try refusal(outside)?.rule == "year-outside-project")
  }

  @Test("what starts a time limit comes before what settles it, each once")
  func limits() throws {
    func came(_ date: ThaiDate, _ reference: String = "1") -> LogRecord {
      LogRecord(date, .limitStarted(Matter(listening, limit: "answer", reference: reference)))
    }
    func settled(_ date: ThaiDate) -> LogRecord {
      LogRecord(
        date, .limitSettled(Matter(listening, limit: "answer", reference: "1"), result: "ตอบแล้ว"))
    }
    let (first, later) = (day(2566, 1, 5), day(2566, 1, 6))
    #expect(try refusal(settled(later)) == .limitNeverStarted(reference: "1"))
    #expect(try refusal(settled(first), after: [came(first)]) == nil)
    #expect(try refusal(settled(first), after: [came(later)])?.rule == "settled-before-started")
    #expect(try refusal(came(later), after: [came(first)])?.rule == "limit-started-twice")
    #expect(try refusal(came(later, "2"), after: [came(first)]) == nil)
    let both = [came(first), settled(later)]
    #expect(try refusal(settled(later), after: both)?.rule == "limit-settled-twice")
    func moved(_ instead: LogRecord?) -> LogRecord { .correction(of: 1, on: later, instead) }
    #expect(try refusal(moved(nil), after: both) == .limitNeverStarted(reference: "1"))
    #expect(try refusal(moved(came(first, "2")), after: both)?.rule == "limit-never-started")
    #expect(try refusal(moved(came(later)), after: both) == nil)
    #expect(
      try refusal(moved(came(day(2566, 1, 7))), after: both, today: day(2566, 1, 8))?.rule
        == "settled-before-started")
  }

  @Test("a correction needs an entry that counts and is no correction and no closing")
  func corrections() throws {
    let date = day(2566, 4, 5)
    let note = LogRecord(date, .note(.plan, "ก"))
    let withdrawal = LogRecord.correction(of: 1, on: date, nil)
    #expect(try refusal(withdrawal) == .noSuchEntry(1, count: 0))
    #expect(try refusal(withdrawal, after: [note]) == nil)
    #expect(try refusal(withdrawal, after: [note, withdrawal]) == .correctsWithdrawn(1, by: 2))
    let second = LogRecord.correction(of: 2, on: date, nil)
    #expect(try refusal(second, after: [note, withdrawal]) == .correctsCorrection(2))
    #expect(
      try refusal(.correction(of: 1, on: date, withdrawal), after: [note]) == .replacementNotAllowed
    )
    let closing = LogRecord(date, .closed(FiscalYear(2566), .sixMonth, closing(Log())))
    #expect(try refusal(withdrawal, after: [closing]) == .correctsClosing(1))
    #expect(
      try refusal(.correction(of: 1, on: date, closing), after: [note]) == .replacementNotAllowed)
  }

  private func closing(_ log: Log) -> LogEvent.Closing {
    LogEvent.Closing(
      contents: String(repeating: "00", count: 32), head: log.head.description, count: log.count)
  }

  @Test("a round is closed once, when it is over, on a report made from this log")
  func closings() throws {
    let date = day(2566, 4, 5)
    let note = LogRecord(date, .note(.plan, "ก"))
    let log = Log(recording: [note])
    func close(_ closing: LogEvent.Closing, _ round: FiscalYear.Round = .sixMonth) -> LogRecord {
      LogRecord(date, .closed(FiscalYear(2566), round, closing))
    }
    let good = close(closing(log))
    #expect(try refusal(good, after: [note]) == nil)
    #expect(try refusal(good, after: [note, note]) == nil)
    #expect(try refusal(good)?.rule == "closing-of-another-log")
    #expect(try refusal(good, after: [note, good])?.rule == "closed-twice")
    #expect(try refusal(close(closing(log), .annual), after: [note])?.rule == "round-not-over")
    let other = LogEvent.Closing(
      contents: closing(log).contents, head: LogHash.none.description, count: 1)
    #expect(try refusal(close(other), after: [note]) == .closingOfAnotherLog)
    let late = LogRecord(date, .closed(FiscalYear(2570), .annual, closing(log)))
    #expect(try refusal(late, after: [note])?.rule == "year-outside-plan")
  }

  @Test("a record for a closed round is taken, and the rules say that it is late")
  func late() throws {
    let rules = LogRules(try LogSketch.schedule())
    let note = LogRecord(day(2566, 3, 5), .note(.plan, "ก"))
    let open = Log(recording: [note])
    let log = open.following(
      LogRecord(day(2566, 4, 5), .closed(FiscalYear(2566), .sixMonth, closing(open))))
    #expect(rules.closedRounds(before: note, in: open).isEmpty)
    #expect(rules.closedRounds(before: note, in: log).map(\.entry) == [2])
    let withdrawal = LogRecord.correction(of: 1, on: day(2566, 4, 6), nil)
    #expect(rules.closedRounds(before: withdrawal, in: log).map(\.entry) == [2])
    let other = LogRecord(day(2566, 4, 1), .note(.plan, "ก"))
    #expect(rules.closedRounds(before: other, in: log).isEmpty)
  }

  // MARK: Money

  private let start = day(2565, 10, 5)
  private var approved: LogRecord { .money(start, .approved, 1_000, of: training) }

  private func money(
    _ kind: Movement.Kind, _ satang: Int64, document: String = "ก 1"
  ) -> LogRecord {
    .money(day(2566, 2, 1), kind, satang, of: training, document: document)
  }

  @Test("money moves inside its fiscal year, above zero, between two projects that run then")
  func movements() throws {
    #expect(try refusal(money(.approved, 0)) == nil)
    #expect(try refusal(money(.supplement, 0)) == .amountNotPositive(.zero))
    #expect(try refusal(money(.approved, -1)) == .amountNotPositive(Baht(satang: -1)))
    #expect(
      try refusal(.money(day(2566, 10, 1), .approved, 1, of: training, in: 2566))
        == .movementOutsideYear(day(2566, 10, 1), FiscalYear(2566)))
    #expect(
      try refusal(.money(day(2566, 9, 30), .approved, 1, of: training, in: 2567))
        == .movementOutsideYear(day(2566, 9, 30), FiscalYear(2567)))
    #expect(
      try refusal(money(.transferred(to: training), 1), after: [approved])
        == .transferToItself(training))
    let gone = Project.ID("gone")
    #expect(
      try refusal(money(.transferred(to: gone), 1), after: [approved])?.rule == "unknown-project")
    #expect(
      try refusal(.money(day(2568, 1, 1), .approved, 1, of: LogSketch.survey))?.rule
        == "year-outside-project")
    // There is no year after the last one to carry money into.
    #expect(
      try refusal(.money(day(2568, 1, 1), .carriedOver(commitment: nil), 1, of: training))?.rule
        == "year-outside-project")
  }

  @Test("what is given away must be there: not spent, not committed, not given before")
  func balances() throws {
    let transfer = Movement.Kind.transferred(to: LogSketch.papers)
    for kind in [transfer, .carriedOver(commitment: nil)] {
      #expect(try refusal(money(kind, 1_000), after: [approved]) == nil)
      #expect(
        try refusal(money(kind, 1_001), after: [approved])
          == .negativeBalance(training, balance: Baht(satang: -1), on: day(2566, 2, 1)))
      for use in [Movement.Kind.committed, .disbursed(commitment: nil), kind] {
        let used = [approved, money(use, 400)]
        #expect(try refusal(money(kind, 600), after: used) == nil)
        #expect(try refusal(money(kind, 601), after: used)?.rule == "negative-balance")
      }
    }
    // The money of another year does not help.
    let other = LogRecord.money(day(2567, 2, 1), transfer, 1, of: training)
    #expect(try refusal(other, after: [approved])?.rule == "negative-balance")
    let carried = money(.carriedOver(commitment: nil), 1_000)
    #expect(try refusal(other, after: [approved, carried]) == nil)
  }

  @Test("a balance is held against every day, not only the last")
  func days() throws {
    let transfer = Movement.Kind.transferred(to: LogSketch.papers)
    func given(on date: ThaiDate) -> LogRecord { .money(date, transfer, 1_000, of: training) }
    #expect(
      try refusal(given(on: day(2565, 10, 4)), after: [approved])
        == .negativeBalance(training, balance: Baht(satang: -1_000), on: day(2565, 10, 4)))
    #expect(try refusal(given(on: start), after: [approved]) == nil)
    // Nor may an approval move to a day behind what was given of it.
    let later = LogRecord.money(day(2566, 2, 2), .approved, 1_000, of: training)
    let given = [approved, money(transfer, 1_000)]
    #expect(
      try refusal(.correction(of: 1, on: day(2566, 3, 1), later), after: given)?.rule
        == "negative-balance")
    let committed = [approved, money(.committed, 400, document: "จ 1")]
    let early = LogRecord.money(
      day(2566, 1, 31), .disbursed(commitment: "จ 1"), 1, of: training)
    #expect(try refusal(early, after: committed)?.rule == "beyond-commitment")
    let paid = [approved, money(.disbursed(commitment: nil), 10)]
    let back = LogRecord.money(day(2566, 1, 31), .refunded, 1, of: training)
    #expect(try refusal(back, after: paid)?.rule == "refund-beyond-disbursed")
  }

  @Test("spending more than there is is a fact, and taken")
  func overspending() throws {
    #expect(try refusal(money(.disbursed(commitment: nil), 5_000), after: [approved]) == nil)
    #expect(try refusal(money(.committed, 5_000)) == nil)
    let transferred = [approved, money(.transferred(to: LogSketch.papers), 1_000)]
    #expect(try refusal(money(.disbursed(commitment: nil), 5), after: transferred) == nil)
  }

  @Test("a commitment is paid, released and carried over as far as it goes")
  func commitments() throws {
    let committed = [approved, money(.committed, 400, document: "จ 1")]
    for kind in [
      Movement.Kind.disbursed(commitment: "จ 1"), .released(commitment: "จ 1"),
      .carriedOver(commitment: "จ 1"),
    ] {
      #expect(try refusal(money(kind, 1))?.rule == "unknown-commitment")
      #expect(try refusal(money(kind, 400), after: committed) == nil)
      #expect(
        try refusal(money(kind, 401), after: committed)
          == .beyondCommitment(
            document: "จ 1", training, over: Baht(satang: 1), on: day(2566, 2, 1)))
      let withdrawal = LogRecord.correction(of: 2, on: day(2566, 3, 1), nil)
      #expect(
        try refusal(withdrawal, after: committed + [money(kind, 1)])?.rule == "beyond-commitment")
    }
    // Carried over it is a commitment of the next year, under its document.
    let carried = committed + [money(.carriedOver(commitment: "จ 1"), 300)]
    func paid(_ satang: Int64) -> LogRecord {
      .money(day(2567, 1, 1), .disbursed(commitment: "จ 1"), satang, of: training)
    }
    #expect(try refusal(paid(1), after: committed)?.rule == "unknown-commitment")
    #expect(try refusal(paid(300), after: carried) == nil)
    #expect(try refusal(paid(301), after: carried)?.rule == "beyond-commitment")
  }

  @Test("no more comes back than was paid out")
  func refunds() throws {
    let paid = [approved, money(.disbursed(commitment: nil), 10)]
    #expect(try refusal(money(.refunded, 10), after: paid) == nil)
    #expect(
      try refusal(money(.refunded, 11), after: paid)
        == .refundBeyondDisbursed(training, over: Baht(satang: 1), on: day(2566, 2, 1)))
    let withdrawal = LogRecord.correction(of: 2, on: day(2566, 3, 1), nil)
    #expect(
      try refusal(withdrawal, after: paid + [money(.refunded, 1)])?.rule
        == "refund-beyond-disbursed")
  }

  @Test("a correction of money is held against what the log says without the wrong entry")
  func correctedMoney() throws {
    let given = [approved, money(.transferred(to: LogSketch.papers), 1_000)]
    func corrected(_ number: Int, _ instead: LogRecord?) -> LogRecord {
      .correction(of: number, on: day(2566, 3, 1), instead)
    }
    let less = LogRecord.money(start, .approved, 999, of: training)
    #expect(try refusal(corrected(1, less), after: given)?.rule == "negative-balance")
    #expect(try refusal(corrected(1, nil), after: given)?.rule == "negative-balance")
    #expect(
      try refusal(corrected(2, money(.transferred(to: LogSketch.papers), 1_000)), after: given)
        == nil)
    #expect(
      try refusal(corrected(2, money(.transferred(to: LogSketch.papers), 1_001)), after: given)?
        .rule == "negative-balance")
    // A wrong approval must be correctable, whatever was spent.
    let spent = [approved, money(.disbursed(commitment: nil), 1_000)]
    #expect(try refusal(corrected(1, less), after: spent) == nil)
  }

  @Test("amounts that add up to too much are refused, so that no tally overflows")
  func overflow() throws {
    let half = Int64.max / 2
    #expect(try refusal(money(.approved, half)) == nil)
    #expect(try refusal(money(.approved, half + 1)) == .amountOverflow)
    #expect(try refusal(money(.approved, 1), after: [money(.approved, half)]) == .amountOverflow)
    let elsewhere = LogRecord.money(start, .approved, 1, of: LogSketch.papers)
    #expect(try refusal(elsewhere, after: [money(.approved, half)]) == .amountOverflow)
  }

  // MARK: Laws

  @Test(
    "records checked together are refused as one after the other",
    arguments: 0..<30 as Range<UInt64>)
  func together(seed: UInt64) throws {
    let rules = LogRules(try LogSketch.schedule())
    let records = try randomRecords(seed)
    let before = try admitted(records.prefix(30))
    var log = before
    var expected: [Int: LogRefusal] = [:]
    let list = Array(records.dropFirst(30))
    for (index, record) in list.enumerated() {
      do throws(LogRefusal) {
        try rules.check(record, in: log, today: today)
        log = log.following(record)
      } catch {
        expected[index] = error
      }
    }
    let found = rules.refusals(of: list, in: before, today: today)
    #expect(found.map(\.index) == expected.keys.sorted())
    for (index, refusal) in found { #expect(refusal == expected[index]) }
    #expect(expected.count < list.count)
  }

  @Test(
    "no log that the rules let in has an impossible balance", arguments: 0..<30 as Range<UInt64>)
  func sound(seed: UInt64) throws {
    let plan = try LogSketch.plan()
    let log = try admitted(try randomRecords(seed)[...])
    let budget = try Budget(plan, log, years: LogSketch.years, asOf: day(2568, 9, 30))
    for year in LogSketch.years {
      for asOf in [day(2566, 3, 31), day(2567, 1, 15), day(2567, 9, 30), day(2568, 9, 30)] {
        let tally = try BudgetTally(plan, log, years: year...year, asOf: asOf, by: .project)
        for row in tally.rows {
          #expect(row.figures.committed.value >= .zero)
          #expect(row.figures.disbursed.value >= .zero)
        }
      }
    }
    let total = try budget.tally(by: .project).total
    #expect(total.transferredIn.value == total.transferredOut.value)
    #expect(total.carriedIn.value == total.carriedOver.value)
    #expect(log.count > 20)
  }

  private func admitted(_ records: ArraySlice<LogRecord>) throws -> Log {
    let rules = LogRules(try LogSketch.schedule())
    var log = Log()
    for record in records {
      do throws(LogRefusal) {
        try rules.check(record, in: log, today: today)
        log = log.following(record)
      } catch {}
    }
    return log
  }

  private func randomRecords(_ seed: UInt64) throws -> [LogRecord] {
    let obligations = try LogSketch.schedule().obligations
    var numbers = SeededNumbers(seed: seed)
    return (1...120).map { index in
      let next =
        Int.random(in: 0...2, using: &numbers) == 0
        ? LogSketch.randomWork(obligations, &numbers) : LogSketch.randomMoney(&numbers)
      guard Int.random(in: 0...5, using: &numbers) == 0 else { return next }
      let instead = Bool.random(using: &numbers) ? next : nil
      let number = Int.random(in: 1...max(1, index / 2), using: &numbers)
      return .correction(of: number, on: next.day, instead)
    }
  }
}
