public import ThaiCivil

/// The money of a plan in some fiscal years as of a day, tallied in every way that is asked for.
public struct BudgetContents: Hashable, Sendable {
  public let plan: Plan.ID
  public let planTitle: String
  public let organisation: Organisation
  public let years: ClosedRange<FiscalYear>
  public let day: ThaiDate
  public let tallies: [NamedTally]
  public let warnings: [BudgetWarning]
  /// Those of the plan, in printed order: what the entries name.
  public let projects: [Project]
  /// The names of every unit of the plan, which entries name by their ids.
  public let unitNames: [Owner.ID: String]
  /// Every entry that a row names, by number.
  public let entries: [LogEntry]

  /// Throws `overflow` where a sum does not fit.
  public init(
    _ plan: Plan, _ log: Log, years: ClosedRange<FiscalYear>, asOf day: ThaiDate,
    by groupings: [BudgetTally.Grouping] = BudgetTally.Grouping.allCases
  ) throws(BahtFault) {
    let budget = try Budget(plan, log, years: years, asOf: day)
    var tallies: [NamedTally] = []
    for grouping in groupings {
      tallies.append(NamedTally(try budget.tally(by: grouping), plan))
    }
    self.plan = plan.id
    planTitle = plan.title
    organisation = plan.organisation
    self.years = years
    self.day = day
    self.tallies = tallies
    projects = plan.projects
    unitNames = plan.unitNames
    warnings = try BudgetWarning.warnings(plan, log, years: years, asOf: day)
    let named = tallies.flatMap { $0.rows.flatMap(\.row.entries) } + warnings.flatMap(\.entries)
    entries = named.ascendingOnce.compactMap(log.entry)
  }
}

/// A tally whose rows have the plan's own names.
public struct NamedTally: Hashable, Sendable {
  public let grouping: BudgetTally.Grouping
  public let rows: [NamedRow]
  public let total: MoneyFigures

  /// One line.
  public struct NamedRow: Hashable, Sendable {
    /// As printed; nil for what has none.
    public let number: PrintedNumber?
    /// Nil for what the plan does not know or name.
    public let name: String?
    public let row: BudgetRow
  }

  fileprivate init(_ tally: BudgetTally, _ plan: Plan) {
    grouping = tally.grouping
    rows = tally.rows.map { NamedRow($0, plan) }
    total = tally.total
  }
}

extension NamedTally.NamedRow {
  fileprivate init(_ row: BudgetRow, _ plan: Plan) {
    self.row = row
    switch row.key {
    case .project(let id):
      let project = plan.projects.first { $0.id == id }
      number = project?.number
      name = project?.title ?? id.text
    case .dimension(let id):
      let dimension = plan.dimensions.first { $0.id == id }
      number = dimension?.number
      name = dimension?.title
    case .owner(let id):
      number = nil
      name = id.flatMap { plan.owner($0)?.name }
    case .funding(let words):
      number = nil
      name = words
    case .quarter, .year:
      number = nil
      name = nil
    }
  }
}

/// A budget tally as of an instant, and what it was made from.
public struct BudgetReport: Hashable, Sendable {
  public let basis: ReportBasis
  public let contents: BudgetContents

  /// From the log as it stood at an instant; `day` is the last day that it sees, nil for that of the
  /// instant. `root` is that of the tree over the log as it then stood.
  public init(
    _ plan: Plan, _ log: Log, years: ClosedRange<FiscalYear>, asOf instant: Instant,
    day: ThaiDate? = nil, by groupings: [BudgetTally.Grouping] = BudgetTally.Grouping.allCases,
    root: LogHash? = nil
  ) throws(BahtFault) {
    let known = log.upTo(instant)
    basis = ReportBasis(known, asOf: instant, state: .tally, root: root)
    contents = try BudgetContents(
      plan, known, years: years, asOf: day ?? instant.bangkokDay, by: groupings)
  }
}
