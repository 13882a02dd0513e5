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
