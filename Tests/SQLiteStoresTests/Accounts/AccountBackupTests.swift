import Foundation
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("A copy of the accounts") struct AccountBackupTests {
  @Test("has all of them, and can be read and written by its owner alone")
  func whole() async throws {
    try await AccountsFolder.with { folder in
      #expect(!DataFolder(folder.path).hasAccounts)
      let store = try folder.store()
      let boss = try store.boss()
      let copy = AccountsFolder(path: folder.path + "-copy")
      try FileSystem.makeFolder(copy.path)
      try SQLiteAccountStore.copy(of: DataFolder(folder.path), to: DataFolder(copy.path))
      #expect(DataFolder(copy.path).hasAccounts)
      let rights = try FileManager.default.attributesOfItem(atPath: copy.database)
      #expect(rights[.posixPermissions] as? Int == 0o600)
      #expect(try copy.dump() == folder.dump())
      #expect(
        try copy.store().session(boss.sessionToken.text, now: .second(1))?.account == boss.account)
    }
  }

  @Test("goes over no other accounts")
  func other() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      let before = try folder.dump()
      let own = DataFolder(folder.path)
      #expect(throws: StoreFault.self) {
        try SQLiteAccountStore.copy(of: own, to: own)
      }
      #expect(try folder.dump() == before)
    }
  }
}
