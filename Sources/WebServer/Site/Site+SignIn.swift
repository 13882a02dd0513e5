internal import Office
internal import Hummingbird
internal import HTTPTypes
import Papers
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Reply.Page {
  /// To sign in, then come back.
  static func askToSignIn(on route: Route, _ query: String?) -> Reply.Page {
    let next = route == .signIn ? nil : route.path + (query.map { "?" + $0 } ?? "")
    return Reply.Page(model: SignInPage(next: next), status: .unauthorized)
  }
}

extension Site {
  func signIn(_ form: SubmittedForm, _ exchange: Exchange, _ browser: Browser) async throws -> Reply
  {
    let name = form[SignInPage.nameField]
    let password = form.fields[SignInPage.passwordField] ?? ""
    let visitor = browser.visitor(staying: stays(form))
    do {
      let step = try await signIn(name, password, from: visitor, now: exchange.now)
      return try await goOn(form, exchange, step)
    } catch let refusal as AccountFault {
      return refused(form, exchange, refusal)
    } catch is Doorkeeper.Full {
      return .page(
        Reply.Page(
          model: SignInPage.crowded(form), status: .serviceUnavailable,
          retryAfter: Doorkeeper.Full.retryAfter))
    }
  }

  private func stays(_ form: SubmittedForm) -> Bool {
    settings.safeguards.mayStaySignedIn && form[SignInPage.stayField] == "yes"
  }

  func completeSignIn(
    _ form: SubmittedForm, _ exchange: Exchange, _ browser: Browser
  ) async throws -> Reply {
    let (pending, code) = (form[CodePage.pendingField], form[CodePage.codeField])
    do {
      let signedIn = try await completeSignIn(
        pending, code: code, from: browser.visitor, now: exchange.now)
      return try await goOn(form, exchange, .signedIn(signedIn))
    } catch let refusal as AccountFault {
      return .page(CodePage(pending, form, refusal: refusal), .unauthorized)
    }
  }

  private func refused(
    _ form: SubmittedForm, _ exchange: Exchange, _ refusal: AccountFault
  ) -> Reply {
    var page = Reply.Page(model: SignInPage.refused(form, refusal), status: .unauthorized)
    if case .tooMany(let until) = refusal {
      page.status = .tooManyRequests
      let wait = until.millisecondsSinceEpoch - exchange.now.millisecondsSinceEpoch
      page.retryAfter = max(1, Int(wait / 1000))
    }
    return .page(page)
  }

  /// Where the person wanted to go: on with a form that was interrupted, to the page asked for, or home.
  private func goOn(
    _ form: SubmittedForm, _ exchange: Exchange, _ step: SignInStep
  ) async throws -> Reply {
    let signedIn: SignedIn
    switch step {
    case .codeAsked(let pending): return .page(CodePage(pending.text, form))
    case .signedIn(let done): signedIn = done
    }
    let cookies = cookies(for: signedIn)
    let (route, query) = form.fields[SignInPage.nextField].flatMap(Self.place) ?? (.home, "")
    let kept = SignInPage.keptFields(of: form.fields)
    let (account, session) = (signedIn.account, signedIn.sessionToken.text)
    guard !kept.all.isEmpty, Access.visitors(of: route).contains(Access.Visitor(account)) else {
      return .redirect(to: route, query: query, cookies: cookies)
    }
    let caller = Caller(account: account, session: signedIn.session, isResetOffered: false)
    guard Duty(of: account, signedIn.session, settings.safeguards) == nil else {
      return .redirect(to: route, query: query, cookies: cookies)
    }
    let resumed = Exchange(
      route: route, query: FormFields(), caller: caller, language: exchange.language,
      csrf: CSRFToken(of: session), showsPages: exchange.showsPages, now: exchange.now,
      book: exchange.book,
      verified: exchange.verified, witnessed: exchange.witnessed, uploads: exchange.uploads)
    guard case .page(var page) = try await self.page(for: resumed, typed: kept) else {
      return .redirect(to: route, query: query, cookies: cookies)
    }
    page.cookies += cookies
    page.newcomer = (account, session)
    return .page(page)
  }

  func cookies(for signedIn: SignedIn) -> [Cookie] {
    let base = settings.base
    return [
      Cookie(
        .session, signedIn.sessionToken.text,
        seconds: signedIn.session.isKept ? Int(Lifetimes.keptSession.components.seconds) : nil,
        at: base),
      Cookie(
        .device, signedIn.deviceToken.text,
        seconds: Int(Lifetimes.knownPlace.components.seconds), at: base),
      Cookie.cleared(.visitor, at: base),
    ]
  }

  /// A place of this server that a form names; nil for anything else.
  static func place(_ text: String) -> (Route, String)? {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, let route = Route(path: String(path)) else { return nil }
    let query = parts.count > 1 ? FormFields(urlEncoded: parts[1]) : FormFields()
    guard let query else { return nil }
    let pairs = query.all.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
    return (route, pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  func signOut(_ exchange: Exchange, _ browser: Browser) async throws -> Reply {
    if let session = browser.cookies[.session] {
      try await accounts { try $0.signOut(session) }
    }
    return .redirect(
      to: .home, cookies: [.cleared(.session, at: settings.base)])
  }

  func changeLanguage(_ form: SubmittedForm) -> Reply {
    let language = Language(rawValue: form["language"]) ?? .thai
    let (route, query) = form.fields["back"].flatMap(Self.place) ?? (.home, "")
    let year = 31_536_000
    return .redirect(
      to: route, query: query,
      cookies: [
        Cookie(.language, language.rawValue, seconds: year, at: settings.base)
      ])
  }

  // MARK: Invitations

  func invitationPage(_ token: String, _ exchange: Exchange) async throws -> InvitationPage? {
    let found = try await accounts { try $0.invitation(token, now: exchange.now) }
    guard let found else { return nil }
    var units: [String] = []
    if case .newAccount(let person) = found.purpose {
      units = person.units.map { exchange.book.plan.owner($0)?.name ?? $0.text }
    }
    return InvitationPage(token: token, purpose: found.purpose, units: units)
  }

  func acceptInvitation(
    _ token: String, _ form: SubmittedForm, _ exchange: Exchange, _ browser: Browser
  ) async throws -> Reply {
    guard var page = try await invitationPage(token, exchange) else {
      return .page(FaultPage(.linkGone), .gone)
    }
    let now = exchange.now
    let password = form.fields[InvitationPage.passwordField] ?? ""
    do {
      let step: SignInStep
      switch page.purpose {
      case .firstAccount, .newAccount:
        let new = Self.newAccount(form)
        step = .signedIn(
          try await passwords { try $0.accept(token, new, from: browser.visitor, now: now) })
      case .newPassword:
        step = try await passwords {
          try $0.resetPassword(token, password: password, from: browser.visitor, now: now)
        }
      }
      return try await goOn(SubmittedForm(FormFields()), exchange, step)
    } catch let refusal as AccountFault {
      if refusal == .badToken { return .page(FaultPage(.linkGone), .gone) }
      page.fields = form.fields.without([CSRFToken.field, InvitationPage.passwordField])
      let new = Self.newAccount(form)
      let others =
        switch page.purpose {
        case .firstAccount: new.faults(namesPerson: true)
        case .newAccount: new.faults(namesPerson: false)
        case .newPassword: [AccountFault]()
        }
      for fault in [refusal] + others {
        page.faults.add(exchange.words.words(for: fault), to: fault.field)
      }
      return .page(page, .unprocessableContent)
    }
  }

  private static func newAccount(_ form: SubmittedForm) -> NewAccount {
    NewAccount(
      userName: form[InvitationPage.nameField],
      password: form.fields[InvitationPage.passwordField] ?? "", person: firstPerson(form))
  }

  /// Who the first coordinator says to be.
  private static func firstPerson(_ form: SubmittedForm) -> Person {
    let position = form[PersonFields.position]
    return Person(
      displayName: form[PersonFields.name], position: position.isEmpty ? nil : position,
      role: .coordinator, units: [])
  }
}

extension AccountFault {
  /// The field of an invitation's form, or of the form about a person, that it is about.
  var field: String? {
    switch self {
    case .badUserName, .userNameTaken: InvitationPage.nameField
    case .badPassword: InvitationPage.passwordField
    case .badDisplayName, .strangeLetter, .nameAlike: PersonFields.name
    case .badPosition: PersonFields.position
    case .lastCoordinator: PersonFields.role
    case .badFeedName, .tooManyFeeds, .badToken, .wrong, .wrongCode, .secondNeeded,
      .tooMany, .disabled, .notThere,
      .badKey, .keyReused, .storage:
      nil
    }
  }
}
