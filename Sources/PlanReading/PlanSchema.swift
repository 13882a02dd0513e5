import Interchange
private import PlanModel

/// The plan format as a JSON Schema (draft 2020-12), made from the shapes that reading uses.
public enum PlanSchema {
  /// The schema's text, the same at every call.
  public static let json: String = {
    let document: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "sucharit plan, format 1",
      "$ref": "#/$defs/plan",
      "$defs": .object(Shape.all.map { JSON.Member($0.name, $0.schema) }),
    ]
    return document.text(.page)
  }()
}

extension Shape {
  /// Every shape, the outermost first.
  static let all: [Shape] = [
    plan, organisation, source, owner, dimension, strategy, project, budget, step, substep, rhythm,
    timingRule, result, indicator, risk, reporting, cycle, scheduling, daysOff, calendar, alarms,
    amendment, assumption,
  ]

  fileprivate var schema: JSON {
    [
      "type": "object", "description": .string(about), "additionalProperties": false,
      "required": .strings(keys.filter(\.isRequired).map(\.name)),
      "properties": .object(keys.map { JSON.Member($0.name, $0.schema) }),
    ]
  }
}

extension Shape.Key {
  fileprivate var schema: JSON {
    guard case .object(let members) = form.schema else { return form.schema }
    return .object([JSON.Member("description", .string(about))] + members)
  }
}

extension Shape.Form {
  fileprivate var schema: JSON {
    switch self {
    case .text, .number, .fiscalYear, .fiscalYears, .date, .month, .monthDay, .span, .amount,
      .quantity:
      // YAML reads 1.1 and 2566 as numbers; a plan may write them with or without quotes.
      ["type": ["string", "number"]]
    case .id: ["type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}$"]
    case .word(let words, let thai): ["enum": .strings(words + thai)]
    case .integer(let range):
      [
        "type": ["integer", "string"], "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .list(let form): ["type": "array", "items": form.schema]
    case .mapping(let shape): ["$ref": .string("#/$defs/\(shape.name)")]
    case .oneOf(let forms): ["anyOf": .array(forms.map(\.schema))]
    case .amountsByYear:
      [
        "type": "object", "minProperties": 1,
        "patternProperties": ["^([0-9]{4}|[๐-๙]{4})$": ["type": ["string", "number"]]],
        "additionalProperties": false,
      ]
    }
  }
}
