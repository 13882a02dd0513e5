internal import PlanModel

extension Log {
  /// The log as everybody may read it: no name of a person. Figures, numbers and hashes are the same, so
  /// a report made from it has the same figures and the same head; the name of an author is that of the
  /// unit, and who approved something and what a file is called are left out.
  func withoutPeople(_ plan: Plan) -> Log {
    Log(
      entries.map { entry in
        LogEntry(
          number: entry.number, recorded: entry.recorded,
          record: entry.record.withoutPeople(plan), previous: entry.previous, hash: entry.hash)
      })
  }
}

/// What stands where something was left out.
private let leftOut = "–"

extension LogRecord {
  fileprivate func withoutPeople(_ plan: Plan) -> LogRecord {
    let unit = author.unit.flatMap { plan.owner($0)?.name }
    return LogRecord(
      day: day, event: event.withoutPeople,
      author: Author(name: unit ?? leftOut, unit: author.unit),
      channel: channel, evidence: evidence.map(\.withoutName))
  }
}

extension Evidence {
  fileprivate var withoutName: Evidence {
    switch content {
    case .file(let sha256, name: _, let octets, let kind):
      Evidence(.file(sha256: sha256, name: leftOut, octets: octets, kind: kind), made: made)
    case .page: self
    }
  }
}

extension LogEvent {
  fileprivate var withoutPeople: LogEvent {
    switch self {
    case .money(let movement):
      .money(
        Movement(
          project: movement.project, kind: movement.kind, amount: movement.amount,
          fiscalYear: movement.fiscalYear, document: movement.document, approver: leftOut))
    case .corrected(let number, let reason, approval: _, let instead):
      .corrected(
        number, reason: reason, approval: leftOut,
        instead: instead.map { Replacement(day: $0.day, event: $0.event.withoutPeople) })
    case .started, .completed, .note, .measured, .evidenceFiled, .problem, .suggestion, .cannot,
      .limitStarted, .limitSettled, .closed:
      self
    }
  }
}
