import GRDB
import PlanModel
import Stores
import ThaiCivil

/// The rows of the log in their order, each entry with its parts, as they are found.
struct EntryRows {
  private let entries: RowCursor
  private var parts: PartRows

  /// Of the entries after a number and up to another. From the beginning also what was put before the first
  /// entry is seen.
  init(_ database: Database, after first: Int = 0, upTo last: Int = .max) throws {
    let bounds: StatementArguments = [first > 0 ? first : .min, last]
    entries = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, recorded, text, hash FROM entry WHERE number > ? AND number <= ? ORDER BY number
        """, arguments: bounds)
    parts = try PartRows(database, bounds)
  }

  /// Nil at the end.
  mutating func next() throws -> Found? {
    guard let row = try entries.next() else { return nil }
    let number = Int.fromDatabaseValue(row[0]) ?? 0
    return Found(row, number: number, parts: try parts.take(of: number))
  }

  /// A row as it is found. Somebody who bypassed the tables may have left anything in a column.
  struct Found {
    let number: Int
    /// The entry as its text has it, which tells where it belongs also where its parts are not what it sealed;
    /// nil where the row contradicts itself, or its text is not the canonical text of an entry.
    let entry: LogEntry?
    /// The entry with its parts; nil where one is not what was sealed.
    let sealed: SealedEntry?
    /// What can be read of the entry, whatever its hash.
    let readable: LogEntry?

    fileprivate init(_ row: Row, number: Int, parts: [SealedPart?]) {
      self.number = number
      let (text, hash) = (row.text(at: 2) ?? "", row.hash(at: 3))
      let recorded = Int64.fromDatabaseValue(row[1])
      if let hash, let sealed = try? SealedEntry(text: text, hash: hash, parts: parts),
        sealed.entry.recorded.millisecondsSinceEpoch == recorded
      {
        (self.sealed, entry, readable) = (sealed, sealed.entry, sealed.entry)
        return
      }
      sealed = nil
      let alone = SealedEntry.entry(of: text)
      let isSound =
        alone != nil && alone?.hash == hash
        && alone?.recorded.millisecondsSinceEpoch == recorded
      entry = isSound ? alone : nil
      let withParts = hash.flatMap { hash in
        try? LogEntry(canonicalText: text, hash: hash, parts: parts.map { $0?.text })
      }
      readable = withParts ?? alone
    }
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
