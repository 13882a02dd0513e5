public import ThaiCivil

/// What a report is, before anything is in it.
public struct ReportHeading: Hashable, Sendable {
  public let plan: Plan.ID
  public let planTitle: String
  public let planKind: Plan.Kind
  public let organisation: Organisation
  /// Of the year or of one before it, from the log, else from the plan; nil where neither says one. It rests on
  /// no entry where it is the plan's.
  public let itaResult: Figure<ITAResult>?
  public let report: Duty.Report
  /// As the item of the ITA calls it, or as the office does where no item is known.
  public let name: String
  /// The item that it answers; nil where no code is known for the year.
  public let item: OITItem?
  public let year: FiscalYear
  /// The days that it covers, both in it.
  public let days: ClosedRange<ThaiDate>

  init(
    _ plan: Plan, _ items: OITItems, _ report: Duty.Report, _ year: FiscalYear, _ log: Log
  ) {
    let item = report.role(plan.kind).flatMap { items.item($0, about: year) }
    self.plan = plan.id
    planTitle = plan.title
    planKind = plan.kind
    organisation = plan.organisation
    itaResult = plan.itaResult(about: year, log)
    self.report = report
    name = item?.name ?? Wording.name(of: report, plan.kind)
    self.item = item
    self.year = year
    days =
      switch report {
      case .plan: plan.fiscalYears.lowerBound.firstDay...plan.fiscalYears.upperBound.lastDay
      case .sixMonth: year.days(of: .sixMonth)
      case .annual: year.days(of: .annual)
      }
  }
}

extension FiscalYear.Round {
  /// The report of the round.
  public var report: Duty.Report {
    switch self {
    case .sixMonth: .sixMonth
    case .annual: .annual
    }
  }
}
