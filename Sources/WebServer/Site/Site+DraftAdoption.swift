internal import HTTPTypes
internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores
internal import ThaiCivil

// What adopting the draft changes, and adopting it.

extension Site {
  func draftAdoptionPage(
    _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> DraftAdoptionPage {
    let draft = try await openDraft()
    let words = exchange.words
    let wanted = adoption(SubmittedForm(typed ?? FormFields()), exchange)
    let (effect, refusal) = try await effect(of: wanted.shown, draft, exchange)
    let before = (exchange.book.timeline?.latest.edition ?? exchange.book.edition).schedule.plan
    let units = draft.plan.flatMap { effect?.byUnit(in: $0, before: before) } ?? []
    let isFirst = exchange.book.timeline == nil
    let numbers = ((before.projects) + (draft.plan?.projects ?? [])).map { ($0.id, $0.number) }
    let fields = Self.fields(words, today: exchange.today, isFirst: isFirst).map { field in
      typed.map { field.filled($0, FormFaults()) } ?? field
    }
    let accounts =
      effect?.leaving.isEmpty ?? true ? UnitAccounts([]) : try await unitAccounts()
    return DraftAdoptionPage(
      draft: draft, effect: effect, units: units, accounts: accounts,
      numbers: Dictionary(numbers, uniquingKeysWith: { $1 }), refusal: refusal, fields: fields)
  }

  func unitAccounts() async throws -> UnitAccounts {
    UnitAccounts(try await accounts { try $0.accounts() })
  }

  private static func fields(
    _ words: PageWording, today: ThaiDate, isFirst: Bool
  ) -> [FormField] {
    var approved = FormField(
      DraftAdoptionPage.approvedField, words.adoptionApproved, .day, isRequired: true,
      atMost: 40)
    approved.value = today.written(.numeric)
    return [
      FormField(
        DraftAdoptionPage.reasonField, words.adoptionReason, .long, isRequired: true,
        atMost: TextLimit.words),
      FormField(
        DraftAdoptionPage.documentField, words.adoptionDocument, isRequired: true,
        atMost: TextLimit.line),
      approved,
      FormField(
        DraftAdoptionPage.fromField, words.adoptionFrom, .day,
        hint: isFirst ? words.firstFromHint : words.adoptionFromHint,
        atMost: 40),
    ]
  }

  /// The adoption that a form wants; one whose effect is that of its days, as far as those can be read; and what is
  /// wrong with it.
  private func adoption(
    _ form: SubmittedForm, _ exchange: Exchange
  ) -> (adoption: PlanAdoption?, shown: PlanAdoption, faults: FormFaults) {
    var reader = EntryReader(form: form, words: exchange.words)
    let reason = reader.text(DraftAdoptionPage.reasonField, atMost: TextLimit.words)
    let document = reader.text(DraftAdoptionPage.documentField, atMost: TextLimit.line)
    let approved = reader.day(DraftAdoptionPage.approvedField)
    let from = reader.optionalDay(DraftAdoptionPage.fromField)
    let today = exchange.today
    if let approved, approved > today {
      reader.faults.add(
        exchange.words.words(for: LogRefusal.dayInFuture(approved, today: today)),
        to: DraftAdoptionPage.approvedField)
    }
    let shown = PlanAdoption(
      from: from, approved: min(approved ?? today, today), document: "-", reason: "-")
    guard reader.faults.isEmpty, let reason, let document, let approved else {
      return (nil, shown, reader.faults)
    }
    let adoption = PlanAdoption(
      from: from, approved: approved, document: document.plain, reason: reason.plain)
    return (adoption, shown, reader.faults)
  }

  private func effect(
    of adoption: PlanAdoption, _ draft: OpenDraft, _ exchange: Exchange
  ) async throws -> (PlanAdoption.Effect?, DraftAdoptionPage.Refusal?) {
    guard let plan = draft.plan else { return (nil, .toMend(draft.checkup.errors)) }
    let open = try await openDoubts(of: draft)
    guard open == 0 else { return (nil, .doubts(open)) }
    let own = exchange.book.plan
    guard own.isUnwritten || plan.id == own.id else { return (nil, .otherPlan(own.id.text)) }
    let (book, log, today, now) = (office.book, exchange.book.log, exchange.today, exchange.now)
    return try await pool.run {
      let known = try book.following(log, on: today)
      guard let edition = known.edition(ofPlan: draft.kept.text) else { return (nil, .same) }
      let latest = known.timeline?.latest.edition ?? known.edition
      if latest.sources?.hash == edition.sources?.hash { return (nil, .same) }
      return (try known.effect(of: adoption, adopting: edition, on: log, now: now), nil)
    }
  }

  /// Adopts the draft as it was looked at, and discards it then: the server goes on with the new edition.
  func adoptDraft(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    let words = exchange.words
    guard try await draft() != nil else {
      // A second click gets the answer to the first, whose draft is gone.
      let over = try await draftIsOver(exchange)
      return try await once(form, account, exchange, again: { _ in over }) { _ in
        throw FormFaults()
      }
    }
    let page = try await draftAdoptionPage(exchange, typed: form.fields)
    func again(_ faults: FormFaults) -> Reply {
      var (page, faults) = (page, faults)
      // The entry's own day is that of the approval.
      if let fault = faults[FieldName.day] {
        faults.add(fault, to: DraftAdoptionPage.approvedField)
      }
      page.faults = faults
      page.fields = page.fields.map { $0.filled(form.fields, faults) }
      return .page(page, .unprocessableContent)
    }
    guard page.refusal == nil else { return again(FormFaults()) }
    let wanted = adoption(form, exchange)
    guard let adoption = wanted.adoption else { return again(wanted.faults) }
    let draft = page.draft
    guard form[DraftForm.revisionField] == "\(draft.revision)" else {
      return again(FormFaults(general: words.draftIsAnother))
    }
    guard form[DraftAdoptionPage.effectField] == page.effect?.fingerprint else {
      return again(FormFaults(general: words.effectIsAnother))
    }
    let agrees = form[DraftAdoptionPage.consentField] == "yes"
    guard agrees || !page.needsConsent else {
      return again(FormFaults(general: words.consentMissing))
    }
    do {
      return try await once(form, account, exchange, again: again) { _ in
        try await adopt(adoption, draft, agreeing: agrees, account)
        return Route.planHistory.path
      }
    } catch is ConsentMissing {
      return again(FormFaults(general: words.consentMissing))
    }
  }

  private func adopt(
    _ adoption: PlanAdoption, _ draft: OpenDraft, agreeing agrees: Bool, _ account: Account
  ) async throws {
    try await Recording(site: self).adopt(
      adoption, ofPlan: draft.kept.text, agreeing: agrees, of: account)
    do {
      try await pool.run { [office] in try office.editing.discard(after: draft.revision) }
    } catch {
      // The edition is adopted all the same; the draft that is left is the same plan.
      note(error)
    }
    await sign()
  }
}
