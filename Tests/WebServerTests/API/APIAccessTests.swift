internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

/// Who may use what, written a second time by hand: n nobody, o owner, c coordinator, e executive.
private let table: [String: String] = [
  "signIn": "noce", "signOut": "oce", "me": "oce", "ownLog": "oce", "secondFactor": "oce",
  "beginSecondFactor": "oce", "confirmSecondFactor": "oce", "endSecondFactor": "oce",
  "renewRecoveryCodes": "oce", "peopleLog": "c", "personLog": "c", "plan": "oce", "units": "oce",
  "obligations": "oce", "obligation": "oce", "entries": "oce", "record": "oc", "entry": "oce",
  "correct": "c", "erase": "c", "publicPreview": "ce", "uploadEvidence": "oc",
  "downloadEvidence": "oce", "logHead": "oce",
  "verifyLog": "c", "status": "ce", "budget": "ce", "reports": "ce", "report": "ce",
  "reportContents": "ce", "reportTable": "ce", "closeRound": "c", "sheet": "oce", "addSheet": "c",
  "calendars": "oce", "makeCalendar": "oce",
  "calendar": "oce", "renewCalendar": "oce", "revokeCalendar": "oce", "people": "c",
  "person": "c", "changePerson": "c", "resetPassword": "c", "invite": "c",
  "publishedPlan": "noce", "publishedLogHead": "noce", "publishedReports": "noce",
  "publishedReport": "noce", "publishedTable": "noce", "problem": "noce", "description": "noce",
]

@Suite("An endpoint of the API")
struct APIAccessTests {
  @Test("has a line in the table, a name and a place of its own")
  func complete() {
    #expect(Set(Endpoint.all.map(\.name)) == Set(table.keys))
    #expect(Endpoint.all.count == table.count)
    #expect(Set(Endpoint.all.map { "\($0.method) \($0.path)" }).count == table.count)
  }

  @Test(
    "lets in the roles of the table and no other, and answers as the description says",
    arguments: Access.Visitor.allCases)
  func roles(_ visitor: Access.Visitor) async throws {
    try await TestSite.with { site in
      let letter = "\(visitor)".prefix(1)
      let scene = try await Scene(site, visitor)
      for endpoint in Endpoint.all {
        let isAllowed = table[endpoint.name]?.contains(letter) ?? false
        let answer = try await scene.call(endpoint)
        let name = "\(visitor) \(endpoint.name): \(answer.status) \(answer.text.prefix(300))"
        if isAllowed {
          #expect(![401, 403].contains(answer.status), "\(name)")
        } else {
          #expect(answer.status == (visitor == .nobody ? 401 : 403), "\(name)")
        }
        #expect(scene.isAsDescribed(answer, endpoint), "\(name)")
        if visitor == .coordinator, !scene.isMissing(endpoint) {
          #expect(answer.status == endpoint.success.status.code, "\(name)")
        }
      }
    }
  }

  @Test("does nothing for somebody without the role")
  func nothing() async throws {
    try await TestSite.with { site in
      let scene = try await Scene(site, .executive)
      let (entries, people) = (try site.log.entries().count, try site.accounts.accounts().count)
      for endpoint in Endpoint.all where endpoint.method != .get {
        guard !(table[endpoint.name]?.contains("e") ?? false) else { continue }
        _ = try await scene.call(endpoint)
      }
      #expect(try site.log.entries().count == entries)
      #expect(try site.accounts.accounts().count == people)
      #expect(try site.uploads().isEmpty)
    }
  }

  @Test("takes no cookie for a session, and no token that was signed out")
  func bearerOnly() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let token = try #require(program.token)
      let cookie = try await site.stranger.get(
        "/api/v1/me", headers: [.cookie: "session=\(token)"])
      #expect(cookie.status == 401)
      #expect(cookie.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
      #expect(try await program.call(.delete, "/api/v1/session").status == 204)
      #expect(try await program.get("/api/v1/me").status == 401)
    }
  }

  @Test("shows an owner nothing of other units, and lets them log nothing there")
  func units() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.program(as: .coordinator)
      #expect(try await coordinator.post("/api/v1/entries", Sample.note()).status == 201)
      let owners = try #require(
        site.schedule.obligations.first { $0.id.text == Sample.task }?.owners)
      let other = try #require(site.schedule.plan.owners.first { !owners.contains($0.id) })
      let stranger = try await site.program(as: .owner, of: [other.id])
      #expect(try await stranger.get("/api/v1/obligations/\(Sample.task)").status == 404)
      #expect(try await stranger.get("/api/v1/obligations?unit=\(owners[0])").status == 404)
      #expect(try await stranger.get("/api/v1/entries/1").status == 404)
      #expect(
        try await stranger.get("/api/v1/entries").json() == ["items": []])
      #expect(try await stranger.post("/api/v1/entries", Sample.note()).status == 404)
      let own = try await site.program(as: .owner, of: owners)
      #expect(try await own.get("/api/v1/entries/1").status == 200)
      #expect(try await own.post("/api/v1/entries", Sample.note("อีกครั้ง")).status == 201)
      #expect(
        try await own.post("/api/v1/entries", Sample.money("approved", "50000.00")).status == 403)
    }
  }

  @Test("is not there for the public where the office does not publish")
  func unpublished() async throws {
    try await TestSite.with(isPublic: false) { site in
      for endpoint in Endpoint.all where endpoint.isPublished {
        let path = Scene.path(of: endpoint, calendar: "1")
        let answer = try await site.stranger.get(path)
        #expect(answer.status == 404, "\(path)")
      }
    }
  }

  @Test("of the public says no name of a person")
  func nameless() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let program = try await site.program(as: .coordinator, called: "somchai")
      _ = try await program.post("/api/v1/entries", Sample.note())
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/reports/2567/six-month/closing")
      try await browser.send(
        page, to: "/reports/2567/six-month/closing",
        ["head": page.hidden("head"), "confirm": "yes"])
      let path = "/api/v1/public/reports/2567/six-month"
      let report = try await site.stranger.get(path)
      let full = try await program.get("/api/v1/reports/2567/six-month/contents")
      #expect(report.status == 200 && full.status == 200)
      for name in ["ผู้ใช้ somchai", "นางสาวลับเฉพาะ", "นายผู้อนุมัติลับ"] {
        #expect(full.text.contains(name) && !report.text.contains(name))
      }
      let list = try await site.stranger.get("/api/v1/public/reports").json()
      #expect(list["items"]?.items.map { $0["href"] } == [.string(path)])
      #expect(try await site.stranger.get(path + "/tables/summary").status == 200)
      let open = "/api/v1/public/reports/2567/annual"
      #expect(try await site.stranger.get(open).status == 404)
    }
  }
}

/// A log with something in it, and somebody who asks for everything.
struct Scene: Sendable {
  let site: TestSite
  private let name: String?
  private let calendar: String
  private let evidence: String?

  init(_ site: TestSite, _ visitor: Access.Visitor) async throws {
    self.site = site
    let coordinator = try await site.program(as: .coordinator)
    let file = try await coordinator.upload()
    let id = try file.text("id")
    let entry = try await coordinator.post("/api/v1/entries", Sample.done(evidence: [id]))
    try #require(entry.status == 201, "\(entry.text)")
    let units = site.schedule.plan.owners.map(\.id)
    let role: Account.Role? =
      switch visitor {
      case .nobody: nil
      case .owner: .owner
      case .coordinator: .coordinator
      case .executive: .executive
      }
    guard let role else {
      (name, calendar, evidence) = (nil, "1", nil)
      return
    }
    name = "visitor"
    let program = try await site.program(as: role, of: units, called: "visitor")
    let made = try await program.post("/api/v1/calendars", Sample.calendar)
    calendar = try made.json()["calendar"]?["id"]?.string ?? ""
    let canUpload = role != .executive
    evidence =
      canUpload ? try await program.upload().text("id") : nil
  }

  /// In a session of its own, so that one that is closed is not missed.
  func call(_ endpoint: Endpoint) async throws -> TestProgram.Answer {
    var program = site.stranger
    if name != nil { program.token = try await signIn(program).text("token") }
    let path = Self.path(of: endpoint, calendar: calendar)
    let key = endpoint.isKeyed ? UUID().uuidString : nil
    switch endpoint.body {
    case nil: return try await program.call(endpoint.method, path, key: key)
    case .json: return try await program.call(endpoint.method, path, body(of: endpoint), key: key)
    case .file:
      let isSheet = endpoint.name == "addSheet"
      return try await program.send(
        endpoint.method, path, isSheet ? Array(Sample.sheet.utf8) : TestProgram.picture, key: key,
        headers: [.contentType: isSheet ? "text/csv" : "image/png"])
    }
  }

  private func signIn(_ program: TestProgram) async throws -> TestProgram.Answer {
    try await program.call(.post, "/api/v1/session", signInBody)
  }

  private var signInBody: JSON {
    .members(["name": .string(name ?? "nobody"), "password": .string(TestSite.password)])
  }

  private func body(of endpoint: Endpoint) -> JSON {
    let unit = site.schedule.plan.owners.first?.id.text ?? ""
    let invited: JSON = .members([
      "displayName": .string("สมศรี ใจดี"), "role": .string("owner"), "units": .strings([unit]),
    ])
    switch endpoint.name {
    // A stranger's wrong password has nothing to do with roles.
    case "signIn": return name == nil ? .object([]) : signInBody
    case "record": return Sample.note()
    case "correct": return Sample.correction
    case "erase":
      return .members(["part": 0, "reason": "เจ้าของข้อมูลขอให้ลบ", "approval": "สป 52001/1"])
    case "makeCalendar": return Sample.calendar
    case "closeRound":
      return .members(["head": .string(String(repeating: "0", count: 64))])
    case "invite": return invited
    case "changePerson":
      return .members([
        "displayName": .string("หัวหน้า"), "role": .string("coordinator"), "units": .array([]),
        "isDisabled": .bool(false),
      ])
    default: return .object([])
    }
  }

  static func path(of endpoint: Endpoint, calendar: String) -> String {
    let isCalendar = endpoint.path.contains("/calendars/")
    let isObligation = endpoint.path.contains("/obligations/")
    let id = isCalendar ? calendar : isObligation ? Sample.task : "1"
    let values = [
      "number": "1", "id": id, "fiscalYear": "2567", "round": "six-month", "table": "summary",
      "place": "0", "type": "not-found",
    ]
    let path = values.reduce(endpoint.path) { $0.replacing("{\($1.key)}", with: $1.value) }
    return endpoint.name == "uploadEvidence" ? path + "?name=photo.png" : path
  }

  /// Whether an answer has a status, a type and a form of the description.
  func isAsDescribed(_ answer: TestProgram.Answer, _ endpoint: Endpoint) -> Bool {
    guard answer.status == endpoint.success.status.code else {
      let statuses = endpoint.everyProblem.map(\.status.code)
      guard statuses.contains(answer.status), answer.problem != nil else { return false }
      return (try? APIValue.problem.schema.faults(in: answer.json()).isEmpty) ?? false
    }
    switch endpoint.success.contents {
    case .nothing: return answer.octets.isEmpty
    case .octets(let types):
      let type = answer.headers[.contentType]?.split(separator: ";").first.map(String.init)
      return types.contains(type ?? "")
    case .json(let schema):
      return (try? schema.faults(in: answer.json()).isEmpty) ?? false
    }
  }

  /// Nothing is closed in the scene, and nothing is over; nobody has a second factor.
  func isMissing(_ endpoint: Endpoint) -> Bool {
    [
      "publishedReport", "publishedTable", "closeRound", "confirmSecondFactor", "endSecondFactor",
      "renewRecoveryCodes",
    ].contains(endpoint.name)
  }
}
