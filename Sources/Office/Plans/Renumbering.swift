public import PlanModel
public import ThaiCivil

/// That the printed number of a project meant another one in an earlier edition of the plan.
public struct Renumbering: Hashable, Sendable {
  public let project: Project
  /// The first edition in which the number is that of the project.
  public let edition: Int
  /// What it meant before.
  public let earlier: Project
  /// The number that this has now; nil where it left the plan.
  public let earlierNow: PrintedNumber?
}

extension PlanTimeline {
  /// What the number of a project on a day meant last before it was the project's; nil where it never was another's.
  public func renumbering(of id: Project.ID, on day: ThaiDate) -> Renumbering? {
    let now = adoptedPlan(on: day).schedule.plan
    let present = adoption(on: day).adoption.number
    guard let project = now.projects.first(where: { $0.id == id }) else { return nil }
    var first = present
    for number in stride(from: present, through: 1, by: -1) {
      let projects = edition(number: number)?.edition.schedule.plan.projects ?? []
      guard let found = projects.first(where: { $0.number == project.number }) else { continue }
      guard found.id != id else {
        first = number
        continue
      }
      return Renumbering(
        project: project, edition: first, earlier: found,
        earlierNow: now.projects.first { $0.id == found.id }?.number)
    }
    return nil
  }
}
