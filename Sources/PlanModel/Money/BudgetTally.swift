public import ThaiCivil

/// The money of a plan in some fiscal years as of a day, in rows of one kind.
///
/// The total is the sum of its rows exactly, and the same in every grouping, save in quarters: a plan has no
/// planned amount for them, and their balances (``MoneyColumn/isBalance``) are those at the quarter's end,
/// the last of which are the total's of a year. A quarter that lies ahead has no row. A project that several
/// own together stands with the first.
public struct BudgetTally: Hashable, Sendable {
  public let grouping: Grouping
  /// In the order of the plan; what the plan does not know comes last.
  public let rows: [BudgetRow]
  public let total: MoneyFigures

  /// What a row is.
  public enum Grouping: String, CaseIterable, Sendable {
    case project, dimension, owner, funding, quarter, year
  }

  /// The tally of one grouping; for several of the same log make a ``Budget`` once.
  ///
  /// Throws `overflow` where a sum does not fit.
  public init(
    _ plan: Plan, _ log: Log, years: ClosedRange<FiscalYear>, asOf day: ThaiDate,
    by grouping: Grouping
  ) throws(BahtFault) {
    self = try Budget(plan, log, years: years, asOf: day).tally(by: grouping)
  }

  init(grouping: Grouping, rows: [BudgetRow], total: MoneyFigures) {
    self.grouping = grouping
    self.rows = rows
    self.total = total
  }
}

/// One line of a tally.
public struct BudgetRow: Hashable, Sendable {
  public let key: Key
  public let figures: MoneyFigures
  /// The numbers of the entries it rests on, corrections included, ascending: for a quarter those of what
  /// moved in it and of what stands at its end.
  public var entries: [Int] { figures.entries }

  /// What the line is about.
  public enum Key: Hashable, Sendable {
    case project(Project.ID)
    /// Nil for projects that the plan does not know, here and for owners.
    case dimension(Dimension.ID?)
    case owner(Owner.ID?)
    /// แหล่งงบประมาณ in the words of the plan; nil where it names none.
    case funding(String?)
    /// 1–4, of the fiscal year.
    case quarter(FiscalYear, Int)
    case year(FiscalYear)
  }
}
