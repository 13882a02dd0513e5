import Papers
import PlanModel
import ThaiCivil

/// Money in the cells of a sheet, in the order of the columns of every paper that shows all of it.
///
/// What follows from other columns of its row is a formula that comes to the report's figure, so that whoever
/// reconciles sees how: after transfers, remaining, the percentage. Nothing of a project that has no
/// money is a zero: it stands as "-".
struct SheetMoney {
  let wording: PaperWording
  let office: Organisation.Kind
  /// The place of the first of its columns in the row.
  let first: Int
  /// Whether the rows are quarters, whose balances do not follow from their own columns alone.
  let isOfQuarters: Bool

  init(
    _ wording: PaperWording, _ office: Organisation.Kind, from first: Int, ofQuarters: Bool = false
  ) {
    self.wording = wording
    self.office = office
    self.first = first
    isOfQuarters = ofQuarters
  }

  var headings: [String] {
    MoneyColumn.ofPapers.map { column in
      switch column {
      case .percentUsed: wording.sheets.percentUsed
      case .planned, .ordinance, .supplements, .approved, .transferredIn, .transferredOut,
        .afterTransfers, .carriedIn, .committed, .disbursed, .carriedOver, .remaining:
        isOfQuarters
          ? wording.nameInQuarters(of: column, office) : wording.name(of: column, office)
      }
    }
  }

  func values(_ money: MoneyFigures) -> [SheetValue] {
    MoneyColumn.ofPapers.map { value(of: $0, money) }
  }

  /// The last row: sums of the columns, and of the row what follows from them.
  func totals(_ money: MoneyFigures) -> [SheetValue] {
    MoneyColumn.ofPapers.map { column in
      let value = value(of: column, money)
      guard case .baht = value, !(isOfQuarters && column.isBalance) else { return value }
      return .sum(value)
    }
  }

  private func value(of column: MoneyColumn, _ money: MoneyFigures) -> SheetValue {
    switch money[column] {
    case .planned(.none): .text(wording.noBudget)
    case .planned(.notStated): .text(PaperWording.none)
    case .planned(.amount(let amount)): .baht(amount)
    case .amount(let figure): amount(figure, of: column)
    case .percent(let figure): percent(figure.value, money)
    }
  }

  private func amount(_ figure: Figure<Baht>, of column: MoneyColumn) -> SheetValue {
    guard figure.value != .zero || !figure.entries.isEmpty else { return .text(PaperWording.none) }
    guard !isOfQuarters else { return .baht(figure.value) }
    return switch column {
    case .afterTransfers:
      .difference(
        .baht(figure.value), of: places([.approved, .transferredIn]),
        less: places([.transferredOut]))
    case .remaining:
      .difference(
        .baht(figure.value), of: places([.afterTransfers, .carriedIn]),
        less: places([.committed, .disbursed, .carriedOver]))
    case .planned, .ordinance, .supplements, .approved, .transferredIn, .transferredOut, .carriedIn,
      .committed, .disbursed, .carriedOver, .percentUsed:
      .baht(figure.value)
    }
  }

  /// A formula only where it comes to the same: of several years, money carried between them counts once
  /// in the percentage, and twice in the column.
  private func percent(_ percent: Percent?, _ money: MoneyFigures) -> SheetValue {
    guard let percent else { return .text(PaperWording.none) }
    let whole = try? money.afterTransfers.value.adding(money.carriedIn.value)
    guard !isOfQuarters, let whole, money.disbursed.value.percent(of: whole) == percent else {
      return .percent(percent)
    }
    return .share(
      percent, of: places([.disbursed])[0], in: places([.afterTransfers, .carriedIn]))
  }

  private func places(_ columns: [MoneyColumn]) -> [Int] {
    columns.compactMap { MoneyColumn.ofPapers.firstIndex(of: $0).map { $0 + first } }
  }
}
