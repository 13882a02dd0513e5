@testable internal import AccountStores
internal import Foundation
internal import Testing
internal import ThaiCivil

@Suite("A copy of the accounts") struct BackupTests {
  @Test("has all of them, and can be read and written by its owner alone")
  func whole() async throws {
    try await AccountsFolder.with { folder in
      #expect(!AccountStore.exists(in: folder.path))
      let store = try folder.store()
      let boss = try store.boss()
      let copy = AccountsFolder(path: folder.path + "-copy")
      try AccountFiles.makeFolder(copy.path)
      try AccountStore.backup(from: folder.path, to: copy.path)
      #expect(AccountStore.exists(in: copy.path))
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
      #expect(throws: AccountFault.self) {
        try AccountStore.backup(from: folder.path, to: folder.path)
      }
      #expect(try folder.dump() == before)
    }
  }
}
