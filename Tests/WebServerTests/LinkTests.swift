internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
@testable internal import WebServer

@Suite("Every link")
struct LinkTests {
  /// Some of each kind of page are followed: a plan has more tasks than a test has time.
  private static let mostOfAKind = 5

  @Test(
    "of a page leads to a page of this server that its reader may see",
    arguments: Access.Visitor.allCases)
  func links(_ visitor: Access.Visitor) async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let browser =
        switch visitor {
        case .nobody: TestBrowser(site)
        case .owner: try await site.browser(as: .owner, of: [Owner.ID("clerk-office")])
        case .coordinator: try await site.browser(as: .coordinator)
        case .executive: try await site.browser(as: .executive)
        }
      var waiting = ["/", "/sign-in"]
      var seen = Set(waiting)
      var kinds: [String: Int] = [:]
      while let path = waiting.popLast() {
        let page = try await browser.get(path)
        #expect(page.status == 200 || page.status == 303, "\(path): \(page.status)")
        for link in Self.places(in: page) where !seen.contains(link) {
          seen.insert(link)
          let bare = String(link.prefix { $0 != "?" && $0 != "#" })
          guard let route = Route(path: bare) else {
            Issue.record("\(path) links to \(link)")
            continue
          }
          let kind = String("\(route)".prefix { $0 != "(" })
          kinds[kind, default: 0] += 1
          if kinds[kind, default: 0] <= Self.mostOfAKind { waiting.append(link) }
        }
      }
      #expect(kinds.count > 2)
    }
  }

  /// The places of this server that a page links or leads to; papers link only into themselves.
  private static func places(in page: TestBrowser.Page) -> [String] {
    if let location = page.location { return [location] }
    guard page.headers[.contentSecurityPolicy]?.contains("sandbox") == false else { return [] }
    return page.text.split(separator: "href=\"/").dropFirst().map { rest in
      ("/" + rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
  }
}
