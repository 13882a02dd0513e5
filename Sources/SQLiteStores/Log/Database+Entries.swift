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
    try chain.run(in: self) { entry, _ in entries.append(entry) }
    if let fault = chain.fault { throw StoreFault.unverified(fault) }
    return entries
  }

  /// Every entry that can be read, whatever its hash.
  func readableEntries() throws -> [LogEntry] {
    let rows = try Row.fetchCursor(self, sql: "SELECT text, hash FROM entry ORDER BY number")
    var entries: [LogEntry] = []
    while let row = try rows.next() {
      guard let text = row.text(at: 0), let hash = row.hash(at: 1),
        let entry = try? LogEntry(canonicalText: text, hash: hash)
      else { continue }
      entries.append(entry)
    }
    return entries
  }

  func insert(_ entries: [SealedEntry]) throws {
    let sql = "INSERT INTO entry (number, recorded, text, hash) VALUES (?, ?, ?, ?)"
    for sealed in entries {
      let entry = sealed.entry
      try cachedStatement(sql: sql).execute(arguments: [
        entry.number, entry.recorded.millisecondsSinceEpoch, sealed.text, Data(entry.hash.octets),
      ])
    }
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
