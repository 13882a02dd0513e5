internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Takes a request through the steps that are the same for every route: who asks, whether they may, the
/// form, the answer.
struct Responder: HTTPResponder {
  let site: Site

  func respond(to request: Request, context: Visit) async throws -> Response {
    let began = ContinuousClock.now
    let request = fromOurRoot(request)
    let route = Route(path: request.uri.path)
    let browser = Browser(request, context, site.settings)
    let response: Response
    if browser.isProxied {
      response =
        await site.gate.run(for: browser.address) {
          await answerInTurn(request, route, browser, context)
        } ?? crowded(request, route, browser)
    } else {
      response = await answerInTurn(request, route, browser, context)
    }
    let taken = began.duration(to: .now)
    let name = route.map(Self.kind) ?? APIResponder.name(of: request).map { "api.\($0)" }
    // No path, query or name: those hold tokens and people.
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(name ?? "none")",
        "status": "\(response.status.code)",
        "ms":
          "\(taken.components.seconds * 1000 + taken.components.attoseconds / 1_000_000_000_000_000)",
      ])
    return response
  }

  /// What was asked for, said from the root of the server, wherever that stands on its host.
  private func fromOurRoot(_ request: Request) -> Request {
    guard let asked = request.head.path else { return request }
    let inside = site.settings.base.inside(asked)
    guard inside != asked else { return request }
    var head = request.head
    head.path = inside
    return Request(head: head, body: request.body)
  }

  /// The name of a route without what it holds.
  static func kind(_ route: Route) -> String {
    let text = "\(route)"
    return String(text.prefix { $0 != "(" })
  }

  /// What is only read waits for the turn of its address, since everybody can ask for it without end. What a
  /// paper is made for does not, nor what has a body: both take as long as something else does, and have limits of
  /// their own.
  private func answerInTurn(
    _ request: Request, _ route: Route?, _ browser: Browser, _ visit: Visit
  ) async -> Response {
    let isRead = request.method == .get || request.method == .head
    guard isRead, route.map(\.isMadeWhenAsked) != true else {
      return await answer(request, route, browser, visit)
    }
    return await site.turnstile.run(for: SourceAddress(browser.address).text) {
      await answer(request, route, browser, visit)
    }
  }

  private func answer(
    _ request: Request, _ route: Route?, _ browser: Browser, _ visit: Visit
  ) async -> Response {
    if APIResponder.takes(request.uri.path) {
      return await APIResponder(site: site).response(to: request, browser, visit)
    }
    do {
      if let route {
        guard route.methods.contains(request.method) else {
          return otherMethod(than: route.methods, request, browser)
        }
        if let quick = try await machineAnswer(route, request) { return quick }
      }
      return try await pageAnswer(route, request, browser, visit)
    } catch is Doorkeeper.Full {
      return crowded(request, route, browser)
    } catch is PrintDesk.Full {
      return crowded(request, route, browser)
    } catch {
      site.note(error)
      let sending = Sending(site: site, browser: browser, language: browser.language)
      var fault = FaultPage.Fault.unavailable
      if case StoreFault.unverified(let found) = error { fault = .unverified(found) }
      if let found = error as? ClosedReports.Fault { fault = .closedReport(found) }
      if let found = error as? PrintFault { fault = .notPrinted(found) }
      return sending.response(
        .page(FaultPage(fault), .serviceUnavailable), to: route ?? .home,
        method: request.method)
    }
  }

  /// The route has no such method (RFC 9110, 15.5.6).
  private func otherMethod(
    than known: [HTTPRequest.Method], _ request: Request, _ browser: Browser
  ) -> Response {
    var response = Sending(site: site, browser: browser, language: browser.language)
      .response(
        .page(FaultPage(.methodNotAllowed), .methodNotAllowed), to: .home, method: request.method)
    response.headers[.allow] = known.map(\.rawValue).joined(separator: ", ")
    return response
  }

  /// Too many ask for the same at once.
  private func crowded(_ request: Request, _ route: Route?, _ browser: Browser) -> Response {
    if APIResponder.takes(request.uri.path) {
      let words = PageWording(AcceptedLanguage.of(request.headers[.acceptLanguage]))
      return APISending(site: site, browser: browser, words: words)
        .response(Problem.crowded, request)
    }
    let page = Reply.Page(
      model: FaultPage(.crowded), status: .serviceUnavailable,
      retryAfter: Doorkeeper.Full.retryAfter)
    return Sending(site: site, browser: browser, language: browser.language)
      .response(.page(page), to: route ?? .home, method: request.method)
  }

  /// Answers that need no plan, log or account.
  private func machineAnswer(_ route: Route, _ request: Request) async throws -> Response? {
    switch route {
    case .health: return Sending.plain(.ok, "ok\n", site.settings)
    case .ready:
      _ = try await site.currentBook()
      return Sending.plain(.ok, "ready\n", site.settings)
    case .style:
      return Sending.look(LookSheet.text, MediaType.textCss.inUTF8, request, site.settings)
    case .icon:
      return Sending.look(SiteIcon.text, MediaType.imageSvg.description, request, site.settings)
    case .calendar(let token): return try await site.calendar(token, request)
    case .publishedCheckpoint: return try await site.publishedCheckpoint(request)
    case .publishedTile(let tile): return try await site.publishedTile(tile, request)
    case .publishedConsistency(let count):
      return try await site.publishedConsistency(from: count, request)
    case .cosigning: return try await site.cosign(request)
    case .cosigned(let log): return try await site.cosignedCheckpoint(log, request)
    case .home, .signIn, .signInCode, .signOut, .language, .invitation, .published,
      .publishedProof, .publishedVerify, .publishedPaper,
      .publishedFile, .tasks, .task, .taskForm, .pastWork, .project, .projectForm, .entry,
      .evidence, .sheet,
      .sheetFile, .feeds, .feed, .account, .accountLog, .resetNotice, .secondFactor, .sessionEnd,
      .dashboard,
      .projects, .findings, .money,
      .registers, .register, .officeForm, .entries, .reports, .report, .publicPreview, .reportFile,
      .planHistory, .planFile, .planForm,
      .correction, .erasure,
      .closing, .verification,
      .sheetImport, .documents, .document, .documentPlan, .planDraft, .draftPart, .draftAddition,
      .draftFile, .draftAdoption, .people, .person, .peopleLog, .personLog,
      .setup, .draftDoubts:
      return nil
    }
  }

  private func pageAnswer(
    _ route: Route?, _ request: Request, _ browser: Browser, _ visit: Visit
  ) async throws -> Response {
    var caller = try await caller(of: browser, site.office.now())
    if let route, !route.needsNoPlan, try await !site.hasPlan() {
      return Sending(site: site, browser: browser, language: browser.language, caller: caller)
        .response(
          .redirect(to: caller == nil ? .signIn : .setup), to: route, method: request.method)
    }
    let response = try await pageAnswer(route, request, browser, for: &caller)
    // Whoever was sent to do something else first did nothing here.
    if let route, response.status != .seeOther || duty(of: caller, before: route) == nil {
      await site.audit(
        route, request.method, response.status, by: caller?.account, from: browser)
    }
    return response
  }

  /// `caller` is whose request it is, as things stand when it is answered.
  private func pageAnswer(
    _ route: Route?, _ request: Request, _ browser: Browser, for caller: inout Caller?
  ) async throws -> Response {
    func reply(_ reply: Reply, to route: Route = .home) -> Response {
      Sending(site: site, browser: browser, language: browser.language, caller: caller)
        .response(reply, to: route, query: request.uri.query, method: request.method)
    }
    guard let route else {
      if request.method != .post, let meant = Self.withoutSlash(request.uri.path) {
        let query = request.uri.query.map { "?" + $0 } ?? ""
        return reply(.redirect(to: meant, query: query), to: meant)
      }
      return reply(.page(FaultPage(.notFound), .notFound))
    }
    var isAdmitted: Bool { Access.visitors(of: route).contains(Access.Visitor(caller?.account)) }
    /// What keeps somebody who is signed in from going on.
    func refusal() -> Response? {
      guard caller != nil else { return nil }
      guard isAdmitted else {
        return reply(.page(FaultPage(.forbidden), .forbidden), to: route)
      }
      return duty(of: caller, before: route).map { reply(.redirect(to: $0.route), to: route) }
    }
    do {
      if let refusal = refusal() { return refusal }
      guard request.method == .post else {
        guard isAdmitted else {
          return reply(.page(.askToSignIn(on: route, request.uri.query)), to: route)
        }
        return reply(
          try await site.page(for: try await exchange(route, request, browser, caller)),
          to: route)
      }
      guard browser.isOfThisSite else {
        return reply(.page(FaultPage(.foreignForm), .forbidden), to: route)
      }
      let form = try await FormReader(
        settings: site.settings, pool: site.pool, isSignedIn: caller != nil,
        takes: route == .documents || route == .planDraft ? .documents : .evidence
      ).form(of: request)
      // What was kept of them is a copy.
      defer { for upload in form.uploads { UploadFile.remove(upload.path) } }
      // A form may take its time, and its sender's rights end while it does.
      caller = try await self.caller(of: browser, site.office.now())
      if let refusal = refusal() { return refusal }
      let exchange = try await exchange(route, request, browser, caller)
      return reply(try await post(form, exchange, browser, isAdmitted: isAdmitted), to: route)
    } catch is NotFound {
      return reply(.page(FaultPage(.notFound), .notFound), to: route)
    } catch let refusal as FormRefusal {
      return reply(Self.answer(to: refusal), to: route)
    }
  }

  /// What somebody has to do before a route can be used; nil where it can.
  private func duty(of caller: Caller?, before route: Route) -> Duty? {
    guard let caller,
      let duty = Duty(of: caller.account, caller.session, site.settings.safeguards)
    else { return nil }
    return duty.leaves(route) ? nil : duty
  }

  private func exchange(
    _ route: Route, _ request: Request, _ browser: Browser, _ caller: Caller?
  ) async throws -> Exchange {
    let book = try await site.currentBook()
    return Exchange(
      route: route, query: FormFields(urlEncoded: request.uri.query ?? "") ?? FormFields(),
      caller: caller?.standing(in: book.plan), language: browser.language, csrf: browser.csrf,
      showsPages: browser.showsPages, now: site.office.now(), book: book,
      verified: site.keeper.watch.last,
      witnessed: site.office.witnesses?.outcomes ?? [], uploads: UploadRoom(site.settings))
  }

  /// The page that a path with a slash at its end means.
  private static func withoutSlash(_ path: String) -> Route? {
    guard path.hasSuffix("/"), !path.hasPrefix("//"),
      let route = Route(path: String(path.dropLast())), route.isReadable
    else { return nil }
    return route
  }

  private static func answer(to refusal: FormRefusal) -> Reply {
    switch refusal {
    case .tooLarge(let limit): .page(FaultPage(.tooLarge(limit)), .contentTooLarge)
    case .textTooLarge(let limit): .page(FaultPage(.textTooLarge(limit)), .contentTooLarge)
    case .malformed: .page(FaultPage(.malformed), .badRequest)
    case .unkept: .page(FaultPage(.unavailable), .serviceUnavailable)
    }
  }

  /// Whom the trusted proxy vouches for, else whoever has a session: on a shared computer the cookie may be of
  /// whoever sat there before.
  private func caller(of browser: Browser, _ now: Instant) async throws -> Caller? {
    guard let name = browser.vouchedName else {
      guard let token = browser.cookies[.session] else { return nil }
      return try await site.accounts { accounts in
        try accounts.session(token, now: now).map { found in
          Caller(
            account: found.account, session: found.session,
            isResetOffered: try accounts.resetOffer(for: found.account.id, now: now) != nil)
        }
      }
    }
    do {
      return try await site.accounts {
        Caller(account: try $0.proxyAccount(userName: name), session: nil, isResetOffered: false)
      }
    } catch AccountFault.notThere, AccountFault.disabled {
      return nil
    }
  }

  /// A form that was read: worked on where it comes from a page of ours.
  private func post(
    _ form: SubmittedForm, _ exchange: Exchange, _ browser: Browser, isAdmitted: Bool
  ) async throws -> Reply {
    guard isAdmitted else {
      return .page(SignInPage.interrupted(on: exchange, form.fields), .unauthorized)
    }
    let isGenuine = exchange.csrf.matches(form.fields[CSRFToken.field])
    return try await site.answer(to: form, exchange, browser, isGenuine: isGenuine)
  }
}

/// A connection's request as Hummingbird hands it over.
struct Visit: InitializableFromSource, Sendable {
  let logger: Logger
  /// The address of the other side; nil in tests without a socket.
  let address: String?

  init(source: ApplicationRequestContextSource) {
    logger = source.logger
    address = source.channel.remoteAddress?.ipAddress
  }
}
