import PlanModel
import ThaiCivil

extension Desk {
  /// The obligation that is meant. The log is read only where the text alone does not tell.
  func obligation(named text: String, year: FiscalYear?) throws -> Obligation {
    try obligation(named: text, on: day, year: year)
  }

  private func obligation(
    named text: String, on day: ThaiDate, year: FiscalYear?
  ) throws -> Obligation {
    let possible = try schedule.obligations(named: text, on: day, year: year, by: author.unit)
    if let only = possible.first, possible.count == 1 { return only }
    return try schedule.meant(
      among: possible, named: text, on: day, settled: schedule.settled(in: try readLog()))
  }

  func subject(named text: String, year: FiscalYear?) throws -> LogSubject {
    try subject(named: text, on: day, year: year)
  }

  /// What an entry of another day is about after all.
  func subject(named text: String, on day: ThaiDate) throws -> LogSubject {
    try subject(named: text, on: day, year: nil)
  }

  /// What came in under a time limit of a project.
  func matter(
    _ reference: String, ofProject name: String, limit: String?
  ) throws -> Matter {
    let project = try plan.project(named: name)
    let limit = try schedule.limit(of: project, named: limit)
    return Matter(project.id, limit: limit.of, reference: reference)
  }

  /// A complaint: under the time limit of the plan's project for complaints, or of the office where it has none.
  func complaint(_ reference: String, ofProject name: String?) throws -> Matter {
    if let name { return try matter(reference, ofProject: name, limit: nil) }
    let limits = schedule.limits(of: .complaints)
    guard let first = limits.first else { return Matter(ofOffice: reference) }
    guard limits.count == 1 else {
      throw Failure(
        ExitStatus.usage, "the plan has several time limits for complaints",
        hint: "name the project with --project")
    }
    return Matter(first.project, limit: first.of, reference: reference)
  }

  private func subject(
    named text: String, on day: ThaiDate, year: FiscalYear?
  ) throws -> LogSubject {
    try schedule.wholeSubject(named: text)
      ?? .obligation(try obligation(named: text, on: day, year: year).id)
  }
}
