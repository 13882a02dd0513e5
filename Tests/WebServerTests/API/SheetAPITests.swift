internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
@testable internal import WebServer

@Suite("A sheet through the API")
struct SheetAPITests {
  private static let path = "/api/v1/sheets"

  private static func add(_ text: String, by program: TestProgram) async throws
    -> TestProgram.Answer
  {
    try await program.send(
      .post, path, Array(text.utf8), key: UUID().uuidString, headers: [.contentType: "text/csv"])
  }

  @Test("enters the log whole, and the second time adds nothing")
  func adding() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let first = try await Self.add(Sample.sheet, by: program)
      #expect(first.status == 200)
      #expect(try first.json()["entries"] == [1])
      let second = try await Self.add(Sample.sheet, by: program)
      #expect(try second.json()["entries"] == [])
      #expect(try site.log.entries().map(\.record.channel) == [.sheet])
    }
  }

  @Test("that is wrong takes no turn from those who write")
  func withoutTurn() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      // Somebody writes, and is not done before the sheet is answered.
      let held = AsyncStream<Void>.makeStream()
      let answered = DispatchSemaphore(value: 0)
      defer { answered.signal() }
      Thread.detachNewThread {
        _ = try? site.log.append(after: .none, at: { site.clock.now }) { _ in
          held.continuation.finish()
          answered.wait()
          return []
        }
      }
      for await _ in held.stream {}
      let heading = Sample.sheet.split(separator: "\n")[0]
      let rows = (1...600).map { "2567.nobody.s\($0),,,,,,,,,,," }
      let answer = try await Self.add(
        ([String(heading)] + rows).joined(separator: "\n"), by: program)
      #expect(answer.status == 422 && answer.problem == "invalid-body", "\(answer.text)")
    }
  }

  @Test("is what the page gives for the unit, and not for another owner's")
  func reading() async throws {
    try await TestSite.with { site in
      let unit = Owner.ID("social-welfare")
      let owner = try await site.program(as: .owner, of: [unit])
      let own = try await owner.get(Self.path + "/2567/annual")
      #expect(own.status == 200 && own.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(own.text.contains("2567.community-forum.s1"))
      let coordinator = try await site.program(as: .coordinator)
      let named = try await coordinator.get(Self.path + "/2567/annual?unit=\(unit)")
      #expect(named.octets == own.octets)
      #expect(try await coordinator.get(Self.path + "/2567/annual").octets.count > own.octets.count)
      #expect(try await owner.get(Self.path + "/2567/annual?unit=treasury").status == 404)
      #expect(try await coordinator.get(Self.path + "/2567/annual?unit=nowhere").status == 404)
    }
  }

  @Test("that is wrong names every line, in the language asked for, and adds nothing")
  func refused() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let wrong = Sample.sheet.replacing("15/01/2567", with: "31/02/2567")
      let unread = try await Self.add(wrong, by: program)
      #expect(unread.status == 422 && unread.problem == "invalid-body")
      let fault = try #require(try unread.json()["errors"]?.items.first)
      #expect(fault["line"] == 2 && fault["detail"] == "วันที่ดำเนินการ: ไม่มีวันที่ “31/02/2567”")
      let english = try await program.send(
        .post, Self.path, Array(wrong.utf8), key: UUID().uuidString,
        headers: [.contentType: "text/csv", .acceptLanguage: "en"])
      #expect(
        try english.json()["errors"]?.items.first?["detail"]
          == "วันที่ดำเนินการ: there is no day '31/02/2567'")
      let future = try await Self.add(
        Sample.sheet.replacing("15/01/2567", with: "15/01/2570"), by: program)
      #expect(future.status == 409 && future.problem == "refused-by-log")
      let refusal = try #require(try future.json()["errors"]?.items.first)
      #expect(refusal["line"] == 2 && refusal["rule"] == "day-in-future")
      #expect(try site.log.entries().isEmpty)
      #expect(try site.uploads().isEmpty)
    }
  }
}

@Suite("Closing a round through the API")
struct ClosingAPITests {
  private static let report = "/api/v1/reports/2567/six-month"

  private static func order(_ head: String) -> JSON { .members(["head": .string(head)]) }

  @Test("is done from the log that was looked at, once")
  func closing() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let program = try await site.program(as: .coordinator)
      let seen = try await program.get(Self.report).json()
      #expect(seen["isClosed"] == false)
      let late = try await program.post(
        Self.report + "/closing", Self.order(String(repeating: "0", count: 64)))
      #expect(late.status == 409 && late.problem == "refused-by-log")
      let closed = try await program.post(
        Self.report + "/closing", Self.order(seen["head"]?.string ?? ""))
      #expect(closed.status == 201, "\(closed.text)")
      let number = try #require(seen["count"]?.wholeNumber) + 1
      #expect(closed.headers[.location] == "/api/v1/entries/\(number)")
      let after = try await program.get(Self.report).json()
      #expect(after["isClosed"] == true && after["closedBy"] == .integer(number))
      let twice = try await program.post(
        Self.report + "/closing", Self.order(after["head"]?.string ?? ""))
      #expect(twice.status == 409)
      #expect(try site.log.entries().count == number)
    }
  }

  @Test("of a round that is not over, or lacks something, is refused")
  func open() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let seen = try await program.get(Self.report).json()
      let answer = try await program.post(
        Self.report + "/closing", Self.order(seen["head"]?.string ?? ""))
      #expect(answer.status == 409 && answer.problem == "refused")
      let lacking = try answer.json()["errors"]?.items ?? []
      #expect(
        lacking.map { $0["rule"] }
          == seen["faults"]?.items.filter { $0["severity"] == "error" }.map { $0["rule"] })
      #expect(!lacking.isEmpty)
      #expect(try site.log.entries().isEmpty)
    }
  }
}
