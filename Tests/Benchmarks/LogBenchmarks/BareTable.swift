import Foundation
import GRDB

/// A table without triggers, chain or rules, written to with the settings of the log: WAL,
/// synchronous=FULL, an immediate transaction and one prepared statement a row.
final class BareTable {
  private let queue: DatabaseQueue

  private init(in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    queue = try DatabaseQueue(path: folder.appending(path: "bare.sqlite").path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      try database.execute(
        sql: "CREATE TABLE row (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
    }
  }

  static func with(_ body: (BareTable) -> Void) {
    LogFolder.withFolder { folder in
      guard let table = try? BareTable(in: folder) else { fatalError("no table can be made") }
      body(table)
    }
  }

  func insert(_ text: String) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try database.cachedStatement(sql: "INSERT INTO row (text) VALUES (?)")
            .execute(arguments: [text])
          return .commit
        }
      }
    } catch {
      fatalError("\(error)")
    }
  }
}
