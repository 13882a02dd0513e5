import ThaiCivil

// Events and the fields of the table, either way; `LogEvent(kind, about, fields)` of what an event gives
// is that event.

extension LogEvent {
  public var kind: EntryKind {
    switch self {
    case .started: .started
    case .completed: .completed
    case .note: .note
    case .measured: .measured
    case .evidenceFiled: .evidenceFiled
    case .problem: .problem
    case .suggestion: .suggestion
    case .cannot: .cannot
    case .limitStarted: .limitStarted
    case .limitTold: .limitTold
    case .limitSettled: .limitSettled
    case .money(let movement): movement.kind.entryKind
    case .register(let event): event.kind
    case .corrected: .corrected
    case .closed: .closed
    case .erased: .erased
    case .adopted: .adopted
    }
  }

  /// What it is about, for a transfer the project that gives; nil for a correction, a closed round, an erasure
  /// and an adoption.
  public var subject: LogSubject? {
    switch self {
    case .started(let id), .completed(let id, result: _, participants: _): .obligation(id)
    case .note(let subject, _), .evidenceFiled(let subject, _), .problem(let subject, _),
      .suggestion(let subject, _), .cannot(let subject, _, _, _):
      subject
    case .measured(let project, _, value: _, before: _, sample: _, how: _): .project(project)
    case .limitStarted(let matter, kind: _), .limitTold(let matter, _),
      .limitSettled(let matter, result: _):
      matter.subject
    case .money(let movement): .project(movement.project)
    case .register: .office
    case .corrected, .closed, .erased, .adopted: nil
    }
  }

  /// What it says besides.
  public var fields: EntryFields {
    var fields = EntryFields()
    switch self {
    case .started: break
    case .completed(_, let result, let participants):
      fields[.result] = result
      fields[.participants] = participants
    case .note(_, let text), .problem(_, let text), .suggestion(_, let text): fields[.text] = text
    case .evidenceFiled(_, let text): fields[.text] = text
    case .measured(_, let indicator, let value, let before, let sample, let how):
      fields[.indicator] = indicator
      fields[.value] = value
      fields[.before] = before
      fields[.sample] = sample
      fields[.how] = how
    case .cannot(_, let year, let reason, let explanation):
      fields[.year] = year
      fields[.reason] = reason
      fields[.explanation] = explanation
    case .limitStarted(let matter, let kind):
      matter.fill(&fields)
      fields[.complaint] = kind
    case .limitTold(let matter, let text):
      matter.fill(&fields)
      fields[.text] = text
    case .limitSettled(let matter, let result):
      matter.fill(&fields)
      fields[.result] = result
    case .money(let movement): movement.fill(&fields)
    case .register(let event): event.fill(&fields)
    case .corrected(let entry, let reason, let approval, let instead):
      fields[.entry] = entry
      fields[.correctionReason] = reason
      fields[.approval] = approval
      fields[.instead] = instead
    case .closed(let year, let round, let closing):
      fields[.year] = year
      fields[.round] = round
      fields[.contents] = closing.contents
      fields[.head] = closing.head
      fields[.count] = closing.count
      fields[.root] = closing.root
      fields[.published] = closing.published
      fields[.edition] = closing.edition
      fields[.withheld] = closing.withheld
    case .erased(let entry, let part, let reason, let approval):
      fields[.erasedEntry] = entry
      fields[.part] = part
      fields[.erasureReason] = reason
      fields[.approval] = approval
    case .adopted(let adoption):
      fields[.editionNumber] = adoption.number
      fields[.edition] = adoption.edition
      fields[.holdsFrom] = adoption.from
      fields[.adoptionReason] = adoption.reason
      fields[.document] = adoption.document
      fields[.changes] = adoption.changes
    }
    return fields
  }

  /// The event of a kind that says this; `subject` is nil for a correction, a closed round, an erasure
  /// and an adoption.
  ///
  /// Throws where a field is missing, or is there and its kind has none such: nothing is dropped.
  public init(
    _ kind: EntryKind, about subject: LogSubject?, _ fields: EntryFields
  ) throws(EntryFault) {
    for (field, _) in fields where !kind.parts.contains(where: { $0.field == field }) {
      throw .surplus(field)
    }
    try self.init(complete: kind, subject, fields)
  }

  /// The same, without a look at fields that the kind does not have.
  init(
    complete kind: EntryKind, _ subject: LogSubject?, _ fields: EntryFields
  ) throws(EntryFault) {
    self =
      switch kind {
      case .started: .started(try Self.obligation(subject))
      case .completed:
        .completed(
          try Self.obligation(subject), result: try fields.required(.result),
          participants: fields[.participants])
      case .note: .note(try Self.any(subject), try fields.required(.text))
      case .evidenceFiled: .evidenceFiled(try Self.any(subject), fields[.text])
      case .problem: .problem(try Self.any(subject), try fields.required(.text))
      case .suggestion: .suggestion(try Self.any(subject), try fields.required(.text))
      case .measured:
        .measured(
          try Self.project(subject), try fields.required(.indicator),
          value: try fields.required(.value), before: fields[.before], sample: fields[.sample],
          how: fields[.how])
      case .cannot:
        .cannot(
          try Self.any(subject), try fields.required(.year), try fields.required(.reason),
          fields[.explanation])
      case .limitStarted:
        .limitStarted(try Matter(subject, fields), kind: fields[.complaint])
      case .limitTold:
        .limitTold(try Matter(subject, fields), try fields.required(.text))
      case .limitSettled:
        .limitSettled(try Matter(subject, fields), result: try fields.required(.result))
      case .disbursed: try .money(.disbursed(commitment: fields[.commitment]), subject, fields)
      case .committed: try .money(.committed, subject, fields)
      case .released:
        try .money(.released(commitment: try fields.required(.commitment)), subject, fields)
      case .refunded: try .money(.refunded, subject, fields)
      case .approved: try .money(.approved, subject, fields)
      case .supplement: try .money(.supplement, subject, fields)
      case .transferred:
        try .money(.transferred(to: try fields.required(.receiver)), subject, fields)
      case .carriedOver: try .money(.carriedOver(commitment: fields[.commitment]), subject, fields)
      case .giftPolicy, .giftCulture, .gift, .noGifts, .noComplaints, .itaResult, .itaRemark,
        .itaAnalysis:
        .register(try Self.register(kind, subject, fields))
      case .corrected:
        .corrected(
          try fields.required(.entry), reason: try fields.required(.correctionReason),
          approval: try fields.required(.approval), instead: fields[.instead])
      case .closed:
        .closed(
          try fields.required(.year), try fields.required(.round),
          Closing(
            contents: try fields.required(.contents), head: try fields.required(.head),
            count: try fields.required(.count), root: fields[.root],
            published: fields[.published], edition: fields[.edition], withheld: fields[.withheld]))
      case .erased:
        .erased(
          try fields.required(.erasedEntry), part: try fields.required(.part),
          reason: try fields.required(.erasureReason), approval: try fields.required(.approval))
      case .adopted:
        .adopted(
          Adoption(
            number: try fields.required(.editionNumber), edition: try fields.required(.edition),
            from: try fields.required(.holdsFrom), reason: try fields.required(.adoptionReason),
            document: try fields.required(.document), changes: fields[.changes]))
      }
  }

  private static func money(
    _ kind: Movement.Kind, _ subject: LogSubject?, _ fields: EntryFields
  ) throws(EntryFault) -> LogEvent {
    .money(
      Movement(
        project: try project(subject), kind: kind, amount: try fields.required(.amount),
        fiscalYear: try fields.required(.year), document: try fields.required(.document),
        approver: try fields.required(.approver)))
  }

  private static func register(
    _ kind: EntryKind, _ subject: LogSubject?, _ fields: EntryFields
  ) throws(EntryFault) -> RegisterEvent {
    guard case .office = subject, let event = try RegisterEvent(kind, fields) else {
      throw .place(subject?.place)
    }
    return event
  }

  private static func any(_ subject: LogSubject?) throws(EntryFault) -> LogSubject {
    guard let subject, subject != .office else { throw .place(subject?.place) }
    return subject
  }

  private static func obligation(_ subject: LogSubject?) throws(EntryFault) -> Obligation.ID {
    guard case .obligation(let id) = subject else { throw .place(subject?.place) }
    return id
  }

  private static func project(_ subject: LogSubject?) throws(EntryFault) -> Project.ID {
    guard case .project(let id) = subject else { throw .place(subject?.place) }
    return id
  }
}

extension Matter {
  /// One of a project is under a limit of it; one of the office under none.
  fileprivate init(_ subject: LogSubject?, _ fields: EntryFields) throws(EntryFault) {
    let reference = try fields.required(.reference)
    switch subject {
    case .project(let project):
      self.init(project, limit: try fields.required(.limit), reference: reference)
    case .office:
      guard fields[.limit] == nil else { throw .surplus(.limit) }
      self.init(ofOffice: reference)
    case .obligation, .plan, nil: throw .place(subject?.place)
    }
  }

  fileprivate func fill(_ fields: inout EntryFields) {
    fields[.limit] = limit
    fields[.reference] = reference
  }
}

extension LogEvent {
  /// What came in and is spoken of; nil for anything else.
  var matter: Matter? {
    switch self {
    case .limitStarted(let matter, kind: _), .limitTold(let matter, _),
      .limitSettled(let matter, result: _):
      matter
    case .started, .completed, .note, .measured, .evidenceFiled, .problem, .suggestion, .cannot,
      .money, .register, .corrected, .closed, .erased, .adopted:
      nil
    }
  }
}

extension Movement {
  fileprivate func fill(_ fields: inout EntryFields) {
    fields[.amount] = amount
    fields[.document] = document
    fields[.approver] = approver
    fields[.year] = fiscalYear
    switch kind {
    case .transferred(let receiver): fields[.receiver] = receiver
    case .released(let commitment): fields[.commitment] = commitment
    case .disbursed(let commitment), .carriedOver(let commitment): fields[.commitment] = commitment
    case .approved, .supplement, .committed, .refunded: break
    }
  }
}

extension Movement.Kind {
  public var entryKind: EntryKind {
    switch self {
    case .approved: .approved
    case .supplement: .supplement
    case .transferred: .transferred
    case .committed: .committed
    case .released: .released
    case .disbursed: .disbursed
    case .refunded: .refunded
    case .carriedOver: .carriedOver
    }
  }
}

extension LogEvent {
  /// The same event with every free text of it, and of what it puts in the place of another, changed.
  public func replacingTexts(_ change: (EntryField, String) -> String) -> LogEvent {
    var changed = fields
    for (field, value) in fields {
      switch value {
      case .text(let text): changed[of: field] = .text(change(field, text))
      case .replacement(let instead):
        changed[of: field] = .replacement(
          Replacement(
            day: instead.day, event: instead.event.replacingTexts(change),
            evidence: instead.evidence))
      case .id, .number, .quantity, .amount, .year, .day, .reason, .choice, .scores, .round,
        .places:
        break
      }
    }
    do throws(EntryFault) {
      return try LogEvent(complete: kind, subject, changed)
    } catch {
      preconditionFailure("no field was taken out: \(error)")
    }
  }
}
