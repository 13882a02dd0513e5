internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

// The parts of the draft: their pages, and what their forms change.

extension Site {
  /// `typed` is what was typed into its form before.
  func draftPartPage(
    _ path: PlanPath, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> DraftPartPage {
    guard let draft = try await draft(knownFrom: exchange),
      var page = DraftPartPage(draft, at: path)
    else { throw NotFound() }
    if let typed, let form = page.form { page.typed = form.merged(typed) }
    page.isSaved = exchange.query[DraftPartPage.savedField] != nil
    page.days = try await days(of: page, exchange)
    page.notes = try await unitNotes(of: page, exchange)
    return page
  }

  func draftAdditionPage(
    _ list: PlanPath, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> DraftPartPage {
    let draft = try await openDraft()
    let others = exchange.book.files
    let page = try await pool.run { DraftPartPage(draft, addingTo: list, besides: others()) }
    guard var page else { throw NotFound() }
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
    var page = try await draftPartPage(path, exchange)
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
      if let draft = try await draft(), let newer = DraftPartPage(draft, at: path) {
        let (days, notes) = (page.days, page.notes)
        page = newer
        (page.days, page.notes) = (days, notes)
      }
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
    var page = try await draftAdditionPage(list, exchange)
    func again(_ refusals: [String]) -> Reply {
      page.faults = FormFaults(refusals)
      if let own = page.form { page.typed = own.merged(form.fields) }
      return .page(page, .unprocessableContent)
    }
    guard isGenuine else { return again([words.formExpired]) }
    guard let own = page.form, let addition = page.addition else { throw NotFound() }
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

extension Site {
  /// What to know of a unit's id before it is changed, and which ids can be named as those that it succeeds.
  private func unitNotes(
    of page: DraftPartPage, _ exchange: Exchange
  ) async throws -> [String: String] {
    guard page.form?.section.name == "owner", let before = exchange.book.adoptedUnits else {
      return [:]
    }
    let (words, file) = (exchange.words, page.draft.file)
    var notes: [String: String] = [:]
    let id = file.text(at: page.path.appending("id"))
    if let unit = before.first(where: { $0.id.text == id }) {
      let entries = exchange.book.log.effective.count { entry in
        entry.entry.record.author.unit.map(unit.ids.contains) ?? false
      }
      notes["id"] = words.idOfUnit(
        unit.ids, accounts: try await unitAccounts().count(of: unit.ids), entries: entries)
    }
    let present = Set(file.units.map(\.id)).union(file.succeededUnits)
    let gone = before.flatMap { unit in unit.ids.map { (id: $0, name: unit.name) } }
      .filter { !present.contains($0.id.text) }
    if !gone.isEmpty { notes["succeeds"] = words.unitsToSucceed(gone) }
    return notes
  }
}

extension Book {
  /// The units of the newest edition; nil where none is adopted.
  fileprivate var adoptedUnits: [Owner]? { timeline?.latest.edition.schedule.plan.owners }
}

extension PlanFile {
  /// The ids that units of the draft stand for.
  fileprivate var succeededUnits: [String] {
    elements(of: .plan.appending("owners")).flatMap { element in
      element.node["succeeds"]?.elements.compactMap(\.text) ?? []
    }
  }
}
