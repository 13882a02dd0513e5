internal import Interchange
internal import PlanModel
internal import ThaiCivil

/// What somebody wants to log. Which members there are follows from the table of kinds: ``schema`` says
/// it, and has let through what is read here.
struct EntryOrder: APIOrder {
  let kind: EntryKind
  let day: ThaiDate
  let subject: LogSubject
  let fields: EntryFields
  /// The names of files that were sent before.
  let evidence: [String]
  let links: [String]
  let made: ThaiDate?
  let inNameOf: EntryDraft.Substitution?
}

// MARK: What each kind has

extension EntryOrder {
  static let schema = Schema.named("EntryOrder", .kinds(member: "kind", kinds(isNew: true)))

  /// What stands instead of a corrected entry.
  static let replacement = Schema.named(
    "EntryReplacement", .kinds(member: "kind", kinds(isNew: false)))

  private static func kinds(isNew: Bool) -> [Schema.Kind] {
    EntryKind.recordable.map { kind in
      let fields = kind.parts.map { part in
        Schema.Member(
          name: part.field.name, schema: part.field.orderSchema, isRequired: part.isRequired)
      }
      return Schema.Kind(
        word: kind.rawValue,
        members: [.required("day", .day)] + subject(of: kind) + fields + (isNew ? additions : []),
        exclusive: [obligation, project])
    }
  }

  private static let obligation = "obligation"
  private static let project = "project"

  /// Where it can be about either, neither of them is the plan or the office as a whole.
  private static func subject(of kind: EntryKind) -> [Schema.Member] {
    let places = kind.places
    let isSettled = places.count == 1
    return [(EntryKind.Place.obligation, obligation), (.project, project)].compactMap {
      places.contains($0)
        ? Schema.Member(name: $1, schema: .identifier, isRequired: isSettled) : nil
    }
  }

  /// What only a new entry has.
  private static let additions: [Schema.Member] = [
    .optional("evidence", .array(WaitingFile.id, atMost: FormReader.mostFiles)),
    .optional("links", .array(.text(1...TextLimit.address), atMost: FormReader.mostFiles)),
    .optional("made", .day),
    .optional(
      "inNameOf",
      .object([.required("unit", .identifier), .required("note", .text(1...TextLimit.line))])),
  ]
}

// MARK: What it says

extension EntryOrder {
  /// Nil for what the schema does not let through.
  init?(_ json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(EntryKind.init),
      let day = json["day"]?.string.flatMap({ ThaiDate(gregorianExtended: $0) })
    else { return nil }
    self.kind = kind
    self.day = day
    switch (json[Self.obligation]?.string, json[Self.project]?.string) {
    case (let id?, nil): subject = .obligation(Obligation.ID(id))
    case (nil, let id?): subject = .project(Project.ID(id))
    case (nil, nil): subject = kind.unnamedSubject ?? .plan
    case (.some, .some): return nil
    }
    var fields = EntryFields()
    for part in kind.parts {
      guard let member = json[part.field.name] else { continue }
      guard let value = part.field.value(of: member) else { return nil }
      fields[of: part.field] = value
    }
    self.fields = fields
    evidence = json["evidence"]?.items.compactMap(\.string) ?? []
    links = json["links"]?.items.compactMap(\.string) ?? []
    made = json["made"]?.string.flatMap { ThaiDate(gregorianExtended: $0) }
    inNameOf = json["inNameOf"].flatMap { member in
      guard let unit = member["unit"]?.string, let note = member["note"]?.string else { return nil }
      return EntryDraft.Substitution(unit: Owner.ID(unit), note: note)
    }
  }

  /// The entry as a form would have it; nil where a member is missing that its kind has.
  var draft: EntryDraft? {
    guard let event = try? LogEvent(kind, about: subject, fields) else { return nil }
    return EntryDraft(event: event, day: day, links: links, made: made, inNameOf: inNameOf)
  }
}

/// What puts an entry right, or takes it back where nothing is given instead.
struct CorrectionOrder: APIOrder {
  let reason: String
  let approval: String
  let instead: EntryOrder?
  /// The marks of evidence that is not of the entry.
  let withoutEvidence: [String]

  static let schema = Schema.named(
    "CorrectionOrder",
    .object(
      EntryKind.corrected.parts.filter { $0.field != .entry }.map { part in
        Schema.Member(
          name: part.field.name, schema: part.field.orderSchema, isRequired: part.isRequired)
      } + [
        .optional(
          "withoutEvidence",
          .array(
            .text(
              1...TextLimit.address,
              "the sha256 of a file, or the url of a page, that is not of the entry"),
            atMost: 100))
      ]))

  /// Nil for what the schema does not let through.
  init?(_ json: JSON) {
    guard let reason = json[EntryField.correctionReason.name]?.string,
      let approval = json[EntryField.approval.name]?.string
    else { return nil }
    self.reason = reason
    self.approval = approval
    withoutEvidence = json["withoutEvidence"]?.items.compactMap(\.string) ?? []
    guard let member = json[EntryField.instead.name] else {
      instead = nil
      return
    }
    guard let instead = EntryOrder(member) else { return nil }
    self.instead = instead
  }
}

/// What deletes a part of an entry: 0 is its words, its evidence counts from 1.
struct ErasureRequest: APIOrder {
  let part: Int
  let reason: String
  let approval: String

  static let schema = Schema.named(
    "ErasureOrder",
    .object(
      EntryKind.erased.parts.filter { $0.field != .erasedEntry }.map { part in
        Schema.Member(
          name: part.field.name, schema: part.field.orderSchema, isRequired: part.isRequired)
      }))

  /// Nil for what the schema does not let through.
  init?(_ json: JSON) {
    guard let part = json[EntryField.part.name]?.wholeNumber,
      let reason = json[EntryField.erasureReason.name]?.string,
      let approval = json[EntryField.approval.name]?.string
    else { return nil }
    (self.part, self.reason, self.approval) = (part, reason, approval)
  }
}
