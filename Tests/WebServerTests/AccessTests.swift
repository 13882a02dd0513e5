internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

/// Who may go where, written a second time by hand: n nobody, o owner, c coordinator, e executive.
private let table: [(path: String, who: String)] =
  [
    ("/health", "noce"), ("/ready", "noce"), ("/style.css", "noce"), ("/icon.svg", "noce"),
    ("/calendars/AbC-_1.ics", "noce"), ("/", "noce"), ("/sign-in", "noce"),
    ("/sign-in/code", "noce"),
    ("/language", "noce"), ("/invitations/AbC-_1", "noce"), ("/published", "noce"),
    ("/published/proof", "noce"), ("/published/verify", "noce"),
    ("/published/log/checkpoint", "noce"), ("/sign-out", "oce"), ("/account", "oce"),
    ("/account/log", "oce"), ("/account/reset-notice", "oce"), ("/account/second-factor", "oce"),
    ("/account/sessions/1/end", "oce"), ("/calendar-links", "oce"),
    ("/setup", "oce"), ("/calendar-links/1/renew", "oce"), ("/calendar-links/1/revoke", "oce"),
    ("/tasks", "oce"),
    ("/tasks/\(Route.task)", "oce"), ("/projects/\(Route.project)", "oce"), ("/entries/1", "oce"),
    ("/entries/1/evidence/0", "oce"), ("/sheet", "oce"), ("/sheet.csv", "oce"),
    ("/dashboard", "ce"), ("/projects", "ce"), ("/findings", "ce"), ("/money", "ce"),
    ("/entries", "ce"), ("/editions", "ce"), ("/editions/1", "ce"), ("/reports", "ce"),
    ("/reports/2567/six-month", "ce"),
    ("/reports/2567/annual", "ce"), ("/reports/2567/annual/public", "ce"),
    ("/entries/1/correction", "c"), ("/entries/1/erasure", "c"),
    ("/reports/2567/annual/closing", "c"), ("/verification", "c"), ("/sheet-import", "c"),
    ("/plan-documents", "c"), ("/plan-documents/\(Route.reading)", "c"),
    ("/plan-documents/\(Route.reading)/plan.yaml", "c"),
    ("/plan-draft", "c"), ("/plan-draft/doubts", "c"), ("/plan-draft/parts/plan", "c"),
    ("/plan-draft/parts/\(Route.steps)", "c"),
    ("/plan-draft/new/\(Route.steps)", "c"), ("/plan-draft/plan.yaml", "c"),
    ("/plan-draft/adoption", "c"), ("/people", "c"), ("/people/1", "c"), ("/people/log", "c"),
    ("/people/1/log", "c"),
    ("/plan/note", "c"), ("/plan/problem", "c"),
    ("/plan/suggestion", "c"), ("/plan/evidence", "c"), ("/registers", "oce"),
    ("/registers/gifts", "oce"), ("/office/gift", "oc"), ("/office/gift-culture", "oc"),
    ("/office/gift-policy", "c"), ("/office/no-gifts", "c"), ("/registers/complaints", "oce"),
    ("/office/no-complaints", "c"), ("/office/limit-started", "oc"), ("/office/limit-told", "oc"),
    ("/office/limit-settled", "oc"),
    ("/registers/ita", "oce"), ("/office/ita-result", "c"), ("/office/ita-remark", "c"),
    ("/office/ita-analysis", "c"),
  ]
  + ["started", "done", "note", "evidence", "problem", "suggestion", "cannot"].map {
    ("/tasks/\(Route.task)/\($0)", "oc")
  }
  + [
    "note", "evidence", "problem", "suggestion", "measured", "cannot", "limit-started",
    "limit-told", "limit-settled", "disbursed", "committed", "released", "refunded",
  ].map { ("/projects/\(Route.project)/\($0)", "oc") }
  + ["approved", "supplement", "transferred", "carried-over"].map {
    ("/projects/\(Route.project)/\($0)", "c")
  }

/// The files of reports are for those who see all, those of what is published for everybody.
private func visitors(of path: String) -> String? {
  if path.hasPrefix("/reports/files/") { return "ce" }
  let published = ["files", "log/tile", "log/consistency", "verify"].map { "/published/\($0)/" }
  // Other offices' servers have no account.
  if (published + ["/witness/"]).contains(where: path.hasPrefix) { return "noce" }
  return table.first { $0.path == path }?.who
}

@Suite("A visitor")
struct AccessTests {
  private static let forbidden = "บัญชีนี้ไม่มีสิทธิ์ใช้หน้านี้"

  @Test("has a line in the table for every route")
  func complete() {
    let unknown = Route.samples.map(\.path).filter { visitors(of: $0) == nil }
    #expect(unknown.isEmpty)
  }

  @Test(
    "gets to the pages of the own role and to no other", arguments: Access.Visitor.allCases)
  func pages(_ visitor: Access.Visitor) async throws {
    try await TestSite.with { site in
      let (browser, letter) = try await Self.browser(of: visitor, site)
      for route in Route.samples where route.isReadable {
        let isAllowed = visitors(of: route.path)?.contains(letter) ?? false
        let page = try await browser.get(route.path)
        let isRefused = page.status == 401 || page.text.contains(Self.forbidden)
        #expect(
          isAllowed != isRefused || (route == .signIn && page.status == 200),
          "\(visitor) GET \(route.path): \(page.status)")
        #expect(page.status < 500, "\(route.path)")
      }
    }
  }

  @Test("changes nothing without the own role", arguments: Access.Visitor.allCases)
  func forms(_ visitor: Access.Visitor) async throws {
    try await TestSite.with { site in
      let (browser, letter) = try await Self.browser(of: visitor, site)
      let people = try site.accounts.accounts().count
      for route in Route.samples where !(visitors(of: route.path)?.contains(letter) ?? false) {
        let token = try await browser.get("/sign-in").hidden("csrf")
        let page = try await browser.post(route.path, [("csrf", token), ("form", "f")])
        #expect(
          route.methods.contains(.post)
            ? page.status == 401 || page.text.contains(Self.forbidden) : page.status == 405,
          "\(visitor) POST \(route.path): \(page.status)")
      }
      #expect(try site.log.entries().isEmpty)
      #expect(try site.accounts.accounts().count == people)
    }
  }

  private static func browser(
    of visitor: Access.Visitor, _ site: TestSite
  ) async throws -> (TestBrowser, Character) {
    switch visitor {
    case .nobody: (TestBrowser(site), "n")
    case .owner:
      (try await site.browser(as: .owner, of: site.schedule.plan.owners.map(\.id)), "o")
    case .coordinator: (try await site.browser(as: .coordinator), "c")
    case .executive: (try await site.browser(as: .executive), "e")
    }
  }
}
