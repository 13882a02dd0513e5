public import ThaiCivil

/// What the plan says a project costs: not what was approved, and not what was spent.
public enum PlannedBudget: Hashable, Sendable {
  /// ไม่ใช้งบประมาณ: the document says that it uses none, which is neither zero nor silence.
  case none
  /// The document does not speak of money.
  case notStated
  /// One figure in the document, and how it is read.
  case stated(Baht, Reading)
  /// A figure for each fiscal year.
  case byYear([FiscalYear: Baht])

  /// What one figure for a plan of several years means. The document does not say, so it is an
  /// assumption that the plan file names and a user can change.
  public enum Reading: String, CaseIterable, Sendable {
    /// The whole figure in each fiscal year.
    case eachYear = "each-year"
    /// The figure for all years together, in equal parts, odd satang in the first years.
    case wholePeriod = "whole-period"
  }

  /// The planned amount of one fiscal year among those of the project; nil where there is none.
  public func amount(in year: FiscalYear, of years: ClosedRange<FiscalYear>) -> Baht? {
    guard years.contains(year) else { return nil }
    switch self {
    case .none, .notStated: return nil
    case .stated(let baht, .eachYear): return baht
    case .stated(let baht, .wholePeriod):
      let parts = baht.divided(into: years.count)
      return parts[years.lowerBound.distance(to: year)]
    case .byYear(let amounts): return amounts[year]
    }
  }
}
