import Foundation
import GRDB
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Opening the accounts") struct OpeningTests {
  @Test("The file and those beside it can be read and written by their owner alone")
  func rights() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      #expect(folder.files.count == 3)
      for file in folder.files {
        let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(rights as? Int == 0o600, "\(file)")
      }
      let rest = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(Set(rest.map { "\(folder.path)/\($0)" }) == Set(folder.files))
    }
  }

  @Test("What was written is there for the next who opens it")
  func reopened() async throws {
    try await AccountsFolder.with { folder in
      let boss = try folder.store().boss()
      let store = try folder.store()
      #expect(try store.accounts() == [boss.account])
      #expect(try store.accounts().count == 1)
      #expect(try store.session(boss.sessionToken.text, now: .second(1))?.account == boss.account)
    }
  }

  @Test("Each commit is on the disk before the call returns, and keys to other tables hold")
  func pragmas() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let (synchronous, journal, keys) = try store.writing { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA synchronous"),
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Bool.fetchOne(database, sql: "PRAGMA foreign_keys")
        )
      }
      #expect(synchronous == 2)
      #expect(journal == "wal")
      #expect(keys == true)
    }
  }

  @Test("Accounts of a later version are refused and left alone")
  func later() async throws {
    try await AccountsFolder.with { folder in
      _ = try folder.store().boss()
      try folder.attack("PRAGMA user_version = 4")
      let before = try Data(contentsOf: URL(filePath: folder.database))
      #expect(throws: AccountFault.storage(.newerVersion(.accounts, 4))) { try folder.store() }
      #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
    }
  }

  @Test(
    "A file that holds something else is refused and left alone",
    arguments: ["", "some text", "SQLite format 3\0 only"])
  func foreign(_ text: String) async throws {
    try await AccountsFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: folder.database))
      #expect(throws: AccountFault.storage(.foreign(.accounts, at: folder.database))) {
        try folder.store()
      }
      #expect(try Data(contentsOf: URL(filePath: folder.database)) == Data(text.utf8))
    }
  }

  @Test("The database of another program is refused and left alone")
  func otherProgram() async throws {
    try await AccountsFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try folder.attack("CREATE TABLE account (id)")
      let before = try Data(contentsOf: URL(filePath: folder.database))
      #expect(throws: AccountFault.storage(.foreign(.accounts, at: folder.database))) {
        try folder.store()
      }
      #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
    }
  }

  @Test("A folder that is a file is refused")
  func isFile() async throws {
    try await AccountsFolder.with { folder in
      try Data("mine".utf8).write(to: URL(filePath: folder.path))
      #expect(
        throws: AccountFault.storage(.cannotOpen(folder.path, "it is not a folder"))
      ) { try folder.store() }
    }
  }

  @Test("A file whose pages were written over is damaged, and the words say how to mend it")
  func overwritten() async throws {
    try await AccountsFolder.with { folder in
      _ = try folder.store().boss()
      try folder.attack("PRAGMA wal_checkpoint(TRUNCATE)")
      var octets = try Data(contentsOf: URL(filePath: folder.database))
      for index in octets.indices.dropFirst(4096) { octets[index] = 0xFF }
      try octets.write(to: URL(filePath: folder.database))
      let fault = #expect(throws: AccountFault.self) { try folder.store() }
      guard case .storage(let storage) = fault,
        case .damaged(.accounts, at: folder.database, _) = storage
      else {
        Issue.record("\(String(describing: fault)) is not 'damaged'")
        return
      }
      #expect(storage.description.hasPrefix("\(folder.database) is damaged: "))
      #expect(storage.hint?.contains("put \(folder.database) back from a backup") == true)
      #expect(storage.hint?.contains("prints the link for a first coordinator") == true)
    }
  }

  @Test(
    "A table that was changed, or taken away, is damage",
    arguments: [
      "DROP TABLE session", "ALTER TABLE account ADD COLUMN plain TEXT",
      "DROP TRIGGER account_is_never_deleted", "DROP TRIGGER event_is_never_changed",
      "DROP INDEX sessionOfAccount",
    ])
  func tables(_ sql: String) async throws {
    try await AccountsFolder.with { folder in
      _ = try folder.store()
      try folder.attack(sql)
      let reason = "its tables are not as they were made"
      #expect(throws: AccountFault.storage(.damaged(.accounts, at: folder.database, reason))) {
        try folder.store()
      }
    }
  }

  @Test("After the damaged file is moved away the program starts as it did the first time")
  func mended() async throws {
    try await AccountsFolder.with { folder in
      _ = try folder.store().boss()
      for file in folder.files {
        try FileManager.default.moveItem(atPath: file, toPath: file + ".old")
      }
      #expect(try folder.store().firstCoordinatorToken(now: .second(9)) != nil)
    }
  }

  @Test(
    "SQL that would leave what no account can be is refused",
    arguments: [
      "DELETE FROM account",
      "DELETE FROM event",
      "UPDATE event SET recorded = recorded",
      "INSERT INTO event SELECT number + 2, recorded, text, hash FROM event",
      "INSERT OR REPLACE INTO event SELECT * FROM event",
      "UPDATE account SET permanentID = 'short'",
      "UPDATE account SET role = 'root'",
      "UPDATE account SET isDisabled = 2",
      "UPDATE account SET key = x'00'",
      "UPDATE account SET salt = NULL",
      "INSERT INTO session SELECT 9, randomblob(32), 99, 0, 0, 'phone' FROM account",
      "INSERT INTO session SELECT 9, 'plain token', 1, 0, 0, 'phone' FROM account",
      "INSERT INTO accountUnit VALUES (99, 'x')",
      "INSERT INTO failurePot VALUES (randomblob(32), 0, 0)",
    ])
  func guarded(_ sql: String) async throws {
    try await AccountsFolder.with { folder in
      _ = try folder.store().boss()
      let before = try folder.dump()
      #expect(throws: DatabaseError.self) { try folder.attack(sql) }
      #expect(try folder.dump() == before)
    }
  }
}
