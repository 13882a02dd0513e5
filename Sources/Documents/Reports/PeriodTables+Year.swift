internal import PlanModel

extension PeriodTables {
  /// When the year's work falls due, and for whom.
  var yearOfWork: [Block] {
    [
      .chart(.calendar(contents.progress, paper.style)),
      .chart(.load(contents.progress, paper.style)),
    ]
  }

  /// The charts of the summary.
  var summaryCharts: [Block] {
    [
      .chart(.statusByDimension(contents, paper.style)),
      .chart(.completions(contents.progress, paper.style)),
    ]
  }

  /// The chart of the budget, where any project has money.
  var budgetChart: [Block] {
    Chart.budgetByProject(contents, paper.style).map { [.chart($0)] } ?? []
  }
}
