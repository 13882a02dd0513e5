import Dispatch
import Synchronization

/// Rows that are read and hashed by two threads: one that has nothing else to do, and whoever needs them.
///
/// What costs in a log of a million entries is reading its texts and hashing them, of which no entry needs another.
final class RowBatch: Sendable {
  private let rows: [RawRow]
  private let hashLeaves: Bool
  private let pieces: Mutex<Pieces>
  private let isHelped = DispatchGroup()

  private struct Pieces {
    var begun = 0
    var found: [[FoundRow]]
  }

  /// Rows that one thread takes at once.
  private static let pieceRows = 64
  /// For fewer another thread is not worth waking.
  private static let leastShared = 256

  init(_ rows: [RawRow], hashLeaves: Bool) {
    (self.rows, self.hashLeaves) = (rows, hashLeaves)
    let count = (rows.count + Self.pieceRows - 1) / Self.pieceRows
    pieces = Mutex(Pieces(found: Array(repeating: [], count: count)))
  }

  /// Lets another thread begin.
  func begin() {
    guard rows.count >= Self.leastShared else { return }
    DispatchQueue.global(qos: .userInitiated).async(group: isHelped) { self.work() }
  }

  /// All of them, the last piece first, and in each the last row first; does what is left to do.
  func takeReversed() -> [[FoundRow]] {
    work()
    isHelped.wait()
    return pieces.withLock { pieces in
      defer { pieces.found = [] }
      return pieces.found.reversed()
    }
  }

  private func work() {
    while let (piece, places) = nextPiece() {
      let found = places.reversed().map { FoundRow(rows[$0], hashLeaf: hashLeaves) }
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
