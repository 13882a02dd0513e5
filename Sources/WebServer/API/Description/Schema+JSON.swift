internal import Interchange

extension Schema {
  /// As it stands in the description; a named one is a reference.
  var json: JSON {
    switch self {
    case .named(let name, _): .members(["$ref": .string("#/components/schemas/\(name)")])
    case .string(let text): text.json
    case .integer(let range):
      .members([
        "type": .string("integer"), "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ])
    case .boolean: .members(["type": .string("boolean")])
    case .array(let items, let least, let most):
      .members([
        "type": .string("array"), "items": items.json,
        "minItems": least > 0 ? .integer(least) : nil, "maxItems": most.map(JSON.integer),
      ])
    case .object(let members, let exclusive): Self.object(members, exclusive)
    case .kinds(let member, let kinds):
      .members([
        "oneOf": .array(
          kinds.map { kind in
            let word = Member.required(member, .string(Text(choices: [kind.word])))
            return Self.object([word] + kind.members, kind.exclusive, title: kind.word)
          })
      ])
    case .anything: .object([])
    }
  }

  private static func object(
    _ members: [Member], _ exclusive: [String], title: String? = nil
  ) -> JSON {
    let required = members.filter(\.isRequired).map(\.name)
    return .members([
      "title": title.map(JSON.string), "type": .string("object"),
      "properties": .object(members.map { JSON.Member($0.name, $0.schema.json) }),
      "required": required.isEmpty ? nil : .strings(required),
      "additionalProperties": .bool(false),
      "not": exclusive.isEmpty ? nil : .members(["required": .strings(exclusive)]),
    ])
  }

  /// The named schemas in it, by name, itself included.
  var named: [String: Schema] {
    switch self {
    case .named(let name, let schema): schema.named.merging([name: schema]) { $1 }
    case .array(let items, atLeast: _, atMost: _): items.named
    case .object(let members, exclusive: _): Self.named(members)
    case .kinds(member: _, let kinds): Self.named(kinds.flatMap(\.members))
    case .string, .integer, .boolean, .anything: [:]
    }
  }

  private static func named(_ members: [Member]) -> [String: Schema] {
    members.reduce(into: [:]) { $0.merge($1.schema.named) { $1 } }
  }
}

extension Schema.Text {
  fileprivate var json: JSON {
    .members([
      "type": .string("string"), "minLength": shortest > 0 ? .integer(shortest) : nil,
      "maxLength": longest.map(JSON.integer), "pattern": pattern.map(JSON.string),
      "enum": choices.isEmpty ? nil : .strings(choices), "description": meaning.map(JSON.string),
      "examples": example.map { .strings([$0]) },
    ])
  }
}
