public import Interchange
import PlanModel
import PlanReading

// What the program that reads a document hands to the one that shows it.

extension DocumentDraft {
  public var json: JSON {
    .members([
      "format": 1,
      "found": .array(found.map { ["name": $0.name.json, "number": .integer($0.number)] }),
      "doubts": .array(doubts.map(\.json)),
      "unread": .array(unread.map { ["place": .string($0.place), "text": .string($0.text)] }),
      "findings": .array(findings.map(\.json)),
      "plan": .string(plan),
    ])
  }

  /// Nil for what ``json`` is not.
  public init?(_ json: JSON) {
    guard json["format"]?.wholeNumber == 1, let plan = json["plan"]?.string,
      let found = json.list("found", Count.init), let doubts = json.list("doubts", Doubt.init),
      let unread = json.list("unread", Unread.init),
      let findings = json.list("findings", Finding.init)
    else { return nil }
    self.init(plan: plan, found: found, doubts: doubts, unread: unread, findings: findings)
  }

  /// What a reader answered: a draft, or why there is none. Nil for anything else.
  public static func answer(_ text: String) -> Result<DocumentDraft, DocumentFault>? {
    guard let json = try? JSON.read(text, within: JSON.Limits(octets: largestText)) else {
      return nil
    }
    return DocumentDraft(json).map { .success($0) } ?? DocumentFault(json).map { .failure($0) }
  }

  /// A draft of a plan of 2,000 pages with its doubts has a fraction of it.
  public static let largestText = 48 << 20
}

extension DocumentFault {
  public var json: JSON {
    .members(["format": 1, "fault": message.json, "hint": hint?.json])
  }

  /// Nil for what ``json`` is not.
  public init?(_ json: JSON) {
    guard let message = json["fault"].flatMap(Phrase.init) else { return nil }
    self.init(message, hint: json["hint"].flatMap(Phrase.init))
  }
}

extension JSON {
  fileprivate func list<Item>(_ name: String, _ item: (JSON) -> Item?) -> [Item]? {
    guard case .array(let values) = self[name] else { return nil }
    let items = values.compactMap(item)
    return items.count == values.count ? items : nil
  }
}

extension DocumentDraft.Count {
  fileprivate init?(_ json: JSON) {
    guard let name = json["name"].flatMap(Phrase.init), let number = json["number"]?.wholeNumber
    else { return nil }
    self.init(name, number)
  }
}

extension DocumentDraft.Doubt {
  fileprivate var json: JSON {
    .members([
      "kind": .string(kind), "about": about.json, "message": message.json,
      "place": place.map(JSON.string), "context": context.map(JSON.string),
      "seen": .string(seen), "taken": taken.map(JSON.string),
      "alternatives": .strings(alternatives), "path": .string(path.description),
      "answers": .array(answers.map(\.json)),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let kind = json["kind"]?.string, let about = json["about"].flatMap(Phrase.init),
      let message = json["message"].flatMap(Phrase.init), let seen = json["seen"]?.string
    else { return nil }
    self.init(
      kind: kind, about: about, message: message, place: json["place"]?.string,
      context: json["context"]?.string, seen: seen, taken: json["taken"]?.string,
      alternatives: json["alternatives"]?.items.compactMap(\.string) ?? [],
      // What was read before knew of neither.
      path: json["path"]?.string.flatMap(PlanPath.init) ?? .plan,
      answers: json["answers"]?.items.compactMap(DoubtAnswer.init) ?? [])
  }
}

extension DocumentDraft.Unread {
  fileprivate init?(_ json: JSON) {
    guard let place = json["place"]?.string, let text = json["text"]?.string else { return nil }
    self.init(place: place, text: text)
  }
}

extension DocumentDraft.Finding {
  fileprivate var json: JSON {
    .members([
      "rule": .string(rule), "isError": .bool(isError), "line": .integer(line),
      "message": message.json, "hint": hint?.json,
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let rule = json["rule"]?.string, case .bool(let isError)? = json["isError"],
      let line = json["line"]?.wholeNumber, let message = json["message"].flatMap(Phrase.init)
    else { return nil }
    self.init(
      rule: rule, isError: isError, line: line, message: message,
      hint: json["hint"].flatMap(Phrase.init))
  }
}
