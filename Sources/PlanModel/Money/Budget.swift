public import ThaiCivil

/// The money movements of a log in some fiscal years as of a day, read once for every tally.
///
/// A movement counts in the fiscal year that it names and in the quarter of its day. Money carried over
/// leaves its year on its day and is there to spend in the next from 1 October on.
public struct Budget: Sendable {
  public let years: ClosedRange<FiscalYear>
  let plan: Plan
  let cells: BudgetCells

  /// Throws `overflow` where a sum does not fit.
  public init(
    _ plan: Plan, _ log: Log, years: ClosedRange<FiscalYear>, asOf day: ThaiDate
  ) throws(BahtFault) {
    var cells = BudgetCells(plan, years: years, asOf: day)
    for entry in log.effective {
      guard case .money(let movement) = entry.event, entry.day <= day else { continue }
      try cells.add(movement, on: entry.day, numbers: entry.numbers)
    }
    self.years = years
    self.plan = plan
    self.cells = cells
  }

  /// The tally in rows of one kind; throws `overflow` where a sum does not fit.
  public func tally(by grouping: BudgetTally.Grouping) throws(BahtFault) -> BudgetTally {
    try tally(by: grouping, only: years)
  }

  /// The tally of some of the years, in which a percentage still counts from the first of all.
  func tally(
    by grouping: BudgetTally.Grouping, only years: ClosedRange<FiscalYear>
  ) throws(BahtFault) -> BudgetTally {
    var parts = try BudgetParts(plan, cells.projects, years, grouping)
    for (key, sums) in cells.inOrder where years.contains(key.year) { try parts.take(sums, key) }
    var rows: [BudgetRow] = []
    var all = MoneySums()
    for part in parts.parts {
      try all.add(part.sums)
      guard part.hasBegun(by: cells.day) else { continue }
      rows.append(BudgetRow(key: part.key, figures: try part.figures))
    }
    let running = plan.projects.filter { $0.fiscalYears.overlaps(years) }
    // Of quarters nothing is planned, in sum neither.
    let key: BudgetRow.Key =
      grouping == .quarter ? .quarter(years.lowerBound, 1) : .year(years.lowerBound)
    let total = BudgetParts.Part(key: key, sums: all, of: running)
    return BudgetTally(
      grouping: grouping, rows: rows, total: try total.figures(of: try all.base))
  }
}

/// Movements added up by project, fiscal year and quarter: the parts that every tally is made of.
struct BudgetCells: Sendable {
  let years: ClosedRange<FiscalYear>
  let day: ThaiDate
  /// The plan's projects, then those that only the log names.
  private(set) var projects: [Project.ID]
  private var places: [Project.ID: Int]
  private var cells: [Key: MoneySums] = [:]

  /// Where a movement counts.
  struct Key: Hashable, Comparable {
    /// The place among ``BudgetCells/projects``.
    let project: Int
    let year: FiscalYear
    /// 1–4.
    let quarter: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.project, left.year, left.quarter) < (right.project, right.year, right.quarter)
    }
  }

  init(_ plan: Plan, years: ClosedRange<FiscalYear>, asOf day: ThaiDate) {
    self.years = years
    self.day = day
    projects = plan.projects.map(\.id)
    places = Dictionary(
      projects.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var inOrder: [(key: Key, value: MoneySums)] { cells.sorted { $0.key < $1.key } }

  mutating func add(
    _ movement: Movement, on day: ThaiDate, numbers: [Int]
  ) throws(BahtFault) {
    let year = movement.fiscalYear
    let quarter = year.quarter(of: day)
    if case .carriedOver = movement.kind { try carryIn(movement, on: day, numbers) }
    guard years.contains(year) else { return }
    let here = Key(project: place(of: movement.project), year: year, quarter: quarter)
    try cells[here, default: MoneySums()].take(movement, numbers)
    if case .transferred(let receiver) = movement.kind {
      let there = Key(project: place(of: receiver), year: year, quarter: quarter)
      try cells[there, default: MoneySums()].transferredIn
        .add(MoneySums.Sum(amount: movement.amount, entries: numbers))
    }
  }

  /// What is carried over comes in on the first day of the next year, or on its own day if it is later.
  private mutating func carryIn(
    _ movement: Movement, on day: ThaiDate, _ numbers: [Int]
  ) throws(BahtFault) {
    let next = movement.fiscalYear.advanced(by: 1)
    guard years.contains(next), next.firstDay <= self.day else { return }
    let key = Key(project: place(of: movement.project), year: next, quarter: next.quarter(of: day))
    try cells[key, default: MoneySums()]
      .takeCarried(movement, isFromBefore: next == years.lowerBound, numbers)
  }

  private mutating func place(of project: Project.ID) -> Int {
    if let known = places[project] { return known }
    places[project] = projects.count
    projects.append(project)
    return projects.count - 1
  }
}

extension FiscalYear {
  /// 1–4. A movement of the year on a day before it, as a budget ordinance is approved in September, counts
  /// in the first quarter; one after it in the last.
  func quarter(of day: ThaiDate) -> Int {
    let own = day.fiscalYear
    guard own == self else { return own < self ? 1 : 4 }
    return (day.month.rawValue + 2) % 12 / 3 + 1
  }
}
