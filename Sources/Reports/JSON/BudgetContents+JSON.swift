import Interchange
import PlanModel
import ThaiCivil

extension BudgetContents {
  var json: JSON {
    [
      // The form of these contents; a change of it is another number.
      "form": "1", "plan": .string(plan.text), "planTitle": .string(planTitle),
      "organisation": .string(organisation.name), "province": .string(organisation.province),
      "fiscalYears": ["from": .year(years.lowerBound), "to": .year(years.upperBound)],
      "day": .day(day), "tallies": .array(tallies.map(\.json)),
      "warnings": .array(warnings.map(\.json)), "log": .array(entries.map(\.json)),
    ]
  }
}

extension NamedTally {
  fileprivate var json: JSON {
    [
      "by": .string(grouping.rawValue), "rows": .array(rows.map(\.json)),
      "total": total.json(of: MoneyColumn.allCases),
    ]
  }
}

extension NamedTally.NamedRow {
  fileprivate var json: JSON {
    .object(
      row.key.json.members + [
        JSON.Member("number", .optional(number?.description)),
        JSON.Member("name", .optional(name)),
        JSON.Member("figures", row.figures.json(of: MoneyColumn.allCases)),
      ])
  }
}

extension BudgetRow.Key {
  /// What the row is about; null is what the plan does not know or name.
  fileprivate var json: JSON {
    switch self {
    case .project(let id): ["project": .string(id.text)]
    case .dimension(let id): ["dimension": .optional(id?.text)]
    case .owner(let id): ["owner": .optional(id?.text)]
    case .funding(let words): ["funding": .optional(words)]
    case .quarter(let year, let quarter):
      ["fiscalYear": .year(year), "quarter": .integer(quarter)]
    case .year(let year): ["fiscalYear": .year(year)]
    }
  }
}
