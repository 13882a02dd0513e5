@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("A password that somebody else has reset") struct ResetTests {
  @Test("is told to its owner, until the owner goes on, and stands in the log")
  func told() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account
      #expect(mali.untoldReset == nil)
      let link = try store.resetToken(for: mali.id, by: boss, now: .second(1))
      #expect(try store.account(mali.id)?.untoldReset == nil)
      _ = try store.resetPassword(
        link.text, password: password("new"), from: .elsewhere, now: .second(2))
      let owner = try store.signIn(
        userName: "mali", password: password("new"), from: .office, now: .second(3)
      ).done()
      #expect(owner.account.untoldReset == PasswordReset(at: .second(2), by: "คุณboss"))
      try store.tellReset(of: mali.id, now: .second(4))
      #expect(try store.account(mali.id)?.untoldReset == nil)
      #expect(throws: AccountFault.notThere) { try store.tellReset(of: mali.id, now: .second(5)) }
      #expect(
        try store.log().entries.suffix(3).map(\.event)
          == [.deed(.resetOffered), .deed(.passwordReset), .deed(.resetTold)])
    }
  }

  @Test("can be taken back by its owner while the link is open, and by a coordinator")
  func withdrawn() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let mali = try store.joined("mali", by: boss).account.id
      for by in [mali, boss] {
        let link = try store.resetToken(for: mali, by: boss, now: .second(1))
        let offer = try #require(try store.resetOffer(for: mali, now: .second(2)))
        #expect(offer.by?.id == boss && !offer.waits && offer.created == .second(1))
        try store.withdrawReset(of: mali, by: by, now: .second(3))
        #expect(try store.invitation(link.text, now: .second(4)) == nil)
        #expect(try store.resetOffer(for: mali, now: .second(4)) == nil)
        #expect(throws: AccountFault.notThere) {
          try store.withdrawReset(of: mali, by: by, now: .second(5))
        }
      }
    }
  }

  @Test(
    "waits for another coordinator than the one who gave the link, where the office asks for two")
  func second() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let other = try store.joined("other", .coordinator, by: boss).account.id
      let mali = try store.joined("mali", by: boss).account.id
      let link = try store.resetToken(for: mali, by: boss, needsSecond: true, now: .second(1))
      func reset() throws {
        _ = try store.resetPassword(
          link.text, password: password("new"), from: .office, now: .second(3))
      }
      #expect(try store.invitation(link.text, now: .second(2)) == nil)
      #expect(throws: AccountFault.badToken) { try reset() }
      #expect(throws: AccountFault.secondNeeded) {
        try store.approveReset(of: mali, by: boss, now: .second(2))
      }
      #expect(try store.resetOffer(for: mali, now: .second(2))?.waits == true)
      try store.approveReset(of: mali, by: other, now: .second(2))
      #expect(throws: AccountFault.notThere) {
        try store.approveReset(of: mali, by: other, now: .second(2))
      }
      try reset()
      #expect(try store.log().entries.map(\.event).contains(.deed(.resetApproved)))
    }
  }

  @Test("on the machine itself needs no coordinator, is good for a day, and is told as well")
  func machine() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let late = try store.resetToken(for: boss, by: nil, needsSecond: false, now: .second(0))
      #expect(try store.invitation(late.text, now: .second(86_399)) != nil)
      #expect(try store.invitation(late.text, now: .second(86_400)) == nil)
      let link = try store.resetToken(for: boss, by: nil, needsSecond: false, now: .second(1))
      let entered = try store.resetPassword(
        link.text, password: password("new"), from: .office, now: .second(2)
      ).done()
      #expect(entered.account.untoldReset == PasswordReset(at: .second(2), by: nil))
      let offered = try store.log().entries.filter { $0.event == .deed(.resetOffered) }
      #expect(offered.count == 2 && offered.allSatisfy { $0.by == nil })
    }
  }
}
