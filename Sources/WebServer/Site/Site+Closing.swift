internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  /// What a coordinator sees before a round is closed; `typed` is what was ticked before.
  func closingPage(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ exchange: Exchange, _ account: Account,
    typed: FormFields? = nil
  ) async throws -> ClosingPage {
    guard exchange.book.plan.fiscalYears.contains(year) else { throw NotFound() }
    let (book, now) = (exchange.book, exchange.now)
    let byTwo = try await byTwo(year, round, exchange, account)
    return try await pool.run {
      let instant = book.instant(now)
      return ClosingPage(
        try book.report(year, round, asOf: instant),
        try book.publicPreview(year, round, asOf: instant), byTwo, typed: typed)
    }
  }

  func publicPreviewPage(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ exchange: Exchange, _ account: Account
  ) async throws -> PublicPreviewPage {
    guard exchange.book.plan.fiscalYears.contains(year) else { throw NotFound() }
    let (book, now) = (exchange.book, exchange.now)
    let preview = try await pool.run {
      try book.publicPreview(year, round, asOf: book.instant(now))
    }
    return PublicPreviewPage(year, round, preview, exchange, account)
  }

  /// How far two people have come with a closing; nil where one is enough.
  func byTwo(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ exchange: Exchange, _ account: Account
  ) async throws -> ClosingPage.ByTwo? {
    guard settings.safeguards.closesByTwo else { return nil }
    let subject = Proposal.Subject(closing: round, of: year, over: exchange.book.log.head)
    let proposal = try await accounts { try $0.proposal(of: subject, now: exchange.now) }
    return .init(proposal: proposal, isOwn: proposal?.by.id == account.id)
  }

  /// Closes a round: only from the log that was looked at, where nothing must be mended and somebody said that it
  /// is meant.
  func close(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ form: SubmittedForm, _ exchange: Exchange,
    _ account: Account, _ browser: Browser
  ) async throws -> Reply {
    let page = try await closingPage(year, round, exchange, account, typed: form.fields)
    func again(_ faults: FormFaults) -> Reply {
      var page = page
      page.faults = faults
      return .page(page, .unprocessableContent)
    }
    if form.fields[LinkTurn.turnField] != nil { return .page(page) }
    guard page.turn.isComplete else {
      return again(FormFaults(general: exchange.words.linksNotLookedAt))
    }
    guard form[ClosingPage.confirmField] == "yes" else {
      return again(FormFaults(general: exchange.words.confirmationMissing))
    }
    let closing = RoundClosing(
      year, round, seen: form[ClosingPage.headField], links: page.decisions)
    if page.isOpen,
      try await !mayClose(closing, page.preview, over: exchange.book, as: account, exchange.now)
    {
      return .redirect(to: .report(year, round))
    }
    return try await once(form, account, exchange, again: again) { _ in
      let number = try await Recording(site: self).close(closing, of: account)
      await audit(
        .roundClosed, by: account.userName.text, from: browser.address,
        about: Audited.about(exchange.route))
      return Route.entry(number).path
    }
  }

  /// Whether somebody may close a round now. Where the office asks for two people, whoever is first only proposes
  /// it, over the log as it is and with the links that would be published; with others that is another proposal.
  func mayClose(
    _ closing: RoundClosing, _ preview: PublicPreview, over book: Book, as account: Account,
    _ now: Instant
  ) async throws -> Bool {
    // What was not looked at, closing refuses with its own words.
    guard settings.safeguards.closesByTwo, closing.seen == book.log.head.description else {
      return true
    }
    let subject = Proposal.Subject(
      closing: closing.round, of: closing.year, over: book.log.head,
      withholding: preview.withheld(deciding: closing.links))
    switch try await accounts({ try $0.agree(to: subject, by: account.id, now: now) }) {
    case .first: return false
    case .second: return true
    }
  }
}
