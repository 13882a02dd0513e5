import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Sessions") struct SessionTests {
  static let idle = 30 * 60
  static let absolute = 12 * 3600
  static let kept = 7 * 86_400

  @Test("A session that is not used ends after the idle time, to the second")
  func idleExpiry() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let token = try store.boss().sessionToken
      #expect(try !store.knows(token, now: .second(Self.idle)))
      #expect(try store.knows(token, now: .second(Self.idle - 1)))
      #expect(try store.knows(token, now: .second(2 * Self.idle - 2)))
      #expect(try !store.knows(token, now: .second(3 * Self.idle - 2)))
    }
  }

  @Test("However much it is used, a session ends after the absolute time, to the second")
  func absoluteExpiry() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      for second in stride(from: 0, to: Self.absolute, by: 1200) {
        #expect(try store.knows(boss.sessionToken, now: .second(second)))
      }
      let last = try #require(
        try store.session(boss.sessionToken.text, now: .second(Self.absolute - 1)))
      #expect(last.session.expires == .second(Self.absolute))
      #expect(try !store.knows(boss.sessionToken, now: .second(Self.absolute)))
      #expect(try store.sessions(of: boss.account.id, now: .second(Self.absolute)) == [])
    }
  }

  @Test("Where its owner wanted to stay signed in, a session lasts a week, used or not")
  func kept() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let home = Visitor(address: "192.0.2.1", device: .phone, staysSignedIn: true)
      let token = try store.enter("boss", from: home, now: .second(0)).sessionToken
      try store.purge(now: .second(Self.kept - 2))
      #expect(try store.knows(token, now: .second(Self.kept - 1)))
      #expect(try store.sessions(of: boss, now: .second(Self.kept - 1)).map(\.isKept) == [true])
      #expect(try !store.knows(token, now: .second(Self.kept)))
      #expect(try store.purge(now: .second(Self.kept)) > 0)
      #expect(try folder.count("session") == 0)
    }
  }

  @Test("A password counts as given for ten minutes, and then it is asked for again")
  func proven() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let token = try store.boss().sessionToken.text
      func isProven(_ second: Int) throws -> Bool {
        let found = try #require(try store.session(token, now: .second(second)))
        return found.session.isProven(at: .second(second))
      }
      #expect(try isProven(599))
      #expect(try !isProven(600))
      #expect(throws: AccountFault.wrong) {
        try store.prove(token, password: "ไม่ใช่รหัสผ่านของใคร", now: .second(601))
      }
      #expect(try !isProven(601))
      try store.prove(token, password: password("boss"), now: .second(602))
      #expect(try isProven(602 + 599))
      #expect(throws: AccountFault.notThere) {
        try store.prove("x", password: password("boss"), now: .second(603))
      }
      for second in 700..<700 + SignInLimit.freeForAccount {
        #expect(throws: AccountFault.wrong) {
          try store.prove(token, password: "ไม่ใช่รหัสผ่านของใคร", now: .second(second))
        }
      }
      #expect(throws: AccountFault.tooMany(until: .second(704 + 15))) {
        try store.prove(token, password: password("boss"), now: .second(706))
      }
    }
  }

  @Test("The last use is written once a minute, not more often")
  func touched() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      func seen(after second: Int) throws -> Instant? {
        _ = try store.session(boss.sessionToken.text, now: .second(second))
        return try store.sessions(of: boss.account.id, now: .second(second)).first?.lastSeen
      }
      #expect(try seen(after: 59) == .second(0))
      #expect(try seen(after: 60) == .second(60))
      #expect(try seen(after: 119) == .second(60))
      #expect(try seen(after: 120) == .second(120))
      // A clock that was set back takes nothing back.
      #expect(try seen(after: 10) == .second(120))
    }
  }

  @Test("Where the last use cannot be written, people stay signed in and feeds are given")
  func unwritable() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      let feed = try store.makeFeed(
        for: boss.account.id, name: "a", scope: .everybody, form: .event, now: .second(0)
      ).secret
      try store.writing { try $0.execute(sql: "PRAGMA query_only = ON") }
      #expect(try store.knows(boss.sessionToken, now: .second(1200)))
      #expect(try store.feed(feed.text, now: .second(3600)) != nil)
      #expect(throws: AccountFault.storage(.readOnly(folder.database))) {
        try store.signOut(boss.sessionToken.text)
      }
    }
  }

  @Test("Sessions are listed, the last used first, and closed one by one, or all")
  func revoked() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      let id = boss.account.id
      let phone = try store.enter("boss", from: .elsewhere, now: .second(10))
      let third = try store.enter("boss", now: .second(20))
      #expect(
        try store.sessions(of: id, now: .second(30))
          == [third.session, phone.session, boss.session])
      #expect(phone.session.device == .phone)
      try store.revokeSession(phone.session.id, of: id)
      #expect(try !store.knows(phone.sessionToken, now: .second(30)))
      #expect(try store.sessions(of: id, now: .second(30)) == [third.session, boss.session])
      try store.signOut(third.sessionToken.text)
      try store.signOut(third.sessionToken.text)
      #expect(try store.sessions(of: id, now: .second(30)) == [boss.session])
    }
  }

  @Test("Nobody closes the session of another account")
  func foreign() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      let mali = try store.joined("mali", by: boss.account.id)
      #expect(throws: AccountFault.notThere) {
        try store.revokeSession(boss.session.id, of: mali.account.id)
      }
      #expect(throws: AccountFault.notThere) {
        try store.revokeSession(Session.ID(99), of: mali.account.id)
      }
      #expect(try store.knows(boss.sessionToken, now: .second(1)))
    }
  }

  @Test("One account has so many sessions and no more: the one longest unused gives way")
  func most() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      let more = try (1...AccountRule.mostSessions).map {
        try store.enter("boss", now: .second($0))
      }
      #expect(try !store.knows(boss.sessionToken, now: .second(99)))
      for session in more { #expect(try store.knows(session.sessionToken, now: .second(99))) }
    }
  }

  @Test(
    "What browsers say of themselves",
    arguments: [
      ("Mozilla/5.0 (Linux; Android 14; K) Chrome/131.0 Mobile Safari/537.36", .phone),
      ("Mozilla/5.0 (Linux; Android 14; SM-X200) Chrome/131.0 Safari/537.36", .tablet),
      ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148", .phone),
      ("Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Mobile/15E148", .tablet),
      ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36", .computer),
      ("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Firefox/133.0", .computer),
      ("curl/8.5.0", .unknown), ("", .unknown),
    ] as [(String, DeviceKind)])
  func devices(_ userAgent: String, _ device: DeviceKind) {
    #expect(DeviceKind(userAgent: userAgent) == device)
  }
}
