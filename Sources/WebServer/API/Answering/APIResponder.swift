internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Office
internal import PlanModel
import Reports
internal import Stores
internal import ThaiCivil

/// Takes a request of a program through the steps that are the same for every endpoint: where it goes,
/// who asks, whether they may, what it says, whether it was done before.
struct APIResponder: Sendable {
  let site: Site

  /// Whether a path belongs to the API.
  static func takes(_ path: String) -> Bool {
    path == "/api" || path.hasPrefix("/api/")
  }

  func response(to request: Request, _ browser: Browser, _ visit: Visit) async -> Response {
    let words = PageWording(AcceptedLanguage.of(request.headers[.acceptLanguage]))
    let sending = APISending(site: site, browser: browser, words: words)
    do {
      let reply = try await reply(to: request, browser, words)
      return sending.response(reply, request)
    } catch {
      let problem = Problem(error, words)
      if problem.kind == .unavailable, !(error is Doorkeeper.Full) {
        // What an error says could hold a name.
        let kind = String("\(error)".prefix { $0 != "(" && $0 != "\"" })
        visit.logger.error("failed", metadata: ["error": "\(kind)"])
      }
      return sending.response(problem, request)
    }
  }

  private func reply(
    to request: Request, _ browser: Browser, _ words: PageWording
  ) async throws -> APIReply {
    let (endpoint, path) = try Self.endpoint(of: request)
    if !endpoint.needsNoPlan, try await !site.hasPlan() {
      throw Problem(.unavailable, words.noPlanYet)
    }
    let session = BearerToken.of(request.headers[.authorization])
    let isStranger = try await visitor(with: session, of: endpoint, browser, words) == nil
    try endpoint.success.check(request.headers[.accept])
    let parameters = try ParameterReader(endpoint, words).read(
      path: path, query: request.uri.query, request.headers)
    let (body, hash) = try await BodyReader(site: site, words: words, isStranger: isStranger)
      .body(of: request, for: endpoint)
    defer { if case .file(let upload) = body { UploadFile.remove(upload.path) } }
    // A body may take its time, and its sender's rights end while it does.
    let caller = try await visitor(with: session, of: endpoint, browser, words)
    let now = site.office.now()
    let book = try await site.currentBook()
    let call = APICall(
      site: site, caller: caller?.standing(in: book.plan), session: session, browser: browser,
      headers: request.headers,
      words: words, now: now, book: book, parameters: parameters, body: body)
    let reply = try await answer(endpoint, call, request, hash)
    await audit(endpoint, call, caller?.account, browser)
    return reply
  }

  /// The answer to a call, or to the same call before.
  private func answer(
    _ endpoint: Endpoint, _ call: APICall, _ request: Request, _ hash: String
  ) async throws -> APIReply {
    if endpoint.weighs { try call.requireProof() }
    guard endpoint.isKeyed, let account = call.account,
      let key = call.text(Endpoint.Parameter.key.name)
    else {
      return try await endpoint.answer(call)
    }
    let contents = KeyedRequest.contents(
      method: request.method, target: request.uri.string, bodyHash: hash)
    return try await KeyedRequest(site: site, account: account, now: call.now)
      .reply(key: key, contents: contents) { mayBeDone in
        var call = call
        call.mayBeDone = mayBeDone
        return try await endpoint.answer(call)
      }
  }

  private func audit(
    _ endpoint: Endpoint, _ call: APICall, _ account: Account?, _ browser: Browser
  ) async {
    guard let kind = endpoint.audited else { return }
    let who = account?.userName.text
    if kind == .accountChanged {
      if let id = call.text("id").flatMap(Account.ID.init) {
        await site.auditChange(of: id, by: who, from: browser)
      }
    } else {
      let place = endpoint.segments.map { part in
        part.hasPrefix("{") ? call.spelt(String(part.dropFirst().dropLast())) : String(part)
      }
      await site.audit(
        kind, by: who, from: browser.address, about: "/" + place.joined(separator: "/"))
    }
  }

  /// The name of the endpoint that a request goes to; nil where there is none.
  static func name(of request: Request) -> String? { (try? endpoint(of: request))?.0.name }

  private static func endpoint(
    of request: Request
  ) throws(Problem) -> (Endpoint, [String: String]) {
    let path = request.uri.path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let found = Endpoint.all.compactMap { endpoint in
      endpoint.pathValues(of: Array(parts)).map { (endpoint, $0) }
    }
    guard !found.isEmpty else { throw Problem(.notFound) }
    let method = request.method == .head ? .get : request.method
    if let match = found.first(where: { $0.0.method == method }) { return match }
    var problem = Problem(.methodNotAllowed)
    problem.allowed = found.flatMap { $0.0.method == .get ? [.get, .head] : [$0.0.method] }
    throw problem
  }

  /// Who asks, as things stand now; refuses whoever may not.
  private func visitor(
    with session: String?, of endpoint: Endpoint, _ browser: Browser, _ words: PageWording
  ) async throws -> Caller? {
    let (now, session) = (site.office.now(), endpoint.needsSession ? session : nil)
    let found: ActiveSession? =
      if let session {
        try await site.accounts { try $0.session(session, now: now) }
      } else {
        nil
      }
    do throws(Problem) { try admit(found?.account, to: endpoint) } catch {
      if let found, error.kind == .forbidden {
        await site.audit(
          .forbidden, by: found.account.userName.text, from: browser.address,
          about: "api.\(endpoint.name)")
      }
      throw error
    }
    guard let found else { return nil }
    let duty = Duty(of: found.account, found.session, site.settings.safeguards)
    if let duty, !endpoint.isOpen(before: duty) { throw Problem(.forbidden, words.first(duty)) }
    return Caller(account: found.account, session: found.session, isResetOffered: false)
  }

  private func admit(_ account: Account?, to endpoint: Endpoint) throws(Problem) {
    if endpoint.isPublished, !site.settings.isPublic { throw Problem(.notFound) }
    guard !endpoint.visitors.contains(Access.Visitor(account)) else { return }
    throw Problem(account == nil ? .notSignedIn : .forbidden)
  }
}

extension Problem {
  /// What an error of whatever origin is to a program.
  init(_ error: any Error, _ words: PageWording) {
    switch error {
    case let problem as Problem: self = problem
    case is NotFound: self.init(.notFound)
    case is Doorkeeper.Full, is PrintDesk.Full: self = .crowded
    case let refusal as FormRefusal: self.init(refusal)
    case let refused as RecordsRefused: self.init(refused, words)
    case let refused as SheetImport.Refused: self.init(refused, words)
    case let lacking as RoundClosing.NotWhole: self.init(lacking, words)
    case SharedFile.Fault.notCleaned: self.init(.refused, words.photoNotShared)
    case is RoundClosing.DemonstrationData: self.init(.refused, words.demonstrationNotClosed)
    case let unknown as RoundClosing.UnknownLinks:
      self.init(.refused, words.unknownLinks(unknown.addresses))
    case let refusal as AccountFault: self.init(refusal, words)
    case StoreFault.unverified(let fault): self.init(.unavailable, words.words(for: fault))
    case let fault as ClosedReports.Fault:
      self.init(.unavailable, words.say(fault.words.message))
    case let fault as PrintFault: self.init(.unavailable, words.say(fault.message))
    default: self.init(.unavailable)
    }
  }

  /// Too many ask for the same at once.
  static var crowded: Problem {
    var problem = Problem(.unavailable)
    problem.retryAfter = Doorkeeper.Full.retryAfter
    return problem
  }

  private init(_ refusal: FormRefusal) {
    switch refusal {
    case .tooLarge(let limit), .textTooLarge(let limit): self.init(.tooLarge, "\(limit)")
    case .malformed: self.init(.malformedBody)
    case .unkept: self.init(.unavailable)
    }
  }

  private init(_ refused: RecordsRefused, _ words: PageWording) {
    self.init(
      .refusedByLog,
      faults: refused.refusals.map { _, refusal in
        Fault(
          place: .body(refusal.member), detail: words.words(for: refusal), rule: refusal.rule)
      })
  }

  private init(_ lacking: RoundClosing.NotWhole, _ words: PageWording) {
    self.init(
      .refused,
      faults: lacking.faults.map { fault in
        Fault(
          place: .body(""),
          detail: [fault.words(words.language), fault.remedy(words.language)].compactMap(\.self)
            .joined(separator: ": "),
          rule: fault.rule.rawValue)
      })
  }

  private init(_ refused: SheetImport.Refused, _ words: PageWording) {
    let faults = refused.lines.map { line in
      let rule: String? = if case .refusal(let refusal) = line.cause { refusal.rule } else { nil }
      return Fault(place: .row(line.place), detail: words.words(for: line), rule: rule)
    }
    self.init(faults.contains { $0.rule != nil } ? .refusedByLog : .invalidBody, faults: faults)
  }

  private init(_ refusal: AccountFault, _ words: PageWording) {
    let kind: Kind =
      switch refusal {
      case .wrong: .wrongPassword
      case .wrongCode: .codeNeeded
      case .tooMany: .tooManyAttempts
      case .disabled: .disabled
      case .notThere, .badToken: .notFound
      case .badUserName, .userNameTaken, .badPassword, .badDisplayName, .strangeLetter, .nameAlike,
        .badPosition, .badFeedName, .tooManyFeeds, .lastCoordinator, .keyReused, .secondNeeded:
        .refused
      case .badKey, .storage: .unavailable
      }
    self.init(kind, words.words(for: refusal))
  }
}

extension LogRefusal {
  /// A JSON Pointer to the member of an entry that it is about; empty for the whole.
  fileprivate var member: String {
    switch field {
    case nil: ""
    case FieldName.unit: "/inNameOf/unit"
    case FieldName.unitNote: "/inNameOf/note"
    case FieldName.link: "/links"
    case let field?: "/\(field)"
    }
  }
}

/// The token of an `Authorization` header (RFC 6750).
enum BearerToken {
  static func of(_ header: String?) -> String? {
    let parts = (header ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    let token = String(parts[1]).trimmed
    return token.isEmpty || token.utf8.count > 200 ? nil : token
  }
}
