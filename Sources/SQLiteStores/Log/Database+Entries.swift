import FoundationEssentials
import GRDB
import PlanModel
import Stores
import ThaiCivil

extension Database {
  /// Where the log ends; `path` is where it is, for words.
  func head(_ path: String) throws -> LogHead {
    let sql = "SELECT number, hash, recorded FROM entry ORDER BY number DESC LIMIT 1"
    let rows = try Row.fetchCursor(try cachedStatement(sql: sql))
    guard let row = try rows.next() else {
      guard try LogSchema.highestNumber(self) == 0 else { throw StoreFault.unverified(.removed(1)) }
      return .none
    }
    guard let count = Int.fromDatabaseValue(row[0]), let recorded = Int64.fromDatabaseValue(row[2]),
      let hash = row.hash(at: 1)
    else { throw StoreFault.damaged(.log, at: path, "the last entry is not as it was written") }
    let head = LogHead(
      count: count, hash: hash, recorded: Instant(millisecondsSinceEpoch: recorded))
    // A statement left in the middle would hold its transaction open.
    while try rows.next() != nil {}
    guard try count == LogSchema.highestNumber(self) else {
      throw StoreFault.unverified(.removed(count + 1))
    }
    return head
  }

  /// The entries after a head, which must be that of this log, each hashed and held against the one before.
  func entries(after head: LogHead) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    var chain = ChainCheck(after: head)
    try chain.run(in: self) { entries.append($0.entry) }
    if let fault = chain.fault { throw StoreFault.unverified(fault) }
    return entries
  }

  /// Every entry that can be read, whatever its hash.
  func readableEntries() throws -> [LogEntry] {
    var rows = try EntryRows(self)
    var entries: [LogEntry] = []
    while let found = try rows.next() {
      if let entry = found.readable { entries.append(entry) }
    }
    return entries
  }

  /// Adds entries with their parts, and erases what they order to be erased. Gives the files of evidence that
  /// no entry names any more.
  @discardableResult
  func insert(_ entries: [SealedEntry]) throws -> Set<String> {
    var released: Set<String> = []
    if !entries.isEmpty { try LogSchema.upgrade(self) }
    for sealed in entries {
      let entry = sealed.entry
      try cachedStatement(
        sql: "INSERT INTO entry (number, recorded, text, hash) VALUES (?, ?, ?, ?)"
      )
      .execute(arguments: [
        entry.number, entry.recorded.millisecondsSinceEpoch, sealed.text, Data(entry.hash.octets),
      ])
      for (place, part) in sealed.parts.enumerated() {
        try cachedStatement(sql: "INSERT INTO part (entry, place, key, text) VALUES (?, ?, ?, ?)")
          .execute(arguments: [
            entry.number, place, part.map { Data($0.key.octets) }, part?.text,
          ])
      }
      if case .erased(let number, let place, reason: _, approval: _) = entry.record.event {
        try released.formUnion(erase(place, of: number) + contents(resting: number))
      }
    }
    return try released.filter { try !isNamed($0) }
  }

  /// Gives the file of evidence that the part named. What was in it is not in the database any more:
  /// ``SQLiteFile`` has freed octets overwritten.
  private func erase(_ place: Int, of number: Int) throws -> [String] {
    let part: StatementArguments = [number, place]
    let text = try String.fetchOne(
      self, sql: "SELECT text FROM part WHERE entry = ? AND place = ?", arguments: part)
    try execute(
      sql: "UPDATE part SET key = NULL, text = NULL WHERE entry = ? AND place = ?", arguments: part)
    return text.flatMap(SealedPart.file(in:)).map { [$0] } ?? []
  }

  /// The contents of the closed reports that rest on an entry: what is erased stands in them, too.
  private func contents(resting number: Int) throws -> [String] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT text ->> '$.event.contents', text ->> '$.event.published' FROM entry
        WHERE number > :number AND text ->> '$.event.kind' = 'closed'
          AND text ->> '$.event.count' >= :number
        """, arguments: ["number": number])
    return rows.flatMap { row in [row[0], row[1]].compactMap(\.self) }
  }

  /// Whether an entry has a file for its evidence, or as the plan of a closing.
  private func isNamed(_ sha256: String) throws -> Bool {
    try Bool.fetchOne(
      self,
      sql: """
        SELECT EXISTS (SELECT 1 FROM part WHERE instr(text, :hash))
          OR EXISTS (SELECT 1 FROM entry WHERE instr(text, :hash) AND text ->> '$.event.kind' <> 'closed')
        """, arguments: ["hash": sha256]) ?? true
  }
}

extension Row {
  /// Nil for octets that are not UTF-8.
  func text(at index: Int) -> String? {
    // swift-format-ignore: the column is NOT NULL, and an empty text has no octets
    (try? withUnsafeData(atIndex: index) { data in
      data.flatMap { String(validating: $0, as: UTF8.self) }
    }) ?? nil
  }

  /// Nil for what does not have 32 octets.
  func hash(at index: Int) -> LogHash? {
    // swift-format-ignore: what cannot be read is not a hash
    (try? withUnsafeData(atIndex: index) { data in
      data.flatMap { $0.withUnsafeBytes { LogHash(octets: $0) } }
    }) ?? nil
  }
}
