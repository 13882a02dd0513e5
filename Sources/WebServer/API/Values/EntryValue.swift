internal import PlanModel
import Reports
internal import ThaiCivil

/// An entry of the log, as it was recorded, and what later ones made of it.
struct EntryValue: Sendable {
  let entry: LogEntry
  /// What happened and where, in Thai.
  let title: String
  let correctedBy: [Int]
  let isWithdrawn: Bool
  fileprivate let parts: EventParts

  init(_ entry: LogEntry, _ book: Book) {
    let line = EntryLine(entry, book)
    self.entry = entry
    title = line.title
    correctedBy = line.correctedBy
    isWithdrawn = line.isWithdrawn
    parts = EventParts(entry.record.event)
  }

  fileprivate var evidence: [PlacedEvidence] {
    entry.record.evidence.enumerated().map { place, evidence in
      PlacedEvidence(evidence: evidence, entry: entry.number, place: place)
    }
  }
}

extension APIValue<EntryValue> {
  static let entry = object("Entry", head + parts + tail)

  private static let head: [Member] = [
    .required("number", .count) { $0.entry.number },
    .required("kind", .string(.choice(EntryKindWord.all))) {
      EntryKindWord.of($0.entry.record.event)
    },
    .required("day", .day) { $0.entry.record.day },
    .required("recorded", .instant) { $0.entry.recorded }, .required("title", .text) { $0.title },
    .optional("obligation", .identifier) { $0.entry.record.event.obligation?.text },
    .optional("project", .identifier) { $0.entry.record.event.project?.text },
  ]

  private static let parts: [Member] = [
    .optional("text", .text) { $0.parts.text },
    .optional("participants", .count) { $0.parts.participants },
    .optional("indicator", .identifier) { $0.parts.indicator },
    .optional("value", .string(.quantity)) { $0.parts.value },
    .optional("before", .string(.quantity)) { $0.parts.before },
    .optional("sample", .count) { $0.parts.sample },
    .optional("fiscalYear", .fiscalYear) { $0.parts.fiscalYear },
    .optional("reason", .text) { $0.parts.reason }, .optional("limit", .text) { $0.parts.limit },
    .optional("reference", .text) { $0.parts.reference },
    .optional("amount", .sum) { $0.parts.amount },
    .optional("document", .text) { $0.parts.document },
    .optional("approver", .text) { $0.parts.approver },
    .optional("commitment", .text) { $0.parts.commitment },
    .optional("receiver", .identifier) { $0.parts.receiver },
    // The entry that it corrects.
    .optional("corrects", .count) { $0.parts.corrects },
    .optional("approval", .text) { $0.parts.approval },
    .optional("round", .word) { $0.parts.round },
  ]

  private static let tail: [Member] = [
    .required("author", .author) { $0.entry.record.author },
    .required("channel", .word) { $0.entry.record.channel },
    .required("evidence", .list(.evidence)) { $0.evidence },
    .required("correctedBy", .list(.count)) { $0.correctedBy },
    .required("isWithdrawn", .boolean) { $0.isWithdrawn },
    .required("previous", .hash) { $0.entry.previous.description },
    .required("hash", .hash) { $0.entry.hash.description },
  ]
}

extension APIValue<LogRecord.Author> {
  fileprivate static let author = object([
    .required("name", .text) { $0.name }, .optional("position", .text) { $0.position },
    .optional("unit", .identifier) { $0.unit?.text },
  ])
}

/// The word for the kind of an entry: that of its form, or of what has none.
enum EntryKindWord {
  static let correction = "correction"
  static let closing = "closing"

  static func of(_ event: LogEvent) -> String {
    if let kind = EntryKind(event) { return kind.rawValue }
    if case .closed = event { return closing }
    return correction
  }

  static let all = EntryKind.allCases.map(\.rawValue) + [correction, closing]
}

/// What an event says, part by part.
private struct EventParts: Sendable {
  var text: String?
  var participants: Int?
  var indicator: String?
  var value: String?
  var before: String?
  var sample: Int?
  var fiscalYear: FiscalYear?
  var reason: String?
  var limit: String?
  var reference: String?
  var amount: Baht?
  var document: String?
  var approver: String?
  var commitment: String?
  var receiver: String?
  var corrects: Int?
  var approval: String?
  var round: FiscalYear.Round?

  init(_ event: LogEvent) {
    switch event {
    case .started: break
    case .completed(_, let result, let participants):
      (text, self.participants) = (result, participants)
    case .note(_, let words), .problem(_, let words), .suggestion(_, let words): text = words
    case .evidenceFiled(_, let words): text = words
    case .measured(_, let indicator, let value, let before, let sample, let how):
      self.indicator = indicator.text
      (self.value, self.before) = (value.description, before?.description)
      (self.sample, text) = (sample, how)
    case .cannot(_, let year, let reason, let words):
      (fiscalYear, self.reason, text) = (year, reason.rawValue, words)
    case .limitStarted(_, let limit, let reference):
      (self.limit, self.reference) = (limit, reference)
    case .limitSettled(_, let limit, let reference, let result):
      (self.limit, self.reference, text) = (limit, reference, result)
    case .money(let movement): take(movement)
    case .corrected(let number, let reason, let approval, instead: _):
      (corrects, self.reason, self.approval) = (number, reason, approval)
    case .closed(let year, let round, _):
      (fiscalYear, self.round) = (year, round)
    }
  }

  private mutating func take(_ movement: Movement) {
    amount = movement.amount
    fiscalYear = movement.fiscalYear
    (document, approver) = (movement.document, movement.approver)
    switch movement.kind {
    case .released(let document): commitment = document
    case .disbursed(let document), .carriedOver(let document): commitment = document
    case .transferred(let project): receiver = project.text
    case .approved, .supplement, .committed, .refunded: break
    }
  }
}
