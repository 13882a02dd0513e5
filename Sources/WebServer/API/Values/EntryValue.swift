import Office
import Interchange
import PlanModel
import Reports
import ThaiCivil

/// An entry of the log, as it was recorded, and what later ones made of it.
struct EntryValue: Sendable {
  let entry: LogEntry
  /// What happened and where, in Thai.
  let title: String
  let correctedBy: [Int]
  let isWithdrawn: Bool
  /// Nil for an entry that was not just recorded.
  let warnings: [Warning]?

  /// What of an entry that was just recorded should be looked at.
  struct Warning: Sendable {
    let rule: String
    let detail: String
    /// The earlier entries that it speaks of.
    let entries: [Int]
  }

  init(_ entry: LogEntry, _ book: Book, warnings: [Warning]? = nil) {
    let line = EntryLine(entry, book)
    self.entry = entry
    self.warnings = warnings
    title = line.title
    correctedBy = line.correctedBy
    isWithdrawn = line.isWithdrawn
  }

  fileprivate var evidence: [PlacedEvidence] {
    entry.record.evidence.enumerated().map { place, evidence in
      PlacedEvidence(evidence: evidence, entry: entry.number, place: place)
    }
  }
}

extension APIValue<EntryValue> {
  static let entry = object(
    "Entry", head + fields(of: EntryKind.allCases) { $0.entry.record.event } + tail)

  private static let head: [Member] = [
    .required("number", .count) { $0.entry.number },
    .required("kind", .word) { $0.entry.record.event.kind },
    .required("day", .day) { $0.entry.record.day },
    .required("recorded", .instant) { $0.entry.recorded }, .required("title", .text) { $0.title },
    .optional("obligation", .identifier) { $0.entry.record.event.obligation?.text },
    .optional("project", .identifier) { $0.entry.record.event.project?.text },
  ]

  private static let tail: [Member] = [
    .required("author", .author) { $0.entry.record.author },
    .required("channel", .word) { $0.entry.record.channel },
    .required("clock", .word) { $0.entry.record.clock },
    .required("evidence", .list(.evidence)) { $0.evidence },
    .required("correctedBy", .list(.count)) { $0.correctedBy },
    .required("isWithdrawn", .boolean) { $0.isWithdrawn },
    .required("previous", .hash) { $0.entry.previous.description },
    .required("hash", .hash) { $0.entry.hash.description },
    .optional("warnings", .list(.warning)) { $0.warnings },
  ]
}

extension APIValue<EntryValue.Warning> {
  fileprivate static let warning = object([
    .required("rule", .text("stable, whatever the language")) { $0.rule },
    .required("detail", .text("in the language of Content-Language")) { $0.detail },
    .required("entries", .list(.count)) { $0.entries },
  ])
}

extension APIValue<LogRecord.Author> {
  fileprivate static let author = object([
    .required("name", .text) { $0.name }, .optional("position", .text) { $0.position },
    .optional("unit", .identifier) { $0.unit?.text },
  ])
}

extension APIValue<LogEvent.Replacement> {
  /// What a correction puts in the place of an entry.
  static let replacement = object(
    "EntryInstead",
    [
      .required("kind", .word(of: EntryKind.recordable)) { $0.event.kind },
      .required("day", .day) { $0.day },
      .optional("obligation", .identifier) { $0.event.obligation?.text },
      .optional("project", .identifier) { $0.event.project?.text },
      // The marks of the earlier evidence that still counts; nil where all of it does.
      .optional("evidence", .list(.text)) { $0.evidence?.map(\.mark) },
    ] + fields(of: EntryKind.recordable) { $0.event })
}

// MARK: The fields of an entry

extension APIValue {
  /// The fields that entries of some kinds have, in the order of the table, each name once.
  fileprivate static func fields(
    of kinds: [EntryKind], _ event: @escaping @Sendable (Value) -> LogEvent
  ) -> [Member] {
    let used = Set(kinds.flatMap { $0.parts.map(\.field) })
    var members: [Member] = []
    for field in EntryField.allCases where used.contains(field) {
      guard !members.contains(where: { $0.schema.name == field.name }) else { continue }
      let member = Member(schema: .optional(field.name, field.valueSchema)) { value in
        event(value).fields.first { $0.field.name == field.name }.map { $0.value.json }
      }
      members.append(member)
    }
    return members
  }
}

extension EntryField.Value {
  fileprivate var json: JSON {
    switch self {
    case .text(let text), .id(let text): .string(text)
    case .number(let number): .integer(Int64(number))
    case .quantity(let quantity): .string(quantity.description)
    case .amount(let amount): .string(amount.plain)
    case .year(let year): .integer(Int64(year.year.number))
    case .day(let day): .string(day.gregorianExtended)
    case .reason(let reason): .string(reason.rawValue)
    case .choice(let word): .string(word)
    case .scores(let scores): .string(scores.description)
    case .round(let round): .string(round.rawValue)
    case .places(let places): .string(places.description)
    case .replacement(let instead): APIValue.replacement.json(instead)
    }
  }
}
