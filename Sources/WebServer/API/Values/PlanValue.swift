import PlanModel
import ThaiCivil

// A plan, as far as a program needs it to log work: its projects, what they measure and their limits.

extension APIValue<Schedule> {
  static let plan = object(
    "Plan",
    [
      .required("id", .identifier) { $0.plan.id.text }, .required("kind", .word) { $0.plan.kind },
      .required("title", .text) { $0.plan.title },
      .required("organisation", .text) { $0.plan.organisation.name },
      .required("province", .text) { $0.plan.organisation.province },
      .required("fiscalYears", .fiscalYears) { $0.plan.fiscalYears },
      .required("dimensions", .list(.dimension)) { schedule in
        let limits = Dictionary(grouping: schedule.timeLimits, by: \.project)
        return schedule.plan.dimensions.map { LimitedDimension(dimension: $0, limits: limits) }
      },
    ])
}

/// One มิติ, with the time limits of its projects.
private struct LimitedDimension: Sendable {
  let dimension: Dimension
  let limits: [Project.ID: [TimeLimit]]

  var projects: [LimitedProject] {
    dimension.projects.map { LimitedProject(project: $0, limits: limits[$0.id] ?? []) }
  }
}

private struct LimitedProject: Sendable {
  let project: Project
  let limits: [TimeLimit]
}

extension APIValue<LimitedDimension> {
  fileprivate static let dimension = object([
    .required("id", .identifier) { $0.dimension.id.text },
    .required("number", .text) { $0.dimension.number.description },
    .required("title", .text) { $0.dimension.title },
    .required("projects", .list(.project)) { $0.projects },
  ])
}

extension APIValue<LimitedProject> {
  fileprivate static let project = object(
    "Project",
    [
      .required("id", .identifier) { $0.project.id.text },
      .required("number", .text) { $0.project.number.description },
      .required("kind", .word) { $0.project.kind }, .required("title", .text) { $0.project.title },
      .required("units", .list(.identifier)) { $0.project.owners.map(\.text) },
      .required("fiscalYears", .fiscalYears) { $0.project.fiscalYears },
      .required("indicators", .list(.indicator)) { item in
        item.project.measurable.map { NamedIndicator(indicator: $0, title: $1) }
      },
      .required("limits", .list(.limit)) { $0.limits },
    ])
}

/// An indicator with what it counts.
private struct NamedIndicator: Sendable {
  let indicator: Indicator
  let title: String
}

extension APIValue<NamedIndicator> {
  fileprivate static let indicator = object([
    .required("id", .identifier) { $0.indicator.id.text }, .required("title", .text) { $0.title },
    .required("target", .text) { PlanModel.Wording.target(of: $0.indicator) },
    .required("unit", .text) { $0.indicator.unit },
  ])
}

extension APIValue<TimeLimit> {
  /// A time limit that an event starts.
  fileprivate static let limit = object([
    .required("id", .identifier) { $0.of }, .required("title", .text) { $0.title },
    .required("days", .count) { $0.days }, .required("event", .text) { $0.event },
  ])
}

extension APIValue<Owner> {
  /// A division, office or school that owes work.
  static let unit = object(
    "Unit", [.required("id", .identifier) { $0.id.text }, .required("name", .text) { $0.name }])
}
