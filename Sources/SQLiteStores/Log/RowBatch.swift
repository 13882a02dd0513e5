import Dispatch
import PlanModel
import Stores
import Synchronization

/// A row of the log with its parts, as SQLite gives it, before anybody looked whether it is what was written.
struct RawRow: Sendable {
  let number: Int
  /// Nil for what is no number.
  let recorded: Int64?
  /// Empty for octets that are not UTF-8.
  let text: String
  /// Nil for what does not have 32 octets.
  let hash: LogHash?
  let parts: [SealedPart?]
}

/// Rows that are read and hashed by two threads: one that has nothing else to do, and whoever needs them.
///
/// What costs in a log of a million entries is reading its texts and hashing them, of which no entry needs another.
final class RowBatch: Sendable {
  private let rows: [RawRow]
  private let pieces: Mutex<Pieces>
  private let isHelped = DispatchGroup()

  private struct Pieces {
    var begun = 0
    var found: [[EntryRows.Found]]
  }

  /// Rows that one thread takes at once.
  private static let pieceRows = 64
  /// For fewer another thread is not worth waking.
  private static let leastShared = 256

  init(_ rows: [RawRow]) {
    self.rows = rows
    let count = (rows.count + Self.pieceRows - 1) / Self.pieceRows
    pieces = Mutex(Pieces(found: Array(repeating: [], count: count)))
  }

  /// Lets another thread begin.
  func begin() {
    guard rows.count >= Self.leastShared else { return }
    DispatchQueue.global(qos: .userInitiated).async(group: isHelped) { self.work() }
  }

  /// All of them, the last first; does what is left to do.
  func takeReversed() -> [EntryRows.Found] {
    work()
    isHelped.wait()
    let found = pieces.withLock { pieces in
      defer { pieces.found = [] }
      return pieces.found
    }
    return found.reversed().flatMap { $0.reversed() }
  }

  private func work() {
    while let (piece, places) = nextPiece() {
      let found = rows[places].map { EntryRows.Found($0) }
      pieces.withLock { $0.found[piece] = found }
    }
  }

  private func nextPiece() -> (Int, Range<Int>)? {
    pieces.withLock { pieces in
      let start = pieces.begun * Self.pieceRows
      guard start < rows.count else { return nil }
      defer { pieces.begun += 1 }
      return (pieces.begun, start..<min(start + Self.pieceRows, rows.count))
    }
  }
}
