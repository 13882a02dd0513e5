public import PlanModel

/// The things of a plan by their ids, with what left it.
public struct PlanIndex: Sendable {
  private let obligations: [Obligation.ID: Obligation]
  private let projects: [Project.ID: Project]

  public init(_ schedule: Schedule) {
    obligations = Dictionary(
      (schedule.obligations + schedule.departures.map(\.obligation)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    projects = Dictionary(
      schedule.plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func obligation(_ id: Obligation.ID) -> Obligation? { obligations[id] }
  public func project(_ id: Project.ID) -> Project? { projects[id] }

  /// The units that what happened concerns; none for the plan as a whole.
  public func owners(of event: LogEvent) -> [Owner.ID] {
    if let id = event.obligation, let obligation = obligations[id] { return obligation.owners }
    return event.project.flatMap { projects[$0] }?.owners ?? []
  }
}
