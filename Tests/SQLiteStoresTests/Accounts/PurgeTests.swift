import PlanModel
import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("What is over is deleted") struct PurgeTests {
  @Test(
    "Each table loses its row at the instant at which it is over, and not before",
    arguments: [
      ("invitation", 7 * 86_400), ("session", 30 * 60), ("knownPlace", 180 * 86_400),
      ("failurePot", 86_400), ("rememberedRequest", 86_400),
    ])
  func each(_ table: String, _ life: Int) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      _ = try store.invite(.owner, units: [], by: boss, now: .second(0))
      _ = try store.fail("ghost", from: .elsewhere, now: .second(0))
      _ = try store.claim("k", of: boss, request: "1", now: .second(0))
      let count = try folder.count(table)
      #expect(count > 0)
      try store.purge(now: .second(life - 1))
      #expect(try folder.count(table) == count)
      #expect(try store.purge(now: .second(life)) >= count)
      #expect(try folder.count(table) == 0)
      #expect(try store.purge(now: .second(life)) == 0)
    }
  }

  @Test("A session that is used every half hour goes when its absolute time is over")
  func absolute() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let token = try store.boss().sessionToken
      for second in stride(from: 0, to: 12 * 3600, by: 1500) {
        #expect(try store.knows(token, now: .second(second)))
        try store.purge(now: .second(second))
      }
      #expect(try folder.count("session") == 1)
      try store.purge(now: .second(12 * 3600))
      #expect(try folder.count("session") == 0)
    }
  }

  @Test("Accounts and feeds never go, and no unit of a link is left behind")
  func kept() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      _ = try store.makeFeed(
        for: boss, name: "a", scope: .everybody, form: .event, now: .second(0))
      _ = try store.invite(.owner, units: [.init("a"), .init("b")], by: boss, now: .second(0))
      #expect(try folder.count("invitationUnit") == 2)
      try store.purge(now: .second(100 * 365 * 86_400))
      #expect(try store.accounts().count == 1)
      #expect(try store.feeds(of: boss).count == 1)
      #expect(try folder.count("invitationUnit") == 0)
      _ = try store.enter("boss", now: .second(100 * 365 * 86_400))
    }
  }

  @Test("One account is known at so many places and no more: the one longest unused is forgotten")
  func places() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      for number in 1...100 {
        _ = try store.enter("boss", from: .at("198.51.100.\(number)"), now: .second(number))
      }
      #expect(try folder.count("knownPlace") == 64)
    }
  }
}
