internal import HTTPTypes
internal import Interchange
internal import PlanModel

extension Endpoint {
  static let descriptions = [
    Endpoint(
      name: "problem", method: .get, path: root + "/problems/{type}", tag: .description,
      summary: "What a type of problem means.", visitors: Access.visitors(of: .health),
      parameters: [
        .path("type", .choice(Problem.Kind.allCases.map(\.rawValue)), "The end of the type.")
      ],
      success: .value(.problemKind)
    ) { call in
      guard let kind = call.text("type").flatMap(Problem.Kind.init) else {
        throw Problem(.notFound)
      }
      return .json(.problemKind, kind)
    },
    Endpoint(
      name: "description", method: .get, path: "/api/openapi.json", tag: .description,
      summary: "This description.", visitors: Access.visitors(of: .health),
      success: Success(status: .ok, contents: .json(.anything))
    ) { call in
      let path = call.site.settings.base.path
      let server = path.isEmpty ? "/" : path
      let octets = OpenAPI(endpoints: all, title: "sucharit", server: server).json.octets()
      return APIReply(status: .ok, contents: .octets(octets, type: APIReply.jsonType))
    },
  ]
}
