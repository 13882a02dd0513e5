import ThaiCivil

/// A fiscal year of a plan as of a day, folded once for all parts of a report.
struct YearFold {
  let year: FiscalYear
  let progress: Progress
  /// In printed order.
  let projects: [ProjectReport]
  private let plan: Plan
  private let lastDay: ThaiDate
  private let budget: Budget

  init(
    _ schedule: Schedule, _ log: Log, year: FiscalYear, asOf lastDay: ThaiDate,
    before past: YearFold? = nil
  ) throws(BahtFault) {
    let plan = schedule.plan
    let progress = Progress(schedule, log, year: year, asOf: lastDay)
    let budget = try Budget(plan, log, years: year...year, asOf: lastDay)
    var figures: [Project.ID: MoneyFigures] = [:]
    for row in try budget.tally(by: .project).rows {
      if case .project(let id) = row.key { figures[id] = row.figures }
    }
    let limits = Dictionary(grouping: progress.limits, by: \.limit.project)
    let earlier = Dictionary(
      (past?.projects ?? []).map { ($0.project.id, $0) }, uniquingKeysWith: { first, _ in first })
    projects = progress.projects.compactMap { project in
      guard let figures = figures[project.project.id] else { return nil }
      let id = project.project.id
      return ProjectReport(
        project, plan, log, lastDay: lastDay, limits: limits[id] ?? [],
        money: figures, before: earlier[id])
    }
    self.year = year
    self.progress = progress
    self.plan = plan
    self.lastDay = lastDay
    self.budget = budget
  }

  /// Of the whole plan, money of projects that the plan does not know included.
  func money() throws(BahtFault) -> MoneyFigures {
    try budget.tally(by: .year).total
  }

  func dimensions() throws(BahtFault) -> [DimensionReport] {
    let tally = try budget.tally(by: .dimension)
    return plan.dimensions.compactMap { dimension in
      guard let row = tally.rows.first(where: { $0.key == .dimension(dimension.id) }) else {
        return nil
      }
      let ids = Set(dimension.projects.map(\.id))
      let own = projects.filter { ids.contains($0.project.id) }
      return DimensionReport(
        dimension: dimension, summary: StatusSummary(own),
        money: row.figures, projects: own)
    }
  }

  var owners: [OwnerReport] {
    plan.owners(workingIn: year).map { owner in
      OwnerReport(
        owner: owner, name: plan.owner(owner)?.name ?? owner.text,
        summary: StatusSummary(projects.filter { $0.project.owners.contains(owner) }))
    }
  }

  /// Those that have begun.
  func quarters() throws(BahtFault) -> [QuarterReport] {
    try budget.tally(by: .quarter).rows.compactMap { row in
      guard case .quarter(_, let quarter) = row.key,
        year.quarters[quarter - 1].lowerBound <= lastDay
      else { return nil }
      return QuarterReport(
        quarter: quarter, days: year.quarters[quarter - 1], disbursed: row.figures.disbursed)
    }
  }
}
