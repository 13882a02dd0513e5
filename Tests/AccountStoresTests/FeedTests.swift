internal import AccountStores
internal import PlanModel
internal import Testing
internal import ThaiCivil

@Suite("Feeds") struct FeedTests {
  static let scopes: [FeedToken.Scope] = [
    .all, .owner(Owner.ID("finance")), .project(Project.ID("p1")),
  ]

  @Test(
    "A feed's address opens what it was made for, for whom it was made", arguments: scopes,
    CalendarForm.allCases)
  func made(_ scope: FeedToken.Scope, _ form: CalendarForm) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account
      let new = try store.makeFeedToken(
        for: boss.id, name: " โทรศัพท์ ", scope: scope, form: form, now: .second(5))
      #expect(new.token.name == "โทรศัพท์")
      #expect(new.token.created == .second(5))
      #expect(try store.feedTokens(of: boss.id) == [new.token])
      let feed = try #require(try store.feed(new.secret.text, now: .second(6)))
      #expect(feed.token == new.token)
      #expect(feed.token.scope == scope)
      #expect(feed.token.form == form)
      #expect(feed.account == boss)
    }
  }

  @Test("The last use is written once an hour")
  func touched() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let secret = try store.makeFeedToken(
        for: boss, name: "a", scope: .all, form: .event, now: .second(0)
      ).secret
      func used(after second: Int) throws -> Instant? {
        _ = try store.feed(secret.text, now: .second(second))
        return try store.feedTokens(of: boss).first?.lastUsed
      }
      #expect(try store.feedTokens(of: boss).first?.lastUsed == nil)
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
      let old = try store.makeFeedToken(
        for: boss, name: "a", scope: .all, form: .todo, now: .second(0))
      _ = try store.feed(old.secret.text, now: .second(1))
      let new = try store.renewFeedToken(old.token.id, of: boss, now: .second(2))
      #expect(new.token.id == old.token.id)
      #expect(new.token.created == .second(2))
      #expect(new.token.lastUsed == nil)
      #expect(try store.feed(old.secret.text, now: .second(3)) == nil)
      #expect(try store.feed(new.secret.text, now: .second(3))?.token == new.token)
    }
  }

  @Test("A feed that is taken back is void, and nobody takes back or renews another's")
  func revoked() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      let feed = try store.makeFeedToken(
        for: boss, name: "a", scope: .all, form: .event, now: .second(0))
      #expect(throws: AccountFault.notThere) {
        try store.revokeFeedToken(feed.token.id, of: mali)
      }
      #expect(throws: AccountFault.notThere) {
        try store.renewFeedToken(feed.token.id, of: mali, now: .second(1))
      }
      #expect(try store.feed(feed.secret.text, now: .second(1)) != nil)
      try store.revokeFeedToken(feed.token.id, of: boss)
      #expect(try store.feed(feed.secret.text, now: .second(1)) == nil)
      #expect(try store.feedTokens(of: boss) == [])
      #expect(throws: AccountFault.notThere) {
        try store.revokeFeedToken(feed.token.id, of: boss)
      }
    }
  }

  @Test("A feed needs a name, and one account has so many and no more")
  func limits() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      func make(_ name: String, for id: Account.ID) throws -> NewFeedToken {
        try store.makeFeedToken(for: id, name: name, scope: .all, form: .event, now: .second(0))
      }
      for name in ["", "  ", "a\nb", String(repeating: "ก", count: 201)] {
        #expect(throws: AccountFault.badFeedName) { try make(name, for: boss) }
      }
      let all = try (0..<AccountStore.mostFeeds).map { try make("\($0)", for: boss) }
      #expect(throws: AccountFault.tooManyFeeds) { try make("one more", for: boss) }
      _ = try make("of another account", for: mali)
      try store.revokeFeedToken(all[0].token.id, of: boss)
      _ = try make("one more", for: boss)
    }
  }
}
