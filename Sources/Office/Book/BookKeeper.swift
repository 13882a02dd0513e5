public import PlanModel
public import Stores
import Synchronization
public import ThaiCivil

/// Keeps the book in memory: reads what was added to the log since, by this program or by another process,
/// and folds anew only then.
public final class BookKeeper: Sendable {
  /// What is known of the log's soundness.
  public let watch: LogWatch
  private let logBook: LogBook
  private let book: Mutex<Book>
  /// One after another asks whether a log that did not verify was put right.
  private let mending = Mutex(())

  /// `signer` is who signs the log, where somebody does; `accounts` are those whose log is verified with it.
  public init(
    _ logBook: LogBook, signer: LogSigner? = nil, accounts: (any AccountStore)? = nil
  ) {
    self.logBook = logBook
    watch = LogWatch(logBook.store, signer, accounts: accounts)
    book = Mutex(logBook.emptyBook)
  }

  /// The book as it stands now; reading may block. Throws ``StoreFault/unverified(_:)`` where the log is not
  /// as it was written, which may have been found since it was read. Where somebody wrote to such a log, such as
  /// a backup that was put back, it is verified again.
  public func current(at now: Instant) throws -> Book {
    if watch.last?.found.ofEntries != nil { try mending.withLock { _ in try lookAgain(at: now) } }
    let known = book.withLock { book in
      book = book.on(now.bangkokDay)
      return book
    }
    guard try logBook.store.head().hash != known.log.head else { return known }
    return try take(known.log.entries + (try logBook.store.entries(after: known.log.end)))
  }

  private func lookAgain(at now: Instant) throws {
    guard let fault = watch.last?.found.ofEntries else { return }
    guard try watch.isOutOfDate() else { throw StoreFault.unverified(fault) }
    if let fault = try watch.look(at: now).found.ofEntries { throw StoreFault.unverified(fault) }
    // What was put back may be shorter than what was known.
    book.withLock { $0 = logBook.emptyBook.on(now.bangkokDay) }
  }

  /// Takes a log that is known to be whole, and gives the newest book. Throws `unverified` where an edition of the
  /// plan is not as it was kept.
  @discardableResult
  public func take(_ entries: [LogEntry]) throws(StoreFault) -> Book {
    let known = known
    guard entries.count > known.log.count else { return known }
    let new = try known.with(Log(entries))
    return book.withLock { book in
      if new.log.count > book.log.count { book = new }
      return book
    }
  }

  /// What is known without asking.
  public var known: Book { book.withLock(\.self) }
}
