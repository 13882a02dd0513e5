import Interchange
import Papers
import PlanModel
import ThaiCivil

extension LogEntry {
  /// An entry as a report holds it: enough to see what a figure comes from. The canonical text, which the
  /// hash covers, is in the log's own export.
  var json: JSON {
    let words = EntryWords.sealed.words(for: record.event)
    return [
      "entries": .entries([number]), "day": .day(record.day),
      "recorded": .string(recorded.description), "what": .string(words.title),
      "text": .string(words.lines.map { $0.map(\.plain).joined() }.joined(separator: "\n")),
      "author": .string(record.author.name), "position": .optional(record.author.position),
      "unit": .optional(record.author.unit?.text),
      "channel": .string(record.channel.rawValue),
      "evidence": .array(record.evidence.map(\.json)), "hash": .string(hash.description),
    ]
  }
}

extension Evidence {
  var json: JSON {
    let made: JSON = self.made.map { .day($0) } ?? .null
    switch content {
    case .file(let sha256, let name, let octets, let kind):
      return [
        "sha256": .string(sha256), "name": .string(name), "octets": .integer(octets),
        "kind": .string(kind), "made": made,
      ]
    case .page(let url): return ["url": .string(url), "made": made]
    case .erased(let seal): return ["erased": .string(seal.description)]
    case .withheld: return ["withheld": .bool(true), "made": made]
    }
  }
}

extension Inline {
  /// Its words, without what a format makes of them.
  var plain: String {
    switch self {
    case .text(let words), .strong(let words), .link(let words, to: _): words
    case .number(let number): number.text
    case .entry: ""
    }
  }
}
