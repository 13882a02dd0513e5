public import Stores
public import ThaiCivil
public import Transparency

/// Signs checkpoints of a log with the office's key, and never two that contradict each other.
public struct LogSigner: Sendable {
  private let keys: [SigningKey]
  private let memory: any SigningMemory
  private let accounts: (any AccountStore)?

  /// All keys of one name sign: the newest, and those before it that some people still know alone. Nil for no
  /// key, keys of several names, and keys of witnesses. `accounts` are those whose log is signed with it.
  public init?(
    _ keys: [SigningKey], _ memory: any SigningMemory, accounts: (any AccountStore)? = nil
  ) {
    guard Set(keys.map(\.verifier.name)).count == 1,
      keys.allSatisfy({ $0.verifier.type == .note })
    else { return nil }
    (self.keys, self.memory, self.accounts) = (keys, memory, accounts)
  }

  /// Which log it signs.
  public var origin: KeyName { keys[0].verifier.name }

  /// The public halves of the keys, the newest first.
  public var verifiers: [VerifierKey] { keys.map(\.verifier) }

  /// Signs the log as it stands; a log that was not added to gives the same checkpoint. Throws a ``Refusal``, a
  /// `ProofFault` or a `StoreFault`.
  @discardableResult
  public func checkpoint(
    of store: any LogStore, at clock: () -> Instant
  ) throws -> KeptCheckpoint {
    let accounts = try accountLog()
    return try store.checkpoint(at: clock) { head, ofFirst in
      guard head.size > 0 else { throw Refusal.emptyLog }
      if let last = try memory.last()?.checkpoint() {
        guard last.origin == origin, last.size <= head.size, try ofFirst(last.size) == last.head
        else { throw Refusal.contradicted(last, size: head.size) }
      }
      let text = Checkpoint(origin, head, accounts: accounts?.head).text
      let signatures = try keys.map { try $0.sign(text, at: clock()) }
      let note = SignedNote(text: text, signatures: signatures)
      try memory.remember(note)
      return note
    }
  }

  /// The log of the accounts as it stands, held against what was signed of it before.
  private func accountLog() throws -> AccountLog? {
    guard let log = try accounts?.log() else { return nil }
    if let fault = log.fault(after: try memory.last()?.checkpoint()) {
      throw Refusal.unsoundAccounts(fault)
    }
    return log
  }

  /// What is wrong with the accounts' log, held against what the key remembers too; nil where nothing is, or there are
  /// no accounts.
  public func accountsFault() throws -> AccountLog.Fault? {
    try accounts?.log().fault(after: try memory.last()?.checkpoint())
  }

  /// What is wrong with a log that the key signed before, held against what the key remembers; nil where it begins
  /// so. Whoever writes a log anew with its tree and all that was signed does not reach that.
  public func fault(of store: any LogStore) throws -> Refusal? {
    guard let last = try memory.last()?.checkpoint() else { return nil }
    guard try last.origin == origin && store.treeHead(ofFirst: last.size) == last.head else {
      return .contradicted(last, size: try store.head().count)
    }
    return nil
  }

  /// Signs the log where it, or that of the accounts, was added to since the last checkpoint; nil where neither
  /// was.
  public func checkpointIfAdded(
    to store: any LogStore, at clock: () -> Instant
  ) throws -> KeptCheckpoint? {
    let last = try store.checkpoints(atMost: 1).first?.checkpoint
    let count = try store.head().count
    let ofAccounts = try accounts?.logHead().count ?? 0
    guard count > 0,
      last?.size != count || last?.origin != origin || last?.accounts?.count ?? 0 != ofAccounts
    else { return nil }
    return try checkpoint(of: store, at: clock)
  }
}

extension LogSigner {
  /// Why nothing is signed.
  public enum Refusal: Error, Hashable, Sendable {
    case emptyLog
    /// The key signed this before, and the log, which has so many entries, does not begin so: it was changed, cut
    /// off, or put back from a backup.
    case contradicted(Checkpoint, size: Int)
    /// The log of the accounts, which is signed with it, does not verify.
    case unsoundAccounts(AccountLog.Fault)
  }
}

/// What a key remembers of what it signed, kept beside the key and not beside the log: a data folder that was put
/// back from a backup has forgotten the last of it.
public protocol SigningMemory: Sendable {
  /// The last checkpoint; nil for a key that signed none.
  func last() throws -> SignedNote?

  /// It is kept for good once this returns.
  func remember(_ note: SignedNote) throws
}
