import FoundationEssentials
import GRDB
import PlanModel
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func firstCoordinatorToken(now: Instant) throws(AccountFault) -> Secret? {
    let secret = random.secret()
    return try writing { database in
      guard try Self.isWithoutAccounts(database) else { return nil }
      try database.execute(sql: "DELETE FROM invitation WHERE purpose = 'firstCoordinator'")
      let sql = """
        INSERT INTO invitation (hash, purpose, role, created, expires, waits)
        VALUES (?, 'firstCoordinator', 'coordinator', ?, ?, 0)
        """
      try database.execute(
        sql: sql, arguments: [Digest(secret.text), now.stored, (now + Lifetimes.firstLink).stored])
      return secret
    }
  }

  public func invite(
    _ person: Person, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) -> Secret {
    let (secret, person) = (random.secret(), try person.checked())
    try writing { database in
      let by = try Self.requireEnabled(coordinator, in: database).permanentID
      try Self.requireUnlike(person.displayName, now: now, in: database)
      let sql = """
        INSERT INTO invitation (
          hash, purpose, displayName, position, role, invitedBy, created, expires, waits)
        VALUES (?, 'account', ?, ?, ?, ?, ?, ?, 0)
        """
      try database.execute(
        sql: sql,
        arguments: [
          Digest(secret.text), person.displayName, person.position, person.role.rawValue,
          coordinator.number, now.stored, (now + Lifetimes.invitation).stored,
        ])
      let id = database.lastInsertedRowID
      for unit in person.units {
        let sql = "INSERT INTO invitationUnit (invitation, unit) VALUES (?, ?)"
        try database.execute(sql: sql, arguments: [id, unit.text])
      }
      try database.append(.invited(person), of: nil, by: by, now: now)
    }
    return secret
  }

  public func invitations(now: Instant) throws(AccountFault) -> [Invitation] {
    try reading { database in
      let sql = "SELECT * FROM invitation WHERE purpose = 'account' AND expires > ? ORDER BY id"
      return try Row.fetchAll(database, sql: sql, arguments: [now.stored])
        .map { try Self.invitation($0, in: database) }
    }
  }

  public func withdrawInvitation(
    _ id: Invitation.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) {
    try writing { database in
      let by = try Self.requireEnabled(coordinator, in: database).permanentID
      let sql = "SELECT * FROM invitation WHERE id = ? AND expires > ?"
      let row = try Row.fetchOne(database, sql: sql, arguments: [id.number, now.stored])
      let invitation = try row.map { try Self.invitation($0, in: database) }
      guard case .newAccount(let person) = invitation?.purpose else { throw AccountFault.notThere }
      try database.execute(sql: "DELETE FROM invitation WHERE id = ?", arguments: [id.number])
      try database.append(.uninvited(person), of: nil, by: by, now: now)
    }
  }

  public func invitation(_ token: String, now: Instant) throws(AccountFault) -> Invitation? {
    try reading { try Self.invitation(token, now: now, in: $0) }
  }

  public func accept(
    _ token: String, _ new: NewAccount, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn {
    // Before any work for the password, and again when it is done.
    let known = try reading { try Self.requireInvitation(token, now: now, in: $0) }
    guard let userName = UserName(new.userName) else { throw .badUserName }
    let name = try known.person(chosenBy: new).displayName
    let hash = try hash(new.password, userName: userName, displayName: name)
    return try writing { database in
      let invitation = try Self.requireInvitation(token, now: now, in: database)
      let person = try invitation.person(chosenBy: new)
      try Self.deleteInvitation(token, in: database)
      try Self.requireFree(userName, in: database)
      let permanentID = self.random.permanentID()
      let sql = """
        INSERT INTO account (
          permanentID, userName, displayName, position, role, isDisabled, created,
          rounds, blockSize, parallelism, salt, key)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          permanentID.text, userName.text, person.displayName, person.position,
          person.role.rawValue, now.stored,
        ] + hash.arguments)
      let id = Account.ID(database.lastInsertedRowID)
      try Self.insert(person.units, of: id, in: database)
      let inviter = try invitation.by.flatMap { try Self.account($0, in: database) }
      try database.append(
        .made(userName, person, invitedBy: inviter?.permanentID), of: permanentID,
        by: permanentID, now: now)
      return try self.signIn(id, from: visitor, now: now, in: database)
    }
  }
}

extension SQLiteAccountStore {
  static func invitation(
    _ token: String, now: Instant, in database: Database
  ) throws -> Invitation? {
    let sql = "SELECT * FROM invitation WHERE hash = ? AND expires > ? AND NOT waits"
    let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token), now.stored])
    guard let invitation = try row.map({ try invitation($0, in: database) }) else { return nil }
    // The link to the first account has nobody who gave it.
    if invitation.purpose == .firstAccount {
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
    let (id, name, role): (Int64, String?, String?) = (row["id"], row["displayName"], row["role"])
    guard let role = role.flatMap(Account.Role.init(rawValue:)) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "an invitation is not as it was written")
    }
    guard let name else { return .firstAccount }
    let sql = "SELECT unit FROM invitationUnit WHERE invitation = ?"
    let units = try String.fetchAll(database, sql: sql, arguments: [id])
    return .newAccount(
      Person(
        displayName: name, position: row["position"], role: role,
        units: units.map { Owner.ID($0) }))
  }

  private static func requireInvitation(
    _ token: String, now: Instant, in database: Database
  ) throws -> Invitation {
    guard let invitation = try invitation(token, now: now, in: database) else {
      throw AccountFault.badToken
    }
    if case .newPassword = invitation.purpose { throw AccountFault.badToken }
    return invitation
  }

  /// Throws `userNameTaken` where somebody has the name, or one that looks like it.
  private static func requireFree(_ name: UserName, in database: Database) throws {
    let look = NameLook(name.text)
    let names = try String.fetchAll(database, sql: "SELECT userName FROM account")
    if names.contains(where: { NameLook($0) == look }) { throw AccountFault.userNameTaken }
  }

  private static func deleteInvitation(_ token: String, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM invitation WHERE hash = ?", arguments: [Digest(token)])
  }

  private static func isWithoutAccounts(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT * FROM account)") ?? false
  }
}

extension Invitation {
  /// Who the new account is of: the one that the coordinator named, or who the first coordinator says to be.
  fileprivate func person(chosenBy new: NewAccount) throws(AccountFault) -> Person {
    switch purpose {
    case .newAccount(let person): return person
    case .firstAccount:
      guard let typed = new.person else { throw .badDisplayName }
      return try Person(
        displayName: typed.displayName, position: typed.position, role: .coordinator, units: []
      ).checked()
    case .newPassword: throw .badToken
    }
  }
}
