import FoundationEssentials
import GRDB
import PlanModel
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func accounts() throws(AccountFault) -> [Account] {
    try reading { try Self.accounts(in: $0) }
  }

  public func proxyAccount(userName: String) throws(AccountFault) -> Account {
    guard let name = UserName(userName) else { throw .notThere }
    let found = try reading { try Self.login(name, in: $0)?.account }
    guard let found else { throw .notThere }
    guard !found.isDisabled else { throw .disabled }
    return found
  }

  public func change(
    _ id: Account.ID, to change: AccountChange, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) {
    try writing { database in
      let by = try Self.requireEnabled(coordinator, in: database).permanentID
      guard let before = try Self.account(id, in: database) else { throw AccountFault.notThere }
      var person = change.person
      if AccountEvent.Naming(person) != AccountEvent.Naming(before.person) {
        person = try person.checked()
        try Self.requireUnlike(person.displayName, but: id, now: now, in: database)
      }
      if person.role != .coordinator || change.isDisabled {
        try Self.requireOtherCoordinator(than: id, in: database)
        try database.execute(
          sql: "DELETE FROM invitation WHERE invitedBy = ?", arguments: [id.number])
      }
      for event in before.events(of: person, isDisabled: change.isDisabled) {
        try database.append(event, of: before.permanentID, by: by, now: now)
      }
      try database.execute(
        sql: """
          UPDATE account SET displayName = ?, position = ?, role = ?, isDisabled = ? WHERE id = ?
          """,
        arguments: [
          person.displayName, person.position, person.role.rawValue, change.isDisabled, id.number,
        ])
      try database.execute(
        sql: "DELETE FROM accountUnit WHERE account = ?", arguments: [id.number])
      try Self.insert(person.units, of: id, in: database)
      guard change.isDisabled else { return }
      for table in ["session", "feedToken", "knownPlace", "invitation", "pendingSignIn"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
      }
    }
  }

  public func endSessions(
    of id: Account.ID, by coordinator: Account.ID, now: Instant
  ) throws(AccountFault) {
    try writing { database in
      let by = try Self.requireEnabled(coordinator, in: database).permanentID
      guard let account = try Self.account(id, in: database) else { throw AccountFault.notThere }
      try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id.number])
      try database.append(.deed(.sessionsEnded), of: account.permanentID, by: by, now: now)
    }
  }
}

extension Account {
  /// What a decision changes about it, in the order in which it is told.
  fileprivate func events(of person: Person, isDisabled: Bool) -> [AccountEvent] {
    let (from, to) = (AccountEvent.Naming(self.person), AccountEvent.Naming(person))
    var events: [AccountEvent] = []
    if from != to { events.append(.renamed(from: from, to: to)) }
    if role != person.role { events.append(.roleChanged(from: role, to: person.role)) }
    if units != person.units { events.append(.unitsChanged(from: units, to: person.units)) }
    if self.isDisabled != isDisabled { events.append(.deed(isDisabled ? .disabled : .enabled)) }
    return events
  }
}

extension SQLiteAccountStore {
  /// An account with what its password is compared with.
  struct Login {
    let account: Account
    let password: PasswordHash
  }

  static func login(_ name: UserName, in database: Database) throws -> Login? {
    let sql = "SELECT * FROM account WHERE userName = ?"
    let row = try Row.fetchOne(database, sql: sql, arguments: [name.text])
    return try row.map { try login($0, in: database) }
  }

  static func login(_ id: Account.ID, in database: Database) throws -> Login? {
    let sql = "SELECT * FROM account WHERE id = ?"
    let row = try Row.fetchOne(database, sql: sql, arguments: [id.number])
    return try row.map { try login($0, in: database) }
  }

  static func accounts(in database: Database) throws -> [Account] {
    try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY id").map {
      try account($0, in: database)
    }
  }

  static func account(_ id: Account.ID, in database: Database) throws -> Account? {
    try login(id, in: database)?.account
  }

  private static func login(_ row: Row, in database: Database) throws -> Login {
    let cost = ScryptCost(
      rounds: row["rounds"], blockSize: row["blockSize"], parallelism: row["parallelism"])
    let (salt, key): (Data, Data) = (row["salt"], row["key"])
    return Login(
      account: try account(row, in: database),
      password: PasswordHash(cost: cost, salt: Array(salt), key: Array(key)))
  }

  static func account(_ row: Row, in database: Database) throws -> Account {
    let id = Account.ID(row, "id")
    let (userName, role): (String, String) = (row["userName"], row["role"])
    guard let userName = UserName(userName), let role = Account.Role(rawValue: role) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "account \(id) is not as it was written")
    }
    let sql = "SELECT unit FROM accountUnit WHERE account = ?"
    let units = try String.fetchAll(database, sql: sql, arguments: [id.number])
    let person = Person(
      displayName: row["displayName"], position: row["position"], role: role,
      units: units.map { Owner.ID($0) })
    let factor = "SELECT EXISTS (SELECT * FROM secondFactor WHERE account = ? AND isConfirmed)"
    let reset: Int64? = row["untoldReset"]
    return Account(
      id: id, permanentID: Account.PermanentID(row["permanentID"]), userName: userName,
      person: person, isDisabled: row["isDisabled"],
      hasSecondFactor: try Bool.fetchOne(database, sql: factor, arguments: [id.number]) ?? false,
      untoldReset: reset.map {
        PasswordReset(at: Instant(millisecondsSinceEpoch: $0), by: row["resetBy"])
      }, created: Instant(row, "created"))
  }

  static func insert(
    _ units: [Owner.ID], of id: Account.ID, in database: Database
  ) throws {
    for unit in Set(units) {
      let sql = "INSERT INTO accountUnit (account, unit) VALUES (?, ?)"
      try database.execute(sql: sql, arguments: [id.number, unit.text])
    }
  }

  static func requireChange(in database: Database) throws(AccountFault) {
    guard database.changesCount == 1 else { throw .notThere }
  }

  /// The account of somebody who can sign in; throws `notThere` for any other.
  @discardableResult
  static func requireEnabled(_ id: Account.ID, in database: Database) throws -> Account {
    guard let account = try account(id, in: database), !account.isDisabled else {
      throw AccountFault.notThere
    }
    return account
  }

  /// Throws `nameAlike` where somebody else's name, also of who is invited, looks the same.
  static func requireUnlike(
    _ name: String, but id: Account.ID? = nil, now: Instant, in database: Database
  ) throws {
    let sql = """
      SELECT displayName FROM account WHERE id IS NOT ?
      UNION SELECT displayName FROM invitation WHERE displayName IS NOT NULL AND expires > ?
      """
    let others = try String.fetchAll(database, sql: sql, arguments: [id?.number, now.stored])
    let look = NameLook(name)
    if let twin = others.first(where: { NameLook($0) == look }) {
      throw AccountFault.nameAlike(twin)
    }
  }

  private static func requireOtherCoordinator(
    than id: Account.ID, in database: Database
  ) throws {
    let sql = "SELECT id FROM account WHERE role = 'coordinator' AND NOT isDisabled"
    guard try Int64.fetchAll(database, sql: sql) != [id.number] else {
      throw AccountFault.lastCoordinator
    }
  }
}
