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
    for (key, cell) in cells.inOrder where years.contains(key.year) { try parts.take(cell, key) }
    let bases = try parts.bases()
    var rows: [BudgetRow] = []
    var all = BudgetSums()
    for (part, base) in zip(parts.parts, bases) {
      try all.add(part.sums)
      let figures = try part.sums.figures(usesNoBudget: part.usesNoBudget, of: base)
      rows.append(BudgetRow(key: part.key, figures: figures, entries: part.entries.sortedOnce))
    }
    let running = plan.projects.filter { $0.fiscalYears.overlaps(years) }
    let usesNone = !running.isEmpty && running.allSatisfy { $0.budget == .none }
    let total = try all.figures(usesNoBudget: usesNone, of: try all.base)
    return BudgetTally(grouping: grouping, rows: rows, total: total)
  }
}

/// Movements added up by project, fiscal year and quarter: the parts that every tally is made of.
struct BudgetCells: Sendable {
  let years: ClosedRange<FiscalYear>
  let day: ThaiDate
  /// The plan's projects, then those that only the log names.
  private(set) var projects: [Project.ID]
  private var places: [Project.ID: Int]
  private var cells: [Key: Cell] = [:]

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

  /// What moved there, and by which entries.
  struct Cell {
    var sums = BudgetSums()
    var entries: [Int] = []
  }

  init(_ plan: Plan, years: ClosedRange<FiscalYear>, asOf day: ThaiDate) {
    self.years = years
    self.day = day
    projects = plan.projects.map(\.id)
    places = Dictionary(
      projects.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var inOrder: [(key: Key, value: Cell)] { cells.sorted { $0.key < $1.key } }

  mutating func add(
    _ movement: Movement, on day: ThaiDate, numbers: [Int]
  ) throws(BahtFault) {
    let year = movement.fiscalYear
    let quarter = year.quarter(of: day)
    if case .carriedOver(let commitment) = movement.kind {
      try carryIn(movement, on: day, committed: commitment != nil, numbers)
    }
    guard years.contains(year) else { return }
    let here = Key(project: place(of: movement.project), year: year, quarter: quarter)
    try cells[here, default: Cell()].take(movement, numbers)
    if case .transferred(let receiver) = movement.kind {
      let there = Key(project: place(of: receiver), year: year, quarter: quarter)
      try cells[there, default: Cell()].takeTransfer(movement.amount, numbers)
    }
  }

  /// What is carried over comes in on the first day of the next year, or on its own day if it is later.
  private mutating func carryIn(
    _ movement: Movement, on day: ThaiDate, committed: Bool, _ numbers: [Int]
  ) throws(BahtFault) {
    let next = movement.fiscalYear.advanced(by: 1)
    guard years.contains(next), next.firstDay <= self.day else { return }
    let key = Key(project: place(of: movement.project), year: next, quarter: next.quarter(of: day))
    try cells[key, default: Cell()].takeCarried(
      movement.amount, committed: committed, isFromBefore: next == years.lowerBound, numbers)
  }

  private mutating func place(of project: Project.ID) -> Int {
    if let known = places[project] { return known }
    places[project] = projects.count
    projects.append(project)
    return projects.count - 1
  }
}

extension BudgetCells.Cell {
  fileprivate mutating func take(_ movement: Movement, _ numbers: [Int]) throws(BahtFault) {
    entries += numbers
    let amount = movement.amount
    switch movement.kind {
    case .approved: try sums.ordinance.add(amount)
    case .supplement: try sums.supplements.add(amount)
    case .transferred: try sums.transferredOut.add(amount)
    case .committed: try sums.committed.add(amount)
    case .released: try sums.committed.subtract(amount)
    case .disbursed(let commitment):
      try sums.disbursed.add(amount)
      if commitment != nil { try sums.committed.subtract(amount) }
    case .refunded: try sums.disbursed.subtract(amount)
    case .carriedOver(let commitment):
      try sums.carriedOver.add(amount)
      if commitment != nil { try sums.committed.subtract(amount) }
    }
  }

  fileprivate mutating func takeTransfer(_ amount: Baht, _ numbers: [Int]) throws(BahtFault) {
    entries += numbers
    try sums.transferredIn.add(amount)
  }

  fileprivate mutating func takeCarried(
    _ amount: Baht, committed: Bool, isFromBefore: Bool, _ numbers: [Int]
  ) throws(BahtFault) {
    entries += numbers
    try sums.carriedIn.add(amount)
    if committed { try sums.committed.add(amount) }
    if isFromBefore { try sums.carriedInFromBefore.add(amount) }
  }
}

extension FiscalYear {
  /// 1–4; a day before the year counts in the first quarter, one after it in the last.
  func quarter(of day: ThaiDate) -> Int {
    let own = day.fiscalYear
    guard own == self else { return own < self ? 1 : 4 }
    return (day.month.rawValue + 2) % 12 / 3 + 1
  }
}

extension [Int] {
  /// Ascending, each once.
  var sortedOnce: [Int] {
    var ordered: [Int] = []
    ordered.reserveCapacity(count)
    for number in sorted() where number != ordered.last { ordered.append(number) }
    return ordered
  }
}
