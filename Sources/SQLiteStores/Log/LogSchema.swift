import GRDB
import PlanModel
import Stores

/// The tables of `log.sqlite`. They refuse to have an entry changed, deleted or put between others;
/// whoever goes round them is found by ``SQLiteLogStore/verify(progress:)``.
enum LogSchema {
  static let form = SQLiteFile.Form(
    // "SUCH".
    kept: .log, applicationID: 0x5355_4348, version: 3,
    create: { database in
      for statement in ofEntries + added.flatMap(\.self) { try database.execute(sql: statement) }
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

  /// What entries have seals of, each row until it is erased; logs before version 3 do not have the table. It
  /// stays beside its entry: an order to erase it, which is an entry too, takes away what is in it.
  private static let ofParts = [
    """
    CREATE TABLE part (
      entry INTEGER NOT NULL, place INTEGER NOT NULL,
      key BLOB CHECK (length(key) = 32),
      text TEXT CHECK ((text IS NULL) = (key IS NULL)),
      PRIMARY KEY (entry, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER part_belongs_to_the_last_entry BEFORE INSERT ON part
    WHEN NEW.entry IS NOT (SELECT max(number) FROM entry)
    BEGIN SELECT RAISE(ABORT, 'a part comes with its entry'); END
    """,
    """
    CREATE TRIGGER part_is_never_deleted BEFORE DELETE ON part
    BEGIN SELECT RAISE(ABORT, 'a part is never deleted'); END
    """,
    """
    CREATE TRIGGER part_is_only_erased_on_order BEFORE UPDATE ON part
    WHEN NEW.entry IS NOT OLD.entry OR NEW.place IS NOT OLD.place OR NEW.key IS NOT NULL
      OR NOT EXISTS (
        SELECT 1 FROM entry WHERE number > OLD.entry
          AND text ->> '$.event.kind' = 'erased'
          AND text ->> '$.event.entry' = OLD.entry AND text ->> '$.event.part' = OLD.place)
    BEGIN SELECT RAISE(ABORT, 'a part is only erased on an order in the log'); END
    """,
  ]

  /// What each version after the first added, in their order.
  private static let added = [ofPlan, ofParts + ofTree]

  /// Whether tables and triggers are still as they were made.
  static func isWhole(_ database: Database) throws -> Bool {
    let found = try String.fetchSet(
      database, sql: "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'")
    let later = try added.prefix(max(0, version(of: database) - 1))
    return found == Set(ofEntries + later.flatMap(\.self))
  }

  private static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Brings a log of an earlier version to this one.
  static func upgrade(_ database: Database) throws {
    let version = try version(of: database)
    guard version < form.version else { return }
    for statement in added.dropFirst(version - 1).flatMap(\.self) {
      try database.execute(sql: statement)
    }
    try database.execute(sql: "PRAGMA user_version = \(form.version)")
  }

  /// Whether entries can have parts beside them.
  static func hasParts(_ database: Database) throws -> Bool {
    try version(of: database) >= 3
  }

  /// The highest number there ever was.
  static func highestNumber(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'entry'") ?? 0
  }

  /// Whether the log has a tree; one of a version before has not until it is written to.
  static func hasTree(_ database: Database) throws -> Bool { try version(of: database) >= 3 }

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

  /// Makes the log this plan's for good, if it is nobody's yet.
  static func settle(_ plan: Plan.ID, in database: Database) throws {
    try upgrade(database)
    try check(plan, in: database)
    guard try self.plan(in: database) == nil else { return }
    try database.execute(sql: "INSERT INTO plan (one, id) VALUES (1, ?)", arguments: [plan.text])
  }
}
