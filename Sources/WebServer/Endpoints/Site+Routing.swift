internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Site {
  /// What a route shows. `typed` is what was typed into its form before, where it has one.
  func page(for exchange: Exchange, typed: FormFields? = nil) async throws -> Reply {
    switch exchange.route {
    case .home: return home(exchange)
    case .signIn: return .page(SignInPage())
    case .invitation(let token):
      let page = try await invitationPage(token, exchange)
      return page.map { .page($0) } ?? .page(FaultPage(.linkGone), .gone)
    case .health, .ready, .style, .calendar, .signOut, .language, .feed, .sessionEnd, .closing:
      return .page(FaultPage(.methodNotAllowed), .methodNotAllowed)
    case .published, .publishedProof, .publishedFile: return try await publicPage(exchange)
    default: break
    }
    guard let account = exchange.account else { throw NotFound() }
    return try await page(for: exchange, account, typed: typed)
  }

  /// The pages of those who are signed in.
  private func page(
    for exchange: Exchange, _ account: Account, typed: FormFields?
  ) async throws -> Reply {
    switch exchange.route {
    case .tasks: return .page(TaskListPage(exchange, account))
    case .task(let id): return .page(try taskPage(id, exchange, account))
    case .taskForm(_, let kind), .projectForm(_, let kind), .planForm(let kind):
      return .page(try entryForm(kind, exchange, typed: typed))
    case .project(let id): return .page(try projectPage(id, exchange, account))
    case .entry(let number): return .page(try entryPage(number, exchange))
    case .evidence(let entry, let place): return try evidence(entry, place, exchange)
    case .correction(let number):
      return .page(try correctionPage(number, exchange, typed: typed))
    case .sheet: return .page(SheetPage(exchange, account))
    case .sheetFile: return try await sheetFile(exchange, account)
    case .sheetImport: return .page(SheetImportPage())
    case .feeds:
      var page = try await feedsPage(exchange, account)
      page.fields = typed ?? FormFields()
      return .page(page)
    case .account:
      return .page(try await accountPage(exchange, account))
    default: return try await overview(for: exchange, account)
    }
  }

  /// The pages of those who see all.
  private func overview(for exchange: Exchange, _ account: Account) async throws -> Reply {
    switch exchange.route {
    case .dashboard: return .page(try await pool.run { try DashboardPage(exchange) })
    case .projects: return .page(ProjectListPage(exchange))
    case .findings: return .page(try await pool.run { try FindingsPage(exchange, account) })
    case .money: return .page(try await pool.run { try MoneyPage(exchange, account) })
    case .entries: return .page(EntryListPage(exchange, account))
    case .verification: return .page(VerificationPage())
    case .reports: return .page(ReportListPage(exchange))
    case .report(let year, let round):
      return .page(try await reportPage(year, round, exchange, account))
    case .reportFile(let file): return try await paperFile(file, exchange.book, exchange.now)
    case .people: return .page(try await peoplePage(exchange))
    case .person(let id): return .page(try await personPage(id, exchange))
    default: throw NotFound()
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
  /// much text are shown again with it otherwise, the others are refused.
  func answer(
    to form: SubmittedForm, _ exchange: Exchange, _ browser: Browser, isGenuine: Bool
  ) async throws -> Reply {
    switch exchange.route {
    // Nobody is harmed by another language.
    case .language: return changeLanguage(form)
    case .taskForm(_, let kind), .projectForm(_, let kind), .planForm(let kind):
      return try await takeEntry(kind, form, exchange, isGenuine: isGenuine)
    case .correction(let number):
      return try await takeCorrection(number, form, exchange, isGenuine: isGenuine)
    default: break
    }
    if case .sheetImport = exchange.route, let account = exchange.account {
      return try await importSheet(form, exchange, account, isGenuine: isGenuine)
    }
    guard isGenuine else { return .page(FaultPage(.formExpired), .forbidden) }
    switch exchange.route {
    case .signIn: return try await signIn(form, exchange, browser)
    case .signOut: return try await signOut(exchange, browser)
    case .invitation(let token):
      return try await acceptInvitation(token, form, exchange, browser)
    default: break
    }
    guard let account = exchange.account else { throw NotFound() }
    if case .account = exchange.route {
      return try await changePassword(form, exchange, account, browser)
    }
    return try await answer(to: form, exchange, account)
  }

  /// The forms of those who are signed in.
  private func answer(
    to form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    switch exchange.route {
    case .feeds: return try await makeFeed(form, exchange, account)
    case .closing(let year, let round):
      return try await close(year, round, form, exchange, account)
    case .verification: return .page(try await verify())
    case .people: return try await invite(form, exchange, account)
    case .person(let id):
      return try await notThere { try await change(id, form, exchange, account) }
    case .feed(let id, let action):
      return try await notThere { try await change(id, action, exchange, account) }
    case .sessionEnd(let id):
      return try await notThere {
        try await accounts { try $0.endSession(id, account.id, exchange.now) }
        return .redirect(to: .account)
      }
    default: return .page(FaultPage(.methodNotAllowed), .methodNotAllowed)
    }
  }

  /// What the accounts do not have is not found.
  func notThere(_ body: () async throws -> Reply) async throws -> Reply {
    do { return try await body() } catch AccountRefusal.notThere { throw NotFound() }
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
