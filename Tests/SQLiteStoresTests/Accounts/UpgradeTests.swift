import Foundation
import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Accounts of version 1") struct UpgradeTests {
  /// A file as version 1 made it, with three accounts, one of them disabled, and all that hung on them.
  private static func make(_ folder: AccountsFolder) throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: folder.database)
    let hash = try PasswordHasher(cost: .cheap, random: .seeded(7)).hash(password("boss"))
    try queue.write { database in
      for statement in AccountUpgrade.statements.sorted(by: tablesFirst) {
        try database.execute(sql: statement)
      }
      for (id, name, role, isDisabled) in [
        (1, "boss", "coordinator", false), (2, "mali", "owner", false), (5, "left", "owner", true),
      ] {
        try database.execute(
          sql: "INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)",
          arguments: [id, name, "คุณ\(name)", nil, role, isDisabled] + hash.arguments)
      }
      try database.execute(sql: "INSERT INTO accountUnit VALUES (2, 'a'), (2, 'b')")
      try database.execute(
        sql: """
          INSERT INTO feedToken VALUES (1, randomblob(32), 2, 'โทรศัพท์', 'all', NULL, 'event', 0, NULL);
          INSERT INTO session VALUES (1, randomblob(32), 2, 0, 0, 'phone');
          INSERT INTO knownPlace VALUES (2, randomblob(32), 0);
          INSERT INTO invitation VALUES (1, randomblob(32), 'account', 'owner', NULL, 1, 0, 99999999);
          INSERT INTO invitationUnit VALUES (1, 'a');
          PRAGMA application_id = 0x53554341;
          PRAGMA user_version = 1
          """)
    }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
  }

  private static func tablesFirst(_ one: String, _ other: String) -> Bool {
    (one.hasPrefix("CREATE TABLE") ? 0 : 1, one) < (other.hasPrefix("CREATE TABLE") ? 0 : 1, other)
  }

  @Test("become the newest, with all their accounts, and a log that begins by saying so")
  func upgraded() async throws {
    try await AccountsFolder.with { folder in
      try Self.make(folder)
      let store = try folder.store()
      let accounts = try store.accounts()
      #expect(accounts.map(\.id.number) == [1, 2, 5])
      #expect(accounts.map(\.units) == [[], [Owner.ID("a"), Owner.ID("b")], []])
      #expect(accounts.map(\.isDisabled) == [false, false, true])
      #expect(Set(accounts.map(\.permanentID)).count == 3)
      let log = try store.log()
      #expect(log.fault == nil)
      #expect(
        log.entries.map(\.event)
          == [.begun(accounts: 3)]
          + accounts.map { .found($0.userName, $0.person) } + [.deed(.disabled)])
      #expect(log.entries.allSatisfy { $0.by == nil && $0.recorded == .second(0) })
      // What hung on them: feeds and known places stay, sessions and links do not.
      #expect(try store.feeds(of: accounts[1].id).count == 1)
      #expect(try folder.count("knownPlace") == 1)
      for table in ["session", "invitation", "invitationUnit"] {
        #expect(try folder.count(table) == 0, "\(table)")
      }
      _ = try store.enter("boss", now: .second(1))
      // A new account gets an id that none had.
      #expect(try store.joined("new", by: accounts[0].id).account.id.number == 6)
    }
  }

  @Test("are upgraded once, also by two who open them at once")
  func once() async throws {
    try await AccountsFolder.with { folder in
      try Self.make(folder)
      await withTaskGroup(of: Void.self) { group in
        for seed in 1...4 as ClosedRange<UInt64> {
          group.addTask { _ = try? folder.store(random: .seeded(seed)) }
        }
      }
      let log = try folder.store().log()
      #expect(log.fault == nil)
      #expect(log.entries.filter { $0.event == .begun(accounts: 3) }.count == 1)
    }
  }

  @Test("are refused and left alone where a table is not as version 1 made it")
  func damaged() async throws {
    try await AccountsFolder.with { folder in
      try Self.make(folder)
      try folder.attack("ALTER TABLE account ADD COLUMN plain TEXT")
      let before = try folder.dump()
      let reason = "its tables are not as they were made"
      #expect(throws: AccountFault.storage(.damaged(.accounts, at: folder.database, reason))) {
        try folder.store()
      }
      #expect(try folder.dump() == before)
    }
  }

  @Test("can be copied as they are")
  func copied() async throws {
    try await AccountsFolder.with { folder in
      try Self.make(folder)
      let copy = AccountsFolder(path: folder.path + "-copy")
      try FileSystem.makeFolder(copy.path)
      try SQLiteAccountStore.copy(of: DataFolder(folder.path), to: DataFolder(copy.path))
      #expect(try copy.dump() == folder.dump())
      #expect(try copy.store().accounts().count == 3)
    }
  }
}
