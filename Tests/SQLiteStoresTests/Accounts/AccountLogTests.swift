import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("The log of the accounts") struct AccountLogTests {
  /// Everything that it tells, once: by the boss about มะลิ.
  private static func story(_ folder: AccountsFolder) throws -> SQLiteAccountStore {
    let store = try folder.store()
    let boss = try store.boss(now: .second(1)).account.id
    let mali = try store.joined(
      "mali", units: [Owner.ID("a")], by: boss, now: .second(2)
    ).account.id
    let person = Person(
      displayName: "มะลิ ใจงาม", position: "ผู้อำนวยการ", role: .executive, units: [])
    try store.change(mali, to: AccountChange(person, isDisabled: true), by: boss, now: .second(3))
    try store.change(mali, to: AccountChange(person, isDisabled: false), by: boss, now: .second(4))
    let reset = try store.resetToken(for: mali, by: boss, now: .second(5))
    _ = try store.resetPassword(
      reset.text, password: password("new"), from: .office, now: .second(6))
    _ = try store.changePassword(
      of: mali, old: password("new"), new: password("own"), from: .office, now: .second(7))
    try store.endSessions(of: mali, by: boss, now: .second(8))
    return store
  }

  @Test("says who was let in and by whom, what was decided, and what became of the password")
  func story() async throws {
    try await AccountsFolder.with { folder in
      let store = try Self.story(folder)
      let log = try store.log()
      #expect(log.fault == nil)
      #expect(log.head == (try store.logHead()))
      #expect(log.entries.map(\.number) == Array(1...log.head.count))
      let accounts = try store.accounts()
      let (boss, mali) = (accounts[0].permanentID, accounts[1].permanentID)
      let invited = Person(
        displayName: "คุณmali", position: nil, role: .owner, units: [Owner.ID("a")])
      let told = log.entries.map { "\($0.by?.text ?? "-") \($0.account?.text ?? "-")" }
      #expect(
        told == [
          "\(boss) \(boss)", "\(boss) -", "\(mali) \(mali)", "\(boss) \(mali)", "\(boss) \(mali)",
          "\(boss) \(mali)", "\(boss) \(mali)", "\(boss) \(mali)", "\(boss) \(mali)",
          "\(mali) \(mali)", "\(mali) \(mali)", "\(boss) \(mali)",
        ])
      #expect(
        log.entries.dropFirst().map(\.event) == [
          .invited(invited), .made(accounts[1].userName, invited, invitedBy: boss),
          .renamed(
            from: .init(displayName: "คุณmali", position: nil),
            to: .init(displayName: "มะลิ ใจงาม", position: "ผู้อำนวยการ")),
          .roleChanged(from: .owner, to: .executive), .unitsChanged(from: [Owner.ID("a")], to: []),
          .deed(.disabled), .deed(.enabled), .deed(.resetOffered), .deed(.passwordReset),
          .deed(.passwordChanged), .deed(.sessionsEnded),
        ])
      #expect(log.names == [boss: "คุณboss", mali: "มะลิ ใจงาม"])
      #expect(log.entries(of: mali).count == 10)
    }
  }

  @Test("has texts that are read back octet for octet, and no others")
  func texts() async throws {
    try await AccountsFolder.with { folder in
      for entry in try Self.story(folder).log().entries {
        let text = entry.canonicalText
        #expect(AccountEntry(canonicalText: text) == entry)
        for other in [text + " ", text.replacing("\"v\":1", with: "\"v\":2"), "{}", ""] {
          #expect(AccountEntry(canonicalText: other) == nil)
        }
      }
    }
  }

  @Test("does not verify once somebody went round its guards", arguments: Attack.all)
  func attacked(_ attack: Attack) async throws {
    try await AccountsFolder.with { folder in
      _ = try Self.story(folder)
      try folder.attack(attack.sql, withoutTriggers: true)
      let log = try folder.store().log()
      #expect(log.fault == attack.fault(try folder.store().accounts()[1].permanentID))
      #expect(!log.entries.isEmpty)
    }
  }

  /// SQL behind the triggers, and what is wrong then with the log or the second account.
  struct Attack: CustomTestStringConvertible {
    let sql: String
    let fault: @Sendable (Account.PermanentID) -> AccountLog.Fault

    var testDescription: String { sql }

    static let all = [
      Attack(sql: "UPDATE event SET text = replace(text, 'owner', 'executive') WHERE number = 2") {
        _ in .broken(2)
      },
      Attack(sql: "UPDATE event SET hash = zeroblob(32) WHERE number = 12") { _ in .broken(12) },
      Attack(sql: "UPDATE event SET recorded = recorded + 1 WHERE number = 4") { _ in .broken(4) },
      Attack(sql: "DELETE FROM event WHERE number = 7") { _ in .removed(7) },
      Attack(sql: "DELETE FROM event WHERE number > 9") { _ in .removed(10) },
      Attack(sql: "UPDATE account SET role = 'coordinator' WHERE id = 2") { .contradicted($0) },
      Attack(sql: "UPDATE account SET displayName = 'นายก' WHERE id = 2") { .contradicted($0) },
      Attack(sql: "UPDATE account SET isDisabled = 1 WHERE id = 2") { .contradicted($0) },
      Attack(sql: "INSERT INTO accountUnit VALUES (2, 'treasury')") { .contradicted($0) },
    ]
  }

  @Test("goes on where the clock was set back, and its instants do not go back with it")
  func clock() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss(now: .second(1000)).account.id
      try store.endSessions(of: boss, by: boss, now: .second(10))
      let log = try store.log()
      #expect(log.fault == nil)
      #expect(log.entries.map(\.recorded) == [.second(1000), .second(1000)])
    }
  }

  @Test("writes nothing where nothing is decided")
  func nothing() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let head = try store.logHead()
      try store.setRole(of: boss, to: .coordinator)
      #expect(try store.logHead() == head)
    }
  }

  @Test("calls an account by an id of its own, which no other file of accounts gives again")
  func permanent() async throws {
    var seen: Set<Account.PermanentID> = []
    for _ in 0..<3 {
      try await AccountsFolder.with { folder in
        let store = try folder.store(random: .system)
        let boss = try store.boss().account
        let mali = try store.joined("mali", by: boss.id).account
        for account in [boss, mali] {
          #expect(account.permanentID.text.wholeMatch(of: /[a-z2-7]{16}/) != nil)
          #expect(seen.insert(account.permanentID).inserted)
          #expect(try folder.store().account(account.id)?.permanentID == account.permanentID)
        }
      }
    }
  }
}
