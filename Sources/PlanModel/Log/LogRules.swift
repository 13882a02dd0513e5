public import ThaiCivil

/// What may enter the log of a plan.
///
/// What happened may be recorded late, but not in advance. Work on an obligation counts for its fiscal
/// year from the year's first day (or its own start, if that is earlier) until the day on which the
/// annual report of that year is due, or the end of the fiscal year in which it is due itself; whether
/// it was in time is for ``Progress`` to say. Money moves inside its fiscal year, and must come from
/// somewhere where it is given away: spending too much is a fact that is recorded and warned of,
/// transferring or carrying over what is not there is refused.
public struct LogRules: Sendable {
  let schedule: Schedule
  let obligations: [Obligation.ID: Obligation]
  let projects: [Project.ID: Project]
  let departures: [Obligation.ID: Departure]
  /// The years of the plan that a record adopts; nil where none does.
  let adopted: ClosedRange<FiscalYear>?

  public init(_ schedule: Schedule, adopting plan: Plan? = nil) {
    self.schedule = schedule
    adopted = plan?.fiscalYears
    obligations = Dictionary(
      schedule.obligations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    departures = Dictionary(
      schedule.departures.map { ($0.obligation.id, $0) }, uniquingKeysWith: { first, _ in first })
    projects = Dictionary(
      schedule.plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Refuses a record that may not follow a log, with the first reason found.
  public func check(_ record: LogRecord, in log: Log, today: ThaiDate) throws(LogRefusal) {
    var standing = LogStanding(schedule, log)
    try admit(record, to: &standing, today)
  }

  /// Every record of a list that may not follow a log and the records before it, with the reason; the
  /// refused ones count as not there. Reads the log once.
  public func refusals(
    of records: [LogRecord], in log: Log, today: ThaiDate
  ) -> [(index: Int, refusal: LogRefusal)] {
    var standing = LogStanding(schedule, log)
    var refused: [(index: Int, refusal: LogRefusal)] = []
    for (index, record) in records.enumerated() {
      do throws(LogRefusal) {
        try admit(record, to: &standing, today)
      } catch {
        refused.append((index, error))
      }
    }
    return refused
  }

  /// The closed rounds that a record comes too late for: it may enter the log, as a late one.
  public func closedRounds(before record: LogRecord, in log: Log) -> [ClosedRound] {
    let closed = log.closedRounds
    guard !closed.isEmpty else { return [] }
    let extended = log.followed(by: [record])
    return closed.filter { round in
      extended.lateEntries(for: round.year, round.round).contains(log.count + 1)
    }
  }

  private func admit(
    _ record: LogRecord, to standing: inout LogStanding, _ today: ThaiDate
  ) throws(LogRefusal) {
    try checkForm(record, today)
    guard case .corrected(let number, _, _, let instead) = record.event else {
      try checkIsOwed(record)
      try checkPlace(record.event, record.day)
      return try standing.admit(record.event, record.day, by: record.author.unit)
    }
    if let instead {
      guard instead.event.canBeCorrected else { throw .replacementNotAllowed }
      if instead.day > today { throw .dayInFuture(instead.day, today: today) }
      try checkFields(of: instead.event)
      try checkPlace(instead.event, instead.day)
      try checkEvidence(of: instead, filed: standing.evidence(of: number), record.evidence, number)
    }
    try standing.correct(number, instead)
  }
}
