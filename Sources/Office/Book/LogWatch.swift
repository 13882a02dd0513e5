public import Stores
import Synchronization
public import ThaiCivil

/// Reads and hashes the whole log and its evidence again from time to time, and remembers what came of it.
public final class LogWatch: Sendable {
  private let store: any LogStore
  private let latest = Mutex<Look?>(nil)

  public init(_ store: any LogStore) { self.store = store }

  /// One verification.
  public struct Look: Sendable {
    /// When it was begun.
    public let at: Instant
    public let found: Verification
    /// What the log was then.
    fileprivate let mark: LogMark
  }

  /// The last verification that came to its end; nil before the first.
  public var last: Look? { latest.withLock(\.self) }

  /// Whether somebody wrote to the log since it was verified.
  func isOutOfDate() throws(StoreFault) -> Bool {
    guard let last else { return true }
    return try store.mark() != last.mark
  }

  /// Verifies; blocks for as long as that takes.
  @discardableResult
  public func look(at now: Instant) throws(StoreFault) -> Look {
    // Taken before: what is written meanwhile came after it.
    let mark = try store.mark()
    let look = Look(at: now, found: try store.verify(), mark: mark)
    latest.withLock { $0 = look }
    return look
  }
}
