internal import PlanModel
import Reports
internal import ThaiCivil

/// An entry of the log, as it was recorded.
struct EntryValue: Codable, Hashable, Sendable {
  let number: Int
  let kind: String
  let day: String
  let recorded: String
  /// What happened and where, in Thai.
  let title: String
  let obligation: String?
  let project: String?
  let text: String?
  let participants: Int?
  let indicator: String?
  let value: String?
  let before: String?
  let sample: Int?
  let fiscalYear: Int?
  let reason: String?
  let limit: String?
  let reference: String?
  let amount: String?
  let document: String?
  let approver: String?
  let commitment: String?
  let receiver: String?
  /// The entry that it corrects.
  let corrects: Int?
  let approval: String?
  let round: String?
  let author: Author
  let channel: String
  let evidence: [EvidenceValue]
  let correctedBy: [Int]
  let isWithdrawn: Bool
  let previous: String
  let hash: String

  struct Author: Codable, Hashable, Sendable {
    let name: String
    let position: String?
    let unit: String?
  }

  init(_ entry: LogEntry, _ book: Book) {
    let record = entry.record
    let line = EntryLine(entry, book)
    let parts = EventParts(record.event)
    number = entry.number
    kind = EntryKindWord.of(record.event)
    day = record.day.gregorianExtended
    recorded = entry.recorded.description
    title = line.title
    obligation = record.event.obligation?.text
    project = record.event.project?.text
    text = parts.text
    participants = parts.participants
    indicator = parts.indicator
    value = parts.value
    before = parts.before
    sample = parts.sample
    fiscalYear = parts.fiscalYear
    reason = parts.reason
    limit = parts.limit
    reference = parts.reference
    amount = parts.amount
    document = parts.document
    approver = parts.approver
    commitment = parts.commitment
    receiver = parts.receiver
    corrects = parts.corrects
    approval = parts.approval
    round = parts.round
    author = Author(
      name: record.author.name, position: record.author.position, unit: record.author.unit?.text)
    channel = record.channel.rawValue
    evidence = record.evidence.enumerated().map { place, evidence in
      EvidenceValue(evidence, entry: entry.number, place: place)
    }
    correctedBy = line.correctedBy
    isWithdrawn = line.isWithdrawn
    previous = entry.previous.description
    hash = entry.hash.description
  }

  static let schema = Schema.named(
    "Entry",
    .object([
      .required("number", .count), .required("kind", .choice(EntryKindWord.all)),
      .required("day", .day), .required("recorded", .instant), .required("title", .text()),
      .optional("obligation", .identifier), .optional("project", .identifier),
      .optional("text", .text()), .optional("participants", .integer(0...Int(Int32.max))),
      .optional("indicator", .identifier), .optional("value", .quantity),
      .optional("before", .quantity), .optional("sample", .count),
      .optional("fiscalYear", .fiscalYear), .optional("reason", .text()),
      .optional("limit", .text()), .optional("reference", .text()), .optional("amount", .sum),
      .optional("document", .text()), .optional("approver", .text()),
      .optional("commitment", .text()), .optional("receiver", .identifier),
      .optional("corrects", .count), .optional("approval", .text()),
      .optional("round", .choice(FiscalYear.Round.allCases.map(\.rawValue))),
      .required(
        "author",
        .object([
          .required("name", .text()), .optional("position", .text()),
          .optional("unit", .identifier),
        ])),
      .required("channel", .choice(LogRecord.Channel.allCases.map(\.rawValue))),
      .required("evidence", .list(EvidenceValue.schema)),
      .required("correctedBy", .list(.count)), .required("isWithdrawn", .boolean),
      .required("previous", .hash), .required("hash", .hash),
    ]))

  static let page = Schema.named(
    "EntryPage",
    .object([.required("items", .list(schema)), .optional("next", .text())]))
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
private struct EventParts {
  var text: String?
  var participants: Int?
  var indicator: String?
  var value: String?
  var before: String?
  var sample: Int?
  var fiscalYear: Int?
  var reason: String?
  var limit: String?
  var reference: String?
  var amount: String?
  var document: String?
  var approver: String?
  var commitment: String?
  var receiver: String?
  var corrects: Int?
  var approval: String?
  var round: String?

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
      (fiscalYear, self.reason, text) = (year.year.number, reason.rawValue, words)
    case .limitStarted(_, let limit, let reference):
      (self.limit, self.reference) = (limit, reference)
    case .limitSettled(_, let limit, let reference, let result):
      (self.limit, self.reference, text) = (limit, reference, result)
    case .money(let movement): take(movement)
    case .corrected(let number, let reason, let approval, instead: _):
      (corrects, self.reason, self.approval) = (number, reason, approval)
    case .closed(let year, let round, _):
      (fiscalYear, self.round) = (year.year.number, round.rawValue)
    }
  }

  private mutating func take(_ movement: Movement) {
    amount = movement.amount.plain
    fiscalYear = movement.fiscalYear.year.number
    (document, approver) = (movement.document, movement.approver)
    switch movement.kind {
    case .released(let document): commitment = document
    case .disbursed(let document), .carriedOver(let document): commitment = document
    case .transferred(let project): receiver = project.text
    case .approved, .supplement, .committed, .refunded: break
    }
  }
}
