import Interchange
import PlanModel
import ThaiCivil

extension PlanContents {
  /// Nothing of a plan rests on the log, so that its amounts are bare: satang, or null with what is said
  /// instead.
  var json: JSON {
    [
      // The form of these contents; a change of it is another number.
      "form": "2", "heading": heading.json,
      "fiscalYears": .array(years.map(JSON.year)),
      "projects": .integer(projects), "steps": .integer(steps),
      "money": total.json, "dimensions": .array(dimensions.map(\.json)),
      "amendments": .array(amendments.map(\.json)),
      "assumptions": .array(assumptions.map(\.json)),
    ]
  }
}

extension PlannedMoneyByYear {
  fileprivate var json: JSON {
    let words = usesNoBudget ? "no-budget" : total == nil ? "not-stated" : "amount"
    return [
      "says": .string(words), "byYear": .array(amounts.map(JSON.satang)),
      "total": .satang(total),
    ]
  }
}

extension PlannedDimension {
  fileprivate var json: JSON {
    [
      "id": .string(dimension.id.text), "number": .string(dimension.number.description),
      "title": .string(dimension.title), "money": total.json,
      "projects": .array(projects.map(\.json)),
    ]
  }
}

extension PlannedProject {
  fileprivate var json: JSON {
    let years = project.fiscalYears
    return [
      "id": .string(project.id.text), "number": .string(project.number.description),
      "kind": .string(project.kind.rawValue), "title": .string(project.title),
      "strategy": [
        "number": .optional(strategy.number?.description),
        "title": .optional(strategy.title),
      ],
      "owners": .strings(owners),
      "fiscalYears": ["from": .year(years.lowerBound), "to": .year(years.upperBound)],
      "period": .optional(project.period), "funding": .optional(project.funding),
      "money": money.json, "steps": .array(project.steps.map(\.json)),
    ]
  }
}

extension Step {
  fileprivate var json: JSON {
    [
      "id": .string(id.text), "number": .string(number.description), "title": .string(title),
    ]
  }
}

extension Assumption {
  fileprivate var json: JSON {
    [
      "about": .string(about), "reads": .string(reads), "why": .string(why),
    ]
  }
}

extension JSON {
  fileprivate static func satang(_ amount: Baht?) -> JSON {
    amount.map { .integer($0.satang) } ?? .null
  }
}
