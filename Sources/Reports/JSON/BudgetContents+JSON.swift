import PlanModel
import ThaiCivil

extension BudgetContents {
  var members: [(String, JSONValue)] {
    [
      // The form of these contents; a change of it is another number.
      ("form", .string("1")), ("plan", .string(plan.text)), ("planTitle", .string(planTitle)),
      ("organisation", .string(organisation.name)), ("province", .string(organisation.province)),
      (
        "fiscalYears",
        .object([("from", .year(years.lowerBound)), ("to", .year(years.upperBound))])
      ),
      ("day", .day(day)), ("tallies", .array(tallies.map(\.json))),
      ("warnings", .array(warnings.map(\.json))), ("log", .array(entries.map(\.json))),
    ]
  }
}

extension NamedTally {
  fileprivate var json: JSONValue {
    .object([
      ("by", .string(grouping.rawValue)), ("rows", .array(rows.map(\.json))),
      ("total", .object(total.members(MoneyColumn.allCases))),
    ])
  }
}

extension NamedTally.NamedRow {
  fileprivate var json: JSONValue {
    .object(
      row.key.members
        + [("number", .optional(number?.description)), ("name", .optional(name))]
        + [("figures", .object(row.figures.members(MoneyColumn.allCases)))])
  }
}

extension BudgetRow.Key {
  /// What the row is about; null is what the plan does not know or name.
  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .project(let id): [("project", .string(id.text))]
    case .dimension(let id): [("dimension", .optional(id?.text))]
    case .owner(let id): [("owner", .optional(id?.text))]
    case .funding(let words): [("funding", .optional(words))]
    case .quarter(let year, let quarter):
      [("fiscalYear", .year(year)), ("quarter", .integer(Int64(quarter)))]
    case .year(let year): [("fiscalYear", .year(year))]
    }
  }
}
