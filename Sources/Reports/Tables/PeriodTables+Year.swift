import Papers
import PlanModel

extension PeriodTables {
  /// When the year's work falls due, and for whom.
  var yearOfWork: [Block] {
    byOwner + [
      .chart(.calendar(contents.progress, format.style)),
      .chart(.load(contents.progress, format.style)),
      .chart(.completions(contents.progress, format.style)),
    ]
  }

  /// The chart of the budget, where any project has money.
  var budgetChart: [Block] {
    Chart.budgetByProject(contents, format.style).map { [.chart($0)] } ?? []
  }
}
