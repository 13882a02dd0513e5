internal import Documents
internal import PlanModel
internal import ThaiCivil

/// What every page and action works with.
struct Site: Sendable {
  let office: Office
  let settings: Settings
  let keeper: BookKeeper
  let pool: BlockingPool

  init(_ office: Office, _ settings: Settings) {
    self.office = office
    self.settings = settings
    pool = BlockingPool()
    keeper = BookKeeper(office, pool)
  }

  /// Asks the accounts something, off the event loop.
  func accounts<Result: Sendable>(
    _ body: @escaping @Sendable (Accounts) throws -> Result
  ) async throws -> Result {
    let accounts = office.accounts
    return try await pool.run { try body(accounts) }
  }
}

/// What is not there, or not for the one who asks: the two are answered alike, so that nobody can try
/// out what there is.
struct NotFound: Error {}
