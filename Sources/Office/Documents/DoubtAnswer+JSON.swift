import Interchange
import PlanModel
import PlanReading

extension DoubtAnswer {
  var json: JSON {
    switch change {
    case .replacing(let words, let others):
      ["label": label.json, "words": .string(words), "others": .string(others)]
    case .adding(let node, let list):
      ["label": label.json, "to": .string(list.description), "value": node.json]
    case .putting(let node, let path):
      ["label": label.json, "at": .string(path.description), "value": node.json]
    }
  }

  /// Nil for what ``json`` is not.
  init?(_ json: JSON) {
    guard let label = json["label"].flatMap(Phrase.init) else { return nil }
    if let words = json["words"]?.string, let others = json["others"]?.string {
      self.init(label, .replacing(words, with: others))
    } else if let path = json["at"]?.string.flatMap(PlanPath.init),
      let value = json["value"].flatMap(PlanNode.init)
    {
      self.init(label, .putting(value, at: path))
    } else if let list = json["to"]?.string.flatMap(PlanPath.init),
      let value = json["value"].flatMap(PlanNode.init)
    {
      self.init(label, .adding(value, to: list))
    } else {
      return nil
    }
  }
}

extension PlanNode {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .list(let elements): .array(elements.map(\.json))
    case .mapping(let entries): .object(entries.map { JSON.Member($0.key, $0.value.json) })
    }
  }

  fileprivate init?(_ json: JSON) {
    switch json {
    case .string(let text): self = .text(text)
    case .array(let items):
      let elements = items.compactMap(PlanNode.init)
      guard elements.count == items.count else { return nil }
      self = .list(elements)
    case .object(let members):
      let entries = members.compactMap { member in
        PlanNode(member.value).map { Entry(member.name, $0) }
      }
      guard entries.count == members.count else { return nil }
      self = .mapping(entries)
    case .null, .bool, .integer, .decimal: return nil
    }
  }
}
