internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A request with an idempotency key")
struct KeyTests {
  private static let key = "5f1c8a3e-9d1b-4b7e"
  private static let path = "/api/v1/entries"

  @Test("is done once, and answered twice alike")
  func once() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let first = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
      let second = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
      #expect(first.status == 201 && first.headers[.location] == "/api/v1/entries/1")
      #expect(second.status == 201 && second.octets == first.octets)
      #expect(second.headers[.location] == first.headers[.location])
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test("is done once, however many come at the same time")
  func together() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let statuses = try await withThrowingTaskGroup { group in
        for _ in 0..<20 {
          group.addTask {
            let answer = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
            return (answer.status, answer.problem)
          }
        }
        return try await group.reduce(into: [(Int, String?)]()) { $0.append($1) }
      }
      #expect(try site.log.entries().count == 1)
      #expect(statuses.contains { $0.0 == 201 })
      #expect(statuses.allSatisfy { $0.0 == 201 || $0 == (409, "still-running") })
    }
  }

  @Test("waits for nobody while the first is running")
  func running() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let account = try #require(try site.accounts.accounts().first)
      let body = Sample.note().octets()
      let contents = KeyedRequest.contents(
        method: .post, target: Self.path, bodyHash: BodyReader.hash(of: body))
      _ = try site.accounts.claim(
        "api \(Self.key)", of: account.id, request: contents, now: site.clock.now)
      let answer = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
      #expect(answer.status == 409 && answer.problem == "still-running")
      #expect(answer.headers[.retryAfter] == "1")
      #expect(try site.log.entries().isEmpty)
    }
  }

  @Test("that was cut off after it took effect is not done again")
  func cutOff() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      #expect(try await program.post(Self.path, Sample.note()).status == 201)
      let account = try #require(try site.accounts.accounts().first)
      let contents = KeyedRequest.contents(
        method: .post, target: Self.path,
        bodyHash: BodyReader.hash(of: Sample.note().octets()))
      _ = try site.accounts.claim(
        "api \(Self.key)", of: account.id, request: contents, now: site.clock.now)
      site.clock.advance(seconds: 1200)
      let again = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
      #expect(again.status == 201 && again.headers[.location] == "/api/v1/entries/1")
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test("is refused with another body, another place or no key, and nothing is done")
  func reused() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      _ = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
      let other = try await program.call(.post, Self.path, Sample.note("อื่น"), key: Self.key)
      #expect(other.status == 422 && other.problem == "key-reused")
      let place = try await program.call(
        .post, "/api/v1/calendars", Sample.calendar, key: Self.key)
      #expect(place.status == 422)
      for key in [nil, "short", "with blanks in it"] {
        let answer = try await program.call(.post, Self.path, Sample.note(), key: key)
        #expect(answer.status == 400 && answer.problem == "invalid-parameter")
      }
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test("of somebody else is another key")
  func accounts() async throws {
    try await TestSite.with { site in
      for _ in 0..<2 {
        let program = try await site.program(as: .coordinator)
        let answer = try await program.call(.post, Self.path, Sample.note(), key: Self.key)
        #expect(answer.status == 201)
      }
      #expect(try site.log.entries().count == 2)
    }
  }

  @Test("that was refused can be sent again with the same key")
  func refused() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let done = Sample.done(evidence: [])
      #expect(try await program.call(.post, Self.path, done, key: "other-key").status == 201)
      let twice = try await program.call(.post, Self.path, done, key: Self.key)
      #expect(twice.status == 409 && twice.problem == "refused-by-log")
      let taken = try await program.post("\(Self.path)/1/corrections", Sample.correction)
      #expect(taken.status == 201)
      #expect(try await program.call(.post, Self.path, done, key: Self.key).status == 201)
    }
  }

  @Test("shows a secret once, and makes it once")
  func secrets() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      func make() async throws -> TestProgram.Answer {
        try await program.call(.post, "/api/v1/calendars", Sample.calendar, key: Self.key)
      }
      let first = try await make().json()
      let second = try await make().json()
      let url = try #require(first["url"]?.string)
      #expect(url.hasPrefix("http://localhost/calendars/") && second["url"] == nil)
      #expect(second["calendar"] == first["calendar"])
      let list = try await program.get("/api/v1/calendars").json()
      #expect(list["items"]?.items.count == 1)
    }
  }
}
