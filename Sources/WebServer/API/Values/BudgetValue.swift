internal import PlanModel
internal import ThaiCivil

/// The money of a fiscal year in rows of one kind.
struct BudgetValue: Codable, Hashable, Sendable {
  let fiscalYear: Int
  let asOf: String
  let by: String
  let rows: [Row]
  let total: Figures

  struct Row: Codable, Hashable, Sendable {
    /// The id of a project, dimension or unit, a source of money in words, or a number of a quarter or
    /// year; nil for what the plan does not know.
    let key: String?
    let figures: Figures
    let entries: [Int]
  }

  struct Figures: Codable, Hashable, Sendable {
    let planned: String?
    let usesNoBudget: Bool
    let ordinance: String
    let supplements: String
    let approved: String
    let transferredIn: String
    let transferredOut: String
    let afterTransfers: String
    let carriedIn: String
    let committed: String
    let disbursed: String
    let carriedOver: String
    let remaining: String
    let percentUsed: String?
  }

  init(_ tally: BudgetTally, _ year: FiscalYear, asOf day: ThaiDate) {
    fiscalYear = year.year.number
    asOf = day.gregorianExtended
    by = tally.grouping.rawValue
    rows = tally.rows.map { row in
      Row(key: row.key.text, figures: Figures(row.figures), entries: row.entries)
    }
    total = Figures(tally.total)
  }

  private static let figures = Schema.named(
    "BudgetFigures",
    .object(
      [.optional("planned", .sum), .required("usesNoBudget", .boolean)]
        + [
          "ordinance", "supplements", "approved", "transferredIn", "transferredOut",
          "afterTransfers", "carriedIn", "committed", "disbursed", "carriedOver", "remaining",
        ].map { .required($0, .sum) } + [.optional("percentUsed", .percent)]))

  static let schema = Schema.named(
    "Budget",
    .object([
      .required("fiscalYear", .fiscalYear), .required("asOf", .day),
      .required("by", .choice(BudgetTally.Grouping.allCases.map(\.rawValue))),
      .required(
        "rows",
        .list(
          .object([
            .optional("key", .text()), .required("figures", figures),
            .required("entries", .list(.count)),
          ]))),
      .required("total", figures),
    ]))
}

extension BudgetValue.Figures {
  fileprivate init(_ figures: BudgetFigures) {
    planned = figures.planned?.plain
    usesNoBudget = figures.usesNoBudget
    ordinance = figures.ordinance.plain
    supplements = figures.supplements.plain
    approved = figures.approved.plain
    transferredIn = figures.transferredIn.plain
    transferredOut = figures.transferredOut.plain
    afterTransfers = figures.afterTransfers.plain
    carriedIn = figures.carriedIn.plain
    committed = figures.committed.plain
    disbursed = figures.disbursed.plain
    carriedOver = figures.carriedOver.plain
    remaining = figures.remaining.plain
    percentUsed = figures.percentUsed?.description
  }
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
