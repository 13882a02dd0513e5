import PlanModel
@testable import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("What takes two people") struct ProposalTests {
  private static func subject(_ head: UInt8 = 1) throws -> Proposal.Subject {
    let hash = try #require(LogHash(octets: Array(repeating: head, count: 32)))
    return Proposal.Subject(closing: .sixMonth, of: FiscalYear(2567), over: hash)
  }

  @Test("One proposes, another does it; nobody is both, and another log is another proposal")
  func two() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let other = try store.joined("other", .coordinator, by: boss).account.id
      let subject = try Self.subject()
      for second in 1...3 {
        #expect(try store.agree(to: subject, by: boss, now: .second(second)) == .first)
      }
      let found = try #require(try store.proposal(of: subject, now: .second(4)))
      #expect(found.by.id == boss && found.created == .second(1))
      #expect(try store.proposal(of: Self.subject(2), now: .second(4)) == nil)
      #expect(try store.agree(to: subject, by: other, now: .second(5)) == .second(found))
      #expect(
        try store.log().entries.filter { $0.event == .proposed(subject) }.count == 1)
      #expect(try store.log().fault == nil)
    }
  }

  @Test("A proposal is over after a week, and when who made it is no coordinator any longer")
  func over() async throws {
    try await AccountsFolder.with { folder in
      let store = try folder.store()
      let boss = try store.boss().account.id
      let other = try store.joined("other", .coordinator, by: boss).account.id
      let (subject, week) = (try Self.subject(), 7 * 86_400)
      #expect(try store.agree(to: subject, by: other, now: .second(0)) == .first)
      #expect(try store.proposal(of: subject, now: .second(week - 1)) != nil)
      #expect(try store.agree(to: subject, by: boss, now: .second(week)) == .first)
      #expect(try store.agree(to: Self.subject(2), by: other, now: .second(0)) == .first)
      try store.setRole(of: other, to: .executive)
      #expect(try store.proposal(of: Self.subject(2), now: .second(1)) == nil)
    }
  }
}
