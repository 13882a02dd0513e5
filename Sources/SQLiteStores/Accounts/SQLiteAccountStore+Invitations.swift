import FoundationEssentials
import GRDB
public import PlanModel
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func firstCoordinatorToken(now: Instant) throws(AccountFault) -> Secret? {
    let secret = random.secret()
    return try writing { database in
      guard try Self.isWithoutAccounts(database) else { return nil }
      try database.execute(sql: "DELETE FROM invitation WHERE purpose = 'firstCoordinator'")
      let sql = """
        INSERT INTO invitation (hash, purpose, role, created, expires)
        VALUES (?, 'firstCoordinator', 'coordinator', ?, ?)
        """
      try database.execute(
        sql: sql, arguments: [Digest(secret.text), now.stored, (now + Lifetimes.firstLink).stored])
      return secret
    }
  }

  public func invite(
    _ role: Account.Role, units: [Owner.ID], by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) -> Secret {
    let secret = random.secret()
    try writing { database in
      try Self.requireEnabled(coordinator, in: database)
      let sql = """
        INSERT INTO invitation (hash, purpose, role, invitedBy, created, expires)
        VALUES (?, 'account', ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          Digest(secret.text), role.rawValue, coordinator.number, now.stored,
          (now + Lifetimes.invitation).stored,
        ])
      let id = database.lastInsertedRowID
      for unit in Set(units) {
        let sql = "INSERT INTO invitationUnit (invitation, unit) VALUES (?, ?)"
        try database.execute(sql: sql, arguments: [id, unit.text])
      }
    }
    return secret
  }

  public func resetToken(
    for id: Account.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) -> Secret {
    let secret = random.secret()
    try writing { database in
      try Self.requireEnabled(coordinator, in: database)
      guard let account = try Self.account(id, in: database) else { throw AccountFault.notThere }
      guard !account.isDisabled else { throw AccountFault.disabled }
      try database.execute(sql: "DELETE FROM invitation WHERE account = ?", arguments: [id.number])
      let sql = """
        INSERT INTO invitation (hash, purpose, account, invitedBy, created, expires)
        VALUES (?, 'newPassword', ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          Digest(secret.text), id.number, coordinator.number, now.stored,
          (now + Lifetimes.invitation).stored,
        ])
    }
    return secret
  }

  public func invitation(_ token: String, now: Instant) throws(AccountFault) -> Invitation? {
    try reading { try Self.invitation(token, now: now, in: $0) }
  }

  public func accept(
    _ token: String, _ new: NewAccount, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn {
    // Before any work for the password, and again when it is done.
    _ = try reading { try Self.requireInvitation(token, now: now, in: $0) }
    guard let userName = UserName(new.userName) else { throw .badUserName }
    let displayName = try AccountRule.name(new.displayName, or: .badDisplayName)
    let position = try AccountRule.position(new.position)
    let hash = try hash(new.password, for: userName)
    return try writing { database in
      let (role, units) = try Self.requireInvitation(token, now: now, in: database)
      try Self.deleteInvitation(token, in: database)
      guard try Self.login(userName, in: database) == nil else {
        throw AccountFault.userNameTaken
      }
      let sql = """
        INSERT INTO account (
          userName, displayName, position, role, isDisabled, created,
          rounds, blockSize, parallelism, salt, key)
        VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [userName.text, displayName, position, role.rawValue, now.stored]
          + hash.arguments)
      let id = Account.ID(database.lastInsertedRowID)
      try Self.insert(units, of: id, in: database)
      return try self.signIn(id, from: visitor, now: now, in: database)
    }
  }

  public func resetPassword(
    _ token: String, password: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn {
    let userName = try reading {
      try Self.requireReset(token, now: now, in: $0).userName
    }
    let hash = try hash(password, for: userName)
    return try writing { database in
      let id = try Self.requireReset(token, now: now, in: database).id
      try Self.setPassword(of: id, to: hash, in: database)
      return try self.signIn(id, from: visitor, now: now, in: database)
    }
  }
}

extension SQLiteAccountStore {
  private static func invitation(
    _ token: String, now: Instant, in database: Database
  ) throws -> Invitation? {
    let sql = "SELECT * FROM invitation WHERE hash = ? AND expires > ?"
    let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token), now.stored])
    guard let invitation = try row.map({ try invitation($0, in: database) }) else { return nil }
    // The link to the first account has nobody who gave it.
    if case .newAccount = invitation.purpose, invitation.by == nil {
      guard try isWithoutAccounts(database) else { return nil }
    }
    return invitation
  }

  private static func invitation(_ row: Row, in database: Database) throws -> Invitation {
    Invitation(
      id: Invitation.ID(row, "id"), purpose: try purpose(row, in: database),
      by: (row["invitedBy"] as Int64?).map { Account.ID($0) },
      created: Instant(row, "created"), expires: Instant(row, "expires"))
  }

  private static func purpose(_ row: Row, in database: Database) throws -> Invitation.Purpose {
    let account = (row["account"] as Int64?).map { Account.ID($0) }
    if let account = try account.flatMap({ try self.account($0, in: database) }) {
      return .newPassword(account)
    }
    let (id, role): (Int64, String?) = (row["id"], row["role"])
    guard let role = role.flatMap(Account.Role.init(rawValue:)) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "an invitation is not as it was written")
    }
    let sql = "SELECT unit FROM invitationUnit WHERE invitation = ? ORDER BY unit"
    let units = try String.fetchAll(database, sql: sql, arguments: [id])
    return .newAccount(role, units.map { Owner.ID($0) })
  }

  private static func requireInvitation(
    _ token: String, now: Instant, in database: Database
  ) throws -> (role: Account.Role, units: [Owner.ID]) {
    guard
      case .newAccount(let role, let units) = try invitation(token, now: now, in: database)?
        .purpose
    else { throw AccountFault.badToken }
    return (role, units)
  }

  private static func requireReset(
    _ token: String, now: Instant, in database: Database
  ) throws -> Account {
    guard case .newPassword(let account) = try invitation(token, now: now, in: database)?.purpose
    else { throw AccountFault.badToken }
    return account
  }

  private static func deleteInvitation(_ token: String, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM invitation WHERE hash = ?", arguments: [Digest(token)])
  }

  private static func requireEnabled(_ id: Account.ID, in database: Database) throws {
    guard try account(id, in: database)?.isDisabled == false else { throw AccountFault.notThere }
  }

  private static func isWithoutAccounts(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT * FROM account)") ?? false
  }
}
