import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func resetToken(
    for id: Account.ID, by coordinator: Account.ID?, needsSecond: Bool, now: Instant
  ) throws(AccountFault) -> Secret {
    let secret = random.secret()
    try writing { database in
      let by = try coordinator.map { try Self.requireEnabled($0, in: database).permanentID }
      guard let account = try Self.account(id, in: database) else { throw AccountFault.notThere }
      guard !account.isDisabled else { throw AccountFault.disabled }
      try database.execute(sql: "DELETE FROM invitation WHERE account = ?", arguments: [id.number])
      let sql = """
        INSERT INTO invitation (hash, purpose, account, invitedBy, created, expires, waits)
        VALUES (?, 'newPassword', ?, ?, ?, ?, ?)
        """
      let lifetime = coordinator == nil ? Lifetimes.firstLink : Lifetimes.invitation
      try database.execute(
        sql: sql,
        arguments: [
          Digest(secret.text), id.number, coordinator?.number, now.stored,
          (now + lifetime).stored, needsSecond,
        ])
      try database.append(.deed(.resetOffered), of: account.permanentID, by: by, now: now)
    }
    return secret
  }

  public func resetOffer(for id: Account.ID, now: Instant) throws(AccountFault) -> ResetOffer? {
    try reading { database in
      guard let row = try Self.openReset(of: id, now: now, in: database) else { return nil }
      let by = try Self.giver(of: row).flatMap { try Self.account($0, in: database) }
      return ResetOffer(
        by: by, created: Instant(row, "created"), expires: Instant(row, "expires"),
        waits: row["waits"])
    }
  }

  public func approveReset(
    of id: Account.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) {
    try writing { database in
      let by = try Self.requireEnabled(coordinator, in: database).permanentID
      guard let row = try Self.openReset(of: id, now: now, in: database), row["waits"],
        let account = try Self.account(id, in: database)
      else { throw AccountFault.notThere }
      guard Self.giver(of: row) != coordinator else { throw AccountFault.secondNeeded }
      try database.execute(
        sql: "UPDATE invitation SET waits = 0 WHERE id = ?", arguments: [row["id"] as Int64])
      try database.append(.deed(.resetApproved), of: account.permanentID, by: by, now: now)
    }
  }

  public func withdrawReset(
    of id: Account.ID, by other: Account.ID, now: Instant
  ) throws(AccountFault) {
    try writing { database in
      let by = try Self.requireEnabled(other, in: database).permanentID
      guard let row = try Self.openReset(of: id, now: now, in: database),
        let account = try Self.account(id, in: database)
      else { throw AccountFault.notThere }
      try database.execute(
        sql: "DELETE FROM invitation WHERE id = ?", arguments: [row["id"] as Int64])
      try database.append(.deed(.resetWithdrawn), of: account.permanentID, by: by, now: now)
    }
  }

  public func resetPassword(
    _ token: String, password: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignInStep {
    let known = try reading { try Self.requireReset(token, now: now, in: $0).account }
    let hash = try hash(password, for: known)
    return try writing { database in
      let (account, by) = try Self.requireReset(token, now: now, in: database)
      let id = account.id
      try Self.setPassword(of: id, to: hash, in: database)
      let giver = try by.flatMap { try Self.account($0, in: database) }
      try database.execute(
        sql: "UPDATE account SET untoldReset = ?, resetBy = ? WHERE id = ?",
        arguments: [now.stored, giver?.displayName, id.number])
      try database.append(
        .deed(.passwordReset), of: account.permanentID, by: account.permanentID, now: now)
      try Self.remember(visitor, of: id, now: now, in: database)
      return try self.step(id, from: visitor, now: now, in: database)
    }
  }

  public func tellReset(of id: Account.ID, now: Instant) throws(AccountFault) {
    try writing { database in
      guard let account = try Self.account(id, in: database), account.untoldReset != nil else {
        throw AccountFault.notThere
      }
      try database.execute(
        sql: "UPDATE account SET untoldReset = NULL, resetBy = NULL WHERE id = ?",
        arguments: [id.number])
      let own = account.permanentID
      try database.append(.deed(.resetTold), of: own, by: own, now: now)
    }
  }

  private static func openReset(
    of id: Account.ID, now: Instant, in database: Database
  ) throws -> Row? {
    let sql = "SELECT * FROM invitation WHERE account = ? AND expires > ?"
    return try Row.fetchOne(database, sql: sql, arguments: [id.number, now.stored])
  }

  private static func giver(of row: Row) -> Account.ID? {
    (row["invitedBy"] as Int64?).map { Account.ID($0) }
  }

  private static func requireReset(
    _ token: String, now: Instant, in database: Database
  ) throws -> (account: Account, by: Account.ID?) {
    guard let invitation = try invitation(token, now: now, in: database),
      case .newPassword(let account) = invitation.purpose
    else { throw AccountFault.badToken }
    return (account, invitation.by)
  }
}
