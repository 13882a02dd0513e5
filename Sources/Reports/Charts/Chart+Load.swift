public import Papers
public import PlanModel
public import ThaiCivil

extension Chart {
  /// How much falls due for whom in which month of a fiscal year. What several owe together counts for
  /// each of them, and once in the totals of months; owners without anything are left out.
  public static func load(
    _ schedule: Schedule, year: FiscalYear, _ style: Style = .thai
  ) -> Chart {
    load(schedule.obligations, schedule.plan, year, style)
  }

  /// The same of the year of a fold.
  public static func load(_ progress: Progress, _ style: Style = .thai) -> Chart {
    load(progress.everything.map(\.obligation), progress.plan, progress.year, style)
  }

  private static func load(
    _ obligations: [Obligation], _ plan: Plan, _ year: FiscalYear, _ style: Style
  ) -> Chart {
    let format = ValueFormatter(style)
    let wording = format.wording
    let due = obligations.filter { $0.fiscalYear == year }
    let months = year.months
    func loads(_ items: [Obligation]) -> [Int] {
      let counts = Dictionary(items.map { ($0.due.monthOfYear, 1) }, uniquingKeysWith: +)
      return months.map { counts[$0] ?? 0 }
    }
    func counts(_ items: [Obligation]) -> [Number] {
      loads(items).map { format.chartCount(Figure($0)) }
    }
    let owners = plan.owners.compactMap { owner -> (Series, Number)? in
      let own = due.filter { $0.owners.contains(owner.id) }
      guard !own.isEmpty else { return nil }
      return (Series(owner.name, counts(own)), format.chartCount(Figure(own.count)))
    }
    let columns = months.map { format.month($0) }
    let all = loads(due)
    let most = all.max() ?? 0
    let busiest = all.firstIndex(of: most).map { wording.abbreviated(months[$0]) } ?? ""
    let description = wording.charts.describeLoad(
      due.count, owners.count, busiest: busiest, most)
    return Chart(
      name: "load",
      title: format.prose(
        wording.charts.includingPlan(
          wording.titled(wording.charts.load, year), due.count { $0.subject.project == nil })),
      description: format.prose(description), style: style,
      form: .heatMap(
        HeatMap(
          rowLabel: wording.column.owner, columns: columns, rows: owners.map(\.0),
          totalLabel: wording.column.total, rowTotals: owners.map(\.1), columnTotals: counts(due),
          total: format.chartCount(Figure(due.count)))))
  }
}
