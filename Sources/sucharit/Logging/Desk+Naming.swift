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

  private func subject(
    named text: String, on day: ThaiDate, year: FiscalYear?
  ) throws -> LogSubject {
    try schedule.wholeSubject(named: text)
      ?? .obligation(try obligation(named: text, on: day, year: year).id)
  }
}
