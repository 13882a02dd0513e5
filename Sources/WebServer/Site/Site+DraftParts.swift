internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

// The parts of the draft: their pages, and what their forms change.

extension Site {
  /// The page of a part, or that it is no longer there. `typed` is what was typed into its form before.
  func draftPartPage(
    _ path: PlanPath, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> Reply {
    guard let page = try await draftPart(path, exchange, typed: typed) else {
      return try await gonePart(path, typed ?? FormFields())
    }
    return .page(page)
  }

  /// The same for an element that is to be added.
  func draftAdditionPage(
    _ list: PlanPath, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> Reply {
    guard let page = try await draftAddition(list, exchange, typed: typed) else {
      return try await gonePart(list, typed ?? FormFields())
    }
    return .page(page)
  }

  /// Says that a part was taken out or moved; not found where the format has no such part at all, or there is no draft.
  private func gonePart(_ path: PlanPath, _ typed: FormFields) async throws -> Reply {
    let draft = try await openDraft()
    guard PlanFile.hasPart(path) else { throw NotFound() }
    let page = GonePartPage(draft: draft, path: path, typed: typed)
    return .page(page, typed.all.isEmpty ? .notFound : .unprocessableContent)
  }

  /// Nil where the draft has no such part, or not any more.
  private func draftPart(
    _ path: PlanPath, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> DraftPartPage? {
    guard let draft = try await draft(knownFrom: exchange) else { throw NotFound() }
    guard var page = DraftPartPage(draft, at: path) else { return nil }
    if let typed, let form = page.form { page.typed = form.merged(typed) }
    page.isSaved = exchange.query[DraftPartPage.savedField] != nil
    page.days = try await days(of: page, exchange)
    page.notes = try await notes(of: page, exchange)
    page.predecessors = exchange.book.predecessors(of: page)
    return page
  }

  /// Nil where the draft has no such list, or not any more.
  private func draftAddition(
    _ list: PlanPath, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> DraftPartPage? {
    let draft = try await openDraft()
    let others = exchange.book.files
    let page = try await pool.run { DraftPartPage(draft, addingTo: list, besides: others()) }
    guard var page else { return nil }
    if let typed, let form = page.form { page.typed = form.merged(typed) }
    return page
  }

  /// The days of a part; nil where the draft is no plan, or days mean nothing for it.
  private func days(of page: DraftPartPage, _ exchange: Exchange) async throws -> [DraftDay]? {
    guard page.form?.section.isTimed ?? false, page.draft.plan != nil else { return nil }
    let (book, log, today) = (office.book, exchange.book.log, exchange.today)
    let (draft, path) = (page.draft, page.path)
    return try await pool.run {
      let known = try book.following(log, on: today)
      return known.edition(ofPlan: draft.kept.text)?.schedule.days(of: path, in: draft.file)
    }
  }

  func changePart(
    _ path: PlanPath, _ form: SubmittedForm, _ exchange: Exchange, _ account: Account,
    isGenuine: Bool
  ) async throws -> Reply {
    let words = exchange.words
    guard var page = try await draftPart(path, exchange) else {
      return try await gonePart(path, form.fields)
    }
    func again(_ faults: FormFaults) -> Reply {
      page.isSaved = false
      page.faults = faults
      if let own = page.form { page.typed = own.merged(form.fields) }
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again(FormFaults(general: words.formExpired)) }
    let edits: [PlanEdit]
    do throws(FormFaults) { edits = try page.edits(form, words) } catch { return again(error) }
    do {
      if !edits.isEmpty { try await apply(edits, form, account) }
    } catch let refusal as PlanEditing.Refusal {
      guard let draft = try await draft() else { return try await draftIsOver(exchange) }
      guard let newer = DraftPartPage(draft, at: path) else {
        return try await gonePart(path, form.fields)
      }
      let before = page
      page = newer
      (page.days, page.notes, page.predecessors) = (before.days, before.notes, before.predecessors)
      return again(FormFaults(words.words(for: refusal, in: page.draft.file)))
    }
    let (route, query) = edits.place(after: path, in: try await openDraft().file)
    return .redirect(to: route, query: query)
  }

  func addPart(
    to list: PlanPath, _ form: SubmittedForm, _ exchange: Exchange, _ account: Account,
    isGenuine: Bool
  ) async throws -> Reply {
    let words = exchange.words
    guard var page = try await draftAddition(list, exchange) else {
      return try await gonePart(list, form.fields)
    }
    func again(_ refusals: [String]) -> Reply {
      page.faults = FormFaults(refusals)
      if let own = page.form { page.typed = own.merged(form.fields) }
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again([words.formExpired]) }
    guard let own = page.form, let addition = page.addition else { throw NotFound() }
    let lost = own.faults(form.fields, words)
    guard lost.isEmpty else {
      (page.faults, page.typed) = (lost, own.merged(form.fields))
      return .page(page, .unprocessableContent)
    }
    let asked = form[DraftPartPage.idField]
    let elements = page.draft.file.elements(of: list)
    // A second click finds what the first has added.
    if !asked.isEmpty, let there = elements.first(where: { $0.path.last == asked }),
      there.node == own.element(form.fields, id: asked)
    {
      return .redirect(to: .draftPart(there.path))
    }
    let node = own.element(form.fields, id: addition.id)
    do {
      try await apply([.insert(node, into: list, at: elements.count)], form, account)
    } catch let refusal as PlanEditing.Refusal {
      return again(words.words(for: refusal, in: page.draft.file))
    }
    let file = try await openDraft().file
    let added = addition.id.map(list.appending) ?? file.elements(of: list).last?.path ?? list
    return .redirect(to: .draftPart(added), query: DraftPartPage.saved)
  }

  func apply(
    _ edits: [PlanEdit], _ form: SubmittedForm, _ account: Account
  ) async throws {
    let revision = Int(form[DraftForm.revisionField]) ?? 0
    _ = try await pool.run { [office] in
      try office.editing.apply(edits, after: revision, by: account.displayName, at: office.now())
    }
  }
}
