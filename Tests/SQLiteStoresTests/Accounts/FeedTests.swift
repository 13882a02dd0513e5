import PlanModel
import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Feeds") struct FeedTests {
  static let scopes: [FeedOrder.Scope] = [
    .everybody, .owner(Owner.ID("finance")), .project(Project.ID("p1")),
  ]

  @Test(
    "A feed's address opens what it was made for, for whom it was made", arguments: scopes,
    CalendarForm.allCases)
  func made(_ scope: FeedOrder.Scope, _ form: CalendarForm) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account
      let new = try store.makeFeed(
        for: boss.id, name: " โทรศัพท์ ", scope: scope, form: form, now: .second(5))
      #expect(new.feed.order.name == "โทรศัพท์")
      #expect(new.feed.made == .second(5))
      #expect(try store.feeds(of: boss.id) == [new.feed])
      let feed = try #require(try store.feed(new.secret.text, now: .second(6)))
      #expect(feed == new.feed)
      #expect(feed.order.scope == scope)
      #expect(feed.order.form == form)
      #expect(feed.account == boss)
    }
  }

  @Test("The last use is written once an hour")
  func touched() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let secret = try store.makeFeed(
        for: boss, name: "a", scope: .everybody, form: .event, now: .second(0)
      ).secret
      func used(after second: Int) throws -> Instant? {
        _ = try store.feed(secret.text, now: .second(second))
        return try store.feeds(of: boss).first?.fetched
      }
      #expect(try store.feeds(of: boss).first?.fetched == nil)
      #expect(try used(after: 9) == .second(9))
      #expect(try used(after: 9 + 3599) == .second(9))
      #expect(try used(after: 9 + 3600) == .second(9 + 3600))
      #expect(try used(after: 5) == .second(9 + 3600))
    }
  }

  @Test("A renewed feed has a new address, and the old one is void")
  func renewed() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let old = try store.makeFeed(
        for: boss, name: "a", scope: .everybody, form: .todo, now: .second(0))
      _ = try store.feed(old.secret.text, now: .second(1))
      let new = try store.renewFeed(old.feed.id, of: boss, now: .second(2))
      #expect(new.feed.id == old.feed.id)
      #expect(new.feed.made == .second(2))
      #expect(new.feed.fetched == nil)
      #expect(try store.feed(old.secret.text, now: .second(3)) == nil)
      #expect(try store.feed(new.secret.text, now: .second(3)) == new.feed)
    }
  }

  @Test("A feed that is taken back is void, and nobody takes back or renews another's")
  func revoked() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      let feed = try store.makeFeed(
        for: boss, name: "a", scope: .everybody, form: .event, now: .second(0))
      #expect(throws: AccountFault.notThere) {
        try store.revokeFeed(feed.feed.id, of: mali)
      }
      #expect(throws: AccountFault.notThere) {
        try store.renewFeed(feed.feed.id, of: mali, now: .second(1))
      }
      #expect(try store.feed(feed.secret.text, now: .second(1)) != nil)
      try store.revokeFeed(feed.feed.id, of: boss)
      #expect(try store.feed(feed.secret.text, now: .second(1)) == nil)
      #expect(try store.feeds(of: boss) == [])
      #expect(throws: AccountFault.notThere) {
        try store.revokeFeed(feed.feed.id, of: boss)
      }
    }
  }

  @Test("A feed needs a name, and one account has so many and no more")
  func limits() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      func make(_ name: String, for id: Account.ID) throws -> NewFeed {
        try store.makeFeed(for: id, name: name, scope: .everybody, form: .event, now: .second(0))
      }
      for name in ["", "  ", "a\nb", String(repeating: "ก", count: 201)] {
        #expect(throws: AccountFault.badFeedName) { try make(name, for: boss) }
      }
      let all = try (0..<AccountRule.mostFeeds).map { try make("\($0)", for: boss) }
      #expect(throws: AccountFault.tooManyFeeds) { try make("one more", for: boss) }
      _ = try make("of another account", for: mali)
      try store.revokeFeed(all[0].feed.id, of: boss)
      _ = try make("one more", for: boss)
    }
  }
}
