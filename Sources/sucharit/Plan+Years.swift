import PlanModel
import ThaiCivil

extension Plan {
  /// The same year, if it is one of the plan's; else a failure that says which are.
  func checked(_ year: FiscalYear) throws -> FiscalYear {
    guard fiscalYears.contains(year) else {
      throw Failure(
        ExitStatus.usage, "\(year) is not a year of this plan",
        hint: "\(fiscalYears.lowerBound) to \(fiscalYears.upperBound)")
    }
    return year
  }
}
