public import PlanModel
import Stores
import Synchronization

/// Keeps the book in memory: reads what was added to the log since, by this program or by another process,
/// and folds anew only then.
public final class BookKeeper: Sendable {
  /// What is known of the log's soundness.
  public let watch: LogWatch
  private let logBook: LogBook
  private let book: Mutex<Book>

  public init(_ logBook: LogBook) {
    self.logBook = logBook
    watch = LogWatch(logBook.store)
    book = Mutex(Book(logBook.edition, Log(), closed: logBook.store))
  }

  /// The book as it stands now; reading may block. Throws ``StoreFault/unverified(_:)`` where the log is not
  /// as it was written, which may have been found since it was read.
  public func current() throws -> Book {
    if let fault = watch.last?.found.ofEntries { throw StoreFault.unverified(fault) }
    let known = known
    guard try logBook.store.head().hash != known.log.head else { return known }
    return take(known.log.entries + (try logBook.store.entries(after: known.log.end)))
  }

  /// Takes a log that is known to be whole, and gives the newest book.
  @discardableResult
  public func take(_ entries: [LogEntry]) -> Book {
    let known = known
    guard entries.count > known.log.count else { return known }
    let new = known.with(Log(entries))
    return book.withLock { book in
      if new.log.count > book.log.count { book = new }
      return book
    }
  }

  /// What is known without asking.
  public var known: Book { book.withLock(\.self) }
}
