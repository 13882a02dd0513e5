import GRDB
import PlanModel
import Stores
import ThaiCivil

/// The rows of the log in their order, each entry with its parts, as they are found.
///
/// They are read ahead of whoever takes them, so that others can look at them meanwhile.
struct EntryRows {
  private var rows: RawRows
  /// The last first.
  private var found: [Found] = []
  /// What is looked at while what stands before is taken.
  private var ahead: RowBatch?

  /// Of the entries after a number and up to another. From the beginning also what was put before the first
  /// entry is seen.
  init(_ database: Database, after first: Int = 0, upTo last: Int = .max) throws {
    rows = try RawRows(database, after: first, upTo: last)
  }

  /// Nil at the end. What SQLite cannot read is thrown after all that stands before it.
  mutating func next() throws -> Found? {
    if found.isEmpty {
      try fill()
      if found.isEmpty, let failure = rows.failure { throw failure }
    }
    return found.popLast()
  }

  private mutating func fill() throws {
    let batch = ahead ?? rows.batch()
    if ahead == nil { batch.begin() }
    let next = rows.batch()
    found = batch.takeReversed()
    next.begin()
    ahead = next
  }

  /// A row as it is found. Somebody who bypassed the tables may have left anything in a column.
  struct Found: Sendable {
    let number: Int
    private let content: Content

    private enum Content {
      case sealed(SealedEntry)
      case broken(entry: LogEntry?, readable: LogEntry?)
    }

    /// The entry as its text has it, which tells where it belongs also where its parts are not what it sealed;
    /// nil where the row contradicts itself, or its text is not the canonical text of an entry.
    var entry: LogEntry? {
      switch content {
      case .sealed(let sealed): sealed.entry
      case .broken(let entry, _): entry
      }
    }

    /// The entry with its parts; nil where one is not what was sealed.
    var sealed: SealedEntry? {
      switch content {
      case .sealed(let sealed): sealed
      case .broken: nil
      }
    }

    /// What can be read of the entry, whatever its hash.
    var readable: LogEntry? {
      switch content {
      case .sealed(let sealed): sealed.entry
      case .broken(_, let readable): readable
      }
    }

    init(_ row: RawRow) {
      number = row.number
      if let hash = row.hash,
        let sealed = try? SealedEntry(text: row.text, hash: hash, parts: row.parts),
        sealed.entry.recorded.millisecondsSinceEpoch == row.recorded
      {
        content = .sealed(sealed)
        return
      }
      let alone = SealedEntry.entry(of: row.text)
      let isSound =
        alone != nil && alone?.hash == row.hash
        && alone?.recorded.millisecondsSinceEpoch == row.recorded
      let withParts = row.hash.flatMap { hash in
        try? LogEntry(canonicalText: row.text, hash: hash, parts: row.parts.map { $0?.text })
      }
      content = .broken(entry: isSound ? alone : nil, readable: withParts ?? alone)
    }
  }
}

/// The rows of the log with their parts, as SQLite gives them, some at a time.
private struct RawRows {
  private let entries: RowCursor
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
    entries = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, recorded, text, hash FROM entry WHERE number > ? AND number <= ? ORDER BY number
        """, arguments: bounds)
    parts = try PartRows(database, bounds)
  }

  /// The next ones; none at the end.
  mutating func batch() -> RowBatch {
    var rows: [RawRow] = []
    rows.reserveCapacity(size)
    do {
      while rows.count < size, let row = try next() { rows.append(row) }
    } catch {
      (failure, isOver) = (error, true)
    }
    size = min(size * 2, Self.largestSize)
    return RowBatch(rows)
  }

  private mutating func next() throws -> RawRow? {
    guard !isOver, let row = try entries.next() else {
      isOver = true
      return nil
    }
    let number = Int.fromDatabaseValue(row[0]) ?? 0
    return RawRow(
      number: number, recorded: Int64.fromDatabaseValue(row[1]), text: row.text(at: 2) ?? "",
      hash: row.hash(at: 3), parts: try parts.take(of: number))
  }
}

/// The rows of the parts, in the order of their entries.
private struct PartRows {
  /// Nil in a log of a version that has none.
  private let rows: RowCursor?
  private var next: (entry: Int, part: SealedPart?)?

  init(_ database: Database, _ bounds: StatementArguments) throws {
    rows =
      try LogSchema.hasParts(database)
      ? Row.fetchCursor(
        database,
        sql: """
          SELECT entry, key, text FROM part WHERE entry > ? AND entry <= ? ORDER BY entry, place
          """, arguments: bounds)
      : nil
    try read()
  }

  private mutating func read() throws {
    guard let row = try rows?.next() else {
      next = nil
      return
    }
    let part = row.hash(at: 1).flatMap { key in
      row.text(at: 2).map { SealedPart(key: key, text: $0) }
    }
    next = (Int.fromDatabaseValue(row[0]) ?? 0, part)
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
