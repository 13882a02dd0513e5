import PlanModel
import ThaiCivil

extension PlanContents {
  /// Nothing of a plan rests on the log, so that its amounts are bare: satang, or null with what is said
  /// instead.
  var members: [(String, JSONValue)] {
    [
      // The form of these contents; a change of it is another number.
      ("form", .string("1")), ("heading", heading.json),
      ("fiscalYears", .array(years.map(JSONValue.year))),
      ("projects", .integer(Int64(projects))), ("steps", .integer(Int64(steps))),
      ("money", total.json), ("dimensions", .array(dimensions.map(\.json))),
      ("assumptions", .array(assumptions.map(\.json))),
    ]
  }
}

extension PlannedMoneyByYear {
  fileprivate var json: JSONValue {
    let words = usesNoBudget ? "no-budget" : total == nil ? "not-stated" : "amount"
    return .object([
      ("says", .string(words)), ("byYear", .array(amounts.map(JSONValue.satang))),
      ("total", .satang(total)),
    ])
  }
}

extension PlannedDimension {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(dimension.id.text)), ("number", .string(dimension.number.description)),
      ("title", .string(dimension.title)), ("money", total.json),
      ("projects", .array(projects.map(\.json))),
    ])
  }
}

extension PlannedProject {
  fileprivate var json: JSONValue {
    let years = project.fiscalYears
    return .object([
      ("id", .string(project.id.text)), ("number", .string(project.number.description)),
      ("kind", .string(project.kind.rawValue)), ("title", .string(project.title)),
      (
        "strategy",
        .object([
          ("number", .optional(strategy.number?.description)),
          ("title", .optional(strategy.title)),
        ])
      ),
      ("owners", .array(owners.map(JSONValue.string))),
      (
        "fiscalYears",
        .object([("from", .year(years.lowerBound)), ("to", .year(years.upperBound))])
      ),
      ("period", .optional(project.period)), ("funding", .optional(project.funding)),
      ("money", money.json), ("steps", .array(project.steps.map(\.json))),
    ])
  }
}

extension Step {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id.text)), ("number", .string(number.description)), ("title", .string(title)),
    ])
  }
}

extension Assumption {
  fileprivate var json: JSONValue {
    .object([
      ("about", .string(about)), ("reads", .string(reads)), ("why", .string(why)),
    ])
  }
}

extension JSONValue {
  fileprivate static func satang(_ amount: Baht?) -> JSONValue {
    amount.map { .integer($0.satang) } ?? .null
  }
}
