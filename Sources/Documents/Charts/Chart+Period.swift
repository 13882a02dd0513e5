public import PlanModel
public import ThaiCivil

extension Chart {
  /// How many projects of each dimension have which status.
  public static func statusByDimension(
    _ contents: PeriodContents, _ digits: Digits = .thai
  ) -> Chart {
    let paper = Paper(digits: digits)
    let dimensions = contents.dimensions
    return Chart(
      name: "status",
      title: paper.prose(Wording.Charts.inYear(Wording.Charts.status, contents.heading.year)),
      description: paper.prose(Wording.Charts.describeStatus(contents.summary)), digits: digits,
      form: .stackedBars(
        Bars(
          categoryLabel: Wording.Column.dimension, valueLabel: Wording.Charts.projects,
          categories: dimensions.map { paper.words($0.dimension) },
          series: WorkStatus.Kind.allCases.map { kind in
            Series(
              PlanWording.name(of: kind),
              dimensions.map { paper.chartCount($0.summary[kind]) })
          },
          totals: Series(
            Wording.Column.total, dimensions.map { paper.chartCount($0.summary.projects) }))))
  }

  /// What was planned, approved and paid out for each project that has money; nil where none has.
  public static func budgetByProject(
    _ contents: PeriodContents, _ digits: Digits = .thai
  ) -> Chart? {
    let paper = Paper(digits: digits)
    let projects = contents.projects.filter { project in
      if case .amount = project.money.planned { true } else { project.money.hasMovements }
    }
    guard !projects.isEmpty else { return nil }
    let description = Wording.Charts.describeBudget(projects.count, contents.money)
    return Chart(
      name: "budget",
      title: paper.prose(Wording.Charts.inYear(Wording.Charts.budget, contents.heading.year)),
      description: paper.prose(description), digits: digits,
      form: .bars(
        Bars(
          categoryLabel: Wording.Column.project, valueLabel: Wording.Charts.baht,
          categories: projects.map { paper.words($0.project) },
          series: [
            Series(Wording.Column.planned, projects.map { paper.chartPlanned($0.money.planned) }),
            Series(Wording.Column.approved, projects.map { paper.chartBaht($0.money.approved) }),
            Series(Wording.Column.disbursed, projects.map { paper.chartBaht($0.money.disbursed) }),
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
    case .none: Number(.none, text: PlanWording.noBudget, entries: [])
    case .notStated: Number(.none, text: Wording.none, entries: [])
    case .amount(let amount): chartBaht(Figure(amount))
    }
  }
}
