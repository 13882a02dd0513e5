private import PlanModel

/// The plan format as a JSON Schema (draft 2020-12), made from the shapes that reading uses.
public enum PlanSchema {
  /// The schema's text, the same at every call.
  public static let json: String = {
    let document = JSONTree.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("sucharit plan, format 1")),
      ("$ref", .text("#/$defs/plan")),
      ("$defs", .object(Shape.all.map { ($0.name, $0.schema) })),
    ])
    return document.text(indent: 0) + "\n"
  }()
}

extension Shape {
  /// Every shape, the outermost first.
  static let all: [Shape] = [
    plan, organisation, source, owner, dimension, strategy, project, budget, step, substep, rhythm,
    timingRule, result, indicator, risk, reporting, cycle, scheduling, daysOff, calendar, alarms,
    amendment, assumption,
  ]

  fileprivate var schema: JSONTree {
    .object([
      ("type", .text("object")), ("description", .text(about)),
      ("additionalProperties", .literal("false")),
      ("required", .list(keys.filter(\.isRequired).map { .text($0.name) })),
      ("properties", .object(keys.map { ($0.name, $0.schema) })),
    ])
  }
}

extension Shape.Key {
  fileprivate var schema: JSONTree {
    switch form.schema {
    case .object(let members): .object([("description", .text(about))] + members)
    case let other: other
    }
  }
}

extension Shape.Form {
  fileprivate var schema: JSONTree {
    switch self {
    case .text, .number, .fiscalYear, .fiscalYears, .date, .month, .monthDay, .span, .amount,
      .quantity:
      // YAML reads 1.1 and 2566 as numbers; a plan may write them with or without quotes.
      .object([("type", .list([.text("string"), .text("number")]))])
    case .id:
      .object([("type", .text("string")), ("pattern", .text("^[a-z][a-z0-9-]{0,63}$"))])
    case .word(let words): .object([("enum", .list(words.map(Self.word)))])
    case .integer(let range):
      .object([
        ("type", .list([.text("integer"), .text("string")])),
        ("minimum", .literal("\(range.lowerBound)")), ("maximum", .literal("\(range.upperBound)")),
      ])
    case .list(let form): .object([("type", .text("array")), ("items", form.schema)])
    case .mapping(let shape): .object([("$ref", .text("#/$defs/\(shape.name)"))])
    case .oneOf(let forms): .object([("anyOf", .list(forms.map(\.schema)))])
    case .amountsByYear:
      .object([
        ("type", .text("object")), ("minProperties", .literal("1")),
        (
          "patternProperties",
          .object([
            (
              "^([0-9]{4}|[๐-๙]{4})$",
              .object([("type", .list([.text("string"), .text("number")]))])
            )
          ])
        ), ("additionalProperties", .literal("false")),
      ])
    }
  }

  /// YAML 1.1 readers take on and off for truth values.
  private static func word(_ word: String) -> JSONTree { .text(word) }
}

/// Just enough of JSON to write a schema in a chosen order.
private indirect enum JSONTree {
  case text(String)
  case literal(String)
  case list([JSONTree])
  case object([(String, JSONTree)])

  func text(indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .literal(let literal): return literal
    case .list(let items) where items.isEmpty: return "[]"
    case .list(let items):
      let lines = items.map { inner + $0.text(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      let lines = members.map { key, value in
        "\(inner)\(Self.quoted(key)): \(value.text(indent: indent + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  /// The texts are the program's own: quotes and backslashes are all that needs care.
  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
