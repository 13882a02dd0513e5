import Interchange
import PlanModel
import Stores
import ThaiCivil

extension DocumentReading {
  var json: JSON {
    .members([
      "author": .string(author), "at": .integer(at.millisecondsSinceEpoch),
      "files": .array(
        files.map { ["name": .string($0.name), "octets": .integer($0.octets)] }),
      "state": .string(state.word), "fault": state.fault?.json, "hint": state.hint?.json,
      "read": state.read.map(JSON.string),
    ])
  }

  /// Nil for what ``json`` is not.
  init?(_ json: JSON, id: ID) {
    guard let author = json["author"]?.string, case .integer(let at)? = json["at"],
      let files = json["files"]?.items, let state = State(json)
    else { return nil }
    let named = files.compactMap { file in
      file["name"]?.string.flatMap { name in
        file["octets"]?.wholeNumber.map { File(name: name, octets: $0) }
      }
    }
    guard named.count == files.count else { return nil }
    self.init(
      id: id, author: author, at: Instant(millisecondsSinceEpoch: at), files: named, state: state)
  }
}

extension DocumentReading.State {
  fileprivate var word: String {
    switch self {
    case .waiting: "waiting"
    case .reading: "reading"
    case .failed: "failed"
    case .done: "done"
    }
  }

  fileprivate var fault: Phrase? {
    if case .failed(let fault, _) = self { fault } else { nil }
  }

  fileprivate var hint: Phrase? {
    if case .failed(_, let hint) = self { hint } else { nil }
  }

  fileprivate var read: String? {
    if case .done(let read) = self { read } else { nil }
  }

  fileprivate init?(_ json: JSON) {
    switch json["state"]?.string {
    case "waiting": self = .waiting
    case "reading": self = .reading
    case "failed":
      guard let fault = json["fault"].flatMap(Phrase.init) else { return nil }
      self = .failed(fault, hint: json["hint"].flatMap(Phrase.init))
    case "done":
      guard let read = json["read"]?.string else { return nil }
      self = .done(read)
    default: return nil
    }
  }
}
