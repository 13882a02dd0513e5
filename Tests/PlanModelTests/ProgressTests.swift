internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Progress")
struct ProgressTests {
  private let training = LogSketch.training
  private let listening = LogSketch.listening
  private let s1 = Obligation.ID("2566.training.s1")
  private let s2 = Obligation.ID("2566.training.s2")
  private let year = FiscalYear(2566)

  private func progress(_ records: [LogRecord], on today: ThaiDate) throws -> Progress {
    Progress(try LogSketch.schedule(), Log(recording: records), year: year, asOf: today)
  }

  private func project(
    _ records: [LogRecord], on today: ThaiDate = day(2566, 9, 30),
    _ id: Project.ID = LogSketch.training
  ) throws -> ProjectProgress {
    try #require(try progress(records, on: today).projects.first { $0.project.id == id })
  }

  private func obligation(
    _ records: [LogRecord], on today: ThaiDate
  ) throws -> ObligationProgress {
    try #require(try project(records, on: today).obligations.first { $0.obligation.id == s1 })
  }

  private func done(
    _ id: Obligation.ID, on date: ThaiDate, evidence: [Evidence] = []
  ) -> LogRecord {
    LogRecord(date, .completed(id, result: "ทำแล้ว", participants: 7), evidence: evidence)
  }

  private func cannot(_ subject: LogSubject) -> LogRecord {
    LogRecord(day(2566, 1, 5), .cannot(subject, year, .noStaff, "ย้าย"))
  }

  // Step s1 is due on 29 December 2565, a Thursday … the schedule has no holidays here.

  @Test("an obligation is overdue from the day after it was due until it is done or cannot be")
  func overdue() throws {
    let due = try obligation([], on: day(2565, 10, 1)).obligation.due
    let onDay = try obligation([], on: due)
    #expect(onDay.status == .notStarted && !onDay.isOverdue && onDay.daysLate == 0)
    let after = try obligation([], on: due.advanced(by: 3))
    #expect(after.isOverdue && after.daysLate == 3)
    let start = LogRecord(due, .started(s1))
    let started = try obligation([start], on: due.advanced(by: 1))
    #expect(started.status == .inProgress && started.isOverdue && started.daysLate == 1)
    let impossible = try obligation([cannot(.obligation(s1))], on: day(2566, 9, 30))
    #expect(impossible.status == .cannot(.noStaff, "ย้าย"))
    #expect(!impossible.isOverdue && impossible.daysLate == 0)
  }

  @Test("what was due before the office kept its log is late nowhere and counts once it was done")
  func history() throws {
    let yaml = LogSketch.yaml.replacing(
      "dimensions:", with: "reporting: {tracked-from: 1/1/2566}\ndimensions:", maxReplacements: 1)
    let schedule = Schedule(
      try .reading(yaml), holidays: WorkingCalendar(holidays: []), items: try .reference())
    func progress(_ records: [LogRecord]) -> Progress {
      Progress(schedule, Log(recording: records), year: year, asOf: day(2566, 2, 1))
    }
    func first(_ records: [LogRecord]) -> ObligationProgress? {
      progress(records).everything.first { $0.obligation.id == s1 }
    }
    // s1 was due on 29 December 2565.
    let past = try #require(first([]))
    #expect(past.isHistory && !past.isOverdue && past.daysLate == 0 && !past.isCounted)
    #expect(progress([]).overdue.allSatisfy { $0.obligation.due >= day(2566, 1, 1) })
    let before = progress([]).counts
    let later = try #require(progress([]).everything.first { $0.obligation.id == s2 })
    #expect(!later.isHistory && later.isCounted)
    let recorded = [done(s1, on: day(2565, 12, 20))]
    let known = try #require(first(recorded))
    #expect(!known.isHistory && known.isCounted && known.status == .done(on: day(2565, 12, 20)))
    let counts = progress(recorded).counts
    #expect(counts.obligationsDue == before.obligationsDue + 1)
    #expect(before.obligationsDueAndDone == 0 && counts.obligationsDueAndDone == 1)
    // What is due on the first day itself is not history.
    let all = progress([]).everything
    #expect(all.allSatisfy { $0.isHistory == ($0.obligation.due < day(2566, 1, 1)) })
    #expect(
      progress([]).counts.obligations
        == progress([]).projects.flatMap(\.obligations)
        .count { $0.obligation.due >= day(2566, 1, 1) })
  }

  @Test(
    "of a round that ended before the office kept its log, what was due before is not asked for")
  func roundsBefore() throws {
    let yaml = LogSketch.yaml.replacing(
      "dimensions:", with: "reporting: {tracked-from: 1/10/2566}\ndimensions:", maxReplacements: 1)
    let schedule = Schedule(
      try .reading(yaml), holidays: WorkingCalendar(holidays: []), items: try .reference())
    let progress = Progress(schedule, Log(recording: []), year: year, asOf: day(2567, 1, 15))
    let (before, later) = (
      progress.duties.filter { $0.obligation.due < day(2566, 10, 1) },
      progress.duties.filter { $0.obligation.due >= day(2566, 10, 1) }
    )
    #expect(!before.isEmpty && before.allSatisfy { $0.isHistory && !$0.isOverdue })
    // The annual report is still submitted, and published in the April after.
    #expect(!later.isEmpty && later.allSatisfy { !$0.isHistory })
    #expect(later.contains { $0.isOverdue } && later.contains { !$0.isOverdue })
    #expect(!schedule.plan.reporting.tracks(.annual, of: year))
    #expect(schedule.plan.reporting.tracks(.sixMonth, of: FiscalYear(2567)))
  }

  @Test("what is done keeps its lateness; before the day it was done it was not")
  func late() throws {
    let due = try obligation([], on: day(2565, 10, 1)).obligation.due
    let record = done(s1, on: due.advanced(by: 5), evidence: [.photo])
    let found = try obligation([record], on: day(2566, 9, 30))
    #expect(found.status == .done(on: due.advanced(by: 5)))
    #expect(found.daysLate == 5 && !found.isOverdue && found.hasEvidence)
    #expect(found.result == "ทำแล้ว" && found.participants == 7 && found.entries == [1])
    let before = try obligation([record], on: due.advanced(by: 4))
    #expect(before.status == .notStarted && before.isOverdue && before.daysLate == 4)
    let inTime = try obligation([done(s1, on: due)], on: day(2566, 9, 30))
    #expect(inTime.daysLate == 0)
  }

  @Test("done counts before cannot, cannot before started")
  func precedence() throws {
    let today = day(2566, 9, 30)
    let start = LogRecord(day(2565, 11, 1), .started(s1))
    let impossible = cannot(.obligation(s1))
    let completion = done(s1, on: day(2566, 2, 1))
    #expect(try obligation([impossible, start], on: today).status.kind == .cannot)
    #expect(try obligation([completion, impossible, start], on: today).status.kind == .done)
  }

  @Test("a project is done when all that it owes is done or impossible, and something is done")
  func projectStatus() throws {
    let start = LogRecord(day(2565, 11, 1), .started(s1))
    let (first, second) = (done(s1, on: day(2565, 12, 1)), done(s2, on: day(2566, 3, 1)))
    #expect(try project([]).status == .notStarted)
    #expect(
      try project([LogRecord(day(2566, 1, 1), .note(.project(training), "ก"))]).status
        == .notStarted)
    #expect(try project([start]).status == .inProgress)
    #expect(try project([first]).status == .inProgress)
    #expect(try project([second, first]).status == .done(on: day(2566, 3, 1)))
    #expect(try project([first, cannot(.obligation(s2))]).status == .done(on: day(2565, 12, 1)))
    let neither = [cannot(.obligation(s1)), cannot(.obligation(s2))]
    #expect(try project(neither).status == .cannot(.noStaff, "ย้าย"))
    #expect(try project([start, cannot(.project(training))]).status.kind == .cannot)
    #expect(try project([first, second, cannot(.project(training))]).status.kind == .done)
    let spent = LogRecord.money(day(2566, 1, 1), .disbursed(commitment: nil), 5, of: training)
    #expect(try project([spent]).status == .inProgress)
    let approved = LogRecord.money(day(2566, 1, 1), .approved, 5, of: training)
    #expect(try project([approved]).status == .notStarted)
  }

  @Test("what a project owes is not overdue once the project was given up, in that year only")
  func givenUp() throws {
    let today = day(2567, 9, 30)
    let records = [done(s1, on: day(2565, 12, 1)), cannot(.project(training))]
    let found = try project(records, on: today)
    #expect(found.status == .cannot(.noStaff, "ย้าย") && !found.isOverdue)
    #expect(found.obligations.map(\.status.kind) == [.done, .notStarted])
    #expect(found.obligations.map(\.isGivenUp) == [false, true])
    #expect(found.obligations.map(\.kind) == [.done, .cannot])
    #expect(found.obligations.map(\.isSettled) == [true, true])
    let all = try progress(records, on: today)
    #expect(!all.overdue.contains { $0.obligation.id == s2 })
    let next = Obligation.ID("2567.training.s2")
    #expect(all.overdue.contains { $0.obligation.id == next })
    // What is done after all is done.
    let late = try project(records + [done(s2, on: day(2566, 4, 5))], on: today)
    #expect(late.status == .done(on: day(2566, 4, 5)) && late.obligations[1].daysLate > 0)
  }

  @Test("another year's work is not this year's")
  func otherYear() throws {
    let records = [
      done(Obligation.ID("2567.training.s1"), on: day(2566, 10, 5)),
      LogRecord(day(2566, 10, 6), .problem(.project(training), "ก")),
      // Done after the year, for the year.
      done(s1, on: day(2566, 10, 20)),
    ]
    let found = try project(records, on: day(2567, 9, 30))
    #expect(found.entries == [3])
    #expect(found.problems.isEmpty && found.obligationsDone == 1)
  }

  @Test("remarks and evidence stand with their project by day, obligations' with it")
  func remarks() throws {
    let records = [
      LogRecord(day(2566, 2, 2), .problem(.project(training), "ข")),
      LogRecord(day(2566, 2, 1), .problem(.obligation(s1), "ก"), evidence: [.photo]),
      LogRecord(day(2566, 2, 1), .suggestion(.project(training), "ค")),
      LogRecord(day(2566, 2, 1), .note(.plan, "ง")),
      LogRecord(day(2566, 2, 1), .note(.project(listening), "จ")),
      .money(day(2566, 2, 3), .transferred(to: training), 5, of: LogSketch.survey),
    ]
    let found = try project(records)
    #expect(found.problems.map(\.text) == ["ก", "ข"])
    #expect(found.problems.map(\.entry) == [2, 1])
    #expect(found.problems.map(\.obligation) == [s1, nil])
    #expect(found.suggestions.map(\.text) == ["ค"])
    #expect(found.evidence.map(\.entry) == [2])
    #expect(found.evidence.map(\.evidence) == [.photo])
    #expect(found.entries == [1, 2, 3, 6])
    #expect(try progress(records, on: day(2566, 9, 30)).notes.map(\.text) == ["ง"])
  }

  @Test("evidence filed in the next year belongs to the year in which it was made")
  func lateEvidence() throws {
    let photo = Evidence(Evidence.photo.content, made: day(2566, 9, 1))
    let record = LogRecord(
      day(2566, 11, 1), .evidenceFiled(.project(training), nil), evidence: [photo])
    #expect(try project([record], on: day(2566, 11, 1)).evidence.count == 1)
  }

  @Test(
    "a value is held against its target",
    arguments: [
      ("at-least", 80, 80, nil, Optional(true)), ("at-least", 80, 79, nil, false),
      ("at-most", 5, 5, nil, true), ("at-most", 5, 6, nil, false),
      ("more-than", 5, 6, nil, true), ("more-than", 5, 5, nil, false),
      ("less-than", 5, 4, nil, true), ("less-than", 5, 5, nil, false),
      ("exactly", 5, 5, nil, true), ("exactly", 5, 4, nil, false),
      ("fewer-than-before", nil, 4, 5, true), ("fewer-than-before", nil, 5, 5, false),
      ("fewer-than-before", nil, 5, nil, nil),
      ("reduced-by-at-least", 80, 2, 10, true), ("reduced-by-at-least", 80, 3, 10, false),
      ("reduced-by-at-least", 80, 0, 0, nil), ("reduced-by-at-least", 80, 2, nil, nil),
      ("reduced-by-at-least", 80, 20, 10, false),
    ] as [(String, Int64?, Int64, Int64?, Bool?)])
  func targets(
    comparator: String, target: Int64?, value: Int64, before: Int64?, met: Bool?
  ) throws {
    let line = "comparator: \(comparator)\(target.map { ", target: \($0)" } ?? ""), unit: คะแนน"
    let yaml = LogSketch.yaml.replacing("comparator: at-least, target: 3, unit: ครั้ง", with: line)
    let plan = try Plan.reading(yaml)
    let indicator = try #require(plan.projects[0].outputs[0].indicators.last)
    let quantity = try #require(Quantity(value))
    #expect(indicator.isMet(by: quantity, before: before.flatMap { Quantity($0) }) == met)
  }

  @Test("the last measurement by day counts, and the year before is what it is held against")
  func measurements() throws {
    func measured(_ date: ThaiDate, _ value: Int64, before: Int64? = nil) -> LogRecord {
      LogRecord(
        date,
        .measured(
          training, Indicator.ID("complaints"), value: Quantity(tenThousandths: value),
          before: before.map { Quantity(tenThousandths: $0) }, sample: 3, how: "นับ"))
    }
    let records = [
      measured(day(2566, 8, 1), 30), measured(day(2566, 2, 1), 99), measured(day(2566, 11, 1), 20),
    ]
    let first = try project(records).indicators[2]
    #expect(first.value?.tenThousandths == 30 && first.entry == 1 && first.met == nil)
    #expect(first.isOutcome && first.sample == 3 && first.how == "นับ")
    #expect(try project(records, on: day(2566, 3, 31)).indicators[2].entry == 2)
    let schedule = try LogSketch.schedule()
    func next(_ records: [LogRecord]) -> IndicatorProgress {
      Progress(
        schedule, Log(recording: records), year: FiscalYear(2567), asOf: day(2567, 9, 30)
      ).projects[0].indicators[2]
    }
    #expect(next(records).before?.tenThousandths == 30 && next(records).met == true)
    let stated = next(records + [measured(day(2566, 11, 1), 20, before: 19)])
    #expect(stated.before?.tenThousandths == 19 && stated.met == false && stated.entry == 4)
  }

  @Test("a time limit runs for its days from its event, also across the end of a year")
  func limits() throws {
    let records = [
      LogRecord(
        day(2566, 9, 20), .limitStarted(Matter(listening, limit: "answer", reference: "1"))),
      LogRecord(day(2566, 1, 5), .limitStarted(Matter(listening, limit: "answer", reference: "2"))),
      LogRecord(
        day(2566, 1, 22),
        .limitSettled(Matter(listening, limit: "answer", reference: "2"), result: "ก")),
    ]
    let found = try progress(records, on: day(2566, 9, 30)).limits
    #expect(found.map(\.reference) == ["2", "1"])
    #expect(found.map(\.due) == [day(2566, 1, 20), day(2566, 10, 5)])
    #expect(found.map(\.daysLate) == [2, 0])
    #expect(found.map(\.isOverdue) == [false, false])
    #expect(try progress(records, on: day(2566, 9, 30)).limitsDueSoon(within: 5).count == 1)
    #expect(try progress(records, on: day(2566, 9, 30)).limitsDueSoon(within: 4).isEmpty)
    let next = Progress(
      try LogSketch.schedule(), Log(recording: records), year: FiscalYear(2567),
      asOf: day(2566, 10, 6))
    #expect(next.limits.map(\.reference) == ["1"])
    #expect(next.limits.map(\.isOverdue) == [true] && next.limits.map(\.daysLate) == [1])
  }

  @Test("what is due soon is open and due from today to so many days on, of any year")
  func dueSoon() throws {
    let due = try obligation([], on: day(2565, 10, 1)).obligation.due
    func soon(_ records: [LogRecord], _ today: ThaiDate, _ days: Int) throws -> Bool {
      try progress(records, on: today).dueSoon(within: days).contains { $0.obligation.id == s1 }
    }
    #expect(try soon([], due, 0))
    #expect(try !soon([], due.advanced(by: 1), 30))
    #expect(try soon([], due.advanced(by: -7), 7))
    #expect(try !soon([], due.advanced(by: -8), 7))
    #expect(try !soon([done(s1, on: due.advanced(by: -8))], due.advanced(by: -7), 7))
    let next = try progress([], on: day(2566, 9, 30)).dueSoon(within: 120).map(\.obligation.covers)
    #expect(next.contains(FiscalYear(2567)))
  }

  @Test("what is done and has nothing to show for it is listed until evidence is filed")
  func withoutEvidence() throws {
    let completion = done(s1, on: day(2565, 12, 1))
    func missing(_ records: [LogRecord]) throws -> [Obligation.ID] {
      try progress(records, on: day(2566, 9, 30)).doneWithoutEvidence.map(\.obligation.id)
    }
    #expect(try missing([completion]) == [s1])
    let filed = LogRecord(day(2566, 1, 9), .evidenceFiled(.obligation(s1), nil), evidence: [.photo])
    #expect(try missing([completion, filed]) == [])
    #expect(try missing([done(s1, on: day(2565, 12, 1), evidence: [.photo])]) == [])
  }

  @Test("counts: each project once in the plan and in its dimension, once for each owner")
  func counts() throws {
    let records = [
      done(s1, on: day(2565, 12, 1)), done(s2, on: day(2566, 3, 1)),
      cannot(.project(LogSketch.papers)),
    ]
    let found = try progress(records, on: day(2566, 4, 30))
    #expect(found.counts.projects == 4)
    // Of two nothing was reported; that is not the same as not begun.
    #expect(ReportedStatus.allCases.map { found.counts.count($0) } == [0, 0, 1, 1, 2])
    #expect(found.byDimension.map(\.counts.projects) == [2, 2])
    #expect(found.byDimension.map(\.counts.done) == [1, 0])
    #expect(found.byOwner.map(\.owner.text) == ["office", "treasury", "school"])
    #expect(found.byOwner.map(\.counts.projects) == [2, 2, 1])
    #expect(found.byOwner.map(\.counts.done) == [1, 0, 1])
    // Of s1 and s2 of training, two quarters of the survey; the survey's are overdue.
    #expect(found.counts.obligationsDue == 4 && found.counts.obligationsDueAndDone == 2)
    #expect(found.counts.overdue == 1 && found.counts.obligationsOverdue == 2)
    #expect(found.counts.indicators == 4)
  }

  @Test("every status and reason has the words of the e-Plan system")
  func words() {
    #expect(
      WorkStatus.Kind.allCases.map { Wording.name(of: $0) } == [
        "ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการเรียบร้อยแล้ว", "ไม่สามารถดำเนินการได้",
      ])
    #expect(
      CannotReason.allCases.map { Wording.name(of: $0) } == [
        "ไม่ได้รับงบประมาณ", "นโยบายผู้บริหารเปลี่ยนแปลง", "บุคลากรไม่เพียงพอ", "อื่น ๆ",
      ])
  }
}

@Suite("Laws of progress")
struct ProgressLaws {
  private func randomLog(_ seed: UInt64) throws -> (Schedule, Log) {
    let schedule = try LogSketch.schedule()
    let log = LogSketch.random(seed, count: 150) { numbers in
      Int.random(in: 0...3, using: &numbers) == 0
        ? LogSketch.randomMoney(&numbers) : LogSketch.randomWork(schedule.obligations, &numbers)
    }
    return (schedule, log)
  }

  @Test(
    "progress as of an instant is that of the log cut there", arguments: 0..<20 as Range<UInt64>)
  func prefixes(seed: UInt64) throws {
    let (schedule, log) = try randomLog(seed)
    for number in [0, 20, 75, 150] {
      let cut = Log(Array(log.entries.prefix(number)))
      let asOf = log.upTo(LogSketch.instant(number))
      for year in LogSketch.years {
        let one = Progress(schedule, cut, year: year, asOf: day(2568, 9, 30))
        let other = Progress(schedule, asOf, year: year, asOf: day(2568, 9, 30))
        #expect(Whole(one) == Whole(other))
      }
    }
  }

  @Test(
    "what happens after a day changes nothing as of that day", arguments: 0..<20 as Range<UInt64>)
  func later(seed: UInt64) throws {
    let (schedule, log) = try randomLog(seed)
    let today = day(2566, 12, 31)
    let known = log.effective.filter { $0.day <= today }.map {
      LogRecord($0.day, $0.event, evidence: $0.evidence)
    }
    for year in LogSketch.years {
      let one = Progress(schedule, log, year: year, asOf: today)
      let other = Progress(schedule, Log(recording: known), year: year, asOf: today)
      #expect(one.everything.map(\.status) == other.everything.map(\.status))
      #expect(one.projects.map(\.status) == other.projects.map(\.status))
      #expect(one.limits.map(\.reference) == other.limits.map(\.reference))
      #expect(one.counts == other.counts)
    }
  }

  @Test("every status is what a search through the log gives", arguments: 0..<20 as Range<UInt64>)
  func naive(seed: UInt64) throws {
    let (schedule, log) = try randomLog(seed)
    let today = day(2567, 3, 31)
    let entries = NaiveEntry.all(log).filter { $0.day <= today }
    let progress = Progress(schedule, log, year: FiscalYear(2566), asOf: today)
    #expect(progress.everything.map(\.obligation) == schedule.obligations)
    for item in progress.everything {
      let own = entries.filter { $0.event.obligation == item.obligation.id }
      let done = own.first { if case .completed = $0.event { true } else { false } }
      let cannot = own.last { if case .cannot = $0.event { true } else { false } }
      let isStarted = own.contains { if case .started = $0.event { true } else { false } }
      let expected: WorkStatus.Kind =
        done != nil ? .done : cannot != nil ? .cannot : isStarted ? .inProgress : .notStarted
      #expect(item.status.kind == expected)
      #expect(item.status.doneOn == done?.day)
      #expect(item.entries == own.flatMap { [$0.number] + $0.corrections }.sorted())
      let isGivenUp = entries.contains { entry in
        guard case .cannot(.project(let id), let year, _, _) = entry.event else { return false }
        return id == item.obligation.subject.project && year == item.obligation.covers
      }
      let isOpen = done == nil && cannot == nil
      #expect(item.isGivenUp == (isOpen && isGivenUp))
      #expect(item.isSettled == (!isOpen || isGivenUp))
      let until = done?.day ?? (isOpen && !isGivenUp ? today : item.obligation.due)
      #expect(item.daysLate == max(0, item.obligation.due.distance(to: until)))
      #expect(item.isOverdue == (done == nil && item.daysLate > 0))
    }
  }

  @Test("the counts add up, by status and by dimension", arguments: 0..<20 as Range<UInt64>)
  func counts(seed: UInt64) throws {
    let (schedule, log) = try randomLog(seed)
    for year in LogSketch.years {
      let progress = Progress(schedule, log, year: year, asOf: day(2567, 6, 30))
      #expect(progress.counts.projects == progress.projects.count)
      let dimensions = progress.byDimension.map(\.counts)
      #expect(dimensions.map(\.projects).reduce(0, +) == progress.counts.projects)
      #expect(dimensions.map(\.obligations).reduce(0, +) == progress.counts.obligations)
      #expect(dimensions.map(\.overdue).reduce(0, +) == progress.counts.overdue)
      for project in progress.projects {
        #expect(project.isOverdue == (project.daysLate > 0))
        #expect(Set(project.obligations.flatMap(\.entries)).isSubset(of: project.entries))
      }
    }
  }
}

/// All that a progress says, to be compared.
private struct Whole: Equatable {
  let projects: [ProjectProgress]
  let everything: [ObligationProgress]
  let limits: [LimitProgress]
  let remarks: [Remark]

  init(_ progress: Progress) {
    projects = progress.projects
    everything = progress.everything
    limits = progress.limits
    remarks = progress.problems + progress.suggestions + progress.notes
  }
}
