internal import Foundation
internal import Office
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
internal import Transparency
@testable internal import WebServer

@Suite("Checkpoints of the server's log") struct CheckpointTests {
  @Test("are signed at night where something was added, and not of a log that was changed")
  func nightly() async throws {
    try await TestSite.with(isSigned: true) { site in
      func night() async throws -> [Int] {
        try await site.server.verifyAndSign()
        return try site.log.checkpoints(atMost: 9).map(\.checkpoint.size)
      }
      #expect(try await night() == [])
      try site.note("ก")
      #expect(try await night() == [1])
      #expect(try await night() == [1])
      try site.note("ข")
      #expect(try await night() == [2, 1])
    }
  }

  @Test("are signed with the log of the accounts, which is verified with it every night")
  func accounts() async throws {
    try await TestSite.with(isSigned: true) { site in
      let coordinator = try await site.browser(as: .coordinator)
      try site.note("ก")
      try await site.server.verifyAndSign()
      func signed() throws -> [Int?] {
        try site.log.checkpoints(atMost: 9).map(\.checkpoint.accounts?.count)
      }
      let count = try site.accounts.logHead().count
      #expect(try signed() == [count])
      // The log is the same, and somebody is let in.
      _ = try await site.browser(as: .owner)
      try await site.server.verifyAndSign()
      #expect(try signed() == [try site.accounts.logHead().count, count])
      let before = try await coordinator.get("/dashboard").text
      #expect(before.contains("ตรวจพิสูจน์ครั้งล่าสุด") && !before.contains("บันทึกบัญชีผู้ใช้:"))
      try Self.rewriteAccounts(in: site.folder)
      try await site.server.verifyAndSign()
      let after = try await coordinator.get("/dashboard").text
      #expect(after.contains("บันทึกบัญชีผู้ใช้: เคยลงนามรับรองบันทึกบัญชี"))
      let published = try await TestBrowser(site).get("/published/proof").text
      #expect(published.contains("บันทึกบัญชีผู้ใช้: เคยลงนามรับรองบันทึกบัญชี"))
      #expect(try signed().count == 2)
    }
  }

  /// Writes the last entry of the accounts' log anew, behind the server's back.
  private static func rewriteAccounts(in folder: String) throws {
    let process = Process()
    process.executableURL = PythonTools.program("python")
    let script = Repository.root.appending(path: "Tests/CommandTests/Readers/rewrite_accounts.py")
    process.arguments = [script.path, folder + "/accounts.sqlite"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test("are signed nowhere without a key")
  func noKey() async throws {
    try await TestSite.with { site in
      try site.note("ก")
      try await site.server.verifyAndSign()
      #expect(try site.log.checkpoints(atMost: 9) == [])
    }
  }
}

extension TestSite {
  /// Adds a note behind the pages.
  fileprivate func note(_ text: String) throws {
    try log.append(after: log.head(), at: { clock.now }) { _ in [.note(text)] }
  }
}
