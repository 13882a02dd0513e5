import FoundationEssentials
import GRDB
import PlanModel
public import Stores
import ThaiCivil

extension Database {
  /// Adds an entry to the log of the accounts, in the transaction of what it tells.
  func append(
    _ event: AccountEvent, of account: Account.PermanentID?, by: Account.PermanentID?, now: Instant
  ) throws {
    let entry = AccountEntry(event, of: account, by: by, after: try eventHead(), at: now)
    try execute(
      sql: "INSERT INTO event (number, recorded, text, hash) VALUES (?, ?, ?, ?)",
      arguments: [
        entry.number, entry.recorded.stored, entry.canonicalText, Data(entry.hash.octets),
      ])
  }

  /// Where the log of the accounts ends.
  func eventHead() throws -> LogHead {
    let sql = "SELECT number, hash, recorded FROM event ORDER BY number DESC LIMIT 1"
    guard let row = try Row.fetchOne(self, sql: sql) else { return .none }
    guard let hash = row.hash(at: 1) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an event is not as it was written")
    }
    return LogHead(count: row[0], hash: hash, recorded: Instant(row, "recorded"))
  }
}

extension SQLiteAccountStore {
  public func log() throws(AccountFault) -> AccountLog {
    try reading { database in
      let sql = "SELECT number, recorded, text, hash FROM event ORDER BY number"
      let rows = try Row.fetchAll(database, sql: sql).map { row in
        // Somebody who bypassed the tables may have left anything in a column.
        AccountLog.Row(
          number: Int.fromDatabaseValue(row[0]), recorded: Int64.fromDatabaseValue(row[1]),
          text: row.text(at: 2), hash: row.hash(at: 3))
      }
      let highest = "SELECT seq FROM sqlite_sequence WHERE name = 'event'"
      return AccountLog(
        rows, highest: try Int.fetchOne(database, sql: highest) ?? 0,
        accounts: try Self.accounts(in: database))
    }
  }

  public func logHead() throws(AccountFault) -> LogHead {
    try reading { try $0.eventHead() }
  }
}
