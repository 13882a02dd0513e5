internal import FoundationEssentials
internal import GRDB
public import PlanModel
public import ThaiCivil

extension LogStore {
  /// Where the log ends.
  public struct Head: Hashable, Sendable {
    /// How many entries there are.
    public let count: Int
    /// The hash of the last entry; that of nothing in an empty log.
    public let hash: LogHash
    /// When the last entry was recorded; nil in an empty log.
    public let recorded: Instant?

    init(count: Int, hash: LogHash, recorded: Instant?) {
      (self.count, self.hash, self.recorded) = (count, hash, recorded)
    }

    /// Of a log that has just these entries.
    init(of entries: [LogEntry]) {
      self.init(
        count: entries.count, hash: entries.last?.hash ?? .none, recorded: entries.last?.recorded)
    }
  }

  /// The entries recorded up to an instant, that instant included, in their order; all where it is nil.
  public func entries(upTo instant: Instant? = nil) throws(StoreFault) -> [LogEntry] {
    try reading { try Self.entries(in: $0, after: Self.none, upTo: instant) }
  }

  /// The entries that follow those that are known, which must be the first of this log.
  public func entries(following known: [LogEntry]) throws(StoreFault) -> [LogEntry] {
    try reading { try Self.entries(in: $0, after: Head(of: known)) }
  }

  public func head() throws(StoreFault) -> Head {
    try reading { try Self.head(in: $0) }
  }

  static let none = Head(count: 0, hash: .none, recorded: nil)

  static func head(in database: Database) throws -> Head {
    let sql = "SELECT number, hash, recorded FROM entry ORDER BY number DESC LIMIT 1"
    let rows = try Row.fetchCursor(try database.cachedStatement(sql: sql))
    guard let row = try rows.next() else { return none }
    guard let count = Int.fromDatabaseValue(row[0]), let recorded = Int64.fromDatabaseValue(row[2])
    else { throw StoreFault.damaged("the last entry is not as it was written") }
    let head = Head(
      count: count, hash: try hash(in: row, at: 1),
      recorded: Instant(millisecondsSinceEpoch: recorded))
    // A statement left in the middle would hold its transaction open.
    while try rows.next() != nil {}
    return head
  }

  /// The entries after a head, which must be that of this log. That each follows the one before is
  /// looked at here already, since it costs nothing; that each has its own hash, only by `verify`.
  static func entries(
    in database: Database, after head: Head, upTo instant: Instant? = nil
  ) throws -> [LogEntry] {
    let sql = """
      SELECT text, hash FROM entry WHERE number > ? AND recorded <= ? ORDER BY number
      """
    let last = instant?.millisecondsSinceEpoch ?? .max
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [head.count, last])
    var entries: [LogEntry] = []
    var (number, previous) = (head.count, head.hash)
    while let row = try rows.next() {
      number += 1
      guard let text = text(in: row, at: 0),
        let entry = try? LogEntry(canonicalText: text, hash: try hash(in: row, at: 1)),
        entry.number == number, entry.previous == previous
      else { throw StoreFault.damaged("entry \(number) is not as it was written") }
      previous = entry.hash
      entries.append(entry)
    }
    return entries
  }

  /// Nil for octets that are no UTF-8.
  static func text(in row: Row, at index: Int) -> String? {
    // swift-format-ignore: the column is NOT NULL, and an empty text has no octets
    (try? row.withUnsafeData(atIndex: index) { data in
      data.flatMap { String(validating: $0, as: UTF8.self) }
    }) ?? nil
  }

  static func hash(in row: Row, at index: Int) throws -> LogHash {
    let hash = try row.withUnsafeData(atIndex: index) { data in
      data.flatMap { $0.withUnsafeBytes { LogHash(octets: $0) } }
    }
    guard let hash else { throw StoreFault.damaged("a hash does not have 32 octets") }
    return hash
  }
}
