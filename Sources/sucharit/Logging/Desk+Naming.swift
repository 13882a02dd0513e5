internal import PlanModel
internal import ThaiCivil

extension Desk {
  /// What is completed or known to be impossible already.
  private func done() throws -> Set<Obligation.ID> {
    var done: Set<Obligation.ID> = []
    for entry in try readLog().effective {
      switch entry.event {
      case .completed(let id, result: _, participants: _): done.insert(id)
      default: continue
      }
    }
    return done
  }

  func obligation(named text: String, year: FiscalYear?) throws -> Obligation {
    try schedule.obligation(named: text, on: day, year: year, done: done)
  }

  func subject(named text: String, year: FiscalYear?) throws -> LogSubject {
    try schedule.subject(named: text, on: day, year: year, done: done)
  }

  /// What an entry of another day is about after all.
  func subject(named text: String, on day: ThaiDate) throws -> LogSubject {
    try schedule.subject(named: text, on: day, year: nil, done: done)
  }

  /// The time limit of a project that an event starts or settles; named where there are several.
  func limit(of project: Project, named name: String?) throws -> TimeLimit {
    let limits = schedule.timeLimits.filter { $0.project == project.id }
    if let name, let found = limits.first(where: { $0.of == name || $0.title == name }) {
      return found
    }
    if name == nil, let only = limits.first, limits.count == 1 { return only }
    let choices = limits.map { "--limit \($0.of): \($0.title)" }
    throw Failure(
      ExitStatus.usage,
      limits.isEmpty
        ? "\(project.number) has no limit in days from an event" : "which time limit is meant?",
      hint: choices.isEmpty ? nil : choices.joined(separator: "\n        "))
  }
}
