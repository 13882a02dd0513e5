public import ThaiCivil

extension PeriodContents {
  /// The contents of the report of one round.
  ///
  /// - Parameters:
  ///   - schedule: the plan and what it obliges to.
  ///   - items: the items of the ITA, for the report's name and code.
  ///   - log: everything known; ``PeriodReport`` cuts it to an instant.
  ///   - year: the fiscal year.
  ///   - round: its first half or the whole.
  ///   - today: the day as of which it is made; of no matter once the round is over.
  /// - Throws: `overflow` where a sum of money does not fit.
  public init(
    _ schedule: Schedule, _ items: OITItems, _ log: Log, year: FiscalYear,
    round: FiscalYear.Round, asOf today: ThaiDate
  ) throws(BahtFault) {
    let plan = schedule.plan
    let heading = ReportHeading(plan, items, round.report, year, log)
    let lastDay = min(heading.days.upperBound, max(today, heading.days.lowerBound))
    let before = year.advanced(by: -1)
    let past =
      round == .annual && plan.fiscalYears.contains(before)
      ? try YearFold(schedule, log, year: before, asOf: before.lastDay) : nil
    let fold = try YearFold(schedule, log, year: year, asOf: lastDay, before: past)
    self.heading = heading
    self.round = round
    self.lastDay = lastDay
    summary = StatusSummary(fold.projects)
    money = try fold.money()
    dimensions = try fold.dimensions()
    owners = fold.owners
    unitNames = plan.unitNames
    quarters = try fold.quarters()
    years = round == .annual ? try Self.years(schedule, log, fold, past) : []
    yearsTotal = try YearsTotal(years)
    progress = fold.progress
    problems = fold.progress.problems
    suggestions = fold.progress.suggestions
    notes = fold.progress.notes
    budgetWarnings = try BudgetWarning.warnings(plan, log, years: year...year, asOf: lastDay)
    amendments = plan.amendments(with: log, in: heading.days.lowerBound...lastDay)
    late = log.lateEntries(forReportEnding: heading.days.upperBound)
    let named =
      fold.projects.flatMap(\.entries) + money.remaining.entries
      + (problems + suggestions + notes).map(\.entry) + budgetWarnings.flatMap(\.entries)
      + amendments.compactMap(\.entry) + late.map(\.entry) + years.flatMap { $0.entries }
      + (heading.itaResult?.entries ?? [])
    entries = named.ascendingOnce.compactMap(log.entry)
  }

  /// The years of the plan up to this one.
  private static func years(
    _ schedule: Schedule, _ log: Log, _ current: YearFold, _ past: YearFold?
  ) throws(BahtFault) -> [YearReport] {
    var reports: [YearReport] = []
    for year in schedule.plan.fiscalYears where year <= current.year {
      let fold =
        if year == current.year { current } else if let past, year == past.year { past } else {
          try YearFold(schedule, log, year: year, asOf: year.lastDay)
        }
      reports.append(
        YearReport(
          year: year, summary: StatusSummary(fold.projects), money: try fold.money()))
    }
    return reports
  }
}

extension YearReport {
  /// Every entry that one of its figures names.
  var entries: [Int] {
    WorkStatus.Kind.allCases.flatMap { summary[$0].entries } + summary.obligationsDone.entries
      + summary.overdue.entries + summary.indicatorsMet.entries + summary.indicatorsNotMet.entries
      + money.remaining.entries
  }
}
