import PlanModel
import ThaiCivil

/// The money of a fiscal year in rows of one kind, as of a day.
struct YearBudget: Sendable {
  let tally: BudgetTally
  let year: FiscalYear
  let day: ThaiDate
}

extension APIValue<YearBudget> {
  static let budget = object(
    "Budget",
    [
      .required("fiscalYear", .fiscalYear) { $0.year }, .required("asOf", .day) { $0.day },
      .required("by", .word) { $0.tally.grouping },
      .required("rows", .list(.budgetRow)) { $0.tally.rows },
      .required("total", .budgetFigures) { $0.tally.total },
    ])
}

extension APIValue<BudgetRow> {
  fileprivate static let budgetRow = object([
    // The id of a project, dimension or unit, a source of money in words, or a number of a quarter or
    // year; missing for what the plan does not know.
    .optional("key", .text) { $0.key.text }, .required("figures", .budgetFigures) { $0.figures },
    .required("entries", .list(.count)) { $0.entries },
  ])
}

extension APIValue<MoneyFigures> {
  fileprivate static let budgetFigures = object(
    "BudgetFigures",
    [
      .optional("planned", .sum) { $0.planned.amount },
      .required("usesNoBudget", .boolean) { $0.usesNoBudget },
      .required("ordinance", .sum) { $0.ordinance.value },
      .required("supplements", .sum) { $0.supplements.value },
      .required("approved", .sum) { $0.approved.value },
      .required("transferredIn", .sum) { $0.transferredIn.value },
      .required("transferredOut", .sum) { $0.transferredOut.value },
      .required("afterTransfers", .sum) { $0.afterTransfers.value },
      .required("carriedIn", .sum) { $0.carriedIn.value },
      .required("committed", .sum) { $0.committed.value },
      .required("disbursed", .sum) { $0.disbursed.value },
      .required("carriedOver", .sum) { $0.carriedOver.value },
      .required("remaining", .sum) { $0.remaining.value },
      .optional("percentUsed", .percent) { $0.percentUsed.value },
    ])
}

extension BudgetRow.Key {
  fileprivate var text: String? {
    switch self {
    case .project(let id): id.text
    case .dimension(let id): id?.text
    case .owner(let id): id?.text
    case .funding(let words): words
    case .quarter(_, let number): String(number)
    case .year(let year): year.description
    }
  }
}
