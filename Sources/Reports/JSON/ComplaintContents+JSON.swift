import Interchange
import Papers
import PlanModel
import ThaiCivil

extension ComplaintContents {
  var json: JSON {
    [
      "all": all.json, "byKind": .array(byKind.map(\.json)), "byPart": .array(byPart.map(\.json)),
      "broughtForward": .array(broughtForward.map(\.json)),
      "received": .array(received.map(\.json)),
    ]
  }
}

extension ComplaintContents.Counts {
  fileprivate var json: JSON {
    [
      "received": .count(received), "settled": .count(settled), "underWay": .count(underWay),
      "within": .count(within), "told": .count(told), "beyond": .count(beyond),
    ]
  }
}

extension ComplaintContents.Kind {
  fileprivate var json: JSON {
    ["kind": .optional(kind?.rawValue), "counts": counts.json]
  }
}

extension ComplaintContents.Part {
  fileprivate var json: JSON {
    ["part": .string(PaperWording(.thai).name(of: occurrence)), "counts": counts.json]
  }
}

extension Complaint {
  fileprivate var json: JSON {
    [
      "reference": .string(matter.reference), "kind": .optional(kind?.rawValue),
      "received": .day(receivedOn), "due": due.map { .day($0) } ?? .null,
      "told": toldOn.map { .day($0) } ?? .null, "settled": settledOn.map { .day($0) } ?? .null,
      "entries": .entries(entries),
    ]
  }
}
