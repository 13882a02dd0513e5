public import PlanModel

extension Log {
  /// The log as everybody may read it: no name of a person. Figures, numbers and hashes are the same, so
  /// a report made from it has the same figures and the same head; the name of an author is that of the
  /// unit, and who approved something and what a file is called are left out.
  public func withoutPeople(_ plan: Plan) -> Log {
    Log(entries.map { $0.saying($0.record.withoutPeople(plan)) })
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
      channel: channel, clock: clock, evidence: evidence.map(\.withoutName))
  }
}

extension Evidence {
  fileprivate var withoutName: Evidence {
    switch content {
    case .file(let sha256, name: _, let octets, let kind):
      Evidence(.file(sha256: sha256, name: leftOut, octets: octets, kind: kind), made: made)
    case .page, .erased: self
    }
  }
}

extension LogEvent {
  fileprivate var withoutPeople: LogEvent {
    let event = replacingTexts { field, text in field.namesPerson ? leftOut : text }
    guard case .corrected(let number, let reason, let approval, let instead?) = event else {
      return event
    }
    return .corrected(
      number, reason: reason, approval: approval,
      instead: Replacement(
        day: instead.day, event: instead.event,
        evidence: instead.evidence?.map(\.withoutName)))
  }
}
