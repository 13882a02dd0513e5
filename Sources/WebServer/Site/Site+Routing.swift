internal import Office
internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Site {
  /// What a route shows. `typed` is what was typed into its form before, where it has one. Routes that are
  /// only posted to have no page.
  func page(for exchange: Exchange, typed: FormFields? = nil) async throws -> Reply {
    switch exchange.route {
    case .home: return home(exchange)
    case .signIn: return .page(SignInPage())
    case .setup: return .page(try await setupPage(exchange, typed: typed))
    case .draftDoubts: return .page(try await doubtsPage(exchange))
    case .invitation(let token):
      let page = try await invitationPage(token, exchange)
      return page.map { .page($0) } ?? .page(FaultPage(.linkGone), .gone)
    case .published:
      let vouching = try await vouching()
      return try published({ PublishedPage($0, vouching) }, exchange)
    case .publishedProof: return try published(ProofPage.init, exchange)
    case .publishedVerify, .publishedPaper: return try await verifyPage(exchange)
    case .publishedFile(let file):
      return .file(try await publishedFile(file.file, exchange.book, exchange.now))
    case .tasks: return .page(TaskListPage(exchange, try exchange.signedIn()))
    case .pastWork: return .page(PastWorkPage(exchange, try exchange.signedIn()))
    case .task(let id): return .page(try taskPage(id, exchange, try exchange.signedIn()))
    case .taskForm(_, let kind), .projectForm(_, let kind), .planForm(let kind),
      .officeForm(let kind):
      return .page(try entryForm(kind, exchange, typed: typed))
    case .project(let id): return .page(try projectPage(id, exchange, try exchange.signedIn()))
    case .entry(let number): return .page(try entryPage(number, exchange))
    case .evidence(let entry, let place):
      do { return .stored(try await evidence(entry, place, exchange)) } catch SharedFile.Fault
        .notCleaned
      { return .page(FaultPage(.photoNotShared), .conflict) }
    case .correction(let number): return .page(try correctionPage(number, exchange, typed: typed))
    case .erasure(let number): return .page(try erasurePage(number, exchange, typed: typed))
    case .sheet: return .page(SheetPage(exchange, try exchange.signedIn()))
    case .sheetFile: return try await sheetFile(exchange, try exchange.signedIn())
    case .sheetImport: return .page(SheetImportPage())
    case .planDraft: return .page(try await draftPage(exchange))
    case .draftPart(let path): return try await draftPartPage(path, exchange, typed: typed)
    case .draftAddition(let list):
      return try await draftAdditionPage(list, exchange, typed: typed)
    case .draftFile: return .file(try await draftFile(exchange))
    case .draftAdoption:
      return .page(try await draftAdoptionPage(exchange, typed: typed))
    case .documents: return .page(try await documentsPage())
    case .document(let id): return .page(try await documentPage(id, exchange))
    case .documentPlan(let id): return .file(try await documentPlan(id))
    case .feeds:
      var page = try await feedsPage(exchange, try exchange.signedIn())
      page.fields = typed ?? FormFields()
      return .page(page)
    case .account: return .page(try await accountPage(exchange, try exchange.signedIn()))
    case .accountLog:
      let (account, log) = (try exchange.signedIn(), try await accounts { try $0.log() })
      return .page(PeopleLogPage(log, of: account, isOwn: true, exchange))
    case .resetNotice: return try resetNotice(try exchange.signedIn())
    case .secondFactor:
      return .page(try await secondFactorPage(exchange, try exchange.signedIn()))
    case .closing(let year, let round):
      return .page(
        try await closingPage(year, round, exchange, try exchange.signedIn(), typed: typed))
    case .publicPreview(let year, let round):
      return .page(try await publicPreviewPage(year, round, exchange, try exchange.signedIn()))
    case .dashboard:
      return .page(
        try await pool.run { [office] in
          var page = try DashboardPage(exchange)
          page.draft = DraftNotice(exchange, office.editing)
          return page
        })
    case .projects: return .page(ProjectListPage(exchange))
    case .findings:
      let account = try exchange.signedIn()
      return .page(try await pool.run { try FindingsPage(exchange, account) })
    case .money:
      let account = try exchange.signedIn()
      return .page(try await pool.run { try MoneyPage(exchange, account) })
    case .entries: return .page(EntryListPage(exchange, try exchange.signedIn()))
    case .verification: return .page(VerificationPage())
    case .planHistory: return .page(PlanHistoryPage(exchange))
    case .planFile(let number): return try planFile(number, exchange.book)
    case .reports: return .page(ReportListPage(exchange))
    case .report(let year, let round):
      return .page(try await reportPage(year, round, exchange, try exchange.signedIn()))
    case .reportFile(let file):
      return try await reportFile(file, exchange)
    case .registers: return .page(RegisterListPage(exchange))
    case .register(let register):
      return .page(
        RegisterPage(
          register, exchange, try exchange.signedIn(), judgedBy: office.frameworks))
    case .people: return .page(try await peoplePage(exchange, typed: typed?.ofPerson))
    case .person(let id): return .page(try await personPage(id, exchange, typed: typed?.ofPerson))
    case .peopleLog: return .page(try await peopleLogPage(of: nil, exchange))
    case .personLog(let id): return .page(try await peopleLogPage(of: id, exchange))
    case .health, .ready, .style, .icon, .calendar, .publishedCheckpoint, .publishedTile,
      .publishedConsistency, .cosigning, .cosigned, .signInCode, .signOut, .language, .feed,
      .sessionEnd:
      return .page(FaultPage(.methodNotAllowed), .methodNotAllowed)
    }
  }

  private func taskPage(
    _ id: Obligation.ID, _ exchange: Exchange, _ account: Account
  ) throws(NotFound) -> TaskPage {
    let progress = exchange.book.progress(
      exchange.book.year(on: exchange.today), asOf: exchange.today)
    guard let item = progress.everything.first(where: { $0.obligation.id == id }),
      Access.sees(account, item.obligation.owners)
    else { throw NotFound() }
    return TaskPage(item, exchange, account)
  }

  private func projectPage(
    _ id: Project.ID, _ exchange: Exchange, _ account: Account
  ) throws(NotFound) -> ProjectPage {
    guard let project = exchange.book.index.project(id), Access.sees(account, project.owners)
    else { throw NotFound() }
    let year = min(
      max(exchange.year, project.fiscalYears.lowerBound), project.fiscalYears.upperBound)
    let progress = exchange.book.progress(year, asOf: exchange.today)
    guard let own = progress.projects.first(where: { $0.project.id == id }) else {
      throw NotFound()
    }
    return ProjectPage(own, exchange, account)
  }

  /// Does what a form says. `isGenuine` where it brought back the token of the browser; forms that hold
  /// much text are shown again with it otherwise, the others are refused. Pages without a form take none.
  func answer(
    to form: SubmittedForm, _ exchange: Exchange, _ browser: Browser, isGenuine: Bool
  ) async throws -> Reply {
    func ifGenuine(_ body: () async throws -> Reply) async throws -> Reply {
      guard !isGenuine else { return try await body() }
      let fault: FaultPage.Fault = browser.secret.isNew ? .noCookie(settings.base) : .formExpired
      return .page(FaultPage(fault), .forbidden)
    }
    func asAccount(_ body: (Account) async throws -> Reply) async throws -> Reply {
      try await ifGenuine { try await body(try exchange.signedIn()) }
    }
    if isGenuine, let asked = try await passwordAsked(form, exchange, browser) { return asked }
    switch exchange.route {
    // Nobody is harmed by another language.
    case .language: return changeLanguage(form)
    case .taskForm(_, let kind), .projectForm(_, let kind), .planForm(let kind),
      .officeForm(let kind):
      return try await takeEntry(kind, form, exchange, isGenuine: isGenuine)
    case .pastWork:
      return try await takePastWork(
        form, exchange, try exchange.signedIn(), isGenuine: isGenuine)
    case .correction(let number):
      return try await takeCorrection(number, form, exchange, isGenuine: isGenuine)
    case .erasure(let number):
      return try await takeErasure(number, form, exchange, browser, isGenuine: isGenuine)
    case .sheetImport:
      return try await importSheet(
        form, exchange, try exchange.signedIn(), isGenuine: isGenuine)
    case .planDraft:
      return try await asAccount { try await changeDraft(form, exchange, $0) }
    case .draftPart(let path):
      return try await onDraft(exchange) {
        try await changePart(
          path, form, exchange, try exchange.signedIn(), isGenuine: isGenuine)
      }
    case .draftAddition(let list):
      return try await onDraft(exchange) {
        try await addPart(
          to: list, form, exchange, try exchange.signedIn(), isGenuine: isGenuine)
      }
    case .draftAdoption:
      return try await asAccount { try await adoptDraft(form, exchange, $0) }
    case .documents:
      return try await takeDocument(form, exchange, try exchange.signedIn(), isGenuine: isGenuine)
    case .document(let id):
      return try await asAccount { try await changeDocument(id, form, exchange, $0) }
    case .setup: return try await asAccount { try await setUp(form, exchange, $0) }
    case .draftDoubts:
      return try await onDraft(exchange) {
        try await asAccount { try await settleDoubts(form, exchange, $0) }
      }
    case .signIn: return try await ifGenuine { try await signIn(form, exchange, browser) }
    case .signInCode:
      return try await ifGenuine { try await completeSignIn(form, exchange, browser) }
    case .signOut: return try await ifGenuine { try await signOut(exchange, browser) }
    case .invitation(let token):
      return try await ifGenuine {
        try await acceptInvitation(token, form, exchange, browser)
      }
    case .account:
      return try await asAccount { try await changeAccount(form, exchange, $0, browser) }
    case .resetNotice: return try await asAccount { try await tellReset(exchange, $0) }
    case .secondFactor:
      return try await asAccount { try await changeSecondFactor(form, exchange, $0, browser) }
    case .feeds: return try await asAccount { try await makeFeed(form, exchange, $0) }
    case .feed(let id, let action):
      return try await asAccount { account in
        try await notThere { try await change(id, action, exchange, account) }
      }
    case .sessionEnd(let id):
      return try await asAccount { account in
        try await notThere {
          try await accounts { try $0.revokeSession(id, of: account.id) }
          return .redirect(to: .account)
        }
      }
    case .closing(let year, let round):
      return try await asAccount { try await close(year, round, form, exchange, $0, browser) }
    case .verification: return try await asAccount { _ in .page(try await verify()) }
    case .people: return try await asAccount { try await invite(form, exchange, $0, browser) }
    case .person(let id):
      return try await asAccount { account in
        try await notThere { try await change(id, form, exchange, account) }
      }
    case .health, .ready, .style, .icon, .calendar, .home, .published, .publishedProof,
      .publishedFile,
      .publishedVerify, .publishedPaper, .publishedCheckpoint, .publishedTile,
      .publishedConsistency, .cosigning, .cosigned, .tasks, .task, .project, .entry, .evidence,
      .sheet, .sheetFile, .registers, .register,
      .dashboard, .projects,
      .findings, .money, .entries, .reports, .report, .publicPreview, .reportFile, .planHistory,
      .planFile, .peopleLog,
      .personLog,
      .accountLog, .documentPlan, .draftFile:
      return .page(FaultPage(.methodNotAllowed), .methodNotAllowed)
    }
  }

  /// What the accounts do not have is not found.
  func notThere(_ body: () async throws -> Reply) async throws -> Reply {
    do { return try await body() } catch AccountFault.notThere { throw NotFound() }
  }

  /// The page that a visitor begins with.
  private func home(_ exchange: Exchange) -> Reply {
    switch exchange.account?.role {
    case .owner: .redirect(to: .tasks)
    case .coordinator, .executive: .redirect(to: .dashboard)
    case nil: settings.isPublic ? .redirect(to: .published) : .redirect(to: .signIn)
    }
  }
}
