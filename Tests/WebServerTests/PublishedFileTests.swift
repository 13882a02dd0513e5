internal import HTTPTypes
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A file that everybody may have") struct PublishedFileTests {
  private static let paths = [
    "/published/files/plan-2567.html", "/published/files/plan-2567.docx",
    "/published/files/plan-2567.json", "/published/files/plan-2567-plan-projects.csv",
    "/api/v1/public/plan",
  ]

  @Test("is not sent twice to who has it, packed or not", arguments: paths)
  func unchanged(_ path: String) async throws {
    try await TestSite.with { site in
      let browser = TestBrowser(site)
      for encoding in ["", "gzip, deflate", "gzip;q=0"] {
        var headers: HTTPFields = [.acceptEncoding: encoding]
        let (octets, first) = try await site.stranger.octets(path, headers)
        let isPacked = encoding.hasPrefix("gzip,") && !path.hasSuffix("docx")
        #expect((first[.contentEncoding] == "gzip") == isPacked, "\(path) \(encoding)")
        #expect(octets.starts(with: [0x1F, 0x8B]) == isPacked)
        #expect(first[.cacheControl]?.hasPrefix("public, max-age=") == true)
        #expect((first[.vary] == nil) == path.hasSuffix("docx"))
        let tag = try #require(first[.eTag])
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
          headers[.ifNoneMatch] = known
          let again = try await browser.get(path, headers)
          #expect(again.status == 304 && again.text.isEmpty, "\(path) \(known)")
          #expect(again.headers[.eTag] == tag)
        }
        headers[.ifNoneMatch] = "\"x\""
        #expect(try await browser.get(path, headers).status == 200)
      }
    }
  }

  @Test(
    "has another tag when the log has another head, and the same on another day of the same contents"
  )
  func changed() async throws {
    try await TestSite.with { site in
      let (browser, path) = (TestBrowser(site), "/published/files/plan-2567.json")
      let owner = try await site.browser(as: .coordinator)
      let first = try #require(try await browser.get(path).headers[.eTag])
      #expect(try await browser.get(path).headers[.eTag] == first)
      let form = try await owner.get("/tasks/2567.community-forum.s1/started")
      try await owner.send(
        form, to: "/tasks/2567.community-forum.s1/started", ["day": "31/01/2567"])
      #expect(try site.log.entries().count == 1)
      // Nothing of it stands in the plan.
      #expect(try await browser.get(path).headers[.eTag] == first)
    }
  }

  @Test("that there is not is told of, however often its table is guessed at")
  func guessed() async throws {
    try await TestSite.with { site in
      let browser = TestBrowser(site)
      for name in ["plan-2567-x.csv", "plan-2567-y.csv", "plan-1999.html", "annual-2567.html"] {
        let answer = try await browser.get("/published/files/\(name)")
        #expect(answer.status == 404, "\(name)")
      }
    }
  }
}

extension TestProgram {
  fileprivate func octets(
    _ path: String, _ headers: HTTPFields
  ) async throws -> (octets: [UInt8], headers: HTTPFields) {
    let answer = try await get(path, headers: headers)
    return (answer.octets, answer.headers)
  }
}
