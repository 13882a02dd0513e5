import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Accounts") struct AccountTests {
  @Test("Role and units change, and a session sees it at once")
  func changes() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", units: [Owner.ID("a"), Owner.ID("b")], by: boss)
      let id = mali.account.id
      try store.setRole(of: id, to: .executive)
      try store.setUnits(of: id, to: [Owner.ID("b"), Owner.ID("c")])
      let seen = try #require(try store.session(mali.sessionToken.text, now: .second(1))).account
      #expect(seen.role == .executive)
      #expect(seen.units == [Owner.ID("b"), Owner.ID("c")])
      #expect(try store.account(id) == seen)
      #expect(try store.accounts().last == seen)
    }
  }

  @Test("All that a coordinator decides about an account changes at once, or nothing of it")
  func changedAtOnce() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss)
      let id = mali.account.id
      try store.change(id, role: .executive, units: [Owner.ID("b")], isDisabled: false)
      #expect(try store.knows(mali.sessionToken, now: .second(1)))
      try store.change(id, role: .coordinator, units: [Owner.ID("c")], isDisabled: true)
      let changed = try #require(try store.account(id))
      #expect(changed.role == .coordinator)
      #expect(changed.units == [Owner.ID("c")])
      #expect(changed.isDisabled)
      #expect(try !store.knows(mali.sessionToken, now: .second(1)))
      let before = try folder.dump()
      for (role, isDisabled) in [
        (Account.Role.owner, false), (.coordinator, true), (.executive, true),
      ] {
        #expect(throws: AccountFault.lastCoordinator) {
          try store.change(boss, role: role, units: [Owner.ID("z")], isDisabled: isDisabled)
        }
      }
      #expect(throws: AccountFault.notThere) {
        try store.change(Account.ID(99), role: .coordinator, units: [], isDisabled: false)
      }
      #expect(try folder.dump() == before)
    }
  }

  @Test("The last coordinator who can sign in stays one")
  func lastCoordinator() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let other = try store.joined("other", .coordinator, by: boss).account.id
      try store.disable(other)
      let before = try folder.dump()
      for role in Account.Role.allCases where role != .coordinator {
        #expect(throws: AccountFault.lastCoordinator) { try store.setRole(of: boss, to: role) }
      }
      #expect(throws: AccountFault.lastCoordinator) { try store.disable(boss) }
      #expect(try folder.dump() == before)
      try store.setRole(of: boss, to: .coordinator)
      try store.enable(other)
      try store.disable(boss)
      #expect(throws: AccountFault.lastCoordinator) { try store.disable(other) }
    }
  }

  @Test("Of two coordinators who disable each other at once, through two stores, one is left")
  func eachOther() async throws {
    try await AccountsFolder.with { folder in
      let stores = [try folder.store(random: .seeded(1)), try folder.store(random: .seeded(2))]
      let boss = try stores[0].boss().account.id
      let other = try stores[0].joined("other", .coordinator, by: boss).account.id
      for _ in 0..<20 {
        await withTaskGroup(of: Void.self) { group in
          group.addTask { try? stores[0].disable(boss) }
          group.addTask { try? stores[1].disable(other) }
        }
        let left = try stores[0].accounts().filter { !$0.isDisabled }
        #expect(left.count == 1)
        for id in [boss, other] { try stores[0].enable(id) }
      }
    }
  }

  @Test("What is not there cannot be changed")
  func missing() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      _ = try store.boss()
      let nobody = Account.ID(99)
      let before = try folder.dump()
      #expect(try store.account(nobody) == nil)
      #expect(throws: AccountFault.notThere) { try store.setRole(of: nobody, to: .owner) }
      #expect(throws: AccountFault.notThere) { try store.setUnits(of: nobody, to: []) }
      #expect(throws: AccountFault.notThere) { try store.disable(nobody) }
      #expect(throws: AccountFault.notThere) { try store.enable(nobody) }
      #expect(throws: AccountFault.notThere) {
        try store.changePassword(
          of: nobody, old: "a", new: password("a"), from: .office, now: .second(1))
      }
      #expect(try folder.dump() == before)
    }
  }

  @Test("A disabled account is out at once, everywhere, and comes back with its password alone")
  func disabled() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss)
      let id = mali.account.id
      let feed = try store.makeFeed(
        for: id, name: "a", scope: .everybody, form: .event, now: .second(0))
      let reset = try store.resetToken(for: id, by: boss, now: .second(0))
      try store.disable(id)
      for _ in 0..<2 {
        #expect(try !store.knows(mali.sessionToken, now: .second(1)))
        #expect(try store.feed(feed.secret.text, now: .second(1)) == nil)
        #expect(try store.invitation(reset.text, now: .second(1)) == nil)
        #expect(try store.sessions(of: id, now: .second(1)) == [])
        #expect(try store.feeds(of: id) == [])
        // The second time round it is enabled again: what ended does not come back.
        if try store.account(id)?.isDisabled == true {
          #expect(throws: AccountFault.disabled) { try store.enter("mali", now: .second(2)) }
          #expect(throws: AccountFault.disabled) { try store.proxyAccount(userName: "mali") }
          #expect(throws: AccountFault.disabled) {
            try store.makeFeed(
              for: id, name: "a", scope: .everybody, form: .event, now: .second(2))
          }
          #expect(throws: AccountFault.disabled) {
            try store.changePassword(
              of: id, old: password("mali"), new: password("b"), from: .office, now: .second(2))
          }
          try store.enable(id)
        }
      }
      _ = try store.enter("mali", now: .second(3))
      #expect(try store.proxyAccount(userName: "mali").id == id)
    }
  }

  @Test("A disabled account is told so only with the right password")
  func noHint() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      try store.disable(try store.joined("mali", by: boss).account.id)
      #expect(try store.fail("mali", from: .elsewhere, now: .second(1)) == .wrong)
      #expect(try store.fail("nobody", from: .elsewhere, now: .second(1)) == .wrong)
      #expect(throws: AccountFault.disabled) {
        try store.enter("mali", from: .elsewhere, now: .second(1))
      }
    }
  }

  @Test("A proxy's header names an account in any way of typing it, and no other")
  func proxy() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account
      for name in ["boss", "BOSS", " ｂｏｓｓ "] {
        #expect(try store.proxyAccount(userName: name) == boss)
      }
      for name in ["", "bos", "boss\0", "bosss", "1", "' OR 1=1 --"] {
        #expect(throws: AccountFault.notThere) { try store.proxyAccount(userName: name) }
      }
    }
  }
}
