import Papers
import PlanModel
import ThaiCivil

/// Money in the cells of a sheet, in the order of the columns of every paper that shows all of it.
struct SheetMoney {
  let wording: PaperWording

  init(_ wording: PaperWording) {
    self.wording = wording
  }

  var headings: [String] {
    [
      wording.column.planned, wording.column.approved, wording.column.transferredIn,
      wording.column.transferredOut, wording.column.afterTransfers, wording.column.carriedIn,
      wording.column.committed, wording.column.disbursed, wording.column.carriedOver,
      wording.column.remaining, wording.sheets.percentUsed,
    ]
  }
  static let widths = Array(repeating: 14, count: 10) + [10]

  func values(_ money: MoneyFigures) -> [SheetValue] {
    [planned(money.planned)] + amounts(money).map(SheetValue.baht)
      + [percent(money.percentUsed.value)]
  }

  func values(_ money: BudgetFigures) -> [SheetValue] {
    [planned(money.plannedMoney)] + amounts(money).map(SheetValue.baht)
      + [percent(money.percentUsed)]
  }

  /// The last row, its percentage reckoned from the row's own columns; the first of them is at `column`.
  func totals(_ money: MoneyFigures, from column: Int) -> [SheetValue] {
    let share = share(
      money.percentUsed.value, money.disbursed.value, money.afterTransfers.value,
      money.carriedIn.value, from: column)
    return [sum(planned(money.planned))] + amounts(money).map { .sum(.baht($0)) } + [share]
  }

  func totals(_ money: BudgetFigures, from column: Int) -> [SheetValue] {
    let share = share(
      money.percentUsed, money.disbursed, money.afterTransfers, money.carriedIn, from: column)
    return [sum(planned(money.plannedMoney))] + amounts(money).map { .sum(.baht($0)) } + [share]
  }

  func planned(_ money: MoneyFigures.PlannedMoney) -> SheetValue {
    switch money {
    case .none: .text(wording.noBudget)
    case .notStated: .text(PaperWording.none)
    case .amount(let amount): .baht(amount)
    }
  }

  func percent(_ percent: Percent?) -> SheetValue {
    percent.map(SheetValue.percent) ?? .text(PaperWording.none)
  }

  /// A sum where there is an amount; words stay words.
  func sum(_ value: SheetValue) -> SheetValue {
    if case .baht = value { .sum(value) } else { value }
  }

  private func amounts(_ money: MoneyFigures) -> [Baht] {
    [
      money.approved.value, money.transferredIn.value, money.transferredOut.value,
      money.afterTransfers.value, money.carriedIn.value, money.committed.value,
      money.disbursed.value, money.carriedOver.value, money.remaining.value,
    ]
  }

  private func amounts(_ money: BudgetFigures) -> [Baht] {
    [
      money.approved, money.transferredIn, money.transferredOut, money.afterTransfers,
      money.carriedIn, money.committed, money.disbursed, money.carriedOver, money.remaining,
    ]
  }

  /// A formula only where it comes to the same: of several years, money carried between them counts once
  /// in the percentage, and twice in the column.
  private func share(
    _ percent: Percent?, _ disbursed: Baht, _ afterTransfers: Baht, _ carriedIn: Baht,
    from column: Int
  ) -> SheetValue {
    let whole = try? afterTransfers.adding(carriedIn)
    guard let percent, let whole, disbursed.percent(of: whole) == percent else {
      return self.percent(percent)
    }
    return .share(percent, of: column + 7, in: [column + 4, column + 5])
  }
}
