public import Stores
import Synchronization
public import ThaiCivil
import Transparency

/// Reads and hashes the whole log and its evidence, and the log of the accounts, again from time to time, and
/// remembers what came of it.
public final class LogWatch: Sendable {
  private let store: any LogStore
  private let signer: LogSigner?
  private let accounts: (any AccountStore)?
  private let latest = Mutex<Look?>(nil)

  /// `signer` is who signs the log, where somebody does: both logs are held against what the key remembers too.
  public init(
    _ store: any LogStore, _ signer: LogSigner? = nil, accounts: (any AccountStore)? = nil
  ) {
    (self.store, self.signer, self.accounts) = (store, signer, accounts)
  }

  /// One verification.
  public struct Look: Sendable {
    /// When it was begun.
    public let at: Instant
    public let found: Verification
    /// What is wrong with the log of the accounts; nil where nothing is.
    public let ofAccounts: AccountLog.Fault?
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
  public func look(at now: Instant) throws -> Look {
    // Taken before: what is written meanwhile came after it.
    let mark = try store.mark()
    let look = Look(
      at: now, found: try verification(), ofAccounts: try accountsFault(), mark: mark)
    latest.withLock { $0 = look }
    return look
  }

  /// Held against what was signed with the log, as it is kept there and as the key remembers it.
  private func accountsFault() throws -> AccountLog.Fault? {
    let signed = try store.checkpoints(atMost: 1).first?.checkpoint
    return try accounts?.log().fault(after: signed) ?? signer?.accountsFault()
  }

  private func verification() throws -> Verification {
    let found = try store.verify()
    guard found.ofEntries == nil,
      case .contradicted(let signed, _)? = try signer?.fault(of: store)
    else { return found }
    return found.adding(.checkpointContradicted(size: signed.size))
  }
}
