import PlanModel
import ThaiCivil

/// What a sheet says that the log does not, and what it says otherwise.
struct SheetComparison {
  private(set) var records: [(place: Sheet.Place, record: LogRecord)] = []
  private(set) var differences: [SheetDifference] = []
  private(set) var faults: [SheetFault] = []
  private let author: LogRecord.Author
  private let channel: LogRecord.Channel
  private let today: ThaiDate
  private var logged: LoggedClaims
  /// How often a remark may still be held against those in the log that look like it.
  private var searches = 200

  /// `today` is the day of what a row gives no day for.
  init(
    _ reading: SheetReading, _ log: Log, author: LogRecord.Author, channel: LogRecord.Channel,
    today: ThaiDate
  ) {
    (self.author, self.channel, self.today) = (author, channel, today)
    logged = LoggedClaims(log, of: reading.year.map { [$0, today.fiscalYear] })
    for statement in reading.statements { take(statement) }
  }

  private mutating func take(_ statement: SheetStatement) {
    switch statement.claim {
    case .work(let obligation, let status, let result, let participants):
      switch status {
      case .notStarted: break
      case .inProgress: takeProgress(obligation, result, statement)
      case .done: takeCompletion(obligation, result, participants, statement)
      case .cannot: takeImpossibility(obligation, result, statement)
      }
    case .value(let project, let indicator, let value):
      takeValue(value, project, indicator, statement)
    case .remarks(let project, let problems, let suggestions):
      takeRemarks(project, problems, suggestions, statement)
    }
  }

  private mutating func fault(
    _ statement: SheetStatement, _ column: Sheet.Column, _ reason: SheetFault.Reason
  ) {
    faults.append(SheetFault(place: statement.place, column: column, reason: reason))
  }

  // MARK: Work

  private mutating func takeProgress(
    _ obligation: Obligation, _ text: String, _ statement: SheetStatement
  ) {
    let subject = LogSubject.obligation(obligation.id)
    var events: [LogEvent] = []
    if let entry = logged.completed[obligation.id] ?? logged.started[obligation.id] {
      if case .started = entry.event { compare(entry, statement, entry.event) }
    } else {
      events.append(.started(obligation.id))
    }
    if !text.isEmpty, logged.notes.insert(.note(subject, text)).inserted {
      events.append(.note(subject, text))
    }
    add(events, subject, statement)
  }

  private mutating func takeCompletion(
    _ obligation: Obligation, _ result: String, _ participants: Int?, _ statement: SheetStatement
  ) {
    let subject = LogSubject.obligation(obligation.id)
    guard let entry = logged.completed[obligation.id] else {
      if result.isEmpty { fault(statement, .result, .resultMissing) }
      if !statement.hasDay { fault(statement, .day, .dayMissing) }
      return add(
        [.completed(obligation.id, result: result, participants: participants)], subject, statement)
    }
    if case .completed(_, let said, let count) = entry.event {
      compare(
        entry, statement,
        .completed(
          obligation.id, result: result.isEmpty ? said : result,
          participants: participants ?? count),
        [
          result.isEmpty || result == SheetCell.text(said) ? nil : .result(said, result),
          participants == nil || participants == count
            ? nil : participants.map { .participants(count, $0) },
        ])
    }
    add([], subject, statement)
  }

  private mutating func takeImpossibility(
    _ obligation: Obligation, _ text: String, _ statement: SheetStatement
  ) {
    let subject = LogSubject.obligation(obligation.id)
    guard let entry = logged.cannot[subject] else {
      guard let (reason, words) = Self.reason(text) else {
        return fault(statement, .result, .whyMissing)
      }
      return add([.cannot(subject, obligation.covers, reason, words)], subject, statement)
    }
    if case .cannot(_, let year, let said, let inWords) = entry.event {
      let (reason, words) = Self.reason(text) ?? (said, inWords)
      compare(
        entry, statement, .cannot(subject, year, reason, words),
        [
          reason == said ? nil : .reason(said, reason),
          words == inWords.map(SheetCell.text) ? nil : .reasonInWords(inWords, words),
        ])
    }
    add([], subject, statement)
  }

  /// A reason of the e-Plan system, alone or with words behind a colon; other words are another reason.
  private static func reason(_ text: String) -> (CannotReason, String?)? {
    let parts = text.split(separator: ":", maxSplits: 1).map { SheetCell.text(String($0)) }
    guard let first = parts.first, !first.isEmpty else { return nil }
    guard let reason = CannotReason.allCases.first(where: { Wording.name(of: $0) == first }) else {
      return (.other, text)
    }
    return (reason, parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
  }

  // MARK: Values and remarks

  private mutating func takeValue(
    _ value: Quantity, _ project: Project.ID, _ indicator: Indicator.ID,
    _ statement: SheetStatement
  ) {
    let subject = LogSubject.project(project)
    let known = logged.measured[.indicator(project, indicator)] ?? []
    let ofDay = known.filter { statement.day == nil || $0.day == statement.day }
    if ofDay.contains(where: { $0.value == value }) { return add([], subject, statement) }
    guard statement.day != nil, let entry = ofDay.last,
      case .measured(_, _, let said, let before, let sample, let how) = entry.event
    else {
      let event = LogEvent.measured(
        project, indicator, value: value, before: nil, sample: nil, how: nil)
      return add([event], subject, statement)
    }
    compare(
      entry, statement,
      .measured(project, indicator, value: value, before: before, sample: sample, how: how),
      [.value(said, value)])
    add([], subject, statement)
  }

  private mutating func takeRemarks(
    _ project: Project.ID, _ problems: [String], _ suggestions: [String],
    _ statement: SheetStatement
  ) {
    let subject = LogSubject.project(project)
    let new =
      newRemarks(problems, logged.problems[project] ?? [], statement, { .problem($0, $1) })
      .map { LogEvent.problem(subject, $0) }
      + newRemarks(
        suggestions, logged.suggestions[project] ?? [], statement, { .suggestion($0, $1) }
      )
      .map { LogEvent.suggestion(subject, $0) }
    add(new, subject, statement)
  }

  /// The remarks that nobody made yet. One that looks like a remark in the log which the cell no longer has
  /// is that remark in other words, and differs.
  private mutating func newRemarks(
    _ typed: [String], _ known: [LoggedRemark], _ statement: SheetStatement,
    _ part: (String, String) -> SheetDifference.Part
  ) -> [String] {
    let said = Set(known.map(\.text))
    var gone = known.filter { !typed.contains($0.text) }
    return typed.filter { text in
      guard !said.contains(text) else { return false }
      guard !gone.isEmpty, searches > 0 else { return true }
      searches -= 1
      guard let near = NearestWord.among(gone.map(\.text), to: text),
        let place = gone.firstIndex(where: { $0.text == near })
      else { return true }
      let remark = gone.remove(at: place)
      compare(remark.entry, statement, remark.event(saying: text), [part(near, text)])
      return false
    }
  }

  // MARK: What comes of it

  /// Keeps what differs from an entry, its day too where the row has one.
  private mutating func compare(
    _ entry: EffectiveEntry, _ statement: SheetStatement, _ event: LogEvent,
    _ parts: [SheetDifference.Part?] = []
  ) {
    var parts = parts.compactMap(\.self)
    if let day = statement.day, day != entry.day { parts.insert(.day(entry.day, day), at: 0) }
    guard !parts.isEmpty else { return }
    differences.append(
      SheetDifference(
        place: statement.place, entry: entry.number, parts: parts,
        instead: LogEvent.Replacement(day: statement.day ?? entry.day, event: event)))
  }

  /// Adds what the log does not say. New pages go with the first event, or are filed for themselves, today,
  /// where the log says all the rest.
  private mutating func add(
    _ events: [LogEvent], _ subject: LogSubject, _ statement: SheetStatement
  ) {
    let pages = statement.pages.filter { logged.isNew(page: $0, for: subject) }
    var evidence = pages.map { Evidence(.page(url: $0), made: nil) }
    let filed = events.isEmpty && !pages.isEmpty ? [LogEvent.evidenceFiled(subject, nil)] : events
    let day = events.isEmpty ? today : statement.day ?? today
    for event in filed {
      let record = LogRecord(
        day: day, event: event.plain, author: author, channel: channel, evidence: evidence)
      records.append((statement.place, record))
      evidence = []
    }
  }
}
