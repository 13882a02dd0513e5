import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Idempotency keys") struct RememberingTests {
  static let outcome = "บันทึกแล้ว\0\" /log/5"

  /// A store, an account, and another account.
  private func with(
    _ body: (SQLiteAccountStore, Account.ID, Account.ID) async throws -> Void
  ) async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      try await body(store, boss, try store.joined("mali", by: boss).account.id)
    }
  }

  /// The ticket of a first run.
  private func ticket(_ claim: Claim) throws -> Claim.Ticket {
    guard case .new(let ticket, _) = claim else { throw NotARun(claim: claim) }
    return ticket
  }

  private struct NotARun: Error {
    let claim: Claim
  }

  @Test("The second time the same request gets the answer of the first")
  func done() async throws {
    try await with { store, boss, _ in
      let ticket = try ticket(store.claim("k", of: boss, request: "1", now: .second(0)))
      #expect(try store.claim("k", of: boss, request: "1", now: .second(1)) == .running)
      try store.finish(ticket, with: Self.outcome)
      for second in 2..<5 {
        let again = try store.claim("k", of: boss, request: "1", now: .second(second))
        #expect(again == .done(Self.outcome))
      }
      // What is finished stays as it is.
      try store.finish(ticket, with: "other")
      try store.abandon(ticket)
      let again = try store.claim("k", of: boss, request: "1", now: .second(9))
      #expect(again == .done(Self.outcome))
    }
  }

  @Test("A key belongs to one request of one account")
  func conflict() async throws {
    try await with { store, boss, mali in
      let ticket = try ticket(store.claim("k", of: boss, request: "1", now: .second(0)))
      func other() throws { _ = try store.claim("k", of: boss, request: "2", now: .second(1)) }
      #expect(throws: AccountFault.keyReused) { try other() }
      try store.finish(ticket, with: Self.outcome)
      #expect(throws: AccountFault.keyReused) { try other() }
      _ = try self.ticket(store.claim("k", of: mali, request: "2", now: .second(1)))
      _ = try self.ticket(store.claim("K", of: boss, request: "2", now: .second(1)))
    }
  }

  @Test("Of forty at once, through two stores, one runs")
  func atOnce() async throws {
    try await AccountsFolder.with { folder in
      let stores = [try folder.store(random: .seeded(1)), try folder.store(random: .seeded(2))]
      let boss = try stores[0].boss().account.id
      let claims = try await withThrowingTaskGroup(of: Claim.self) { group in
        for number in 0..<40 {
          group.addTask {
            try stores[number % 2].claim("k", of: boss, request: "1", now: .second(0))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(claims.filter { $0 == .running }.count == 39)
    }
  }

  @Test("A request that did nothing gives its key back")
  func abandoned() async throws {
    try await with { store, boss, _ in
      let first = try ticket(store.claim("k", of: boss, request: "1", now: .second(0)))
      try store.abandon(first)
      let second = try ticket(store.claim("k", of: boss, request: "2", now: .second(1)))
      // The old ticket has no say in what the new one does.
      try store.finish(first, with: Self.outcome)
      try store.abandon(first)
      #expect(try store.claim("k", of: boss, request: "2", now: .second(2)) == .running)
      try store.finish(second, with: "other")
      #expect(try store.claim("k", of: boss, request: "2", now: .second(3)) == .done("other"))
    }
  }

  @Test("A request that was cut off may run again, and says so; the one cut off has no say then")
  func cutOff() async throws {
    try await with { store, boss, _ in
      let first = try ticket(store.claim("k", of: boss, request: "1", now: .second(0)))
      #expect(try store.claim("k", of: boss, request: "1", now: .second(119)) == .running)
      guard
        case .new(let second, mayBeDone: true) = try store.claim(
          "k", of: boss, request: "1", now: .second(120))
      else {
        Issue.record("it does not run again")
        return
      }
      #expect(try store.claim("k", of: boss, request: "1", now: .second(121)) == .running)
      try store.finish(first, with: "other")
      #expect(try store.claim("k", of: boss, request: "1", now: .second(122)) == .running)
      try store.finish(second, with: Self.outcome)
      #expect(
        try store.claim("k", of: boss, request: "1", now: .second(123)) == .done(Self.outcome))
    }
  }

  @Test("A key is free again after a day")
  func expired() async throws {
    try await with { store, boss, _ in
      let ticket = try ticket(store.claim("k", of: boss, request: "1", now: .second(0)))
      try store.finish(ticket, with: Self.outcome)
      #expect(
        try store.claim("k", of: boss, request: "1", now: .second(86_399)) == .done(Self.outcome))
      _ = try self.ticket(store.claim("k", of: boss, request: "2", now: .second(86_400)))
    }
  }

  @Test("A large answer is not kept, and that it was given is")
  func large() async throws {
    try await with { store, boss, _ in
      for (count, isKept) in [(1 << 16, true), (1 << 16 + 1, false), (0, true)] {
        let outcome = String(repeating: "A", count: count)
        let key = "k\(count)"
        let ticket = try ticket(store.claim(key, of: boss, request: "1", now: .second(0)))
        try store.finish(ticket, with: outcome)
        let again = try store.claim(key, of: boss, request: "1", now: .second(1))
        #expect(again == .done(isKept ? outcome : nil))
      }
    }
  }

  @Test("What is no key", arguments: ["", String(repeating: "k", count: 256)])
  func badKey(_ key: String) async throws {
    try await with { store, boss, _ in
      #expect(throws: AccountFault.badKey) {
        try store.claim(key, of: boss, request: "1", now: .second(0))
      }
    }
  }
}
