import Papers
import PlanModel
import ThaiCivil

/// The columns of money, the same in every paper that shows all of it.
enum BudgetColumns {
  /// In a table of quarters each says whether it is what moved in the quarter or how things stand at its end.
  static func all(
    _ wording: PaperWording, _ office: Organisation.Kind,
    _ columns: [MoneyColumn] = MoneyColumn.ofPapers, ofQuarters: Bool = false
  ) -> [Table.Column] {
    columns.map { column in
      Table.Column(
        ofQuarters
          ? wording.nameInQuarters(of: column, office) : wording.name(of: column, office),
        share: column == .percentUsed ? 7 : 10, .end)
    }
  }

  static func cells(
    _ money: MoneyFigures, _ format: ValueFormatter,
    _ columns: [MoneyColumn] = MoneyColumn.ofPapers
  ) -> [Cell] {
    columns.map { Cell(format.money(money[$0])) }
  }
}

extension ValueFormatter {
  func money(_ value: MoneyFigures.Value) -> Inline {
    switch value {
    case .planned(let money): planned(money)
    case .amount(let figure): baht(figure)
    case .percent(let figure): percent(figure)
    }
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
