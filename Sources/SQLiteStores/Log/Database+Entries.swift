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
    guard let row = try rows.next() else { return .none }
    guard let count = Int.fromDatabaseValue(row[0]), let recorded = Int64.fromDatabaseValue(row[2]),
      let hash = row.hash(at: 1)
    else { throw StoreFault.damaged(.log, at: path, "the last entry is not as it was written") }
    let head = LogHead(
      count: count, hash: hash, recorded: Instant(millisecondsSinceEpoch: recorded))
    // A statement left in the middle would hold its transaction open.
    while try rows.next() != nil {}
    return head
  }

  /// The entries after a head, which must be that of this log. That each follows the one before is
  /// looked at here already, since it costs nothing; that each has its own hash, only by `verify`.
  func entries(after head: LogHead, _ path: String) throws -> [LogEntry] {
    let sql = "SELECT text, hash FROM entry WHERE number > ? ORDER BY number"
    let rows = try Row.fetchCursor(self, sql: sql, arguments: [head.count])
    var entries: [LogEntry] = []
    var (number, previous) = (head.count, head.hash)
    while let row = try rows.next() {
      number += 1
      guard let text = row.text(at: 0), let hash = row.hash(at: 1),
        let entry = try? LogEntry(canonicalText: text, hash: hash),
        entry.number == number, entry.previous == previous
      else {
        throw StoreFault.damaged(.log, at: path, "entry \(number) is not as it was written")
      }
      previous = entry.hash
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
    // swift-format-ignore: what cannot be read is no hash
    (try? withUnsafeData(atIndex: index) { data in
      data.flatMap { $0.withUnsafeBytes { LogHash(octets: $0) } }
    }) ?? nil
  }
}
