internal import Logging
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// What every page and action works with.
struct Site: Sendable {
  let office: ServedOffice
  let settings: Settings
  let keeper: BookKeeper
  let pool: BlockingPool
  /// For what checks or makes a password: slow on purpose, and so never in the way of other work.
  let doorkeeper: Doorkeeper
  let connections: ConnectionRegister
  let gate: RequestGate
  let turnstile: Turnstile
  let quota: UploadQuota
  /// One print at a time: each takes some hundred megabytes.
  let printer: BlockingPool
  let prints = PrintDesk()
  /// One document at a time: a scan takes minutes, and the memory of several prints.
  let reader: BlockingPool
  /// What everybody may have is made one after another, so that no crowd takes the threads of the office.
  let press: BlockingPool
  /// What is sent to other servers, which may take their time.
  let messengers: BlockingPool
  /// Rung when something was signed that witnesses have not seen.
  let bell = Bell()
  let calendars = Shelf<CalendarName, FileReply>()
  let published = Shelf<PublishedName, [String: FileReply]>()
  private let logger: Logger

  init(_ office: ServedOffice, _ settings: Settings, logger: Logger) {
    self.office = office
    self.settings = settings
    self.logger = logger
    pool = BlockingPool(threads: 10)
    doorkeeper = Doorkeeper(settings.limits)
    connections = ConnectionRegister(settings.limits)
    gate = RequestGate(most: settings.limits.ofOneAddress)
    turnstile = Turnstile(places: settings.limits.readAtOnce)
    quota = UploadQuota(
      files: settings.limits.waitingFiles,
      octets: settings.limits.waitingUploads * settings.largestUpload)
    printer = BlockingPool(threads: 1)
    reader = BlockingPool(threads: 1)
    press = BlockingPool(threads: 1)
    messengers = BlockingPool(threads: 1)
    keeper = BookKeeper(office.book, signer: office.signer, accounts: office.accounts)
  }

  /// The book as it stands now, read off the event loop.
  func currentBook() async throws -> Book {
    try await pool.run { [keeper, office] in
      let book = try keeper.current(at: office.now())
      office.officeNames.take(book.plan)
      return book
    }
  }

  /// Whether the office has a plan to work by. Before its first one it can only make that.
  func hasPlan() async throws -> Bool {
    if !keeper.known.plan.isUnwritten { return true }
    return try await !currentBook().plan.isUnwritten
  }

  /// Signs the log where there is a key and it was added to. Nothing waits for it: where it fails, that is said, and
  /// the next night tries again.
  func sign() async {
    guard let signer = office.signer else { return }
    do {
      try await pool.run { [office] in
        _ = try signer.checkpointIfAdded(to: office.log, at: office.now)
      }
      bell.ring()
    } catch {
      note(error)
    }
  }

  /// Says what failed, without what the error holds: that could be a name.
  func note(_ error: any Error) {
    let kind = String("\(error)".prefix { $0 != "(" && $0 != "\"" })
    logger.error("failed", metadata: ["error": "\(kind)"])
  }

  /// Asks the accounts something, off the event loop.
  func accounts<Result: Sendable>(
    _ body: @escaping @Sendable (any AccountStore) throws -> Result
  ) async throws -> Result {
    let accounts = office.accounts
    return try await Self.unwrapped { try await pool.run { try body(accounts) } }
  }

  /// The same where a password is looked at; throws ``Doorkeeper/Full`` where too many wait for that.
  func passwords<Result: Sendable>(
    _ lane: Doorkeeper.Lane = .known,
    _ body: @escaping @Sendable (any AccountStore) throws -> Result
  ) async throws -> Result {
    let accounts = office.accounts
    return try await Self.unwrapped { try await doorkeeper.run(lane) { try body(accounts) } }
  }

  /// Signs somebody in as far as the password does, on a page or through the API. Whoever would not be heard
  /// does not wait.
  func signIn(
    _ name: String, _ password: String, from visitor: Visitor, now: Instant
  ) async throws -> SignInStep {
    try await auditingRefusals(by: name, from: visitor) {
      let isKnown = try await accounts {
        try $0.isAtKnownPlace(userName: name, visitor, now: now)
      }
      let lane = isKnown ? Doorkeeper.Lane.known : .stranger(address: visitor.address)
      let step = try await passwords(lane) {
        try $0.signIn(userName: name, password: password, from: visitor, now: now)
      }
      if case .signedIn = step { await audit(.signedIn, by: name, from: visitor.address) }
      return step
    }
  }

  /// Signs in with a code whoever has given the password. It costs no scrypt, so nobody waits for it. `name` is
  /// what was typed, where that is known.
  func completeSignIn(
    _ pending: String, code: String, as name: String? = nil, from visitor: Visitor, now: Instant
  ) async throws -> SignedIn {
    try await auditingRefusals(by: name, from: visitor) {
      let signedIn = try await accounts {
        try $0.completeSignIn(pending, code: code, from: visitor, now: now)
      }
      await audit(.signedIn, by: signedIn.account.userName.text, from: visitor.address)
      return signedIn
    }
  }

  private func auditingRefusals<Result: Sendable>(
    by name: String?, from visitor: Visitor, _ body: () async throws -> Result
  ) async throws -> Result {
    do { return try await body() } catch let refusal as AccountFault {
      if let kind = AuditEvent.Kind(refusal) {
        await audit(kind, by: name, from: visitor.address)
      }
      throw refusal
    }
  }

  /// What went wrong with the disk is nobody's fault who asks: it is told as what it is.
  private static func unwrapped<Result: Sendable>(
    _ body: () async throws -> Result
  ) async throws -> Result {
    do { return try await body() } catch AccountFault.storage(let fault) { throw fault }
  }
}

/// What is not there, or not for the one who asks: the two are answered alike, so that nobody can try
/// out what there is.
struct NotFound: Error {}
