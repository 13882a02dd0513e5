public import PlanModel
public import Reports
public import ThaiCivil

/// A report that somebody wants, by what it is about.
public enum ReportOrder: Hashable, Sendable {
  /// The action plan, as the item of the ITA of a fiscal year wants it.
  case plan(FiscalYear)
  case period(FiscalYear, FiscalYear.Round)
  case ePlan(FiscalYear, FiscalYear.Round)
  case followUp(FiscalYear, FiscalYear.Round, FollowUpForm)
  case budget(ClosedRange<FiscalYear>)
  case register(Register, FiscalYear, FiscalYear.Round)

  /// The years that it is about.
  public var years: ClosedRange<FiscalYear> {
    switch self {
    case .plan(let year), .period(let year, _), .ePlan(let year, _), .followUp(let year, _, _),
      .register(_, let year, _):
      year...year
    case .budget(let years): years
    }
  }

  /// Whether it says anything of what was done; the plan is published before that.
  public var needsLog: Bool {
    switch self {
    case .plan: false
    case .period, .ePlan, .followUp, .budget, .register: true
    }
  }
}
