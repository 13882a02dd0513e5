internal import HTTPTypes
internal import Interchange
import Papers
internal import Stores

/// The description of the API: OpenAPI 3.1, made from the endpoints.
struct OpenAPI: Sendable {
  let endpoints: [Endpoint]
  let title: String
  /// The path below which the API stands, `/` at the root.
  let server: String

  var json: JSON {
    .members([
      "openapi": .string("3.1.1"),
      "jsonSchemaDialect": .string("https://json-schema.org/draft/2020-12/schema"),
      "info": .members([
        "title": .string(title), "version": .string("1"), "description": .string(Self.preface),
        "license": .members([
          "name": .string("Apache License 2.0"), "identifier": .string("Apache-2.0"),
        ]),
      ]),
      "servers": .array([.members(["url": .string(server)])]),
      "tags": .array(
        Endpoint.Tag.allCases.map { .members(["name": .string($0.rawValue)]) }),
      "paths": paths,
      "components": .members([
        "schemas": schemas, "securitySchemes": .members(["session": Self.session]),
      ]),
    ])
  }

  private static let preface = """
    The activity log of a plan and what follows from it: the same actions and rules as the pages. \
    Days are ISO 8601 in the Common Era; fiscal years are numbers of the Buddhist Era; money is a \
    string of baht with two decimals. Members that have no value are left out. Unknown members and \
    parameters are refused.
    """

  private static let session = JSON.members([
    "type": .string("http"), "scheme": .string("bearer"),
    "description": .string("The token that POST /api/v1/session gives."),
  ])

  private var paths: JSON {
    var order: [String] = []
    var items: [String: [JSON.Member]] = [:]
    for endpoint in endpoints {
      if items[endpoint.path] == nil { order.append(endpoint.path) }
      items[endpoint.path, default: []].append(
        JSON.Member(endpoint.method.rawValue.lowercased(), endpoint.json))
    }
    return .object(order.map { JSON.Member($0, .object(items[$0] ?? [])) })
  }

  private var schemas: JSON {
    let named = endpoints.reduce(into: APIValue.problem.schema.named) { named, endpoint in
      named.merge(endpoint.schemas.reduce(into: [:]) { $0.merge($1.named) { $1 } }) { $1 }
    }
    return .object(
      named.sorted { $0.key < $1.key }.map { name, schema in
        guard case .named(_, let schema) = schema else { return JSON.Member(name, schema.json) }
        return JSON.Member(name, schema.json)
      })
  }
}

extension Endpoint {
  fileprivate var schemas: [Schema] {
    var schemas = allParameters.map(\.schema)
    if case .json(let schema) = body { schemas.append(schema) }
    if case .json(let schema) = success.contents { schemas.append(schema) }
    return schemas
  }

  fileprivate var json: JSON {
    let roles = Access.Visitor.allCases.filter(visitors.contains).map { "\($0)" }
    return .members([
      "operationId": .string(name), "summary": .string(summary),
      "tags": .strings([tag.rawValue]), "x-roles": .strings(roles),
      "security": .array(needsSession ? [.members(["session": .array([])])] : []),
      "parameters": allParameters.isEmpty ? nil : .array(allParameters.map(\.description)),
      "requestBody": body?.json, "responses": responses,
    ])
  }

  private var responses: JSON {
    var responses = [JSON.Member(String(success.status.code), success.json)]
    if parameters.contains(where: { $0.name == Parameter.tag.name }) {
      responses.append(
        JSON.Member("304", .members(["description": .string("The client has it already.")])))
    }
    let byStatus = Dictionary(grouping: everyProblem) { $0.status.code }
    for (status, kinds) in byStatus.sorted(by: { $0.key < $1.key }) {
      let meaning = kinds.map { PageWording(.english).title(of: $0) }.joined(separator: "; ")
      responses.append(JSON.Member(String(status), Self.problem(status, meaning)))
    }
    return .object(responses)
  }

  private static func problem(_ status: Int, _ meaning: String) -> JSON {
    let header: (String, String)? =
      switch status {
      case 401: ("WWW-Authenticate", "How to sign in.")
      case 429: ("Retry-After", "Seconds to wait.")
      default: nil
      }
    return .members([
      "description": .string(meaning),
      "headers": header.map { name, meaning in Endpoint.headers([name: meaning]) },
      "content": .members([
        APIReply.problemType: .members(["schema": APIValue.problem.schema.json])
      ]),
    ])
  }

  fileprivate static func headers(_ headers: [String: String]) -> JSON {
    .object(
      headers.sorted { $0.key < $1.key }.map { name, meaning in
        JSON.Member(
          name,
          .members([
            "description": .string(meaning), "required": .bool(true),
            "schema": .members(["type": .string("string")]),
          ]))
      })
  }
}

extension Endpoint.Parameter {
  fileprivate var description: JSON {
    .members([
      "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
      "description": .string(meaning), "schema": schema.json,
    ])
  }
}

extension Endpoint.Body {
  fileprivate var json: JSON {
    let contents: [JSON.Member] =
      switch self {
      case .json(let schema):
        [JSON.Member(APIReply.jsonType, .members(["schema": schema.json]))]
      // A schema says nothing about octets (OpenAPI 3.1, 4.8.14.2).
      case .file(let types): types.map { JSON.Member($0, .members(["schema": .object([])])) }
      }
    return .members(["required": .bool(true), "content": .object(contents)])
  }
}

extension Endpoint.Success {
  fileprivate var json: JSON {
    let content: JSON? =
      switch contents {
      case .nothing: nil
      case .json(let schema):
        .members([APIReply.jsonType: .members(["schema": schema.json])])
      case .octets(let types):
        .object(types.map { JSON.Member($0, .members(["schema": .object([])])) })
      }
    return .members([
      "description": .string(status.reasonPhrase),
      "headers": headers.isEmpty ? nil : Endpoint.headers(headers), "content": content,
      "links": links.isEmpty
        ? nil : .object(links.map { JSON.Member($0.endpoint, $0.json) }),
    ])
  }
}

extension Endpoint.Success.Link {
  fileprivate var json: JSON {
    let parameters = parameters.sorted { $0.key < $1.key }.map { name, pointer in
      JSON.Member(name, .string("$response.body#\(pointer)"))
    }
    return .members(["operationId": .string(endpoint), "parameters": .object(parameters)])
  }
}
