import FoundationEssentials
import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func claim(
    _ key: String, of account: Account.ID, request: String, now: Instant
  ) throws(AccountFault) -> Claim {
    guard (1...255).contains(key.utf8.count) else { throw .badKey }
    let ticket = Claim.Ticket(
      key: Digest("\(account)", key), number: random.octets(8).reduce(0) { $0 << 8 | Int64($1) })
    let request = Digest(request)
    return try writing { database in
      let old = "DELETE FROM rememberedRequest WHERE key = ? AND created <= ?"
      try database.execute(
        sql: old, arguments: [ticket.key, (now - Lifetimes.rememberedOutcome).stored])
      let sql = "SELECT *, request = ? AS isSame FROM rememberedRequest WHERE key = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [request, ticket.key])
      else {
        try Self.insert(ticket, for: request, now: now, in: database)
        return .new(ticket, mayBeDone: false)
      }
      guard row["isSame"] else { throw AccountFault.keyReused }
      guard !row["isDone"] else { return .done(Self.outcome(row)) }
      guard Instant(row, "began") + Lifetimes.runningRequest <= now else { return .running }
      let take = "UPDATE rememberedRequest SET ticket = ?, began = ? WHERE key = ?"
      try database.execute(sql: take, arguments: [ticket.number, now.stored, ticket.key])
      return .new(ticket, mayBeDone: true)
    }
  }

  /// The columns are those of an HTTP answer, of which only the body says anything.
  public func finish(_ ticket: Claim.Ticket, with outcome: String) throws(AccountFault) {
    let kept = outcome.utf8.count <= Claim.largestOutcome ? Data(outcome.utf8) : nil
    try writing { database in
      let sql = """
        UPDATE rememberedRequest SET isDone = 1, status = ?, headers = ?, body = ?
        WHERE key = ? AND ticket = ? AND NOT isDone
        """
      try database.execute(
        sql: sql,
        arguments: [kept.map { _ in 303 }, kept.map { _ in "[]" }, kept, ticket.key, ticket.number])
    }
  }

  public func abandon(_ ticket: Claim.Ticket) throws(AccountFault) {
    try writing { database in
      let sql = "DELETE FROM rememberedRequest WHERE key = ? AND ticket = ? AND NOT isDone"
      try database.execute(sql: sql, arguments: [ticket.key, ticket.number])
    }
  }

  private static func insert(
    _ ticket: Claim.Ticket, for request: Digest, now: Instant, in database: Database
  ) throws {
    let sql = """
      INSERT INTO rememberedRequest (key, request, ticket, created, began, isDone)
      VALUES (?, ?, ?, ?, ?, 0)
      """
    try database.execute(
      sql: sql, arguments: [ticket.key, request, ticket.number, now.stored, now.stored])
  }

  private static func outcome(_ row: Row) -> String? {
    let body: Data? = row["body"]
    return body.map { String(decoding: $0, as: UTF8.self) }
  }
}
