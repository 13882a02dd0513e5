internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("The pages of a list")
struct PageTests {
  /// Every item of a list, page by page, with something done between two pages.
  private static func all(
    _ program: TestProgram, _ path: String, limit: Int,
    between: () async throws -> Void = {}
  ) async throws -> [JSON] {
    var items: [JSON] = []
    var next: String?
    repeat {
      let after = next.map { "&after=\($0)" } ?? ""
      let separator = path.contains("?") ? "&" : "?"
      let answer = try await program.get("\(path)\(separator)limit=\(limit)\(after)")
      try #require(answer.status == 200, "\(answer.text)")
      let page = try answer.json()
      let shown = page["items"]?.items ?? []
      next = page["next"]?.string
      #expect(shown.count <= limit && (next == nil) == (answer.link == nil))
      items += shown
      if next != nil { try await between() }
    } while next != nil
    return items
  }

  @Test("of the log are the whole log in order, whatever their size", arguments: [1, 2, 3, 7, 200])
  func entries(_ limit: Int) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      for number in 1...7 {
        _ = try await program.post("/api/v1/entries", Sample.note("\(number)"))
      }
      let items = try await Self.all(
        program, "/api/v1/entries", limit: limit)
      #expect(items.map { $0["number"]?.wholeNumber } == Array(1...7))
      let hashes = try site.log.entries().map(\.hash.description)
      #expect(items.map { $0["hash"]?.string } == hashes)
    }
  }

  @Test("repeat nothing and leave nothing out while entries are added")
  func growing() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      for _ in 1...4 { _ = try await program.post("/api/v1/entries", Sample.note()) }
      let items = try await Self.all(
        program, "/api/v1/entries", limit: 2
      ) {
        guard try site.log.entries().count < 9 else { return }
        _ = try await program.post("/api/v1/entries", Sample.note())
      }
      #expect(items.map { $0["number"]?.wholeNumber } == Array(1...items.count))
      let count = try site.log.entries().count
      #expect(items.count == count)
    }
  }

  @Test("of what is owed are the schedule, also while things are done", arguments: [40, 200])
  func obligations(_ limit: Int) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let items = try await Self.all(
        program, "/api/v1/obligations", limit: limit
      ) {
        _ = try await program.post("/api/v1/entries", Sample.done(evidence: []))
      }
      #expect(items.map { $0["id"]?.string } == site.schedule.obligations.map(\.id.text))
    }
  }

  @Test("of each status are together the whole")
  func statuses() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      _ = try await program.post("/api/v1/entries", Sample.done(evidence: []))
      var ids: [String] = []
      for status in WorkStatus.Kind.allCases {
        let path = "/api/v1/obligations?status=\(status.rawValue)"
        let items = try await Self.all(program, path, limit: 200)
        #expect(items.allSatisfy { $0["status"] == .string(status.rawValue) })
        ids += items.compactMap { $0["id"]?.string }
      }
      #expect(ids.sorted() == site.schedule.obligations.map(\.id.text).sorted())
      let year = "/api/v1/obligations?fiscalYear=2567&overdue=true"
      let late = try await Self.all(program, year, limit: 200)
      #expect(
        !late.isEmpty && late.allSatisfy { $0["fiscalYear"] == 2567 && $0["isOverdue"] == true })
    }
  }

  @Test(
    "have no size of none or too many, and begin after something that is there",
    arguments: [
      ("limit=0", 400), ("limit=201", 400), ("limit=x", 400), ("limit=1&limit=2", 400),
      ("page=2", 400), ("after=2567.nothing", 404), ("unit=nobody", 404), ("status=late", 400),
    ])
  func refused(_ query: String, _ status: Int) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let answer = try await program.get("/api/v1/obligations?\(query)")
      #expect(answer.status == status && answer.problem != nil)
    }
  }
}

extension TestProgram.Answer {
  /// The link to the next page.
  fileprivate var link: String? { HTTPField.Name("Link").flatMap { headers[$0] } }
}
