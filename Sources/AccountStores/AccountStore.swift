internal import GRDB

/// Who may sign in, in `accounts.sqlite` in a data folder: accounts, invitations, sessions, feed tokens,
/// failed sign-ins, and answers kept for idempotency keys.
///
/// Any number of processes and threads may have the same file open and use it at once. What a call did is
/// on the disk when it returns; a call that throws has done nothing, but for counting the attempt with a
/// password. Every call blocks its thread for the disk, and those that look at a password for as long as
/// ``ScryptCost`` takes: none belongs on an event loop.
///
/// Whether somebody may do something is not asked here: every such check stands in one place in the web
/// server. Every secret is stored as its hash only.
public final class AccountStore: Sendable {
  /// The most Unicode scalars of a display name, a position, or the name of a feed.
  public static let longestName = 200
  /// The most feeds of one account.
  public static let mostFeeds = 50
  /// The most sessions of one account; where one more is opened, the one longest unused is closed.
  public static let mostSessions = 32

  /// Where the database is.
  public let path: String
  let hasher: PasswordHasher
  let random: RandomSource
  // Declared first, so closed first: the connection that can write is the one that tidies up.
  private let readers: DatabasePool
  private let writer: DatabaseQueue

  /// Opens the accounts of a data folder, and makes both where they are not there. The file can be read
  /// and written by its owner alone. Throws ``AccountFault/storage(_:)``; nothing is changed then.
  ///
  /// `cost` is what new passwords cost; older ones are brought to it as their owners sign in.
  public convenience init(
    folder: String, cost: ScryptCost = .standard, random: RandomSource = .system
  ) throws(AccountFault) {
    try self.init(folder: folder, hasher: PasswordHasher(cost: cost, random: random))
  }

  init(folder: String, hasher: PasswordHasher) throws(AccountFault) {
    path = Self.file(in: folder)
    (self.hasher, random) = (hasher, hasher.random)
    try AccountFiles.makeFolder(folder)
    if !AccountFiles.exists(path) { try Self.create(path) }
    readers = try Self.openReaders(path)
    writer = try Self.openWriter(path)
  }

  /// Reads one state of the accounts, whatever is written meanwhile.
  func reading<Result>(_ body: (Database) throws -> Result) throws(AccountFault) -> Result {
    try AccountFault.translating(at: path) { try readers.read(body) }
  }

  /// Reads and writes with nobody between; what the body throws undoes all.
  func writing<Result>(_ body: (Database) throws -> Result) throws(AccountFault) -> Result {
    try AccountFault.translating(at: path) {
      try writer.writeWithoutTransaction { database in
        var result: Result?
        // Deferred, two processes that read before they write would refuse each other at once.
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else {
          throw AccountFault.storage(.failed("the transaction did not run"))
        }
        return result
      }
    }
  }
}
