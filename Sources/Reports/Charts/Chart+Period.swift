public import Papers
public import PlanModel
public import ThaiCivil

extension Chart {
  /// How many projects of each dimension have which status.
  public static func statusByDimension(
    _ contents: PeriodContents, _ style: Style = .thai
  ) -> Chart {
    let format = ValueFormatter(style)
    let wording = format.wording
    let dimensions = contents.dimensions
    return Chart(
      name: "status",
      title: format.prose(
        wording.titled(wording.charts.status(contents.heading.planKind), contents.heading.year)),
      description: format.prose(wording.charts.describeStatus(contents.summary)), style: style,
      form: .stackedBars(
        Bars(
          categoryLabel: wording.column.dimension,
          valueLabel: wording.number(of: contents.heading.planKind),
          categories: dimensions.map { format.words($0.dimension) },
          series: ReportedStatus.allCases.map { status in
            Series(
              wording.name(of: status),
              dimensions.map { format.chartCount($0.summary[status]) })
          },
          totals: Series(
            wording.column.total, dimensions.map { format.chartCount($0.summary.projects) }))))
  }

  /// What was planned, approved and paid out for each project that has money; nil where none has.
  public static func budgetByProject(
    _ contents: PeriodContents, _ style: Style = .thai
  ) -> Chart? {
    let format = ValueFormatter(style)
    let wording = format.wording
    let projects = contents.projects.filter { project in
      if case .amount = project.money.planned { true } else { project.money.hasMovements }
    }
    guard !projects.isEmpty else { return nil }
    let description = wording.charts.describeBudget(projects.count, contents.money)
    return budget(
      title: wording.titled(wording.charts.budget, contents.heading.year), description,
      contents.heading.organisation.kind,
      projects.map {
        BudgetBar(
          label: format.words($0.project), planned: format.chartPlanned($0.money.planned),
          approved: format.chartBaht($0.money.approved),
          disbursed: format.chartBaht($0.money.disbursed))
      }, format)
  }

  /// The same of a tally by project; nil where no project has money.
  public static func budgetByProject(
    _ tally: NamedTally, _ office: Organisation.Kind, years: ClosedRange<FiscalYear>,
    _ style: Style = .thai
  ) -> Chart? {
    let format = ValueFormatter(style)
    let wording = format.wording
    let rows = tally.rows.filter {
      $0.row.figures.planned.amount != nil || $0.row.figures.hasMovements
    }
    guard tally.grouping == .project, !rows.isEmpty else { return nil }
    let description = wording.charts.describeBudget(
      rows.count, approved: tally.total.approved.value,
      disbursed: tally.total.disbursed.value)
    return budget(
      title: wording.titled(wording.charts.budget, years), description, office,
      rows.map { row in
        let figures = row.row.figures
        return BudgetBar(
          label: [row.number.map(format.number), row.name].compactMap(\.self)
            .joined(separator: " "),
          planned: figures.planned.amount.map { format.chartBaht(Figure($0)) }
            ?? Number(.none, text: PaperWording.none, entries: []),
          approved: format.chartBaht(figures.approved),
          disbursed: format.chartBaht(figures.disbursed))
      }, format)
  }

  /// The money of one project.
  private struct BudgetBar {
    let label: String
    let planned: Number
    let approved: Number
    let disbursed: Number
  }

  private static func budget(
    title: String, _ description: String, _ office: Organisation.Kind, _ bars: [BudgetBar],
    _ format: ValueFormatter
  ) -> Chart {
    let wording = format.wording
    return Chart(
      name: "budget", title: format.prose(title), description: format.prose(description),
      style: format.style,
      form: .bars(
        Bars(
          categoryLabel: wording.column.project, valueLabel: wording.charts.baht,
          categories: bars.map(\.label),
          series: [
            Series(wording.column.planned, bars.map(\.planned)),
            Series(wording.approved(office), bars.map(\.approved)),
            Series(wording.column.disbursed, bars.map(\.disbursed)),
          ])))
  }
}

extension ValueFormatter {
  func chartCount(_ figure: Figure<Int>) -> Number {
    Number(.count(figure.value), text: digits.write(figure.value), entries: figure.entries)
  }

  fileprivate func chartBaht(_ figure: Figure<Baht>) -> Number {
    Number(
      .baht(figure.value), text: figure.value.written(digits, satang: .whenNeeded),
      entries: figure.entries)
  }

  fileprivate func chartPlanned(_ money: MoneyFigures.PlannedMoney) -> Number {
    switch money {
    case .none: Number(.none, text: wording.noBudget, entries: [])
    case .notStated: Number(.none, text: PaperWording.none, entries: [])
    case .amount(let amount): chartBaht(Figure(amount))
    }
  }
}
