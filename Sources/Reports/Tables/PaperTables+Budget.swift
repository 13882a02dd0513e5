import Papers
import PlanModel
import ThaiCivil

extension PaperTables {
  /// The money of the projects that have any, in the columns that hold something, and quarter by quarter what was
  /// paid.
  var budget: [Block] {
    let tables = PeriodTables(format, report)
    guard contents.projects.contains(where: \.hasMoney) else {
      return [.paragraph([.text(wording.noBudget)])]
    }
    return [
      .table(tables.moneyTable("money", columns)), .paragraph([.text(wording.percentOf)]),
      .table(tables.quarterTable),
    ]
  }

  /// Those that a paper always has, and of the others those with an amount.
  private var columns: [MoneyColumn] {
    let rows = contents.projects.map(\.money) + [contents.money]
    return MoneyColumn.ofPapers.filter { column in
      switch column {
      case .planned, .approved, .disbursed, .remaining, .percentUsed: true
      case .ordinance, .supplements, .transferredIn, .transferredOut, .afterTransfers, .carriedIn,
        .committed, .carriedOver:
        rows.contains { $0.holds(column) }
      }
    }
  }
}

extension MoneyFigures {
  /// Whether a column has an amount that says more than the columns before it: the budget after transfers is
  /// what was approved where nothing was transferred.
  fileprivate func holds(_ column: MoneyColumn) -> Bool {
    switch self[column] {
    case .amount(let figure):
      column == .afterTransfers ? figure.value != approved.value : figure.value != .zero
    case .planned, .percent: true
    }
  }
}

extension ProjectReport {
  /// Whether the plan or the log has any money of it.
  var hasMoney: Bool { if case .amount = money.planned { true } else { money.hasMovements } }
}
