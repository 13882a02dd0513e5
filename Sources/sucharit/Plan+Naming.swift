internal import PlanModel
internal import ThaiCivil

extension Plan {
  /// The owner of a name or id; a failure with the near one where there is none.
  func owner(named text: String) throws -> Owner {
    if let owner = self.owner(typed: text) { return owner }
    let near = NearestWord.among(owners.map(\.name) + owners.map(\.id.text), to: text)
    throw Failure(
      ExitStatus.usage, "'\(text)' is not an owner of this plan",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "one of \(owners.map(\.name).joined(separator: ", "))")
  }

  /// The project of a printed number, in Thai or Arabic digits, or of an id.
  func project(named text: String) throws -> Project {
    let number = PrintedNumber(text)
    let found = projects.filter { $0.id.text == text || $0.number == number }
    if let project = found.first, found.count == 1 { return project }
    if found.count > 1 {
      throw Failure(
        ExitStatus.usage, "\(text) is the number of \(found.count) projects",
        hint: "name one by its id: \(found.map(\.id.text).joined(separator: ", "))")
    }
    let near = NearestWord.among(
      projects.map(\.number.description) + projects.map(\.id.text), to: text)
    throw Failure(
      ExitStatus.usage, "'\(text)' is not a project of this plan",
      hint: near.map { "did you mean '\($0)'?" } ?? "a number such as 1.2.1, or an id")
  }
}

extension Plan {
  /// The same year, if it is one of the plan's; else a failure that says which are.
  func checked(_ year: FiscalYear) throws -> FiscalYear {
    guard fiscalYears.contains(year) else {
      throw Failure(
        ExitStatus.usage, "\(year) is not a year of this plan",
        hint: "\(fiscalYears.lowerBound) to \(fiscalYears.upperBound)")
    }
    return year
  }

  /// The fiscal year of a day, or the year of the plan that is nearest to it.
  func year(nearestTo day: ThaiDate) -> FiscalYear {
    min(max(day.fiscalYear, fiscalYears.lowerBound), fiscalYears.upperBound)
  }
}
