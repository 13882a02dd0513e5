import FoundationEssentials
import GRDB
import PlanModel
import Stores
import ThaiCivil

/// Brings accounts of earlier versions to the newest. Of version 1 accounts, feeds and what is remembered stay. Open links
/// are void, since they do not say who is invited, and everybody signs in once more. Of version 2 everything stays.
struct AccountUpgrade {
  let random: RandomSource
  let now: Instant

  /// The tables of version 1 that later versions have in another form.
  private static let replaced = [
    """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      userName TEXT NOT NULL UNIQUE,
      displayName TEXT NOT NULL,
      position TEXT,
      role TEXT NOT NULL CHECK (role IN ('owner', 'coordinator', 'executive')),
      isDisabled INTEGER NOT NULL CHECK (isDisabled IN (0, 1)),
      created INTEGER NOT NULL,
      rounds INTEGER NOT NULL,
      blockSize INTEGER NOT NULL,
      parallelism INTEGER NOT NULL,
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE invitation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      purpose TEXT NOT NULL CHECK (purpose IN ('firstCoordinator', 'account', 'newPassword')),
      role TEXT CHECK (role IN ('owner', 'coordinator', 'executive')),
      account INTEGER REFERENCES account,
      invitedBy INTEGER REFERENCES account,
      created INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      CHECK ((role IS NULL) = (purpose = 'newPassword')),
      CHECK ((account IS NULL) = (purpose <> 'newPassword')),
      CHECK ((invitedBy IS NULL) = (purpose = 'firstCoordinator'))
    ) STRICT
    """,
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      account INTEGER NOT NULL REFERENCES account,
      created INTEGER NOT NULL,
      lastSeen INTEGER NOT NULL,
      device TEXT NOT NULL CHECK (device IN ('phone', 'tablet', 'computer', 'unknown'))
    ) STRICT
    """,
  ]

  /// What `sqlite_schema` says of a file of version 1.
  static let statements = Set(AccountSchema.statements)
    .subtracting(AccountSchema.ofVersion2).subtracting(AccountSchema.ofReplaced)
    .union(replaced)

  /// Keys to other tables are not looked at meanwhile, and must all hold in the end.
  func run(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") == 1 else {
      return try makeRoomForSeals(in: database)
    }
    try database.execute(sql: "CREATE TEMP TABLE former AS SELECT * FROM account")
    for table in ["account", "invitation", "session"] {
      try database.execute(sql: "DROP TABLE \(table)")
    }
    try database.execute(sql: "DELETE FROM invitationUnit")
    for statement in AccountSchema.ofReplaced + AccountSchema.ofTriggersAndIndexes
      + AccountSchema.ofVersion2
    {
      try database.execute(sql: statement)
    }
    try keepAccounts(in: database)
    try database.execute(sql: "DROP TABLE temp.former")
    try database.checkForeignKeys()
  }

  private func makeRoomForSeals(in database: Database) throws {
    try database.execute(sql: "CREATE TEMP TABLE formerFactor AS SELECT * FROM secondFactor")
    try database.execute(sql: "DROP TABLE secondFactor")
    try database.execute(sql: AccountSchema.secondFactor)
    try database.execute(sql: "INSERT INTO secondFactor SELECT * FROM temp.formerFactor")
    try database.execute(sql: "DROP TABLE temp.formerFactor")
  }

  private func keepAccounts(in database: Database) throws {
    let columns = """
      id, userName, displayName, position, role, isDisabled, created, rounds, blockSize, parallelism, salt, key
      """
    for id in try Int64.fetchAll(database, sql: "SELECT id FROM temp.former ORDER BY id") {
      try database.execute(
        sql: """
          INSERT INTO account (permanentID, \(columns)) SELECT ?, \(columns) FROM temp.former WHERE id = ?
          """,
        arguments: [random.permanentID().text, id])
    }
    let accounts = try SQLiteAccountStore.accounts(in: database)
    guard !accounts.isEmpty else { return }
    try database.append(.begun(accounts: accounts.count), of: nil, by: nil, now: now)
    for account in accounts {
      let id = account.permanentID
      try database.append(.found(account.userName, account.person), of: id, by: nil, now: now)
      if account.isDisabled { try database.append(.deed(.disabled), of: id, by: nil, now: now) }
    }
  }
}
