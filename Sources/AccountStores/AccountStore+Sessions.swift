internal import GRDB
public import ThaiCivil

extension AccountStore {
  /// The session that a token opens, and whose it is, with the role and the units as they are now. Nil
  /// where it is over, was closed or never was.
  ///
  /// Its last use is written at most once in ``Lifetimes/sessionTouch``, and where it cannot be, on a full
  /// disk for one, people can still read.
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

  /// The sessions of an account that are not over, the last used first.
  public func sessions(of id: Account.ID, now: Instant) throws(AccountFault) -> [Session] {
    try reading { database in
      let sql = "SELECT * FROM session WHERE account = ? ORDER BY lastSeen DESC, id DESC"
      return try Row.fetchAll(database, sql: sql, arguments: [id.number]).map(Self.session)
        .filter { now < $0.expires }
    }
  }

  /// Closes a session of this account, from another one. Throws `notThere`.
  public func revokeSession(_ id: Session.ID, of account: Account.ID) throws(AccountFault) {
    try writing { database in
      let sql = "DELETE FROM session WHERE id = ? AND account = ?"
      try database.execute(sql: sql, arguments: [id.number, account.number])
      try Self.requireChange(in: database)
    }
  }

  /// Closes all sessions of an account.
  public func revokeSessions(of id: Account.ID) throws(AccountFault) {
    try writing { database in
      try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id.number])
    }
  }

  /// Closes the session of a token; nothing happens where there is none.
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
      lastSeen: Instant(row, "lastSeen"), device: DeviceKind(rawValue: device) ?? .unknown)
  }
}
