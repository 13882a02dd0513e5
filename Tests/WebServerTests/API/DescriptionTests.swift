internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Testing
@testable internal import WebServer

@Suite("The description of the API")
struct DescriptionTests {
  private static let description = OpenAPI(
    endpoints: Endpoint.all, title: "sucharit", server: "/"
  ).json

  @Test("has every endpoint and nothing else")
  func complete() throws {
    guard case .object(let paths) = Self.description["paths"] else {
      Issue.record("no paths")
      return
    }
    let described = paths.flatMap { path -> [String] in
      guard case .object(let methods) = path.value else { return [] }
      return methods.map { "\($0.name.uppercased()) \(path.name)" }
    }
    #expect(described.sorted() == Endpoint.all.map { "\($0.method) \($0.path)" }.sorted())
  }

  @Test("is served as it is, to everybody")
  func served() async throws {
    try await TestSite.with { site in
      let answer = try await site.stranger.get("/api/openapi.json")
      #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
      #expect(try answer.json() == Self.description)
    }
  }

  @Test("links only to endpoints that there are, with parameters that they have")
  func links() {
    for link in Endpoint.all.flatMap(\.success.links) {
      let target = Endpoint.all.first { $0.name == link.endpoint }
      let names = target?.parameters.map(\.name) ?? []
      #expect(target != nil && link.parameters.keys.allSatisfy(names.contains), "\(link)")
    }
  }

  @Test("is the schema of what is read: what one refuses, the other does not let through")
  func kinds() {
    for kind in EntryKind.recordable {
      let empty = JSON.members(["kind": .string(kind.rawValue)])
      #expect(!EntryOrder.schema.faults(in: empty).isEmpty)
    }
  }
}

@Suite("A schema")
struct SchemaTests {
  @Test(
    "of a day has exactly the days that there are",
    arguments: [
      ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("2024-04-31", false),
      ("2024-12-31", true), ("2024-00-10", false), ("2024-1-1", false), ("2567-01-15", false),
      ("2024-01-15\n", false), (" 2024-01-15", false), ("๒๐๒๔-๐๑-๑๕", false), ("1999-12-31", false),
    ])
  func days(_ text: String, _ isDay: Bool) {
    #expect(Schema.day.faults(in: .string(text)).isEmpty == isDay)
  }

  @Test(
    "of an integer takes it however it is written, and no fraction",
    arguments: [
      ("1", true), ("1.0", true), ("10e-1", true), ("1.5", false), ("0", false), ("201", false),
      ("1e400", false), ("99999999999999999999", false),
    ])
  func integers(_ digits: String, _ isTaken: Bool) throws {
    #expect(Schema.integer(1...200).faults(in: try JSON.read(digits)).isEmpty == isTaken)
  }

  @Test(
    "of an amount has two decimals",
    arguments: [
      ("50000.00", true), ("0.00", true), ("50,000.00", false), ("50000", false), ("-1.00", false),
      ("00.10", false), ("999999999999.99", true), ("1000000000000.00", false),
    ])
  func amounts(_ text: String, _ isAmount: Bool) {
    #expect(Schema.amount.faults(in: .string(text)).isEmpty == isAmount)
  }
}
