import Interchange
import PlanModel
import ThaiCivil

extension FollowUpContents {
  var json: JSON {
    [
      // The form of these contents; a change of it is another number.
      "form": "1", "heading": heading.json, "lastDay": .day(lastDay),
      "summary": summary.json, "groups": .array(groups.map(\.json)),
      "log": .array(entries.map(\.json)),
    ]
  }
}

extension FollowUpGroup {
  fileprivate var json: JSON {
    [
      "number": .string(number.description), "title": .string(title),
      "measures": .array(measures.map(\.json)),
    ]
  }
}

extension FollowUpMeasure {
  /// `report` is what a six-month or annual report says of the same measure.
  fileprivate var json: JSON {
    [
      "period": .optional(period),
      "methods": .array(report.project.steps.map { .string($0.title) }),
      "report": report.json,
    ]
  }
}
