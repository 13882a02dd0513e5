import Interchange
import Stores
import ThaiCivil

extension RevisedDraft {
  var json: JSON { .members(["revision": .integer(revision), "draft": draft?.json]) }

  /// Nil for what ``json`` is not.
  init?(_ json: JSON) {
    guard let revision = json["revision"]?.wholeNumber else { return nil }
    guard let member = json["draft"] else {
      self.init(revision: revision, draft: nil)
      return
    }
    guard let draft = KeptDraft(member) else { return nil }
    self.init(revision: revision, draft: draft)
  }
}

extension KeptDraft {
  fileprivate var json: JSON {
    [
      "text": .string(text), "origin": origin.json, "lost-comments": .integer(lostComments),
      "begun": begun.json, "changes": .array(changes.map(\.json)),
      "set-aside": .strings(setAside.sorted()),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let text = json["text"]?.string, let origin = json["origin"].flatMap(Origin.init),
      let lost = json["lost-comments"]?.wholeNumber, let begun = json["begun"].flatMap(Stamp.init),
      let changes = json["changes"]?.items, let aside = json["set-aside"]?.items
    else { return nil }
    let (read, names) = (changes.compactMap(Change.init), aside.compactMap(\.string))
    guard read.count == changes.count, names.count == aside.count else { return nil }
    self.init(
      text: text, origin: origin, lostComments: lost, begun: begun, changes: read,
      setAside: Set(names))
  }
}

extension KeptDraft.Origin {
  fileprivate var json: JSON {
    switch self {
    case .edition(let hash): ["edition": .string(hash)]
    case .reading(let id): ["reading": .string(id.text)]
    case .template: ["template": true]
    case .file(let name): ["file": .string(name)]
    }
  }

  fileprivate init?(_ json: JSON) {
    if let hash = json["edition"]?.string {
      self = .edition(hash: hash)
    } else if let id = json["reading"]?.string.flatMap(ReadingID.init) {
      self = .reading(id)
    } else if json["template"]?.bool == true {
      self = .template
    } else if let name = json["file"]?.string {
      self = .file(name)
    } else {
      return nil
    }
  }
}

extension KeptDraft.Stamp {
  fileprivate var json: JSON {
    ["name": .string(name), "at": .integer(at.millisecondsSinceEpoch)]
  }

  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.string, case .integer(let at)? = json["at"] else { return nil }
    self.init(name, Instant(millisecondsSinceEpoch: at))
  }
}

extension KeptDraft.Change {
  fileprivate var json: JSON {
    ["revision": .integer(revision), "by": stamp.json, "places": .strings(places)]
  }

  fileprivate init?(_ json: JSON) {
    guard let revision = json["revision"]?.wholeNumber,
      let stamp = json["by"].flatMap(KeptDraft.Stamp.init), let places = json["places"]?.items
    else { return nil }
    let names = places.compactMap(\.string)
    guard names.count == places.count else { return nil }
    self.init(revision: revision, stamp: stamp, places: names)
  }
}
