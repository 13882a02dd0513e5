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
      "$defs": .object(shapes.map { JSON.Member($0.name, $0.schema) }),
    ]
    return document.text(.page)
  }()

  /// Every shape, the outermost first.
  static let shapes: [any AnyOutline] = [
    PlanShape.outline, OrganisationShape.outline, SourceShape.outline, OwnerShape.outline,
    DimensionShape.outline, StrategyShape.outline, ProjectShape.outline, BudgetShape.outline,
    StepShape.outline, SubstepShape.outline, RhythmShape.outline, TimingShape.outline,
    ResultShape.outline, IndicatorShape.outline, RiskShape.outline, ReportingShape.outline,
    CycleShape.outline, ScheduleShape.outline, DaysOffShape.outline, CalendarShape.outline,
    AlarmsShape.outline, AmendmentShape.outline, AssumptionShape.outline,
    ITAResultShape.outline,
  ]
}

extension AnyOutline {
  fileprivate var schema: JSON {
    [
      "type": "object", "description": .string(about), "additionalProperties": false,
      "required": .strings(list.filter(\.isRequired).map(\.name)),
      "properties": .object(list.map { JSON.Member($0.name, $0.schema) }),
    ]
  }
}

extension AnyKey {
  fileprivate var schema: JSON {
    guard case .object(let members) = look.schema else { return look.schema }
    return .object([JSON.Member("description", .string(about))] + members)
  }
}

extension Look {
  fileprivate var schema: JSON {
    switch self {
    // YAML reads 1.1 and 2566 as numbers; a plan may write them with or without quotes.
    case .text, .figure:
      ["type": ["string", "number"], "maxLength": .integer(TextLimit.planText)]
    case .id: ["type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}$"]
    case .oneOfWords(let words):
      ["enum": .strings(words.map(\.value) + words.flatMap(\.thai))]
    case .integer(let range):
      [
        "type": ["integer", "string"], "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .list(let look): ["type": "array", "items": look.schema]
    case .mapping(let name): ["$ref": .string("#/$defs/\(name)")]
    case .oneOf(let looks): ["anyOf": .array(looks.map(\.schema))]
    case .amountsByYear:
      [
        "type": "object", "minProperties": 1,
        "patternProperties": ["^([0-9]{4}|[๐-๙]{4})$": ["type": ["string", "number"]]],
        "additionalProperties": false,
      ]
    }
  }
}
