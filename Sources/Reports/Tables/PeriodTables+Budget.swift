import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// The money of the projects that have any, the totals, and what was paid quarter by quarter.
  var budget: [Block] {
    guard contents.projects.contains(where: \.hasMoney) else { return [] }
    return [
      .table(moneyTable("budget", MoneyColumn.ofPapers)), .paragraph([.text(wording.percentOf)]),
    ]
      + budgetChart + warnings
  }

  /// A column a kind of money.
  func moneyTable(_ name: String, _ money: [MoneyColumn]) -> Table {
    let all = Row(
      .total,
      [Cell(wording.column.total, columns: 2)] + BudgetColumns.cells(contents.money, format, money))
    let columns = [
      Table.Column(wording.column.number, share: 7, .centre),
      Table.Column(wording.column.project, share: money.count > 8 ? 20 : 34),
    ]
    return Table(
      name, columns: columns + BudgetColumns.all(wording, office, money),
      rows: contents.dimensions.flatMap { moneyRows(of: $0, money) } + [all])
  }

  private func moneyRows(of dimension: DimensionReport, _ money: [MoneyColumn]) -> [Row] {
    let own = dimension.projects.filter(\.hasMoney)
    guard !own.isEmpty else { return [] }
    let words = wording.total(of: dimension.dimension.number)
    let total = Row(
      .total, [format.cell(words, columns: 2)] + BudgetColumns.cells(dimension.money, format, money)
    )
    return own.map { project in
      Row(
        [
          Cell(format.number(project.project.number)), Cell(format.typed(project.project.title)),
        ]
          + BudgetColumns.cells(project.money, format, money))
    } + [total]
  }

  var quarterTable: Table {
    let rows = contents.quarters.map { quarter in
      Row([
        format.cell(wording.quarter(quarter.quarter)),
        Cell(format.range(quarter.days)),
        Cell(format.baht(quarter.disbursed)),
      ])
    }
    let total = Row(
      .total, [Cell(wording.column.total, columns: 2), Cell(format.baht(contents.money.disbursed))])
    return Table(
      "quarters",
      columns: [
        Table.Column(wording.column.quarter, share: 20),
        Table.Column(wording.column.days, share: 50),
        Table.Column(wording.column.disbursed, share: 30, .end),
      ], rows: rows + [total])
  }

  private var warnings: [Block] {
    guard !contents.budgetWarnings.isEmpty else { return [] }
    let names = Dictionary(
      contents.projects.map { ($0.project.id, $0.project) },
      uniquingKeysWith: { first, _ in first })
    return [
      .heading(2, wording.words(for: ReportFault.Rule.budgetWarning)),
      format.list(contents.budgetWarnings) { id in names[id].map(format.words) ?? id.text },
    ]
  }
}
