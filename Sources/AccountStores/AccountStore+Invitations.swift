internal import FoundationEssentials
internal import GRDB
public import PlanModel
public import ThaiCivil

extension AccountStore {
  /// The token of a link that makes the first account, a coordinator's, good for
  /// ``Lifetimes/firstLink``; one that was given before is void. Nil where there is an account.
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

  /// The token of a link that makes one account, good for ``Lifetimes/invitation``. Throws `notThere`
  /// where `by` cannot sign in.
  public func invite(
    _ role: Role, units: Set<Owner.ID>, by coordinator: Account.ID, now: Instant
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
      for unit in units {
        let sql = "INSERT INTO invitationUnit (invitation, unit) VALUES (?, ?)"
        try database.execute(sql: sql, arguments: [id, unit.text])
      }
    }
    return secret
  }

  /// The token of a link that gives an account a new password, good for ``Lifetimes/invitation``; one
  /// that was given before is void. Throws `notThere`, for `by` too, or `disabled`.
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

  /// What a link is good for now; it stays good. Nil where it is good for nothing.
  public func invitation(_ token: String, now: Instant) throws(AccountFault) -> Invitation? {
    try reading { try Self.invitation(token, now: now, in: $0) }
  }

  /// The links that are good now, in the order in which they were made.
  public func invitations(now: Instant) throws(AccountFault) -> [Invitation] {
    try reading { database in
      let sql = "SELECT * FROM invitation WHERE expires > ? ORDER BY id"
      return try Row.fetchAll(database, sql: sql, arguments: [now.stored]).map {
        try Self.invitation($0, in: database)
      }
    }
  }

  /// Takes a link back. Throws `notThere`.
  public func revokeInvitation(_ id: Invitation.ID) throws(AccountFault) {
    try writing { database in
      try database.execute(sql: "DELETE FROM invitation WHERE id = ?", arguments: [id.number])
      try Self.requireChange(in: database)
    }
  }

  /// Makes the account that a link is for, and signs it in. The link is good once, also for two who use it
  /// at the same time; where this throws it stays good.
  ///
  /// Throws `badToken`, `badUserName`, `userNameTaken`, `badPassword`, `badDisplayName` or `badPosition`.
  public func accept(
    _ token: String, userName: String, password: String, displayName: String, position: String?,
    from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn {
    // Before any work for the password, and again when it is done.
    _ = try reading { try Self.requireInvitation(token, now: now, in: $0) }
    guard let userName = UserName(userName) else { throw .badUserName }
    let displayName = try Self.name(displayName, or: .badDisplayName)
    let position = try Self.position(position)
    let hash = try hash(password, for: userName)
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

  /// Gives the account of a link a new password and signs it in. All its sessions end, every device and
  /// address is a stranger again, and the link is good once; feeds stay.
  ///
  /// Throws `badToken` or `badPassword`; the link stays good then.
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

extension AccountStore {
  private static func invitation(
    _ token: String, now: Instant, in database: Database
  ) throws -> Invitation? {
    let sql = "SELECT * FROM invitation WHERE hash = ? AND expires > ?"
    let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token), now.stored])
    guard let invitation = try row.map({ try invitation($0, in: database) }) else { return nil }
    if case .firstCoordinator = invitation.purpose, try !isWithoutAccounts(database) { return nil }
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
    let (purpose, role): (String, String?) = (row["purpose"], row["role"])
    guard purpose == "account", let role = role.flatMap(Role.init(rawValue:)) else {
      return .firstCoordinator
    }
    let (sql, id): (String, Int64) = (
      "SELECT unit FROM invitationUnit WHERE invitation = ?", row["id"]
    )
    let units = try String.fetchAll(database, sql: sql, arguments: [id])
    return .account(role, units: Set(units.map { Owner.ID($0) }))
  }

  private static func requireInvitation(
    _ token: String, now: Instant, in database: Database
  ) throws -> (role: Role, units: Set<Owner.ID>) {
    switch try invitation(token, now: now, in: database)?.purpose {
    case .firstCoordinator: (.coordinator, [])
    case .account(let role, let units): (role, units)
    case .newPassword, nil: throw AccountFault.badToken
    }
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
