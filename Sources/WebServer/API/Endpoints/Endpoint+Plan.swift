internal import HTTPTypes
internal import PlanModel

extension Endpoint {
  static let plan = [
    Endpoint(
      name: "plan", method: .get, path: root + "/plan", tag: .plan,
      summary: "The plan: projects, what they measure, and their time limits.",
      visitors: Access.visitors(of: .tasks),
      success: Success(status: .ok, contents: .json(PlanValue.schema))
    ) { try APIReply.json(PlanValue($0.book.schedule)) },
    Endpoint(
      name: "units", method: .get, path: root + "/units", tag: .plan,
      summary: "The units that owe work.", visitors: Access.visitors(of: .tasks),
      success: Success(status: .ok, contents: .json(.items(UnitValue.schema)))
    ) { try APIReply.json(ListValue(items: $0.book.plan.owners.map(UnitValue.init))) },
  ]
}
