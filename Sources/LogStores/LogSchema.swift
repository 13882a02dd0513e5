internal import GRDB

/// The tables of `log.sqlite`. They refuse to have an entry changed, deleted or put between others;
/// who goes round them is found by ``LogStore/verify(progress:)``.
enum LogSchema {
  /// In the head of the file, so that a log is told from another program's database: "SUCH".
  private static let applicationID = 0x5355_4348
  private static let version = 1

  /// `AUTOINCREMENT` makes SQLite remember the highest number there ever was: the witness against the
  /// removal of the last entries.
  private static let table = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      recorded INTEGER NOT NULL,
      text TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """

  private static let triggers = [
    """
    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END
    """,
    """
    CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END
    """,
    """
    CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entry)
      OR NEW.recorded < (SELECT recorded FROM entry WHERE number = NEW.number - 1)
    BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END
    """,
  ]

  static func create(in database: Database) throws {
    for statement in [table] + triggers { try database.execute(sql: statement) }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Throws where the file is not a log, or one that a later program made.
  static func check(_ database: Database, at path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard application == applicationID else { throw StoreFault.notAStore(path) }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw StoreFault.newerVersion(found) }
    let isThere = "SELECT EXISTS (SELECT * FROM sqlite_schema WHERE name = 'entry')"
    guard try Bool.fetchOne(database, sql: isThere) == true else {
      throw StoreFault.damaged("the table of the entries was taken away")
    }
  }

  /// Whether table and triggers are still as they were made.
  static func isWhole(_ database: Database) throws -> Bool {
    let found = try String.fetchSet(
      database, sql: "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'")
    return found == Set([table] + triggers)
  }

  /// The highest number there ever was.
  static func highestNumber(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'entry'") ?? 0
  }
}
