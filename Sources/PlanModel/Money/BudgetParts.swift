import ThaiCivil

/// The rows of a tally while they are filled.
struct BudgetParts {
  private(set) var parts: [Part] = []
  private var places: [BudgetRow.Key: Int] = [:]
  private let grouping: BudgetTally.Grouping
  /// For each project of the cells the row it belongs to, where rows are made of projects.
  private let keys: [BudgetRow.Key]

  /// One row.
  struct Part {
    let key: BudgetRow.Key
    var sums = MoneySums()
    /// What its balances are of: for a quarter its year up to the quarter's end.
    var standing: MoneySums?
    private var projects = 0
    private var withoutBudget = 0
    private var withoutStatement = 0

    init(key: BudgetRow.Key) {
      self.key = key
    }

    init(key: BudgetRow.Key, sums: MoneySums, of projects: [Project]) {
      self.key = key
      self.sums = sums
      for project in projects { count(project) }
    }

    mutating func count(_ project: Project) {
      projects += 1
      switch project.budget {
      case .none: withoutBudget += 1
      case .notStated: withoutStatement += 1
      case .stated, .byYear: break
      }
    }

    /// A quarter that lies ahead has no row, unless something counts in it already.
    func hasBegun(by day: ThaiDate) -> Bool {
      guard case .quarter(let year, let quarter) = key else { return true }
      return year.quarters[quarter - 1].lowerBound <= day || !sums.hasNothing
    }

    var figures: MoneyFigures {
      get throws(BahtFault) {
        switch key {
        case .project, .dimension, .owner, .funding: try figures(of: try sums.base)
        case .year: try figures(of: try sums.yearBase)
        case .quarter: try figures(of: try (standing ?? sums).yearBase)
        }
      }
    }

    func figures(of base: Baht) throws(BahtFault) -> MoneyFigures {
      let planned: MoneyFigures.PlannedMoney =
        if let amount = sums.planned { .amount(amount) } else if case .quarter = key {
          .notStated
        } else { projects == 0 || withoutStatement > 0 ? .notStated : .none }
      return try sums.figures(
        planned: planned, usesNoBudget: projects > 0 && projects == withoutBudget, of: base,
        standing: standing)
    }
  }

  /// The rows that the plan gives, each with its planned amount.
  init(
    _ plan: Plan, _ projects: [Project.ID], _ years: ClosedRange<FiscalYear>,
    _ grouping: BudgetTally.Grouping
  ) throws(BahtFault) {
    let groups = ProjectGroups(plan)
    self.grouping = grouping
    keys = projects.map { groups.key(of: $0, grouping) }
    for key in groups.fixedKeys(grouping, years) { add(key) }
    for project in plan.projects {
      for year in years where project.fiscalYears.contains(year) {
        let planned = project.budget.amount(in: year, of: project.fiscalYears)
        switch grouping {
        case .project, .dimension, .owner, .funding:
          try add(project, planned, groups.key(of: project.id, grouping))
        case .year: try add(project, planned, .year(year))
        case .quarter:
          for quarter in 1...4 { try add(project, nil, .quarter(year, quarter)) }
        }
      }
    }
  }

  mutating func take(_ sums: MoneySums, _ key: BudgetCells.Key) throws(BahtFault) {
    switch grouping {
    case .project, .dimension, .owner, .funding:
      let place = add(keys[key.project])
      try parts[place].sums.add(sums)
    case .year:
      let place = add(.year(key.year))
      try parts[place].sums.add(sums)
    case .quarter:
      let place = add(.quarter(key.year, key.quarter))
      try parts[place].sums.add(sums)
      // What moved in a quarter stands at the end of it and of those that follow.
      for quarter in key.quarter...4 {
        let later = add(.quarter(key.year, quarter))
        try parts[later].standing?.add(sums)
      }
    }
  }

  private mutating func add(
    _ project: Project, _ planned: Baht?, _ key: BudgetRow.Key
  ) throws(BahtFault) {
    let place = add(key)
    parts[place].count(project)
    if let planned { try parts[place].sums.add(MoneySums(planned: planned)) }
  }

  /// The place of a row, which is made where there is none.
  @discardableResult
  private mutating func add(_ key: BudgetRow.Key) -> Int {
    if let place = places[key] { return place }
    places[key] = parts.count
    var part = Part(key: key)
    if case .quarter = key { part.standing = MoneySums() }
    parts.append(part)
    return parts.count - 1
  }
}

/// Which row a project belongs to.
private struct ProjectGroups {
  private let plan: Plan
  private let dimensions: [Project.ID: Dimension.ID]
  private let projects: [Project.ID: Project]

  init(_ plan: Plan) {
    self.plan = plan
    dimensions = Dictionary(
      plan.dimensions.flatMap { dimension in dimension.projects.map { ($0.id, dimension.id) } },
      uniquingKeysWith: { first, _ in first })
    projects = Dictionary(
      plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func key(of project: Project.ID, _ grouping: BudgetTally.Grouping) -> BudgetRow.Key {
    switch grouping {
    case .dimension: .dimension(dimensions[project])
    case .owner: .owner(projects[project]?.owners.first)
    case .funding: .funding(projects[project]?.funding)
    // A quarter or year is not a matter of the project.
    case .project, .quarter, .year: .project(project)
    }
  }

  /// The rows that have a place whether or not anything belongs there, or that come in another order
  /// than their projects.
  func fixedKeys(
    _ grouping: BudgetTally.Grouping, _ years: ClosedRange<FiscalYear>
  ) -> [BudgetRow.Key] {
    switch grouping {
    case .project, .funding: []
    case .dimension: plan.dimensions.map { .dimension($0.id) }
    case .owner: ownersCarryingMoney(years).map { .owner($0) }
    case .quarter: years.flatMap { year in (1...4).map { .quarter(year, $0) } }
    case .year: years.map { .year($0) }
    }
  }

  private func ownersCarryingMoney(_ years: ClosedRange<FiscalYear>) -> [Owner.ID] {
    let running = plan.projects.filter { $0.fiscalYears.overlaps(years) }
    let first = Set(running.compactMap(\.owners.first))
    return plan.owners.map(\.id).filter(first.contains)
  }
}
