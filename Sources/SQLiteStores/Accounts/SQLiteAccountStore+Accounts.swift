import FoundationEssentials
import GRDB
import PlanModel
public import Stores
import ThaiCivil

extension SQLiteAccountStore {
  public func accounts() throws(AccountFault) -> [Account] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY id").map {
        try Self.account($0, in: database)
      }
    }
  }

  public func proxyAccount(userName: String) throws(AccountFault) -> Account {
    guard let name = UserName(userName) else { throw .notThere }
    let found = try reading { try Self.login(name, in: $0)?.account }
    guard let found else { throw .notThere }
    guard !found.isDisabled else { throw .disabled }
    return found
  }

  public func change(_ id: Account.ID, to change: AccountChange) throws(AccountFault) {
    try writing { database in
      if change.role != .coordinator || change.isDisabled {
        try Self.requireOtherCoordinator(than: id, in: database)
        try database.execute(
          sql: "DELETE FROM invitation WHERE invitedBy = ?", arguments: [id.number])
      }
      try database.execute(
        sql: "UPDATE account SET role = ?, isDisabled = ? WHERE id = ?",
        arguments: [change.role.rawValue, change.isDisabled, id.number])
      try Self.requireChange(in: database)
      try database.execute(
        sql: "DELETE FROM accountUnit WHERE account = ?", arguments: [id.number])
      try Self.insert(change.units, of: id, in: database)
      guard change.isDisabled else { return }
      for table in ["session", "feedToken", "knownPlace", "invitation"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
      }
    }
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
    let units = "SELECT unit FROM accountUnit WHERE account = ?"
    return Account(
      id: id, userName: userName, displayName: row["displayName"], position: row["position"],
      role: role,
      units: try String.fetchAll(database, sql: units, arguments: [id.number]).map { Owner.ID($0) },
      isDisabled: row["isDisabled"], created: Instant(row, "created"))
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

  private static func requireOtherCoordinator(
    than id: Account.ID, in database: Database
  ) throws {
    let sql = "SELECT id FROM account WHERE role = 'coordinator' AND NOT isDisabled"
    guard try Int64.fetchAll(database, sql: sql) != [id.number] else {
      throw AccountFault.lastCoordinator
    }
  }
}
