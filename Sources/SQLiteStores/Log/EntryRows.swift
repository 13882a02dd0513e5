import GRDB
import PlanModel
import Stores
import ThaiCivil

/// The rows of the log in their order, each entry with its parts, as they are found.
///
/// They are read ahead of whoever takes them, so that others can look at them meanwhile.
struct EntryRows {
  private var rows: RawRows
  private let hashLeaves: Bool
  /// In pieces, the last first, and in each the last row first.
  private var found: [[FoundRow]] = []
  /// What is looked at while what stands before is taken.
  private var ahead: RowBatch?

  /// Of the entries after a number and up to another. From the beginning also what was put before the first
  /// entry is seen. With `hashLeaves`, the leaves that need no salt are hashed, too.
  init(
    _ database: Database, after first: Int = 0, upTo last: Int = .max, hashLeaves: Bool = false
  ) throws {
    rows = try RawRows(database, after: first, upTo: last)
    self.hashLeaves = hashLeaves
  }

  /// Nil at the end. What SQLite cannot read is thrown after all that stands before it.
  mutating func next() throws -> FoundRow? {
    if let row = popLast() { return row }
    try fill()
    if found.isEmpty, let failure = rows.failure { throw failure }
    return popLast()
  }

  private mutating func popLast() -> FoundRow? {
    guard let last = found.indices.last else { return nil }
    let row = found[last].popLast()
    if found[last].isEmpty { found.removeLast() }
    return row
  }

  private mutating func fill() throws {
    let batch = ahead ?? nextBatch()
    ahead = nextBatch()
    found = batch.takeReversed()
  }

  private mutating func nextBatch() -> RowBatch {
    let batch = RowBatch(rows.next(), hashLeaves: hashLeaves)
    batch.begin()
    return batch
  }
}

/// The rows of the log with their parts, as SQLite gives them, some at a time.
private struct RawRows {
  private let entries: ColumnCursor
  private var parts: PartRows
  private var size = Self.firstSize
  /// Why no more could be read; nil where nothing failed.
  private(set) var failure: (any Error)?
  private var isOver = false

  /// Few at first, since most logs that are read on from somewhere have few.
  private static let firstSize = 32
  private static let largestSize = 2_048

  init(_ database: Database, after first: Int, upTo last: Int) throws {
    let bounds: StatementArguments = [first > 0 ? first : .min, last]
    entries = try ColumnCursor(
      database,
      sql: """
        SELECT number, recorded, text, hash FROM entry WHERE number > ? AND number <= ? ORDER BY number
        """, arguments: bounds)
    parts = try PartRows(database, bounds)
  }

  /// The next ones; none at the end.
  mutating func next() -> [RawRow] {
    var rows: [RawRow] = []
    rows.reserveCapacity(size)
    do {
      while rows.count < size, let row = try row() { rows.append(row) }
    } catch {
      (failure, isOver) = (error, true)
    }
    size = min(size * 2, Self.largestSize)
    return rows
  }

  private mutating func row() throws -> RawRow? {
    guard !isOver, try entries.next() else {
      isOver = true
      return nil
    }
    let number = entries.integer(at: 0).map(Int.init) ?? 0
    return RawRow(
      number: number, recorded: entries.integer(at: 1), text: entries.text(at: 2) ?? "",
      hash: entries.hash(at: 3), parts: try parts.take(of: number))
  }
}

/// The rows of the parts, in the order of their entries.
private struct PartRows {
  /// Nil in a log of a version that has none.
  private let rows: ColumnCursor?
  private var next: (entry: Int, part: SealedPart?)?

  init(_ database: Database, _ bounds: StatementArguments) throws {
    rows =
      try LogSchema.hasParts(database)
      ? ColumnCursor(
        database,
        sql: """
          SELECT entry, key, text FROM part WHERE entry > ? AND entry <= ? ORDER BY entry, place
          """, arguments: bounds)
      : nil
    try read()
  }

  private mutating func read() throws {
    guard let rows, try rows.next() else {
      next = nil
      return
    }
    let part = rows.hash(at: 1).flatMap { key in
      rows.text(at: 2).map { SealedPart(key: key, text: $0) }
    }
    next = (rows.integer(at: 0).map(Int.init) ?? 0, part)
  }

  /// Those of an entry, nil for what was erased; what belongs to none before it is passed over.
  mutating func take(of entry: Int) throws -> [SealedPart?] {
    while let next, next.entry < entry { try read() }
    var parts: [SealedPart?] = []
    while let next, next.entry == entry {
      parts.append(next.part)
      try read()
    }
    return parts
  }
}
