internal import PlanModel
internal import ThaiCivil

extension PeriodTables {
  /// The money of the projects that have any, the totals, and what was paid quarter by quarter.
  var budget: [Block] {
    [.table(moneyTable), .paragraph([.text(Wording.percentOf)]), .table(quarterTable)]
      + warnings
  }

  private var moneyTable: Table {
    let all = Row(
      .total,
      [Cell(Wording.Column.total, columns: 2)] + BudgetColumns.cells(contents.money, paper))
    let columns = [
      Table.Column(Wording.Column.number, share: 7, .centre),
      Table.Column(Wording.Column.project, share: 20),
    ]
    return Table(
      "budget", columns: columns + BudgetColumns.all,
      rows: contents.dimensions.flatMap(moneyRows) + [all])
  }

  private func moneyRows(of dimension: DimensionReport) -> [Row] {
    let own = dimension.projects.filter { project in
      if case .amount = project.money.planned { true } else { project.money.hasMovements }
    }
    guard !own.isEmpty else { return [] }
    let words = Wording.total(of: Wording.dimension(dimension.dimension.number))
    let total = Row(
      .total, [paper.cell(words, columns: 2)] + BudgetColumns.cells(dimension.money, paper))
    return own.map { project in
      Row(
        [Cell(paper.number(project.project.number)), Cell(project.project.title)]
          + BudgetColumns.cells(project.money, paper))
    } + [total]
  }

  private var quarterTable: Table {
    let rows = contents.quarters.map { quarter in
      Row([
        paper.cell(Wording.quarter(quarter.quarter)),
        Cell(ThaiDate.writtenRange(quarter.days, digits: paper.digits)),
        Cell(paper.baht(quarter.disbursed)),
      ])
    }
    let total = Row(
      .total, [Cell(Wording.Column.total, columns: 2), Cell(paper.baht(contents.money.disbursed))])
    return Table(
      "quarters",
      columns: [
        Table.Column(Wording.Column.quarter, share: 20),
        Table.Column(Wording.Column.days, share: 50),
        Table.Column(Wording.Column.disbursed, share: 30, .end),
      ], rows: rows + [total])
  }

  private var warnings: [Block] {
    guard !contents.budgetWarnings.isEmpty else { return [] }
    let names = Dictionary(
      contents.projects.map { ($0.project.id, $0.project) },
      uniquingKeysWith: { first, _ in first })
    return [
      .heading(2, Wording.words(for: ReportFault.Rule.budgetWarning)),
      paper.list(contents.budgetWarnings) { id in names[id].map(paper.words) ?? id.text },
    ]
  }
}
