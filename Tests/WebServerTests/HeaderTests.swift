internal import HTTPTypes
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("An answer of the server") struct HeaderTests {
  private static let paths = [
    "/health", "/ready", "/style.css", "/icon.svg", "/", "/sign-in", "/nothing", "/published",
    "/published/files/plan-2567.html", "/calendars/x.ics", "/api/v1/public/plan", "/api/v1/nothing",
    "/api/v1/me", "/invitations/x",
  ]

  @Test(
    "says on every answer that this host is spoken to over TLS alone, where it is",
    arguments: ["https://plan.example.go.th", "http://localhost"])
  func transport(_ address: String) async throws {
    try await TestSite.with(baseURL: address) { site in
      let browser = TestBrowser(site)
      for path in Self.paths {
        let answer = try await browser.get(path)
        let said = answer.headers[.strictTransportSecurity]
        #expect(
          said == (address.hasPrefix("https") ? "max-age=31536000; includeSubDomains" : nil),
          "\(path)")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        #expect(answer.headers[.server] == nil, "\(path)")
      }
    }
  }

  @Test("of the API is saved under a fixed name, and none is without its kind")
  func kinds() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      for (path, name) in [
        ("/api/v1/me", "api.json"), ("/api/v1/nothing", "api.json"), ("/api/v1", "api.json"),
        ("/api/v1/public/plan", "api.json"), ("/api/v1/sheets/2567/annual", "api.csv"),
        ("/api/v1/money/x", "api.json"),
      ] {
        let answer = try await program.get(path)
        #expect(
          answer.headers[.contentDisposition] == "attachment; filename=\"\(name)\"", "\(path)")
        #expect(answer.headers[.contentType] != nil, "\(path)")
      }
      for path in Self.paths where !path.hasPrefix("/api") {
        let page = try await TestBrowser(site).get(path)
        #expect(page.status == 303 || page.headers[.contentType] != nil, "\(path)")
      }
    }
  }
}
