internal import PlanModel
internal import ThaiCivil

/// Money in the cells of a sheet, in the order of the columns of every paper that shows all of it.
enum SheetMoney {
  static let headings = [
    Wording.Column.planned, Wording.Column.approved, Wording.Column.transferredIn,
    Wording.Column.transferredOut, Wording.Column.afterTransfers, Wording.Column.carriedIn,
    Wording.Column.committed, Wording.Column.disbursed, Wording.Column.carriedOver,
    Wording.Column.remaining, Wording.Sheets.percentUsed,
  ]
  static let widths = Array(repeating: 14, count: 10) + [10]

  static func values(_ money: MoneyFigures) -> [SheetValue] {
    [planned(money.planned)] + amounts(money).map(SheetValue.baht)
      + [percent(money.percentUsed.value)]
  }

  static func values(_ money: BudgetFigures) -> [SheetValue] {
    [planned(money.plannedMoney)] + amounts(money).map(SheetValue.baht)
      + [percent(money.percentUsed)]
  }

  /// The last row, its percentage reckoned from the row's own columns; the first of them is at `column`.
  static func totals(_ money: MoneyFigures, from column: Int) -> [SheetValue] {
    let share = share(
      money.percentUsed.value, money.disbursed.value, money.afterTransfers.value,
      money.carriedIn.value, from: column)
    return [sum(planned(money.planned))] + amounts(money).map { .sum(.baht($0)) } + [share]
  }

  static func totals(_ money: BudgetFigures, from column: Int) -> [SheetValue] {
    let share = share(
      money.percentUsed, money.disbursed, money.afterTransfers, money.carriedIn, from: column)
    return [sum(planned(money.plannedMoney))] + amounts(money).map { .sum(.baht($0)) } + [share]
  }

  static func planned(_ money: MoneyFigures.PlannedMoney) -> SheetValue {
    switch money {
    case .none: .text(PlanWording.noBudget)
    case .notStated: .text(Wording.none)
    case .amount(let amount): .baht(amount)
    }
  }

  static func percent(_ percent: Percent?) -> SheetValue {
    percent.map(SheetValue.percent) ?? .text(Wording.none)
  }

  /// A sum where there is an amount; words stay words.
  static func sum(_ value: SheetValue) -> SheetValue {
    if case .baht = value { .sum(value) } else { value }
  }

  private static func amounts(_ money: MoneyFigures) -> [Baht] {
    [
      money.approved.value, money.transferredIn.value, money.transferredOut.value,
      money.afterTransfers.value, money.carriedIn.value, money.committed.value,
      money.disbursed.value, money.carriedOver.value, money.remaining.value,
    ]
  }

  private static func amounts(_ money: BudgetFigures) -> [Baht] {
    [
      money.approved, money.transferredIn, money.transferredOut, money.afterTransfers,
      money.carriedIn, money.committed, money.disbursed, money.carriedOver, money.remaining,
    ]
  }

  /// A formula only where it comes to the same: of several years, money carried between them counts once
  /// in the percentage, and twice in the column.
  private static func share(
    _ percent: Percent?, _ disbursed: Baht, _ afterTransfers: Baht, _ carriedIn: Baht,
    from column: Int
  ) -> SheetValue {
    let whole = try? afterTransfers.adding(carriedIn)
    guard let percent, let whole, disbursed.percent(of: whole) == percent else {
      return Self.percent(percent)
    }
    return .share(percent, of: column + 7, in: [column + 4, column + 5])
  }
}
