internal import ThaiCivil

/// What is planned for a project in its years, by the editions of then.
struct PlannedByEdition {
  private let history: PlanHistory
  /// The projects of each edition by their ids.
  private let projects: [[Project.ID: Project]]
  private let day: ThaiDate

  /// As of a day.
  init(_ history: PlanHistory, on day: ThaiDate) {
    (self.history, self.day) = (history, day)
    projects = history.editions.map { edition in
      Dictionary(
        edition.schedule.plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The amount of each year is that of the edition in force on the day, or at the end of a year that is over,
  /// or at the beginning of one ahead. What that edition no longer has, or has not yet, it plans no money for: 0.
  func budget(of project: Project) -> PlannedBudget {
    var amounts: [FiscalYear: Baht] = [:]
    var isAsPlanned = true
    for year in project.fiscalYears {
      let own = project.budget.amount(in: year, of: project.fiscalYears)
      let ofThen = amount(of: project.id, in: year, instead: own)
      amounts[year] = ofThen
      isAsPlanned = isAsPlanned && ofThen == own
    }
    return isAsPlanned ? project.budget : .byYear(amounts)
  }

  private func amount(of project: Project.ID, in year: FiscalYear, instead own: Baht?) -> Baht? {
    let then = min(max(day, year.firstDay), year.lastDay)
    guard let project = projects[history.place(on: then)][project],
      project.fiscalYears.contains(year)
    else { return own.map { _ in .zero } }
    return project.budget.amount(in: year, of: project.fiscalYears)
  }
}
