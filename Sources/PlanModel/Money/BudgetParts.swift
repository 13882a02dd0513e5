internal import ThaiCivil

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
    var sums = BudgetSums()
    var entries: [Int] = []
    var projects = 0
    var projectsWithoutBudget = 0

    var usesNoBudget: Bool { projects > 0 && projects == projectsWithoutBudget }
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

  mutating func take(_ cell: BudgetCells.Cell, _ key: BudgetCells.Key) throws(BahtFault) {
    let row: BudgetRow.Key =
      switch grouping {
      case .project, .dimension, .owner, .funding: keys[key.project]
      case .quarter: .quarter(key.year, key.quarter)
      case .year: .year(key.year)
      }
    let place = add(row)
    try parts[place].sums.add(cell.sums)
    parts[place].entries += cell.entries
  }

  /// What the percentage of each row is of.
  func bases() throws(BahtFault) -> [Baht] {
    var bases: [Baht] = []
    var ofYears: [FiscalYear: Baht] = [:]
    for part in parts {
      if case .quarter(let year, _) = part.key {
        try ofYears[year, default: .zero].add(try part.sums.yearBase)
      }
    }
    for part in parts {
      switch part.key {
      case .project, .dimension, .owner, .funding: bases.append(try part.sums.base)
      case .year: bases.append(try part.sums.yearBase)
      case .quarter(let year, _): bases.append(ofYears[year] ?? .zero)
      }
    }
    return bases
  }

  private mutating func add(
    _ project: Project, _ planned: Baht?, _ key: BudgetRow.Key
  ) throws(BahtFault) {
    let place = add(key)
    parts[place].projects += 1
    if project.budget == .none { parts[place].projectsWithoutBudget += 1 }
    if let planned { try parts[place].sums.add(BudgetSums(planned: planned)) }
  }

  /// The place of a row, which is made where there is none.
  @discardableResult
  private mutating func add(_ key: BudgetRow.Key) -> Int {
    if let place = places[key] { return place }
    places[key] = parts.count
    parts.append(Part(key: key))
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
