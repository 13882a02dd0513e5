internal import FoundationEssentials
internal import GRDB
public import PlanModel
internal import ThaiCivil

extension AccountStore {
  /// How many accounts there are, disabled ones too; where there is none, ``firstCoordinatorToken(now:)``.
  public func countAccounts() throws(AccountFault) -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM account") ?? 0 }
  }

  /// All accounts, disabled ones too, in the order in which they were made.
  public func accounts() throws(AccountFault) -> [Account] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY id").map {
        try Self.account($0, in: database)
      }
    }
  }

  /// Nil where there is no such account.
  public func account(_ id: Account.ID) throws(AccountFault) -> Account? {
    try reading { try Self.account(id, in: $0) }
  }

  /// The account of somebody whom a reverse proxy has signed in and names in a header. That the header
  /// comes from that proxy is for the caller to make sure of.
  ///
  /// Throws `notThere` or `disabled`.
  public func proxyAccount(userName: String) throws(AccountFault) -> Account {
    guard let name = UserName(userName) else { throw .notThere }
    let found = try reading { try Self.login(name, in: $0)?.account }
    guard let found else { throw .notThere }
    guard !found.isDisabled else { throw .disabled }
    return found
  }

  /// Changes what somebody is called. Throws `badDisplayName`, `badPosition` or `notThere`.
  public func rename(
    _ id: Account.ID, displayName: String, position: String?
  ) throws(AccountFault) {
    let displayName = try Self.name(displayName, or: .badDisplayName)
    let position = try Self.position(position)
    try writing { database in
      let sql = "UPDATE account SET displayName = ?, position = ? WHERE id = ?"
      try database.execute(sql: sql, arguments: [displayName, position, id.number])
      try Self.requireChange(in: database)
    }
  }

  /// Changes all that a coordinator decides about an account, at once: as ``setRole(of:to:)``,
  /// ``setUnits(of:to:)`` and ``disable(_:)`` or ``enable(_:)``. Throws `notThere` or `lastCoordinator`.
  public func change(
    _ id: Account.ID, role: Role, units: Set<Owner.ID>, isDisabled: Bool
  ) throws(AccountFault) {
    try writing { database in
      try Self.setRole(of: id, to: role, in: database)
      try Self.setUnits(of: id, to: units, in: database)
      try isDisabled ? Self.disable(id, in: database) : Self.enable(id, in: database)
    }
  }

  /// Who is no coordinator any longer leaves no open links behind. Throws `notThere`, or
  /// `lastCoordinator` where nobody who can sign in would be one.
  public func setRole(of id: Account.ID, to role: Role) throws(AccountFault) {
    try writing { try Self.setRole(of: id, to: role, in: $0) }
  }

  /// Throws `notThere`.
  public func setUnits(of id: Account.ID, to units: Set<Owner.ID>) throws(AccountFault) {
    try writing { try Self.setUnits(of: id, to: units, in: $0) }
  }

  /// Closes the account: its sessions and feeds end now, and the links that it gave or that would give it
  /// a new password are void. Throws `notThere`, or `lastCoordinator` where nobody who can sign in would
  /// be one.
  public func disable(_ id: Account.ID) throws(AccountFault) {
    try writing { try Self.disable(id, in: $0) }
  }

  /// The password is as it was; sessions and feeds are not back. Throws `notThere`.
  public func enable(_ id: Account.ID) throws(AccountFault) {
    try writing { try Self.enable(id, in: $0) }
  }
}

extension AccountStore {
  private static func setRole(of id: Account.ID, to role: Role, in database: Database) throws {
    if role != .coordinator {
      try requireOtherCoordinator(than: id, in: database)
      try deleteInvitations(by: id, in: database)
    }
    let sql = "UPDATE account SET role = ? WHERE id = ?"
    try database.execute(sql: sql, arguments: [role.rawValue, id.number])
    try requireChange(in: database)
  }

  private static func setUnits(
    of id: Account.ID, to units: Set<Owner.ID>, in database: Database
  ) throws {
    guard try account(id, in: database) != nil else { throw AccountFault.notThere }
    try database.execute(sql: "DELETE FROM accountUnit WHERE account = ?", arguments: [id.number])
    try insert(units, of: id, in: database)
  }

  private static func disable(_ id: Account.ID, in database: Database) throws {
    try requireOtherCoordinator(than: id, in: database)
    let sql = "UPDATE account SET isDisabled = 1 WHERE id = ?"
    try database.execute(sql: sql, arguments: [id.number])
    try requireChange(in: database)
    for table in ["session", "feedToken", "knownPlace", "invitation"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
    }
    try deleteInvitations(by: id, in: database)
  }

  private static func enable(_ id: Account.ID, in database: Database) throws {
    let sql = "UPDATE account SET isDisabled = 0 WHERE id = ?"
    try database.execute(sql: sql, arguments: [id.number])
    try requireChange(in: database)
  }
}

extension AccountStore {
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
    guard let userName = UserName(userName), let role = Role(rawValue: role) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "account \(id) is not as it was written")
    }
    let units = "SELECT unit FROM accountUnit WHERE account = ?"
    return Account(
      id: id, userName: userName, displayName: row["displayName"], position: row["position"],
      role: role,
      units: Set(
        try String.fetchAll(database, sql: units, arguments: [id.number]).map { Owner.ID($0) }),
      isDisabled: row["isDisabled"], created: Instant(row, "created"))
  }

  static func insert(
    _ units: Set<Owner.ID>, of id: Account.ID, in database: Database
  ) throws {
    for unit in units {
      let sql = "INSERT INTO accountUnit (account, unit) VALUES (?, ?)"
      try database.execute(sql: sql, arguments: [id.number, unit.text])
    }
  }

  static func requireChange(in database: Database) throws(AccountFault) {
    guard database.changesCount == 1 else { throw .notThere }
  }

  /// A name without the spaces around it, or the fault.
  static func name(_ typed: String, or fault: AccountFault) throws(AccountFault) -> String {
    let name = typed.trimmed
    guard (1...longestName).contains(name.unicodeScalars.count),
      name.unicodeScalars.allSatisfy(isPlain)
    else { throw fault }
    return name
  }

  /// Whether a scalar neither ends a line nor hides, nor turns the writing of what follows round.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// Nil for an empty one.
  static func position(_ typed: String?) throws(AccountFault) -> String? {
    guard let typed, !typed.allSatisfy(\.isWhitespace) else { return nil }
    return try name(typed, or: .badPosition)
  }

  private static func requireOtherCoordinator(
    than id: Account.ID, in database: Database
  ) throws {
    let sql = "SELECT id FROM account WHERE role = 'coordinator' AND NOT isDisabled"
    guard try Int64.fetchAll(database, sql: sql) != [id.number] else {
      throw AccountFault.lastCoordinator
    }
  }

  private static func deleteInvitations(by id: Account.ID, in database: Database) throws {
    try database.execute(sql: "DELETE FROM invitation WHERE invitedBy = ?", arguments: [id.number])
  }
}
