import GRDB
import Stores

/// The tables of `accounts.sqlite`. Times are milliseconds since 1970; a `hash` is the SHA-256 of a token,
/// which itself stands nowhere.
enum AccountSchema {
  static let form = SQLiteFile.Form(
    // "SUCA".
    kept: .accounts, applicationID: 0x5355_4341, version: 3,
    create: { database in
      for statement in statements { try database.execute(sql: statement) }
    },
    check: check)

  static let statements = ofReplaced + ofTriggersAndIndexes + ofOthers + ofVersion2

  /// A secret as it is, or sealed: ``FactorSeal``.
  static let secondFactor = secondFactor("IN (20, 48)")
  /// The same in version 2, which sealed none.
  static let secondFactorOfVersion2 = secondFactor("= 20")

  private static func secondFactor(_ length: String) -> String {
    """
    CREATE TABLE secondFactor (
      account INTEGER PRIMARY KEY REFERENCES account,
      secret BLOB NOT NULL CHECK (length(secret) \(length)),
      isConfirmed INTEGER NOT NULL CHECK (isConfirmed IN (0, 1)),
      lastStep INTEGER NOT NULL
    ) STRICT
    """
  }

  /// The tables that version 1 had in another form: ``AccountUpgrade``.
  static let ofReplaced = [
    """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      permanentID TEXT NOT NULL UNIQUE CHECK (length(permanentID) = 16),
      userName TEXT NOT NULL UNIQUE,
      displayName TEXT NOT NULL,
      position TEXT,
      role TEXT NOT NULL CHECK (role IN ('owner', 'coordinator', 'executive')),
      isDisabled INTEGER NOT NULL CHECK (isDisabled IN (0, 1)),
      untoldReset INTEGER,
      resetBy TEXT CHECK (resetBy IS NULL OR untoldReset IS NOT NULL),
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
      displayName TEXT CHECK ((displayName IS NULL) = (purpose <> 'account')),
      position TEXT CHECK (position IS NULL OR purpose = 'account'),
      role TEXT CHECK (role IN ('owner', 'coordinator', 'executive')),
      account INTEGER REFERENCES account,
      invitedBy INTEGER REFERENCES account,
      created INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      waits INTEGER NOT NULL CHECK (waits = 0 OR (waits = 1 AND purpose = 'newPassword')),
      CHECK ((role IS NULL) = (purpose = 'newPassword')),
      CHECK ((account IS NULL) = (purpose <> 'newPassword')),
      CHECK (invitedBy IS NOT NULL OR purpose <> 'account')
    ) STRICT
    """,
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      account INTEGER NOT NULL REFERENCES account,
      created INTEGER NOT NULL,
      lastSeen INTEGER NOT NULL,
      device TEXT NOT NULL CHECK (device IN ('phone', 'tablet', 'computer', 'unknown')),
      isKept INTEGER NOT NULL CHECK (isKept IN (0, 1)),
      proven INTEGER NOT NULL
    ) STRICT
    """,
  ]

  /// What belongs to those tables, and goes and comes with them.
  static let ofTriggersAndIndexes = [
    """
    CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
    BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END
    """,
    "CREATE INDEX sessionOfAccount ON session (account)",
  ]

  private static let ofOthers = [
    """
    CREATE TABLE accountUnit (
      account INTEGER NOT NULL REFERENCES account,
      unit TEXT NOT NULL,
      PRIMARY KEY (account, unit)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE invitationUnit (
      invitation INTEGER NOT NULL REFERENCES invitation ON DELETE CASCADE,
      unit TEXT NOT NULL,
      PRIMARY KEY (invitation, unit)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE feedToken (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      account INTEGER NOT NULL REFERENCES account,
      name TEXT NOT NULL,
      scope TEXT NOT NULL CHECK (scope IN ('all', 'owner', 'project')),
      subject TEXT CHECK ((subject IS NULL) = (scope = 'all')),
      form TEXT NOT NULL CHECK (form IN ('event', 'todo')),
      created INTEGER NOT NULL,
      lastUsed INTEGER
    ) STRICT
    """,
    "CREATE INDEX feedTokenOfAccount ON feedToken (account)",
    """
    CREATE TABLE knownPlace (
      account INTEGER NOT NULL REFERENCES account,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      lastUsed INTEGER NOT NULL,
      PRIMARY KEY (account, hash)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE failurePot (
      key BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),
      failures INTEGER NOT NULL CHECK (failures > 0),
      last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE rememberedRequest (
      key BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),
      request BLOB NOT NULL CHECK (length(request) = 32),
      ticket INTEGER NOT NULL,
      created INTEGER NOT NULL,
      began INTEGER NOT NULL,
      isDone INTEGER NOT NULL CHECK (isDone IN (0, 1)),
      status INTEGER CHECK (status IS NULL OR isDone = 1),
      headers TEXT CHECK ((headers IS NULL) = (status IS NULL)),
      body BLOB CHECK ((body IS NULL) = (status IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// What came with version 2: second factors, what waits for a second step or person, and the log.
  /// `AUTOINCREMENT` makes SQLite remember the highest number there ever was: the witness against the removal
  /// of the last entries.
  static let ofVersion2 = [
    secondFactor,
    """
    CREATE TABLE recoveryCode (
      account INTEGER NOT NULL REFERENCES account,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (account, hash)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE pendingSignIn (
      hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
      account INTEGER NOT NULL REFERENCES account,
      created INTEGER NOT NULL,
      isKept INTEGER NOT NULL CHECK (isKept IN (0, 1))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE proposal (
      subject TEXT NOT NULL PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account,
      created INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE event (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      recorded INTEGER NOT NULL,
      text TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """,
    """
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END
    """,
    """
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END
    """,
    """
    CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM event)
      OR NEW.recorded < (SELECT recorded FROM event WHERE number = NEW.number - 1)
    BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END
    """,
  ]

  /// Throws where the tables are not as they were made, or the file was damaged. It reads the whole file: a
  /// few hundred people are a few hundred kilobytes.
  private static func check(_ database: Database, at path: String) throws {
    let tables = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
    let made =
      switch try Int.fetchOne(database, sql: "PRAGMA user_version") {
      case 1: AccountUpgrade.statements
      case 2: Set(statements).subtracting([secondFactor]).union([secondFactorOfVersion2])
      default: Set(statements)
      }
    guard try String.fetchSet(database, sql: tables) == made else {
      throw StoreFault.damaged(.accounts, at: path, "its tables are not as they were made")
    }
    let complaint = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "no answer"
    guard complaint == "ok" else { throw StoreFault.damaged(.accounts, at: path, complaint) }
  }
}
