internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("What a browser asks wrongly")
struct WrongAskingTests {
  @Test("with a slash at the end is shown the page without it")
  func slash() async throws {
    try await TestSite.with { site in
      let browser = TestBrowser(site)
      let page = try await browser.get("/published/?year=2567")
      #expect((page.status, page.location) == (303, "/published?year=2567"))
      #expect(try await browser.get("/published//").status == 404)
      #expect(try await browser.get("//published/").status == 404)
      #expect(try await browser.post("/published/", []).status == 404)
    }
  }

  @Test("with a method that the route has not is told those that it has")
  func methods() async throws {
    try await TestSite.with { site in
      let browser = TestBrowser(site)
      for route in Route.samples {
        let answer = try await browser.request(route.path, .delete, [:], nil)
        #expect(answer.status == 405, "\(route.path)")
        let known = route.methods.map(\.rawValue).joined(separator: ", ")
        #expect(answer.headers[.allow] == known, "\(route.path)")
      }
    }
  }

  @Test("is answered by methods that are really there")
  func truth() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      for route in Route.samples where route != .signOut {
        for method in [HTTPRequest.Method.get, .post] {
          let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
          let answer = try await browser.request(
            route.path, method, method == .post ? form : [:], nil)
          #expect(
            (answer.status == 405) == !route.methods.contains(method),
            "\(method) \(route.path): \(answer.status)")
        }
      }
    }
  }

  @Test("without the cookies of a server behind TLS is told the address that it is used at")
  func noCookie() async throws {
    try await TestSite.with(baseURL: "https://plan.example.go.th") { site in
      let first = try await TestBrowser(site).get("/sign-in")
      // Over http a browser keeps no cookie of TLS.
      let forgetful = TestBrowser(site)
      let answer = try await forgetful.send(
        first, to: "/sign-in", ["name": "somchai", "password": "x"])
      #expect(answer.status == 403)
      #expect(answer.text.contains("href=\"https://plan.example.go.th/sign-in\""))
      #expect(answer.text.contains("https"))
      #expect(!answer.text.contains("แบบฟอร์มหมดอายุ"))
    }
  }
}
