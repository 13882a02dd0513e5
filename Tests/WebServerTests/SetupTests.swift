internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

extension PlanEdition {
  /// What an office has before its first plan.
  static func unwritten() throws -> PlanEdition {
    .unwritten(
      holidays: WorkingCalendar(holidays: []), items: try OITItems.reference(), table: "\n",
      on: FiscalYear(2567).firstDay)
  }
}

/// An office that has no plan yet.
@Suite("Before the first plan")
struct SetupTests {
  @Test("a visitor is asked to sign in, wherever he goes, and the server is ready")
  func visitors() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      let browser = TestBrowser(site)
      for path in ["/", "/published", "/dashboard", "/tasks/2567.a.b", "/published/verify"] {
        let page = try await browser.get(path)
        #expect(page.status == 303 && page.location == "/sign-in", "\(path) \(page.status)")
      }
      #expect(try await browser.get("/sign-in").status == 200)
      #expect(try await browser.get("/ready").status == 200)
      let api = try await browser.get("/api/v1/public/plan")
      #expect(api.status == 503 && api.text.contains("ยังไม่มีแผน"), "\(api.text)")
      #expect(try await browser.get("/api/openapi.json").status == 200)
    }
  }

  @Test("a coordinator comes to the beginning, and can read a document and invite people")
  func coordinator() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      let browser = try await site.browser(as: .coordinator)
      for path in ["/", "/dashboard", "/editions", "/sheet.csv"] {
        #expect(try await browser.get(path).location == "/setup", "\(path)")
      }
      let page = try await browser.get("/setup")
      #expect(page.status == 200 && page.text.contains("href=\"/plan-documents\""))
      #expect(!page.text.contains("href=\"/tasks\""))
      for path in ["/plan-documents", "/people", "/account", "/people/log"] {
        #expect(try await browser.get(path).status == 200, "\(path)")
      }
    }
  }

  @Test("anybody else is told to wait")
  func others() async throws {
    try await TestSite.with(edition: try .unwritten()) { site in
      for role in [Account.Role.owner, .executive] {
        let browser = try await site.browser(as: role)
        #expect(try await browser.get("/").location == "/setup")
        let page = try await browser.get("/setup")
        #expect(page.status == 200 && page.text.contains("ผู้ประสานแผนกำลังจัดทำ"))
        #expect(try await browser.get("/plan-documents").status == 403)
      }
    }
  }

  @Test("once there is a plan, the beginning is no more")
  func over() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/setup")
      #expect(page.status == 200 && page.text.contains("มีแผนในระบบแล้ว"))
    }
  }
}
