import HTTPTypes
import Interchange
import PlanModel
import Stores
import Testing
import ThaiCivil

@testable import WebServer

@Suite("The quota of files that wait for an entry") struct UploadQuotaTests {
  private static let limits: Limits = {
    var limits = Limits()
    limits.waitingFiles = 2
    return limits
  }()

  @Test("is used up by files that nobody names, and freed by an entry that names them")
  func files() async throws {
    try await TestSite.with(limits: Self.limits) { site in
      let unit = Owner.ID("social-welfare")
      let program = try await site.program(as: .owner, of: [unit])
      let other = try await site.program(as: .owner, of: [unit])
      let first = try await program.upload()
      #expect(try await program.upload(TestProgram.picture + [1]).status == 201)
      let refused = try await program.upload(TestProgram.picture + [2])
      #expect(refused.status == 429 && refused.problem == "too-many-uploads", "\(refused.text)")
      // Nobody else is touched.
      #expect(try await other.upload().status == 201)
      let entry = try await program.post(
        "/api/v1/entries",
        .members([
          "kind": .string("note"), "day": .string(Sample.day),
          "obligation": .string("2567.community-forum.s1"), "text": .string("ก"),
          "evidence": .strings([try first.text("id")]),
        ]))
      #expect(entry.status == 201, "\(entry.text)")
      #expect(try await program.upload(TestProgram.picture + [3]).status == 201)
      #expect(try await program.upload(TestProgram.picture + [4]).status == 429)
    }
  }

  @Test("counts octets too, and what waits no longer than a day")
  func octets() throws {
    let quota = UploadQuota(files: 10, octets: 100)
    let (account, now) = (try #require(Account.ID("1")), Instant(millisecondsSinceEpoch: 0))
    #expect(quota.take("a", 60, of: account, now: now))
    #expect(!quota.take("b", 41, of: account, now: now))
    #expect(quota.take("b", 40, of: account, now: now))
    quota.release(["a"], of: account)
    #expect(quota.take("c", 60, of: account, now: now))
    let tomorrow = Instant(millisecondsSinceEpoch: 86_400_000)
    #expect(quota.take("d", 100, of: account, now: tomorrow))
  }
}
