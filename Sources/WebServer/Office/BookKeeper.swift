internal import PlanModel
internal import Stores
internal import Synchronization

/// Keeps the book in memory: reads what was added to the log since, by this server or by another
/// process, and folds anew only then.
final class BookKeeper: Sendable {
  private let store: any LogStore
  private let pool: BlockingPool
  private let book: Mutex<Book>

  init(_ office: Office, _ pool: BlockingPool) {
    store = office.log
    self.pool = pool
    book = Mutex(
      Book(office.schedule, office.items, PlanIndex(office.schedule), Log()))
  }

  /// The book as it stands now.
  func current() async throws -> Book {
    try await pool.run { [self] in
      let known = book.withLock(\.self)
      guard try store.head().hash != known.log.head else { return known }
      return take(known.log.entries + (try store.entries(after: known.log.end)))
    }
  }

  /// Takes a log that is known to be whole, and gives the newest book.
  @discardableResult
  func take(_ entries: [LogEntry]) -> Book {
    let known = book.withLock(\.self)
    guard entries.count > known.log.count else { return known }
    let new = known.with(entries)
    return book.withLock { book in
      if new.log.count > book.log.count { book = new }
      return book
    }
  }

  /// What is known without asking.
  var known: Book { book.withLock(\.self) }
}
