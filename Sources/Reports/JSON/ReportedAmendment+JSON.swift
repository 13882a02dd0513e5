import Interchange
import PlanModel

extension ReportedAmendment {
  var json: JSON {
    let (kind, count) = number.parts
    return [
      "kind": .string(kind), "number": .integer(count), "approved": .day(approved),
      "from": .day(from), "document": .optional(document), "reason": .string(reason),
      "changes": .strings(changes), "entries": .entries([entry].compactMap(\.self)),
    ]
  }
}
