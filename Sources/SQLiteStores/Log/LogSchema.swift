import GRDB
import PlanModel
import Stores

/// The tables of `log.sqlite`. They refuse to have an entry changed, deleted or put between others;
/// whoever goes round them is found by ``SQLiteLogStore/verify(progress:)``.
enum LogSchema {
  static let form = SQLiteFile.Form(
    // "SUCH".
    kept: .log, applicationID: 0x5355_4348, version: 2,
    create: { database in
      for statement in ofEntries + ofPlan { try database.execute(sql: statement) }
    },
    check: { database, path in
      guard try database.tableExists("entry") else {
        throw StoreFault.damaged(.log, at: path, "the table of the entries was taken away")
      }
    })

  /// `AUTOINCREMENT` makes SQLite remember the highest number there ever was: the witness against the
  /// removal of the last entries.
  private static let ofEntries = [
    """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      recorded INTEGER NOT NULL,
      text TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """,
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

  /// Whose log it is: one row, or none before the first entry. Logs of version 1 do not have the table.
  private static let ofPlan = [
    "CREATE TABLE plan (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT",
    """
    CREATE TRIGGER plan_is_never_changed BEFORE UPDATE ON plan
    BEGIN SELECT RAISE(ABORT, 'a log stays with its plan'); END
    """,
    """
    CREATE TRIGGER plan_is_never_deleted BEFORE DELETE ON plan
    BEGIN SELECT RAISE(ABORT, 'a log stays with its plan'); END
    """,
  ]

  /// Whether tables and triggers are still as they were made.
  static func isWhole(_ database: Database) throws -> Bool {
    let found = try String.fetchSet(
      database, sql: "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'")
    return found == Set(try isOfVersion1(database) ? ofEntries : ofEntries + ofPlan)
  }

  /// The highest number there ever was.
  static func highestNumber(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'entry'") ?? 0
  }

  private static func isOfVersion1(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA user_version") == 1
  }

  /// Throws ``StoreFault/otherPlan(_:inUse:)`` where the log belongs to another plan.
  static func check(_ plan: Plan.ID, in database: Database) throws {
    guard let own = try self.plan(in: database), own != plan else { return }
    throw StoreFault.otherPlan(own, inUse: plan)
  }

  /// Nil for a log that belongs to nobody yet.
  private static func plan(in database: Database) throws -> Plan.ID? {
    guard try database.tableExists("plan") else { return nil }
    return try String.fetchOne(database, sql: "SELECT id FROM plan").map { Plan.ID($0) }
  }

  /// Makes the log this plan's for good, if it is nobody's yet; brings a log of version 1 to the newest.
  static func settle(_ plan: Plan.ID, in database: Database) throws {
    if try isOfVersion1(database) {
      for statement in ofPlan { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA user_version = \(form.version)")
    }
    try check(plan, in: database)
    guard try self.plan(in: database) == nil else { return }
    try database.execute(sql: "INSERT INTO plan (one, id) VALUES (1, ?)", arguments: [plan.text])
  }
}
