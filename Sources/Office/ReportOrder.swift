public import Reports
public import PlanModel
public import ThaiCivil

/// A report that somebody wants, by what it is about.
public enum ReportOrder: Hashable, Sendable {
  /// The action plan, as the item of the ITA of a fiscal year wants it.
  case plan(FiscalYear)
  case period(FiscalYear, FiscalYear.Round)
  case ePlan(FiscalYear, FiscalYear.Round)
  case followUp(FiscalYear, FiscalYear.Round, FollowUpForm)
  case budget(ClosedRange<FiscalYear>)

  /// Makes it, as of an instant; every sum of money has to fit, else a `BahtFault` is thrown.
  ///
  /// `period` gives the report of a round, made here where it is nil: a door that keeps those hands its own.
  public func report(
    _ schedule: Schedule, _ items: OITItems, _ log: Log, asOf instant: Instant,
    period: ((FiscalYear, FiscalYear.Round) throws -> PeriodReport)? = nil
  ) throws -> Report {
    func ofRound(_ year: FiscalYear, _ round: FiscalYear.Round) throws -> PeriodReport {
      try period?(year, round)
        ?? PeriodReport(schedule, items, log, year: year, round: round, asOf: instant)
    }
    switch self {
    case .plan(let year): return .plan(try PlanContents(schedule.plan, items, year: year))
    case .period(let year, let round): return .period(try ofRound(year, round))
    case .ePlan(let year, let round): return .ePlan(try ofRound(year, round))
    case .followUp(let year, let round, let form):
      return .followUp(FollowUpReport(try ofRound(year, round)), form)
    case .budget(let years):
      return .budget(try BudgetReport(schedule.plan, log, years: years, asOf: instant))
    }
  }
}
