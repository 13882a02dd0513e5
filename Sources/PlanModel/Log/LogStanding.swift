internal import ThaiCivil

/// What a log has said so far, as far as the rules ask for it; records are admitted one by one, without
/// reading the log again.
struct LogStanding {
  private let schedule: Schedule
  private let log: Log
  private var started: [Obligation.ID: Int] = [:]
  private var completed: [Obligation.ID: Int] = [:]
  private var impossible: [Impossible: Int] = [:]
  private var limits: [Matter.Key: Limit] = [:]
  private var said: [RegisterEvent.Once: Int] = [:]
  private var closed: [Round: Int] = [:]
  private var erased: [EntryPart: Int] = [:]
  private var adopted: (adoption: LogEvent.Adoption, entry: Int)?
  private var money = MoneyStanding()
  /// By number: what was admitted beside the log, and what entries of the log became by it.
  private var states: [Int: State] = [:]
  private var count: Int

  /// What an entry is to a correction of it.
  fileprivate enum State {
    case counts(LogEvent.Replacement)
    case withdrawn(by: Int)
    case correction
    case closing
    case erasure
    case adoption
  }

  private struct Impossible: Hashable {
    let subject: LogSubject
    let year: FiscalYear
  }

  private struct Round: Hashable {
    let year: FiscalYear
    let round: FiscalYear.Round
  }

  private struct Limit {
    var started: (day: ThaiDate, number: Int)?
    var settled: (day: ThaiDate, number: Int)?
  }

  init(_ schedule: Schedule, _ log: Log) {
    self.schedule = schedule
    self.log = log
    count = log.count
    for entry in log.effective {
      note(entry.event, entry.day, entry.number, by: entry.entry.record.author.unit)
      if let move = MoneyStanding.Move(entry.event, entry.day) { money.take(move) }
    }
  }

  /// Takes in a record that follows the others; one that it refuses leaves no trace.
  mutating func admit(
    _ event: LogEvent, _ day: ThaiDate, by unit: Owner.ID?
  ) throws(LogRefusal) {
    try check(event, day)
    try money.admit(MoneyStanding.Move(event, day), insteadOf: nil)
    count += 1
    note(event, day, count, by: unit)
    let record = LogEvent.Replacement(day: day, event: event)
    states[count] = event.canBeCorrected ? .counts(record) : State(fixed: event)
  }

  /// Takes in a correction; one that it refuses leaves no trace.
  mutating func correct(_ number: Int, _ instead: LogEvent.Replacement?) throws(LogRefusal) {
    let wrong = try target(number)
    let unit = log.entry(number)?.record.author.unit
    forget(wrong.event, by: unit)
    do throws(LogRefusal) {
      if let instead { try check(instead.event, instead.day, insteadOf: wrong.event) }
      try checkLimit(of: wrong.event, instead)
      try money.admit(
        instead.flatMap { MoneyStanding.Move($0.event, $0.day) },
        insteadOf: MoneyStanding.Move(wrong.event, wrong.day))
    } catch {
      note(wrong.event, wrong.day, number, by: unit)
      throw error
    }
    count += 1
    states[count] = .correction
    if let instead {
      note(instead.event, instead.day, number, by: unit)
      states[number] = .counts(instead)
    } else {
      states[number] = .withdrawn(by: count)
    }
  }

  /// The evidence of an entry of the log, before what is admitted beside it.
  func evidence(of number: Int) -> [Evidence] { log.effective.entry(number)?.evidence ?? [] }

  /// What an entry says now, if it may be corrected.
  private func target(_ number: Int) throws(LogRefusal) -> LogEvent.Replacement {
    switch try state(number) {
    case .counts(let now): return now
    case .withdrawn(let by): throw .correctsWithdrawn(number, by: by)
    case .correction: throw .correctsCorrection(number)
    case .closing: throw .correctsClosing(number)
    case .erasure: throw .correctsErasure(number)
    case .adoption: throw .correctsAdoption(number)
    }
  }

  private func state(_ number: Int) throws(LogRefusal) -> State {
    if let known = states[number] { return known }
    guard let entry = log.entry(number) else { throw .noSuchEntry(number, count: count) }
    if case .corrected = entry.record.event { return .correction }
    guard entry.record.event.canBeCorrected else { return State(fixed: entry.record.event) }
    guard let now = log.effective.entry(number) else {
      return .withdrawn(by: log.effective.corrections(of: number).last ?? number)
    }
    return .counts(LogEvent.Replacement(day: now.day, event: now.event))
  }

  /// What was said of the same thing may be put right whatever came of it since.
  private func check(
    _ event: LogEvent, _ day: ThaiDate, insteadOf wrong: LogEvent? = nil
  ) throws(LogRefusal) {
    switch event {
    case .started(let id):
      if let by = completed[id], wrong != .started(id) { throw .startedAfterDone(id, by: by) }
      if let by = started[id] { throw .startedTwice(id, by: by) }
    case .completed(let id, result: _, participants: _):
      if let by = completed[id] { throw .completedTwice(id, by: by) }
    case .cannot(let subject, let year, _, _):
      if case .obligation(let id) = subject, let by = completed[id], !isOf(subject, wrong) {
        throw .cannotAfterDone(id, by: by)
      }
      if let by = impossible[Impossible(subject: subject, year: year)] {
        throw .cannotTwice(by: by)
      }
    case .limitStarted(let matter, kind: _):
      if let known = limits[matter.key]?.started {
        throw .limitStartedTwice(reference: matter.reference, by: known.number)
      }
    case .limitTold(let matter, _): try checkStarted(matter, day)
    case .limitSettled(let matter, result: _):
      try checkStarted(matter, day)
      if let settled = limits[matter.key]?.settled {
        throw .limitSettledTwice(reference: matter.reference, by: settled.number)
      }
    case .closed(let year, let round, let closing):
      if let by = closed[Round(year: year, round: round)] {
        throw .closedTwice(year, round, by: by)
      }
      guard closing.head == log.head(after: closing.count)?.description else {
        throw .closingOfAnotherLog
      }
    case .erased(let number, let part, reason: _, approval: _):
      try checkErasure(of: part, of: number)
    case .adopted(let adoption): try check(adoption)
    case .register(let event):
      if let by = event.once.flatMap({ said[$0] }) { throw .saidTwice(by: by) }
    case .note, .measured, .evidenceFiled, .problem, .suggestion, .money, .corrected: break
    }
  }

  /// What a remark is about: itself, or the obligations for which it counts.
  private func subjects(_ subject: LogSubject, _ obligations: [Obligation.ID]) -> [LogSubject] {
    obligations.isEmpty ? [subject] : obligations.map(LogSubject.obligation)
  }

  private func isOf(_ subject: LogSubject, _ wrong: LogEvent?) -> Bool {
    guard case .cannot(subject, _, _, _) = wrong else { return false }
    return true
  }

  private func checkStarted(_ matter: Matter, _ day: ThaiDate) throws(LogRefusal) {
    guard let started = limits[matter.key]?.started else {
      throw .limitNeverStarted(reference: matter.reference)
    }
    if day < started.day { throw .settledBeforeStarted(day, started: started.day) }
  }

  /// What was settled must have been started before, also when the start is taken back or moved.
  private func checkLimit(
    of wrong: LogEvent, _ instead: LogEvent.Replacement?
  ) throws(LogRefusal) {
    guard case .limitStarted(let matter, kind: _) = wrong,
      let settled = limits[matter.key]?.settled
    else { return }
    guard let instead, case .limitStarted(let now, kind: _) = instead.event, now.key == matter.key
    else {
      throw .limitNeverStarted(reference: matter.reference)
    }
    if settled.day < instead.day {
      throw .settledBeforeStarted(settled.day, started: instead.day)
    }
  }

  private mutating func note(
    _ event: LogEvent, _ day: ThaiDate, _ number: Int, by unit: Owner.ID?
  ) {
    let obligations = schedule.obligations(of: event, by: unit)
    switch event {
    case .started: for id in obligations { started[id] = number }
    case .completed: for id in obligations { completed[id] = number }
    case .cannot(let subject, let year, _, _):
      for subject in subjects(subject, obligations) {
        impossible[Impossible(subject: subject, year: year)] = number
      }
    case .limitStarted(let matter, kind: _):
      limits[matter.key, default: Limit()].started = (day, number)
    case .limitSettled(let matter, result: _):
      limits[matter.key, default: Limit()].settled = (day, number)
    case .closed(let year, let round, _): closed[Round(year: year, round: round)] = number
    case .erased(let entry, let part, reason: _, approval: _):
      erased[EntryPart(entry: entry, place: part)] = number
    case .adopted(let adoption): adopted = (adoption, number)
    case .register(let event): if let once = event.once { said[once] = number }
    case .note, .measured, .evidenceFiled, .problem, .suggestion, .limitTold, .money,
      .corrected:
      break
    }
  }

  private mutating func forget(_ event: LogEvent, by unit: Owner.ID?) {
    let obligations = schedule.obligations(of: event, by: unit)
    switch event {
    case .started: for id in obligations { started[id] = nil }
    case .completed: for id in obligations { completed[id] = nil }
    case .cannot(let subject, let year, _, _):
      for subject in subjects(subject, obligations) {
        impossible[Impossible(subject: subject, year: year)] = nil
      }
    case .limitStarted(let matter, kind: _): limits[matter.key]?.started = nil
    case .limitSettled(let matter, result: _): limits[matter.key]?.settled = nil
    case .register(let event): if let once = event.once { said[once] = nil }
    case .note, .measured, .evidenceFiled, .problem, .suggestion, .limitTold, .money, .corrected,
      .closed, .erased, .adopted:
      break
    }
  }

  /// Editions are counted, each from the day of the one before or later, and none is adopted twice in a row.
  private func check(_ adoption: LogEvent.Adoption) throws(LogRefusal) {
    let next = (adopted?.adoption.number ?? 0) + 1
    guard adoption.number == next else { throw .editionOutOfOrder(adoption.number, next: next) }
    guard let adopted else { return }
    guard adoption.edition != adopted.adoption.edition else {
      throw .adoptedAlready(adopted.adoption.number, by: adopted.entry)
    }
    guard adoption.from >= adopted.adoption.from else {
      throw .holdsBeforeLast(adoption.from, last: adopted.adoption.from)
    }
  }

  /// Only what has a seal can go: the text of an entry of version 1 holds everything itself.
  private func checkErasure(of part: Int, of number: Int) throws(LogRefusal) {
    guard let entry = log.entry(number) else { throw .noSuchEntry(number, count: log.count) }
    guard entry.seals != nil else { throw .erasesUnsealed(number) }
    if let by = erased[EntryPart(entry: number, place: part)] {
      throw .erasedTwice(number, part: part, by: by)
    }
    guard entry.record.hasErasable(part) else { throw .nothingToErase(number, part: part) }
  }
}

extension LogStanding.State {
  /// What an entry is that cannot be corrected.
  fileprivate init(fixed event: LogEvent) {
    self =
      switch event.kind {
      case .erased: .erasure
      case .adopted: .adoption
      default: .closing
      }
  }
}

extension MoneyStanding.Move {
  /// Nil for an event that moves no money.
  fileprivate init?(_ event: LogEvent, _ day: ThaiDate) {
    guard case .money(let movement) = event else { return nil }
    self.init(movement: movement, day: day)
  }
}
