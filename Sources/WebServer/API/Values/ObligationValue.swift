internal import PlanModel
internal import ThaiCivil

/// Something that is owed, and how far it is.
struct ObligationValue: Codable, Hashable, Sendable {
  let id: String
  let kind: String
  let title: String
  let project: String?
  let units: [String]
  let fiscalYear: Int
  /// The fiscal year that it is about.
  let covers: Int
  let start: String
  let due: String
  let basis: String
  let status: String
  let isOverdue: Bool
  let daysLate: Int
  let doneOn: String?
  let reason: String?
  let result: String?
  let participants: Int?
  let evidenceCount: Int
  /// The numbers of the entries that it rests on.
  let entries: [Int]

  init(_ item: ObligationProgress) {
    let obligation = item.obligation
    id = obligation.id.text
    kind = obligation.kind.rawValue
    title = obligation.title
    project = obligation.subject.project?.text
    units = obligation.owners.map(\.text)
    fiscalYear = obligation.fiscalYear.year.number
    covers = obligation.covers.year.number
    start = obligation.start.gregorianExtended
    due = obligation.due.gregorianExtended
    basis = obligation.basis.word
    status = item.status.kind.rawValue
    isOverdue = item.isOverdue
    daysLate = item.daysLate
    doneOn = item.status.doneOn?.gregorianExtended
    reason = if case .cannot(let reason, _) = item.status { reason.rawValue } else { nil }
    result = item.result
    participants = item.participants
    evidenceCount = item.evidence.count
    entries = item.entries
  }

  static let status = Schema.choice(WorkStatus.Kind.allCases.map(\.rawValue))

  private static let members: [Schema.Member] = [
    .required("id", .identifier),
    .required("kind", .choice(Obligation.Kind.allCases.map(\.rawValue))),
    .required("title", .text()), .optional("project", .identifier),
    .required("units", .list(.identifier)), .required("fiscalYear", .fiscalYear),
    .required("covers", .fiscalYear), .required("start", .day), .required("due", .day),
    .required("basis", .choice(Obligation.Basis.words)), .required("status", status),
    .required("isOverdue", .boolean), .required("daysLate", .count), .optional("doneOn", .day),
    .optional("reason", .choice(CannotReason.allCases.map(\.rawValue))),
    .optional("result", .text()), .optional("participants", .count),
    .required("evidenceCount", .count), .required("entries", .list(.count)),
  ]

  static let schema = Schema.named("Obligation", .object(members))

  static let page = Schema.named(
    "ObligationPage",
    .object([.required("items", .list(schema)), .optional("next", .identifier)]))
}

/// Something that is owed, with the entries about it.
struct ObligationDetailValue: Codable, Hashable, Sendable {
  let obligation: ObligationValue
  let entries: [EntryValue]

  static let schema = Schema.named(
    "ObligationDetail",
    .object([
      .required("obligation", ObligationValue.schema),
      .required("entries", .list(EntryValue.schema)),
    ]))
}
