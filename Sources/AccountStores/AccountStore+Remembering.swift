internal import FoundationEssentials
internal import GRDB
public import ThaiCivil

extension AccountStore {
  /// Claims an idempotency key for a request, so that two at the same time run once. Keys of different
  /// accounts have nothing to do with each other; a key is free again after
  /// ``Lifetimes/rememberedResponse``.
  ///
  /// `request` is what makes a request the same: method, path and body. Throws `badKey`, or `keyReused`
  /// where the key was used for another request.
  public func claim(
    _ key: String, of account: Account.ID, request: [UInt8], now: Instant
  ) throws(AccountFault) -> Claim {
    guard (1...255).contains(key.utf8.count) else { throw .badKey }
    let ticket = Claim.Ticket(
      key: Digest("\(account)", key), number: random.octets(8).reduce(0) { $0 << 8 | Int64($1) })
    let request = Digest(request)
    return try writing { database in
      let old = "DELETE FROM rememberedRequest WHERE key = ? AND created <= ?"
      try database.execute(
        sql: old, arguments: [ticket.key, (now - Lifetimes.rememberedResponse).stored])
      let sql = "SELECT *, request = ? AS isSame FROM rememberedRequest WHERE key = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [request, ticket.key])
      else {
        try Self.insert(ticket, for: request, now: now, in: database)
        return .run(ticket)
      }
      guard row["isSame"] else { throw AccountFault.keyReused }
      guard !row["isDone"] else { return .done(try Self.response(row)) }
      guard Instant(row, "began") + Lifetimes.runningRequest <= now else { return .running }
      let take = "UPDATE rememberedRequest SET ticket = ?, began = ? WHERE key = ?"
      try database.execute(sql: take, arguments: [ticket.number, now.stored, ticket.key])
      return .runAgain(ticket)
    }
  }

  /// Keeps the answer of a request that was run. Nil where it is not to be kept, because it has a secret
  /// in it; an answer with a body larger than ``RememberedResponse/largestBody`` is not kept either.
  /// Nothing happens where another has taken the request over.
  public func finish(
    _ ticket: Claim.Ticket, with response: RememberedResponse?
  ) throws(AccountFault) {
    let kept = response.flatMap {
      $0.body.count <= RememberedResponse.largestBody ? $0 : nil
    }
    try writing { database in
      let sql = """
        UPDATE rememberedRequest SET isDone = 1, status = ?, headers = ?, body = ?
        WHERE key = ? AND ticket = ? AND NOT isDone
        """
      let headers = try kept.map {
        String(decoding: try JSONEncoder().encode($0.headers), as: UTF8.self)
      }
      try database.execute(
        sql: sql,
        arguments: [
          kept?.status, headers, kept.map { Data($0.body) }, ticket.key, ticket.number,
        ])
    }
  }

  /// Gives the key back, because the request did nothing.
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

  private static func response(_ row: Row) throws -> RememberedResponse? {
    let (status, headers, body): (Int?, String?, Data?) = (
      row["status"], row["headers"], row["body"]
    )
    guard let status, let headers, let body else { return nil }
    return RememberedResponse(
      status: status,
      headers: try JSONDecoder().decode(
        [RememberedResponse.Header].self, from: Data(headers.utf8)), body: Array(body))
  }
}
