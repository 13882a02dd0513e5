internal import Office
internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Endpoint {
  static let entries = [
    Endpoint(
      name: "entries", method: .get, path: root + "/entries", tag: .log,
      summary: "The log, the first entry first: what concerns an owner's units, or all of it.",
      visitors: Access.visitors(of: .entry(1)),
      parameters: [
        .query("kind", .choice(EntryKind.allCases.map(\.rawValue)), "Only entries of this kind."),
        .query("after", .count, "The number of the last entry that the client has."), .limit,
      ],
      success: .value(
        .page("EntryPage", .entry, next: .text),
        links: [
          Success.Link(endpoint: "entry", parameters: ["number": "/items/0/number"]),
          Success.Link(endpoint: "correct", parameters: ["number": "/items/0/number"]),
          Success.Link(
            endpoint: "downloadEvidence",
            parameters: ["number": "/items/0/number", "place": "/items/0/evidence/0/place"]),
        ])
    ) { try $0.entries() },
    Endpoint(
      name: "record", method: .post, path: root + "/entries", tag: .log,
      summary: "Log something. The rules of the log are the same as for the pages.",
      visitors: recorders, body: .json(EntryOrder.schema), success: .madeEntry,
      problems: [.refusedByLog, .notFound, .signInAgain], isKeyed: true
    ) { try await $0.record() },
    Endpoint(
      name: "entry", method: .get, path: root + "/entries/{number}", tag: .log,
      summary: "One entry.", visitors: Access.visitors(of: .entry(1)), parameters: [.number],
      success: .value(.entry)
    ) { try $0.entry() },
    Endpoint(
      name: "correct", method: .post, path: root + "/entries/{number}/corrections", tag: .log,
      summary: "Put an entry right, or take it back where nothing is given instead.",
      visitors: Access.visitors(of: .correction(1)), parameters: [.number],
      body: .json(CorrectionOrder.schema), success: .madeEntry, problems: [.refusedByLog],
      isKeyed: true, weighs: true
    ) { try await $0.correct() },
    Endpoint(
      name: "erase", method: .post, path: root + "/entries/{number}/erasures", tag: .log,
      summary: "Delete the words or a piece of evidence of an entry for ever, on somebody's order.",
      visitors: Access.visitors(of: .erasure(1)), parameters: [.number],
      body: .json(ErasureRequest.schema), success: .madeEntry, problems: [.refusedByLog],
      isKeyed: true, weighs: true, audited: .entryErased
    ) { try await $0.erase() },
  ]
}

extension Endpoint.Parameter {
  fileprivate static let number = path("number", .integer(1...Int(Int32.max)), "From 1.")
}

extension Endpoint.Success {
  static let madeEntry = value(
    .entry, .created, headers: ["Location": "Where the entry is."],
    links: [
      Link(endpoint: "entry", parameters: ["number": "/number"]),
      Link(endpoint: "correct", parameters: ["number": "/number"]),
    ])
}

extension APICall {
  fileprivate func entries() throws -> APIReply {
    let account = try signedIn()
    let kind = text("kind")
    let after = integer("after") ?? 0
    let entries = book.log.entries.dropFirst(min(after, book.log.count)).lazy.filter { entry in
      Access.sees(account, entry, book.index)
        && (kind.map { $0 == entry.record.event.kind.rawValue } ?? true)
    }
    let page = Page(entries, limit: integer("limit"))
    let listing = Listing(
      items: page.items.map { EntryValue($0, book) },
      next: page.hasMore ? page.items.last.map { "\($0.number)" } : nil)
    return reply(.page("EntryPage", .entry, next: .text), listing)
  }

  fileprivate func entry() throws -> APIReply {
    .json(.entry, EntryValue(try entry(numbered: integer("number")), book))
  }

  private func entry(numbered number: Int?) throws(Problem) -> LogEntry {
    guard let entry = number.flatMap(book.log.entry),
      Access.sees(try signedIn(), entry, book.index)
    else { throw Problem(.notFound) }
    return entry
  }

  fileprivate func record() async throws -> APIReply {
    let account = try signedIn()
    let order = try order(EntryOrder.self)
    let draft = try draft(order)
    if mayBeDone, let number = book.log.number(of: draft, by: account) {
      return try await made(number)
    }
    let waiting = WaitingEvidence(site: site, account: account, now: now)
    let evidence = try await waiting.evidence(order.evidence)
    let number = try await Recording(site: site).record(
      draft, of: account, uploads: [], kept: evidence)
    waiting.named(order.evidence)
    return try await made(number)
  }

  /// What an order says, where its author may log that there: as on the page of the same form.
  private func draft(_ order: EntryOrder) throws(Problem) -> EntryDraft {
    let account = try signedIn()
    guard let place = EntryPlace(order.subject, book),
      Access.sees(account, place.owners) || place.isWhole
    else {
      let member = order.subject.place == .obligation ? "/obligation" : "/project"
      throw Problem(
        .notFound, faults: [.init(place: .body(member), detail: words.title(of: .notFound))])
    }
    try admit(to: place.form(order.kind))
    guard order.inNameOf == nil || account.role == .coordinator else { throw Problem(.forbidden) }
    guard let draft = order.draft else { throw missing(of: order) }
    return draft
  }

  /// A time limit is one of a project: either without the other is nothing that the plan has.
  private func missing(of order: EntryOrder) -> Problem {
    guard order.kind.parts.contains(where: { $0.field == .limit }) else {
      return Problem(.invalidBody)
    }
    let member = order.subject.place == .project ? EntryField.limit.name : "project"
    return Problem(
      .notFound,
      faults: [.init(place: .body("/\(member)"), detail: words.say(EntryField.limit.label))])
  }

  fileprivate func correct() async throws -> APIReply {
    let account = try signedIn()
    let number = try entry(numbered: integer("number")).number
    let order = try order(CorrectionOrder.self)
    let instead = try order.instead.map { try draft($0) }
    if mayBeDone,
      let done = book.log.correction(of: number, reason: order.reason, by: account)
    {
      return try await made(done)
    }
    let added = try await Recording(site: site).correct(
      number, as: instead, withoutEvidence: Set(order.withoutEvidence), reason: order.reason,
      approval: order.approval, of: account)
    return try await made(added)
  }

  fileprivate func erase() async throws -> APIReply {
    let account = try signedIn()
    let number = try entry(numbered: integer("number")).number
    let request = try order(ErasureRequest.self)
    if mayBeDone, let done = book.log.erasures(of: number)[request.part] {
      return try await made(done.number)
    }
    let order = ErasureOrder(
      of: number, [request.part], reason: request.reason, approval: request.approval)
    return try await made(try await Recording(site: site).erase(order, of: account))
  }

  /// An entry that was just added.
  func made(_ number: Int) async throws -> APIReply {
    let book = try await site.currentBook()
    guard let entry = book.log.entry(number) else { throw Problem(.unavailable) }
    let warnings = LogRules(book.schedule).warnings(ofEntry: number, in: book.log).map {
      EntryValue.Warning(rule: $0.rule, detail: words.words(for: $0), entries: $0.entries)
    }
    return .made(
      .entry, EntryValue(entry, book, warnings: warnings),
      at: "\(Endpoint.root)/entries/\(number)")
  }
}
