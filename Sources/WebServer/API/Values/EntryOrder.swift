internal import Interchange
internal import PlanModel
internal import ThaiCivil

/// What somebody wants to log. Which members there are follows from the kind: ``schema`` says it, and has
/// let through what is decoded here.
struct EntryOrder: APIOrder {
  let kind: String
  let day: ThaiDate
  let obligation: String?
  let project: String?
  let text: String?
  let participants: Int?
  let indicator: String?
  let value: Quantity?
  let before: Quantity?
  let sample: Int?
  let how: String?
  let fiscalYear: Int?
  let reason: String?
  let limit: String?
  let reference: String?
  let amount: Baht?
  let document: String?
  let approver: String?
  let commitment: String?
  let receiver: String?
  let evidence: [String]
  let links: [String]
  let made: ThaiDate?
  let inNameOf: EntryDraft.Substitution?

  init?(_ body: JSON) {
    func text(_ name: String) -> String? { body[name]?.string }
    func day(_ name: String) -> ThaiDate? {
      text(name).flatMap { ThaiDate(gregorianExtended: $0) }
    }
    func texts(_ name: String) -> [String] { (body[name]?.items ?? []).compactMap(\.string) }
    guard let kind = text("kind"), let happened = day("day") else { return nil }
    self.kind = kind
    self.day = happened
    obligation = text("obligation")
    project = text("project")
    self.text = text("text")
    participants = body["participants"]?.wholeNumber
    indicator = text("indicator")
    value = text("value").flatMap { Quantity(reading: $0) }
    before = text("before").flatMap { Quantity(reading: $0) }
    sample = body["sample"]?.wholeNumber
    how = text("how")
    fiscalYear = body["fiscalYear"]?.wholeNumber
    reason = text("reason")
    limit = text("limit")
    reference = text("reference")
    amount = text("amount").flatMap { try? Baht.read($0) }
    document = text("document")
    approver = text("approver")
    commitment = text("commitment")
    receiver = text("receiver")
    evidence = texts("evidence")
    links = texts("links")
    made = day("made")
    inNameOf = body["inNameOf"].flatMap { member in
      guard let unit = member["unit"]?.string, let note = member["note"]?.string else {
        return nil
      }
      return EntryDraft.Substitution(unit: Owner.ID(unit), note: note)
    }
  }
}

// MARK: What each kind has

extension EntryOrder {
  static let schema = Schema.named("EntryOrder", .kinds(member: "kind", kinds(isNew: true)))

  /// What stands instead of a corrected entry.
  static let replacement = Schema.named(
    "EntryReplacement", .kinds(member: "kind", kinds(isNew: false)))

  private static func kinds(isNew: Bool) -> [Schema.Kind] {
    EntryKind.allCases.map { kind in
      Schema.Kind(
        word: kind.rawValue,
        members: [.required("day", .day)] + members(of: kind) + (isNew ? additions : []),
        exclusive: subject.map(\.name))
    }
  }

  private static let long = Schema.text(1...10_000)
  private static let line = Schema.text(1...500)
  private static let year = Schema.Member.required("fiscalYear", .fiscalYear)
  private static let obligation = Schema.Member.required("obligation", .identifier)
  private static let project = Schema.Member.required("project", .identifier)
  /// Neither of them is the plan as a whole.
  private static let subject: [Schema.Member] = [
    .optional("obligation", .identifier), .optional("project", .identifier),
  ]

  private static func members(of kind: EntryKind) -> [Schema.Member] {
    switch kind {
    case .started: [obligation]
    case .done:
      [obligation, .required("text", long), .optional("participants", .count)]
    case .note, .problem, .suggestion: subject + [.required("text", long)]
    case .evidence: subject + [.optional("text", long)]
    case .measured:
      [
        project, .required("indicator", .identifier), .required("value", .quantity),
        .optional("before", .quantity), .optional("sample", .count), .optional("how", long),
      ]
    case .cannot:
      subject + [
        year, .required("reason", .choice(CannotReason.allCases.map(\.rawValue))),
        .optional("text", long),
      ]
    case .limitStarted:
      [project, .required("limit", .identifier), .required("reference", line)]
    case .limitSettled:
      [
        project, .required("limit", .identifier), .required("reference", line),
        .required("text", long),
      ]
    case .approved, .supplement, .committed, .refunded: movement
    case .released: movement + [.required("commitment", line)]
    case .disbursed, .carriedOver: movement + [.optional("commitment", line)]
    case .transferred: movement + [.required("receiver", .identifier)]
    }
  }

  private static let movement: [Schema.Member] = [
    project, .required("amount", .amount), .required("document", line),
    .required("approver", line), year,
  ]

  /// What only a new entry has.
  private static let additions: [Schema.Member] = [
    .optional("evidence", .array(WaitingFile.id, atMost: FormReader.mostFiles)),
    .optional("links", .array(.text(1...2000), atMost: FormReader.mostFiles)),
    .optional("made", .day),
    .optional(
      "inNameOf", .object([.required("unit", .identifier), .required("note", .text(1...500))])),
  ]
}

// MARK: What it says

extension EntryOrder {
  /// What it is about; nil where it names both an obligation and a project.
  var subject: LogSubject? {
    switch (obligation, project) {
    case (let id?, nil): .obligation(Obligation.ID(id))
    case (nil, let id?): .project(Project.ID(id))
    case (nil, nil): .plan
    case (.some, .some): nil
    }
  }

  /// The entry as a form would have it; nil where a member is missing that its kind has.
  func draft(about subject: LogSubject) -> EntryDraft? {
    guard let event = event(about: subject) else { return nil }
    return EntryDraft(
      event: event, day: day, links: links, made: made, inNameOf: inNameOf)
  }

  private func event(about subject: LogSubject) -> LogEvent? {
    switch (EntryKind(rawValue: kind), subject) {
    case (.started, .obligation(let id)): .started(id)
    case (.done, .obligation(let id)):
      text.map { .completed(id, result: $0, participants: participants) }
    case (.note, _): text.map { .note(subject, $0) }
    case (.problem, _): text.map { .problem(subject, $0) }
    case (.suggestion, _): text.map { .suggestion(subject, $0) }
    case (.evidence, _): .evidenceFiled(subject, text)
    case (.cannot, _): impossibility(of: subject)
    case (let kind?, .project(let id)): ofProject(id, kind)
    case (nil, _), (_, .obligation), (_, .plan): nil
    }
  }

  private func impossibility(of subject: LogSubject) -> LogEvent? {
    guard let fiscalYear, let reason = reason.flatMap(CannotReason.init) else { return nil }
    return .cannot(subject, FiscalYear(fiscalYear), reason, text)
  }

  private func ofProject(_ id: Project.ID, _ kind: EntryKind) -> LogEvent? {
    switch kind {
    case .measured:
      guard let indicator, let value else { return nil }
      return .measured(
        id, Indicator.ID(indicator), value: value, before: before,
        sample: sample, how: how)
    case .limitStarted:
      guard let limit, let reference else { return nil }
      return .limitStarted(id, limit: limit, reference: reference)
    case .limitSettled:
      guard let limit, let reference, let text else { return nil }
      return .limitSettled(id, limit: limit, reference: reference, result: text)
    case .disbursed, .committed, .released, .refunded, .approved, .supplement, .transferred,
      .carriedOver:
      return movement(of: id, kind)
    case .started, .done, .note, .evidence, .problem, .suggestion, .cannot: return nil
    }
  }

  private func movement(of id: Project.ID, _ kind: EntryKind) -> LogEvent? {
    guard let amount, let document, let approver, let fiscalYear, let kind = movementKind(kind)
    else { return nil }
    return .money(
      Movement(
        project: id, kind: kind, amount: amount, fiscalYear: FiscalYear(fiscalYear),
        document: document, approver: approver))
  }

  private func movementKind(_ kind: EntryKind) -> Movement.Kind? {
    switch kind {
    case .approved: .approved
    case .supplement: .supplement
    case .transferred: receiver.map { .transferred(to: Project.ID($0)) }
    case .committed: .committed
    case .released: commitment.map { .released(commitment: $0) }
    case .disbursed: .disbursed(commitment: commitment)
    case .refunded: .refunded
    case .carriedOver: .carriedOver(commitment: commitment)
    case .started, .done, .note, .evidence, .problem, .suggestion, .measured, .cannot,
      .limitStarted, .limitSettled:
      nil
    }
  }
}

/// What puts an entry right, or takes it back where nothing stands instead.
struct CorrectionOrder: APIOrder {
  let reason: String
  let approval: String
  let instead: EntryOrder?

  static let schema = Schema.named(
    "CorrectionOrder",
    .object([
      .required("reason", .text(1...10_000)), .required("approval", .text(1...500)),
      .optional("instead", EntryOrder.replacement),
    ]))

  init?(_ body: JSON) {
    guard let reason = body["reason"]?.string, let approval = body["approval"]?.string else {
      return nil
    }
    self.reason = reason
    self.approval = approval
    guard let member = body["instead"] else {
      instead = nil
      return
    }
    guard let instead = EntryOrder(member) else { return nil }
    self.instead = instead
  }
}
