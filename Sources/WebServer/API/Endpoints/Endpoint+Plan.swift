internal import Office
internal import HTTPTypes
internal import PlanModel

extension Endpoint {
  static let plan = [
    Endpoint(
      name: "plan", method: .get, path: root + "/plan", tag: .plan,
      summary: "The plan: projects, what they measure, and their time limits.",
      visitors: Access.visitors(of: .tasks),
      success: .value(.plan)
    ) { .json(.plan, $0.book.schedule) },
    Endpoint(
      name: "units", method: .get, path: root + "/units", tag: .plan,
      summary: "The units that owe work.", visitors: Access.visitors(of: .tasks),
      success: .value(.items(.unit))
    ) { .json(.items(.unit), $0.book.plan.owners) },
  ]
}
