public import PlanModel
internal import ThaiCivil

extension Chart {
  /// How many projects of each dimension have which status.
  public static func statusByDimension(
    _ contents: PeriodContents, _ style: Style = .thai
  ) -> Chart {
    let paper = Paper(style)
    let wording = paper.wording
    let dimensions = contents.dimensions
    return Chart(
      name: "status",
      title: paper.prose(wording.titled(wording.charts.status, contents.heading.year)),
      description: paper.prose(wording.charts.describeStatus(contents.summary)), style: style,
      form: .stackedBars(
        Bars(
          categoryLabel: wording.column.dimension, valueLabel: wording.charts.projects,
          categories: dimensions.map { paper.words($0.dimension) },
          series: WorkStatus.Kind.allCases.map { kind in
            Series(
              wording.name(of: kind),
              dimensions.map { paper.chartCount($0.summary[kind]) })
          },
          totals: Series(
            wording.column.total, dimensions.map { paper.chartCount($0.summary.projects) }))))
  }

  /// What was planned, approved and paid out for each project that has money; nil where none has.
  public static func budgetByProject(
    _ contents: PeriodContents, _ style: Style = .thai
  ) -> Chart? {
    let paper = Paper(style)
    let wording = paper.wording
    let projects = contents.projects.filter { project in
      if case .amount = project.money.planned { true } else { project.money.hasMovements }
    }
    guard !projects.isEmpty else { return nil }
    let description = wording.charts.describeBudget(projects.count, contents.money)
    return Chart(
      name: "budget",
      title: paper.prose(wording.titled(wording.charts.budget, contents.heading.year)),
      description: paper.prose(description), style: style,
      form: .bars(
        Bars(
          categoryLabel: wording.column.project, valueLabel: wording.charts.baht,
          categories: projects.map { paper.words($0.project) },
          series: [
            Series(wording.column.planned, projects.map { paper.chartPlanned($0.money.planned) }),
            Series(wording.column.approved, projects.map { paper.chartBaht($0.money.approved) }),
            Series(wording.column.disbursed, projects.map { paper.chartBaht($0.money.disbursed) }),
          ])))
  }
}

extension Paper {
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
    case .notStated: Number(.none, text: Wording.none, entries: [])
    case .amount(let amount): chartBaht(Figure(amount))
    }
  }
}
