import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("One-time links") struct InvitationTests {
  @Test("The first link makes a coordinator, once, and there is none where there is an account")
  func first() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      #expect(try store.accounts().count == 0)
      let void = try #require(try store.firstCoordinatorToken(now: .second(0)))
      let token = try #require(try store.firstCoordinatorToken(now: .second(1)))
      #expect(try store.invitation(void.text, now: .second(2)) == nil)
      #expect(
        try store.invitation(token.text, now: .second(2))?.purpose == .firstAccount)
      let boss = try store.join("boss", with: token).account
      #expect(boss.role == .coordinator)
      #expect(boss.units == [])
      #expect(boss.displayName == "คุณboss")
      #expect(try store.accounts() == [boss])
      #expect(try store.firstCoordinatorToken(now: .second(3)) == nil)
      for token in [void, token] {
        #expect(throws: AccountFault.badToken) { try store.join("other", with: token) }
      }
    }
  }

  @Test("An invitation makes an account of its role and units, once, and signs it in")
  func invited() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let units = ["finance", "works"].map { Owner.ID($0) }
      let person = Person(
        displayName: " มะลิ ใจดี ", position: "นักวิชาการคลัง", role: .owner, units: units)
      let token = try store.invite(person, by: boss, now: .second(5))
      let invitation = try #require(try store.invitation(token.text, now: .second(6)))
      let invited = Person(
        displayName: "มะลิ ใจดี", position: "นักวิชาการคลัง", role: .owner, units: units)
      #expect(invitation.purpose == .newAccount(invited))
      #expect(invitation.by == boss)
      #expect(invitation.created == .second(5))
      let joined = try store.accept(
        token.text,
        NewAccount(
          userName: " Mali ", password: password("mali"),
          // Nobody says of themselves who they are.
          person: Person(
            displayName: "ปลัดเทศบาล", position: "ปลัด", role: .coordinator, units: [])),
        from: .office, now: .second(7))
      #expect(joined.account.userName.text == "mali")
      #expect(joined.account.displayName == "มะลิ ใจดี")
      #expect(joined.account.position == "นักวิชาการคลัง")
      #expect(joined.account.role == .owner)
      #expect(joined.account.units == units)
      #expect(joined.account.created == .second(7))
      #expect(
        try store.session(joined.sessionToken.text, now: .second(8))?.account == joined.account)
      #expect(try store.invitation(token.text, now: .second(8)) == nil)
      #expect(throws: AccountFault.badToken) { try store.join("other", with: token) }
    }
  }

  @Test("A link is good until the instant at which it expires", arguments: Account.Role.allCases)
  func expiry(_ role: Account.Role) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let first = try #require(try store.firstCoordinatorToken(now: .second(0)))
      let day = 86_400
      #expect(try store.invitation(first.text, now: .second(day - 1)) != nil)
      #expect(try store.invitation(first.text, now: .second(day)) == nil)
      #expect(throws: AccountFault.badToken) {
        try store.join("boss", with: first, now: .second(day))
      }
      let boss = try store.join("boss", with: first, now: .second(day - 1)).account.id
      let token = try store.invite(role, units: [], by: boss, now: .second(0))
      let reset = try store.resetToken(for: boss, by: boss, now: .second(0))
      for token in [token, reset] {
        #expect(try store.invitation(token.text, now: .second(7 * day - 1)) != nil)
        #expect(try store.invitation(token.text, now: .second(7 * day)) == nil)
      }
      #expect(throws: AccountFault.badToken) {
        try store.join("late", with: token, now: .second(7 * day))
      }
      #expect(throws: AccountFault.badToken) {
        try store.resetPassword(
          reset.text, password: password("new"), from: .office, now: .second(7 * day))
      }
    }
  }

  @Test("Of twenty who use one link at once, through two stores, one gets an account")
  func once() async throws {
    try await AccountsFolder.with { folder in
      let stores = [try folder.store(random: .seeded(1)), try folder.store(random: .seeded(2))]
      let boss = try stores[0].boss().account.id
      let token = try stores[0].invite(.owner, units: [], by: boss, now: .second(0))
      let results = await withTaskGroup(of: Result<Account, AccountFault>.self) { group in
        for number in 0..<20 {
          group.addTask {
            do throws(AccountFault) {
              return .success(try stores[number % 2].join("name\(number)", with: token).account)
            } catch {
              return .failure(error)
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let made = results.compactMap { try? $0.get() }
      #expect(made.count == 1)
      #expect(results.filter { $0 == .failure(.badToken) }.count == 19)
      #expect(try stores[1].accounts().dropFirst() == made[...])
    }
  }

  @Test("Of two who want one name at once, one gets it and the other keeps the link")
  func sameName() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let tokens = try (0..<2).map { _ in
        try store.invite(.owner, units: [], by: boss, now: .second(0))
      }
      await withTaskGroup(of: Void.self) { group in
        for token in tokens { group.addTask { _ = try? store.join("mali", with: token) } }
      }
      #expect(try store.accounts().count == 2)
      let left = try tokens.filter { try store.invitation($0.text, now: .second(1)) != nil }
      #expect(left.count == 1)
      for token in left {
        #expect(throws: AccountFault.userNameTaken) { try store.join("MALI", with: token) }
        _ = try store.join("malee", with: token)
      }
    }
  }

  @Test("The name of the office is in nobody's password from when it is known")
  func officeNames() async throws {
    try await AccountsFolder.with { folder in
      let names = OfficeNames()
      let store = try folder.store(officeNames: names)
      let boss = try store.boss().account.id
      let token = try store.invite(.owner, units: [], by: boss, now: .second(0))
      names.set(["เทศบาลตำบลทุ่งกว้าง"])
      #expect(throws: AccountFault.badPassword(.tooCommon)) {
        try store.accept(
          token.text, NewAccount(userName: "mali", password: "เทศบาลตำบลทุ่งกว้าง1"),
          from: .office, now: .second(1))
      }
      names.set([])
      _ = try store.accept(
        token.text, NewAccount(userName: "mali", password: "เทศบาลตำบลทุ่งกว้าง1"), from: .office,
        now: .second(2))
    }
  }

  @Test(
    "What is typed wrongly costs no link and makes no account",
    arguments: [
      ("x", password("a"), .badUserName),
      ("boss", password("a"), .userNameTaken),
      ("BOSS", password("a"), .userNameTaken),
      ("b0ss", password("a"), .userNameTaken),
      ("mali", "short", .badPassword(.tooShort)),
      ("mali", String(repeating: "ก", count: 400), .badPassword(.tooLong)),
      ("mali", "malimali12345678", .badPassword(.tooCommon)),
    ] as [(String, String, AccountFault)])
  func typedWrongly(_ name: String, _ word: String, _ fault: AccountFault) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let token = try store.invite(.owner, units: [], by: boss, now: .second(0))
      let before = try folder.dump()
      #expect(throws: fault) {
        try store.accept(
          token.text, NewAccount(userName: name, password: word), from: .office, now: .second(1))
      }
      #expect(try folder.dump() == before)
      _ = try store.join("mali", with: token)
    }
  }

  @Test("Tokens of one kind open nothing of another kind, and what is no token opens nothing")
  func kinds() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss()
      let id = boss.account.id
      let invitation = try store.invite(.owner, units: [], by: id, now: .second(0))
      let reset = try store.resetToken(for: id, by: id, now: .second(0))
      let feed = try store.makeFeed(
        for: id, name: "a", scope: .everybody, form: .event, now: .second(0)
      ).secret
      let all = [boss.sessionToken, boss.deviceToken, invitation, reset, feed].map(\.text)
      for token in all + ["", "x", "'; DROP TABLE account", String(repeating: "A", count: 43)] {
        #expect(
          try (store.session(token, now: .second(1)) != nil) == (token == boss.sessionToken.text))
        #expect(try (store.feed(token, now: .second(1)) != nil) == (token == feed.text))
        if token != invitation.text {
          #expect(throws: AccountFault.badToken) {
            try store.accept(
              token,
              NewAccount(userName: "mali", password: password("a")), from: .office, now: .second(1))
          }
        }
        if token != reset.text {
          #expect(throws: AccountFault.badToken) {
            try store.resetPassword(
              token, password: password("a"), from: .office, now: .second(1))
          }
        }
      }
    }
  }

  @Test("A link to a new password ends all sessions, takes no feed away, and is good once")
  func reset() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss)
      let id = mali.account.id
      let feed = try store.makeFeed(
        for: id, name: "a", scope: .everybody, form: .event, now: .second(0))
      let void = try store.resetToken(for: id, by: boss, now: .second(1))
      let token = try store.resetToken(for: id, by: boss, now: .second(2))
      #expect(try store.invitation(void.text, now: .second(3)) == nil)
      #expect(
        try store.invitation(token.text, now: .second(3))?.purpose == .newPassword(mali.account))
      // Until it is used, nothing has changed.
      #expect(try store.knows(mali.sessionToken, now: .second(3)))
      #expect(throws: AccountFault.badPassword(.tooShort)) {
        try store.resetPassword(token.text, password: "x", from: .elsewhere, now: .second(3))
      }
      let new = try store.resetPassword(
        token.text, password: password("new"), from: .elsewhere, now: .second(4)
      ).done()
      #expect(new.account.id == id)
      #expect(new.account.untoldReset == PasswordReset(at: .second(4), by: "คุณboss"))
      #expect(try store.sessions(of: id, now: .second(5)) == [new.session])
      #expect(try !store.knows(mali.sessionToken, now: .second(5)))
      #expect(try store.feed(feed.secret.text, now: .second(5)) != nil)
      #expect(throws: AccountFault.wrong) { try store.enter("mali", now: .second(6)) }
      _ = try store.signIn(
        userName: "mali", password: password("new"), from: .office, now: .second(7))
      #expect(throws: AccountFault.badToken) {
        try store.resetPassword(
          token.text, password: password("b"), from: .office, now: .second(8))
      }
    }
  }

  @Test(
    "Who is no coordinator any longer, or disabled, leaves no way back in behind",
    arguments: [true, false])
  func leftBehind(_ isDisabled: Bool) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let other = try store.joined("other", .coordinator, by: boss).account.id
      let tokens = [
        try store.invite(.coordinator, units: [], by: other, now: .second(0)),
        try store.resetToken(for: boss, by: other, now: .second(0)),
      ]
      let kept = try store.invite(.owner, units: [], by: boss, now: .second(0))
      if isDisabled { try store.disable(other) } else { try store.setRole(of: other, to: .owner) }
      for token in tokens { #expect(try store.invitation(token.text, now: .second(1)) == nil) }
      #expect(try store.invitation(kept.text, now: .second(1)) != nil)
    }
  }

  @Test("Nobody is invited by who is not there, and nobody disabled gets a link")
  func missing() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      try store.disable(mali)
      let nobody = Account.ID(99)
      for by in [mali, nobody] {
        #expect(throws: AccountFault.notThere) {
          try store.invite(.owner, units: [], by: by, now: .second(1))
        }
        #expect(throws: AccountFault.notThere) {
          try store.resetToken(for: boss, by: by, now: .second(1))
        }
      }
      #expect(throws: AccountFault.disabled) {
        try store.resetToken(for: mali, by: boss, now: .second(1))
      }
      #expect(throws: AccountFault.notThere) {
        try store.resetToken(for: nobody, by: boss, now: .second(1))
      }
    }
  }
}
