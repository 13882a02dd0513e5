internal import HTTPTypes
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("The address of the server")
struct BaseAddressTests {
  @Test(
    "is read as people type it",
    arguments: [
      ("https://plan.example.go.th", "https://plan.example.go.th", ""),
      ("HTTPS://Plan.Example.go.th/", "https://plan.example.go.th", ""),
      ("http://10.0.0.5:8080", "http://10.0.0.5:8080", ""),
      ("http://[::1]:8080/", "http://[::1]:8080", ""),
      ("https://h.go.th:443/", "https://h.go.th", ""), ("http://h.go.th:80", "http://h.go.th", ""),
      ("http://h.go.th:443", "http://h.go.th:443", ""),
      ("https://www.example.go.th/Sucharit/", "https://www.example.go.th", "/Sucharit"),
      ("https://www.example.go.th//law/sucharit", "https://www.example.go.th", "/law/sucharit"),
    ])
  func reading(_ typed: String, _ origin: String, _ path: String) throws {
    let address = try BaseAddress(typed)
    #expect((address.origin, address.path) == (origin, path))
    #expect(try BaseAddress(address.text) == address)
  }

  @Test(
    "is refused with the reason",
    arguments: [
      ("plan.example.go.th", BaseAddress.Fault.noScheme), ("ftp://a.example", .noScheme),
      ("", .noScheme), ("https://", .noHost), ("https:///plan", .noHost),
      ("https://plan example", .blank), (" https://a.example", .blank),
      ("https://a.example/?x=1", .query), ("https://a.example#top", .query),
      ("https://me:secret@a.example", .userName), ("https://a.example:99999", .badHost),
      ("https://-a.example", .badHost), ("https://a.example/แผน", .badPath),
      ("https://a.example/a/../b", .badPath), ("https://a.example:0", .badHost),
      ("https://a.example:080", .badHost), ("https://a..example", .badHost),
      ("https://a.example/plan", .ownWord), ("https://a.example/tasks/x", .ownWord),
      ("https://a.example/api", .ownWord), ("https://a.example/\"><b>", .badPath),
    ])
  func refusal(_ typed: String, _ fault: BaseAddress.Fault) {
    #expect(throws: fault) { try BaseAddress(typed) }
  }

  @Test(
    "tells whether other devices reach it",
    arguments: [
      ("http://localhost:8080", true), ("http://127.0.0.1", true), ("http://[::1]:8080", true),
      ("http://10.0.0.5:8080", false), ("https://localhost.example", false),
    ])
  func reach(_ typed: String, _ isAlone: Bool) throws {
    #expect(try BaseAddress(typed).isOfThisDeviceAlone == isAlone)
  }

  @Test("puts its path before what is sent, and takes it off what is asked")
  func placing() throws {
    let base = try BaseAddress("https://www.example.go.th/sucharit")
    #expect(base.placing("/tasks?year=2567") == "/sucharit/tasks?year=2567")
    #expect(base.placing("#main") == "#main")
    #expect(base.placing("//elsewhere.example") == "//elsewhere.example")
    #expect(base.placing("webcal://www.example.go.th/x") == "webcal://www.example.go.th/x")
    for (asked, inside) in [
      ("/sucharit/tasks?a=/sucharit", "/tasks?a=/sucharit"), ("/sucharit", "/"),
      ("/sucharit/", "/"), ("/sucharit?a=1", "/?a=1"), ("/tasks", "/tasks"),
      ("/sucharitable", "/sucharitable"),
    ] {
      #expect(base.inside(asked) == inside, "\(asked)")
    }
  }
}

@Suite("A server below a path of its host")
struct PlacedSiteTests {
  @Test("may have a path that begins as none of its own")
  func words() {
    let first = Route.samples.compactMap { $0.path.split(separator: "/").first.map(String.init) }
    #expect(Set(first).isSubset(of: Route.firstWords))
    #expect(
      Set(Endpoint.all.compactMap { $0.path.split(separator: "/").first.map(String.init) }) == [
        "api"
      ])
  }

  @Test("does not speak for the others on its host")
  func transport() async throws {
    try await TestSite.with(baseURL: Self.address) { site in
      let page = try await TestBrowser(site).get("/sucharit/sign-in")
      #expect(page.headers[.strictTransportSecurity] == nil)
    }
  }

  private static let address = "https://www.example.go.th/sucharit"

  @Test("has every link, form, picture and redirect below that path")
  func links() async throws {
    try await TestSite.with(baseURL: Self.address) { site in
      let browser = try await site.browser(as: .coordinator)
      for path in [
        "/", "/sign-in", "/dashboard", "/tasks", "/projects", "/calendar-links", "/reports",
        "/people", "/plan-draft", "/published", "/nothing",
      ] {
        let page = try await browser.get("/sucharit" + path)
        if let location = page.location {
          #expect(location.hasPrefix("/sucharit/"), "\(path)")
        } else {
          let places = page.text.matches(of: /(?:href|src|action|formaction)="(\/[^"]*)"/)
          #expect(!places.isEmpty, "\(path)")
          for place in places {
            #expect(place.1.hasPrefix("/sucharit/"), "\(path) leads to \(place.1)")
          }
        }
      }
    }
  }

  @Test("keeps its cookies below it, for TLS alone")
  func cookies() async throws {
    try await TestSite.with(baseURL: Self.address) { site in
      let page = try await TestBrowser(site).get("/sucharit/sign-in")
      let cookies = page.headers[values: .setCookie]
      #expect(!cookies.isEmpty)
      for cookie in cookies {
        // A browser drops a __Host- cookie that has another path than the root (RFC 6265bis, 4.1.3.2).
        #expect(cookie.hasPrefix("__Secure-sucharit-"), "\(cookie)")
        #expect(
          cookie.contains("; Path=/sucharit;") || cookie.hasSuffix("; Path=/sucharit"), "\(cookie)")
        #expect(cookie.contains("; Secure"), "\(cookie)")
      }
    }
  }

  @Test(
    "lets people in and work, whether or not the proxy takes the path off",
    arguments: ["/sucharit", ""])
  func signingIn(_ before: String) async throws {
    try await TestSite.with(baseURL: Self.address) { site in
      _ = try await site.browser(as: .coordinator, called: "somchai")
      let browser = TestBrowser(site)
      let page = try await browser.get(before + "/sign-in")
      let answer = try await browser.send(
        page, to: before + "/sign-in", ["name": "somchai", "password": TestSite.password],
        headers: [.origin: "https://www.example.go.th"])
      #expect(answer.location == "/sucharit/")
      #expect(try await browser.get(before + "/dashboard").status == 200)
    }
  }

  @Test("gives addresses below it: calendars, invitations, the API and its description")
  func addresses() async throws {
    try await TestSite.with(baseURL: Self.address) { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/calendar-links")
      let made = try await browser.send(
        page, to: "/calendar-links", ["name": "โทรศัพท์", "scope": "all", "kind": "event"])
      #expect(made.text.contains(">\(Self.address)/calendars/"))
      #expect(made.text.contains("href=\"webcal://www.example.go.th/sucharit/calendars/"))
      let description = try await browser.get("/sucharit/api/openapi.json")
      #expect(
        description.text.contains("\"url\":\"/sucharit\"")
          || description.text.contains("\"url\": \"/sucharit\""))
    }
  }
}
