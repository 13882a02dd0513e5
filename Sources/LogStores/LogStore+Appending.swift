internal import FoundationEssentials
internal import GRDB
public import PlanModel
public import ThaiCivil

extension LogStore {
  /// Adds entries, all or none, recorded at the instant that the clock shows once it is this process's
  /// turn to write. Files that they name have to be stored before.
  ///
  /// Throws `clockBehind` where that instant is before the last entry's.
  @discardableResult
  public func append(
    _ records: [LogRecord], at clock: () -> Instant
  ) throws(StoreFault) -> [LogEntry] {
    try StoreFault.translating(at: path) {
      try writing { try self.append(records, at: clock, after: Self.head(in: $0), in: $0) }
    }
  }

  /// Adds what the caller makes of all the entries there are. Nobody can write between the reading and
  /// the writing, so what a rule allowed is still allowed when it is written.
  ///
  /// Throws what `check` throws, or a ``StoreFault``; nothing is written then.
  @discardableResult
  public func append(
    at clock: () -> Instant, check: ([LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    // Nearly all is read before others have to wait.
    try append(following: try entries(), at: clock, check: check)
  }

  /// The same for a caller that knows the first entries already, and so need not read them again.
  @discardableResult
  public func append(
    following known: [LogEntry], at clock: () -> Instant,
    check: ([LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    var entries = known
    do {
      return try writing { database in
        entries += try Self.entries(in: database, after: Head(of: entries))
        return try self.append(
          try check(entries), at: clock, after: Head(of: entries), in: database)
      }
    } catch let error as DatabaseError {
      throw StoreFault(error, at: path)
    }
  }

  private func append(
    _ records: [LogRecord], at clock: () -> Instant, after head: Head, in database: Database
  ) throws -> [LogEntry] {
    let now = clock()
    if let last = head.recorded, now < last { throw StoreFault.clockBehind(last: last, now: now) }
    var entries: [LogEntry] = []
    for record in records {
      for case .file(let sha256, _, _, _) in record.evidence.map(\.content) {
        guard evidence.holds(sha256) else { throw StoreFault.evidenceNotStored(sha256) }
      }
      let sealed = SealedText(
        record, number: head.count + entries.count + 1, recorded: now,
        previous: entries.last?.hash ?? head.hash)
      // What cannot be read again is not written.
      guard let entry = try? LogEntry(canonicalText: sealed.text, hash: sealed.hash) else {
        throw StoreFault.unwritable(sealed.text)
      }
      try Self.insert(entry, as: sealed.text, in: database)
      entries.append(entry)
    }
    return entries
  }

  static func insert(_ entry: LogEntry, as text: String, in database: Database) throws {
    let sql = "INSERT INTO entry (number, recorded, text, hash) VALUES (?, ?, ?, ?)"
    try database.cachedStatement(sql: sql).execute(arguments: [
      entry.number, entry.recorded.millisecondsSinceEpoch, text, Data(entry.hash.octets),
    ])
  }
}
