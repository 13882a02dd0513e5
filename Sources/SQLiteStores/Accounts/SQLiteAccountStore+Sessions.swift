import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func session(_ token: String, now: Instant) throws(AccountFault) -> ActiveSession? {
    let found = try reading { database -> ActiveSession? in
      let sql = "SELECT * FROM session WHERE hash = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token)]),
        let account = try Self.account(Account.ID(row, "account"), in: database),
        !account.isDisabled
      else { return nil }
      return ActiveSession(session: try Self.session(row), account: account)
    }
    guard let found, now < found.session.expires else { return nil }
    if found.session.lastSeen + Lifetimes.sessionTouch <= now {
      try? touch(found.session.id, now: now)
    }
    return found
  }

  public func sessions(of id: Account.ID, now: Instant) throws(AccountFault) -> [Session] {
    try reading { database in
      let sql = "SELECT * FROM session WHERE account = ? ORDER BY lastSeen DESC, id DESC"
      return try Row.fetchAll(database, sql: sql, arguments: [id.number]).map(Self.session)
        .filter { now < $0.expires }
    }
  }

  public func revokeSession(_ id: Session.ID, of account: Account.ID) throws(AccountFault) {
    try writing { database in
      let sql = "DELETE FROM session WHERE id = ? AND account = ?"
      try database.execute(sql: sql, arguments: [id.number, account.number])
      try Self.requireChange(in: database)
    }
  }

  public func signOut(_ token: String) throws(AccountFault) {
    try writing { database in
      try database.execute(
        sql: "DELETE FROM session WHERE hash = ?", arguments: [Digest(token)])
    }
  }

  private func touch(_ id: Session.ID, now: Instant) throws(AccountFault) {
    try writing { database in
      let sql = "UPDATE session SET lastSeen = ? WHERE id = ? AND lastSeen < ?"
      try database.execute(sql: sql, arguments: [now.stored, id.number, now.stored])
    }
  }

  static func closeSessions(
    of id: Account.ID, butLatest count: Int, in database: Database
  ) throws {
    let sql = """
      DELETE FROM session WHERE account = ? AND id NOT IN (
        SELECT id FROM session WHERE account = ? ORDER BY lastSeen DESC, id DESC LIMIT ?)
      """
    try database.execute(sql: sql, arguments: [id.number, id.number, count])
  }

  private static func session(_ row: Row) throws -> Session {
    let device: String = row["device"]
    return Session(
      id: Session.ID(row, "id"), account: Account.ID(row, "account"),
      created: Instant(row, "created"),
      lastSeen: Instant(row, "lastSeen"), device: DeviceKind(rawValue: device) ?? .unknown,
      isKept: row["isKept"], proven: Instant(row, "proven"))
  }
}
