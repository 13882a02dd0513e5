import Papers
import PlanModel
import ThaiCivil

/// The columns of money, the same in every paper that shows all of it.
enum BudgetColumns {
  static func all(_ wording: PaperWording) -> [Table.Column] {
    [
      wording.column.planned, wording.column.approved, wording.column.transferredIn,
      wording.column.transferredOut, wording.column.afterTransfers, wording.column.carriedIn,
      wording.column.committed, wording.column.disbursed, wording.column.carriedOver,
      wording.column.remaining,
    ].map { Table.Column($0, share: 10, .end) }
      + [Table.Column(wording.column.percent, share: 7, .end)]
  }

  static func cells(_ money: MoneyFigures, _ format: ValueFormatter) -> [Cell] {
    let amounts = [
      money.approved, money.transferredIn, money.transferredOut, money.afterTransfers,
      money.carriedIn, money.committed, money.disbursed, money.carriedOver, money.remaining,
    ]
    return [Cell(format.planned(money.planned))] + amounts.map { Cell(format.baht($0)) }
      + [Cell(format.percent(money.percentUsed))]
  }

  /// Every amount of a row of a tally rests on the entries of the row; one of nothing rests on none.
  static func cells(_ money: BudgetFigures, _ entries: [Int], _ format: ValueFormatter) -> [Cell] {
    let amounts = [
      money.approved, money.transferredIn, money.transferredOut, money.afterTransfers,
      money.carriedIn, money.committed, money.disbursed, money.carriedOver, money.remaining,
    ]
    return [Cell(format.planned(money.plannedMoney))]
      + amounts.map { Cell(format.baht(Figure($0, entries: $0 == .zero ? [] : entries))) }
      + [Cell(format.percent(Figure(money.percentUsed, entries: entries)))]
  }
}

extension ValueFormatter {
  /// Warnings about money, a line each.
  func list(_ warnings: [BudgetWarning], _ names: (Project.ID) -> String) -> Block {
    .list(
      warnings.map { warning in
        let words = ": " + names(warning.project)
        let amount: [Inline] =
          warning.amount.map {
            [
              .text(" "), baht(Figure($0, entries: warning.entries)),
              .text(" \(wording.baht)"),
            ]
          } ?? []
        return [.strong(wording.name(of: warning.rule)), .text(words)] + amount
          + references(warning.entries)
      })
  }
}
