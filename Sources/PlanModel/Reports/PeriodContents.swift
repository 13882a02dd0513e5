public import ThaiCivil

/// What a six-month or annual report says: values only, the same for the same plan, schedule and log.
///
/// It sees the days up to the end of its round and nothing of the instant at which it is made, so that
/// making it again from the same entries gives the same contents for ever.
public struct PeriodContents: Hashable, Sendable {
  public let heading: ReportHeading
  public let round: FiscalYear.Round
  /// The last day that it sees: that of the round, or an earlier one while the round still runs.
  public let lastDay: ThaiDate
  public let summary: StatusSummary
  public let money: MoneyFigures
  public let dimensions: [DimensionReport]
  public let owners: [OwnerReport]
  /// The names of every unit of the plan, which entries name by their ids.
  public let unitNames: [Owner.ID: String]
  /// 1–4, as far as the round goes.
  public let quarters: [QuarterReport]
  /// Of every plan year up to this one, the first first; empty in a six-month report.
  public let years: [YearReport]
  /// The money of ``years`` together; nil in a six-month report.
  public let yearsTotal: YearsTotal?
  /// What was said of the plan as a whole.
  public let problems: [Remark]
  public let suggestions: [Remark]
  public let notes: [Remark]
  public let budgetWarnings: [BudgetWarning]
  /// What of the plan was amended in the days of the round.
  public let amendments: [ReportedAmendment]
  /// Entries for rounds that had been closed before them.
  public let late: [LateEntry]
  /// The fold that the figures come from, for charts of the year.
  public let progress: Progress
  /// Every entry that a figure or line of the report names, by number.
  public let entries: [LogEntry]

  public var projects: [ProjectReport] { dimensions.flatMap(\.projects) }

  /// The table to copy into the e-Plan system.
  public var ePlan: [EPlanRow] {
    let rows = dimensions.flatMap { dimension in dimension.projects.map { (dimension, $0) } }
    return rows.enumerated().map { index, row in
      EPlanRow(row.1, order: index + 1, heading, row.0.dimension.number)
    }
  }
}

/// One dimension of a report.
public struct DimensionReport: Hashable, Sendable {
  public let dimension: Dimension
  public let summary: StatusSummary
  public let money: MoneyFigures
  /// In printed order; those that run in the year.
  public let projects: [ProjectReport]
}

/// One owner of a report. A project of several owners counts for each.
public struct OwnerReport: Hashable, Sendable {
  public let owner: Owner.ID
  public let name: String
  public let summary: StatusSummary
}

/// The money that was paid out in one quarter.
public struct QuarterReport: Hashable, Sendable {
  /// 1–4, of the fiscal year.
  public let quarter: Int
  public let days: ClosedRange<ThaiDate>
  public let disbursed: Figure<Baht>
}

/// One year of the plan, for comparison.
public struct YearReport: Hashable, Sendable {
  public let year: FiscalYear
  public let summary: StatusSummary
  public let money: MoneyFigures
}

/// The money of several years together. What was carried over counts in the year that spent it.
public struct YearsTotal: Hashable, Sendable {
  /// Nil where no year has a planned amount.
  public let planned: Baht?
  public let approved: Figure<Baht>
  public let disbursed: Figure<Baht>

  /// Nil for no years; throws `overflow` where a sum does not fit.
  init?(_ years: [YearReport]) throws(BahtFault) {
    guard !years.isEmpty else { return nil }
    let planned = years.compactMap { year -> Baht? in
      guard case .amount(let amount) = year.money.planned else { return nil }
      return amount
    }
    self.planned = planned.isEmpty ? nil : try Baht.sum(planned)
    approved = try Figure.sum(years.map(\.money.approved))
    disbursed = try Figure.sum(years.map(\.money.disbursed))
  }
}
