internal import HTTPTypes
internal import Hummingbird
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A form of somebody who is not signed in") struct StrangerFormTests {
  private static let limits: Limits = {
    var limits = Limits()
    limits.strangersBody = 4_000
    return limits
  }()

  private static func field(_ name: String, _ value: String) -> String {
    "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
  }

  private static func file(_ octets: Int) -> String {
    "--XX\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"a.png\"\r\n\r\n"
      + String(repeating: "x", count: octets) + "\r\n"
  }

  private static let path = "/tasks/2567.community-forum.s1/note"

  private static func send(
    _ body: String, of type: String = "multipart/form-data; boundary=XX", to path: String = path,
    _ site: TestSite
  ) async throws -> TestBrowser.Page {
    try await TestBrowser(site).request(
      path, .post, [.contentType: type], ByteBuffer(string: body))
  }

  @Test("of whoever is not signed in is read no further than a text needs")
  func large() async throws {
    try await TestSite.with(limits: Self.limits) { site in
      _ = try await site.browser(as: .coordinator)
      let long = String(repeating: "ก", count: 3_000)
      for path in [Self.path, "/sign-in", "/language"] {
        let form = try await Self.send(Self.field("text", long) + "--XX--\r\n", to: path, site)
        #expect(form.status == 413)
        let plain = try await Self.send(
          "text=" + long, of: "application/x-www-form-urlencoded", to: path, site)
        #expect(plain.status == 413)
      }
      let json = try await site.stranger.send(
        .post, "/api/v1/session", Array(#"{"name":"\#(long)"}"#.utf8),
        headers: [.contentType: "application/json"])
      #expect(json.status == 413)
    }
  }

  @Test("keeps what stands before a file that is larger, which is not read")
  func textBeforeFiles() async throws {
    try await TestSite.with(limits: Self.limits) { site in
      _ = try await site.browser(as: .coordinator)
      let asked = try await Self.send(
        Self.field("text", "ประชุมแล้ว") + Self.file(500_000) + Self.field("day", "1") + "--XX--\r\n",
        site)
      #expect(asked.status == 401)
      #expect(asked.hidden("kept.text") == "ประชุมแล้ว" && asked.hidden("kept.day").isEmpty)
      #expect(try site.uploads().isEmpty)
    }
  }

  @Test("loses no field, since in every form files stand last")
  func filesLast() async throws {
    try await TestSite.with { site in
      let coordinator = try await site.browser(as: .coordinator)
      for path in [Self.path, "/tasks/2567.community-forum.s1/done"] {
        let form = try await coordinator.get(path).text
        let file = try #require(form.firstRange(of: "type=\"file\"")).upperBound
        let end = try #require(form[file...].firstRange(of: "</form>")).lowerBound
        let rest = form[file..<end]
        #expect(!rest.contains("<input") && !rest.contains("<select"))
        #expect(!rest.contains("<textarea"))
      }
    }
  }
}
