internal import PlanModel
internal import ThaiCivil

/// A plan, as far as a program needs it to log work: its projects, what they measure and their limits.
struct PlanValue: Codable, Hashable, Sendable {
  let id: String
  let kind: String
  let title: String
  let organisation: String
  let province: String
  let fiscalYears: YearsValue
  let dimensions: [Dimension]

  /// One มิติ.
  struct Dimension: Codable, Hashable, Sendable {
    let id: String
    let number: String
    let title: String
    let projects: [Project]
  }

  struct Project: Codable, Hashable, Sendable {
    let id: String
    let number: String
    let kind: String
    let title: String
    let units: [String]
    let fiscalYears: YearsValue
    let indicators: [Indicator]
    let limits: [Limit]
  }

  struct Indicator: Codable, Hashable, Sendable {
    let id: String
    let title: String
    let target: String
    let unit: String
  }

  /// A time limit that an event starts.
  struct Limit: Codable, Hashable, Sendable {
    let id: String
    let title: String
    let days: Int
    let event: String
  }

  init(_ schedule: Schedule) {
    let plan = schedule.plan
    let limits = Dictionary(grouping: schedule.timeLimits, by: \.project)
    id = plan.id.text
    kind = plan.kind.rawValue
    title = plan.title
    organisation = plan.organisation.name
    province = plan.organisation.province
    fiscalYears = YearsValue(plan.fiscalYears)
    dimensions = plan.dimensions.map { dimension in
      Dimension(
        id: dimension.id.text, number: dimension.number.description, title: dimension.title,
        projects: dimension.projects.map { Project($0, limits[$0.id] ?? []) })
    }
  }

  private static let project = Schema.object([
    .required("id", .identifier), .required("number", .text()),
    .required("kind", .choice(PlanModel.Project.Kind.allCases.map(\.rawValue))),
    .required("title", .text()), .required("units", .list(.identifier)),
    .required("fiscalYears", YearsValue.schema),
    .required(
      "indicators",
      .list(
        .object([
          .required("id", .identifier), .required("title", .text()), .required("target", .text()),
          .required("unit", .text()),
        ]))),
    .required(
      "limits",
      .list(
        .object([
          .required("id", .identifier), .required("title", .text()), .required("days", .count),
          .required("event", .text()),
        ]))),
  ])

  static let schema = Schema.named(
    "Plan",
    .object([
      .required("id", .identifier),
      .required("kind", .choice(Plan.Kind.allCases.map(\.rawValue))), .required("title", .text()),
      .required("organisation", .text()), .required("province", .text()),
      .required("fiscalYears", YearsValue.schema),
      .required(
        "dimensions",
        .list(
          .object([
            .required("id", .identifier), .required("number", .text()),
            .required("title", .text()), .required("projects", .list(.named("Project", project))),
          ]))),
    ]))
}

extension PlanValue.Project {
  fileprivate init(_ project: Project, _ limits: [TimeLimit]) {
    id = project.id.text
    number = project.number.description
    kind = project.kind.rawValue
    title = project.title
    units = project.owners.map(\.text)
    fiscalYears = YearsValue(project.fiscalYears)
    indicators = project.measurable.map { indicator, title in
      PlanValue.Indicator(
        id: indicator.id.text, title: title, target: PlanModel.Wording.target(of: indicator),
        unit: indicator.unit)
    }
    self.limits = limits.map {
      PlanValue.Limit(id: $0.of, title: $0.title, days: $0.days, event: $0.event)
    }
  }
}

/// A division, office or school that owes work.
struct UnitValue: Codable, Hashable, Sendable {
  let id: String
  let name: String

  init(_ owner: Owner) {
    (id, name) = (owner.id.text, owner.name)
  }

  static let schema = Schema.named(
    "Unit", .object([.required("id", .identifier), .required("name", .text())]))
}
