internal import Logging
internal import Office
internal import PlanModel
internal import Stores

/// What every page and action works with.
struct Site: Sendable {
  let office: ServedOffice
  let settings: Settings
  let keeper: BookKeeper
  let pool: BlockingPool
  /// For what checks or makes a password: slow on purpose, and so never in the way of other work.
  let doorkeeper: BlockingPool
  /// One print at a time: each takes some hundred megabytes.
  let printer: BlockingPool
  let calendars = CalendarShelf()
  private let logger: Logger

  init(_ office: ServedOffice, _ settings: Settings, logger: Logger) {
    self.office = office
    self.settings = settings
    self.logger = logger
    pool = BlockingPool(threads: 10)
    doorkeeper = BlockingPool(threads: 2)
    printer = BlockingPool(threads: 1)
    keeper = BookKeeper(office.book)
  }

  /// The book as it stands now, read off the event loop.
  func currentBook() async throws -> Book {
    try await pool.run { [keeper] in try keeper.current() }
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

  /// The same where a password is looked at.
  func passwords<Result: Sendable>(
    _ body: @escaping @Sendable (any AccountStore) throws -> Result
  ) async throws -> Result {
    let accounts = office.accounts
    return try await Self.unwrapped { try await doorkeeper.run { try body(accounts) } }
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
