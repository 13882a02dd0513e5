public import ThaiCivil

/// What the plan itself says, as its item of the ITA wants it: projects, budget and periods.
public struct PlanContents: Hashable, Sendable {
  public let heading: ReportHeading
  public let years: [FiscalYear]
  public let dimensions: [PlannedDimension]
  public let projects: Int
  public let steps: Int
  public let total: PlannedMoneyByYear
  /// What was amended since the plan was made.
  public let amendments: [ReportedAmendment]
  /// What was read into the document about its money.
  public let assumptions: [Assumption]

  /// The contents of a plan that was amended as `log` says, looked at on a day.
  ///
  /// Throws `overflow` where a sum of money does not fit.
  public init(
    _ plan: Plan, _ items: OITItems, year: FiscalYear, log: Log = Log(), asOf day: ThaiDate? = nil
  ) throws(BahtFault) {
    heading = ReportHeading(plan, items, .plan, year, log)
    let years = Array(plan.fiscalYears)
    var dimensions: [PlannedDimension] = []
    for dimension in plan.dimensions {
      dimensions.append(try PlannedDimension(dimension, plan, years))
    }
    self.years = years
    self.dimensions = dimensions
    projects = plan.projects.count
    steps = plan.projects.reduce(0) { $0 + $1.steps.count }
    total = try PlannedMoneyByYear(plan.projects, years)
    amendments = plan.amendments(with: log, upTo: day ?? year.lastDay)
    assumptions = plan.assumptions
  }
}

/// One dimension of the plan.
public struct PlannedDimension: Hashable, Sendable {
  public let dimension: Dimension
  /// In printed order, with the strategy that each stands under.
  public let projects: [PlannedProject]
  public let total: PlannedMoneyByYear

  fileprivate init(
    _ dimension: Dimension, _ plan: Plan, _ years: [FiscalYear]
  ) throws(BahtFault) {
    var projects: [PlannedProject] = []
    for strategy in dimension.strategies {
      for project in strategy.projects {
        projects.append(try PlannedProject(project, strategy, plan, years))
      }
    }
    self.dimension = dimension
    self.projects = projects
    total = try PlannedMoneyByYear(dimension.projects, years)
  }
}

/// One project of the plan.
public struct PlannedProject: Hashable, Sendable {
  public let project: Project
  public let strategy: Strategy
  public let owners: [String]
  public let money: PlannedMoneyByYear

  fileprivate init(
    _ project: Project, _ strategy: Strategy, _ plan: Plan, _ years: [FiscalYear]
  ) throws(BahtFault) {
    self.project = project
    self.strategy = strategy
    owners = project.owners.map { plan.owner($0)?.name ?? $0.text }
    money = try PlannedMoneyByYear([project], years)
  }
}

/// Planned amounts of one project or of several, year by year.
public struct PlannedMoneyByYear: Hashable, Sendable {
  /// Nil where nothing is planned for the year.
  public let amounts: [Baht?]
  /// Nil where nothing is planned at all.
  public let total: Baht?
  /// Whether every project says ไม่ใช้งบประมาณ.
  public let usesNoBudget: Bool

  fileprivate init(_ projects: [Project], _ years: [FiscalYear]) throws(BahtFault) {
    var amounts: [Baht?] = []
    for year in years {
      let own = projects.compactMap { $0.budget.amount(in: year, of: $0.fiscalYears) }
      amounts.append(own.isEmpty ? nil : try Baht.sum(own))
    }
    let stated = amounts.compactMap(\.self)
    self.amounts = amounts
    total = stated.isEmpty ? nil : try Baht.sum(stated)
    usesNoBudget = projects.allSatisfy { $0.budget == .none }
  }
}
