internal import HTTPTypes
internal import NIOCore
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A page")
struct PackingTests {
  @Test("is packed for browsers that unpack it, a third of its size at most, and whole for others")
  func packing() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      for path in ["/dashboard", "/tasks", "/projects", "/published", "/reports"] {
        let whole = try await browser.get(path)
        #expect(whole.headers[.contentEncoding] == nil && whole.text.hasPrefix("<!DOCTYPE"))
        let packed = try await site.client.execute(
          uri: path, method: .get,
          headers: [.acceptEncoding: "gzip, br", .cookie: browser.sentCookies]
        ) { ($0.status, $0.headers, Array($0.body.readableBytesView)) }
        #expect(packed.0 == .ok && packed.1[.contentEncoding] == "gzip", "\(path)")
        #expect(packed.1[.vary]?.contains("Accept-Encoding") == true, "\(path)")
        #expect(packed.2.starts(with: [0x1F, 0x8B]), "\(path)")
        #expect(packed.2.count * 3 < whole.text.utf8.count, "\(path): \(packed.2.count)")
      }
    }
  }

  @Test("says what its forms bring back in another way each time, all of them good")
  func mask() throws {
    let token = CSRFToken(of: "secret")
    let said = (0..<20).map { _ in token.masked() }
    #expect(Set(said).count == 20)
    #expect(said.allSatisfy { token.matches($0) && $0.utf8.count == 64 })
    let other = CSRFToken(of: "another")
    #expect(!said.contains { other.matches($0) })
    for wrong in [
      nil, "", "0", "zz", String(repeating: "0", count: 64), String(said[0].dropLast()),
      String(said[0].dropLast(2)), said[0] + "00",
    ] {
      #expect(!token.matches(wrong), "\(wrong ?? "nil")")
    }
  }

  @Test("of another language says of each Thai text that it is Thai, and nowhere twice")
  func languages() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      browser.set("sucharit-language", "en")
      for path in ["/dashboard", "/tasks", "/projects", "/people", "/published", "/plan-draft"] {
        let page = try await browser.get(path)
        #expect(page.text.contains("<html lang=\"en\">"), "\(path)")
        var tags: [(name: Substring, isThai: Bool)] = []
        let void: Set<Substring> = ["meta", "link", "input", "br", "hr", "img", "col", "wbr"]
        var unmarked: [Substring] = []
        var rest = page.text[...]
        while let start = rest.firstIndex(of: "<") {
          let text = rest[..<start]
          if text.unicodeScalars.contains(where: { "\u{E01}"..."\u{E5B}" ~= $0 }),
            !tags.contains(where: \.isThai)
          {
            unmarked.append(text)
          }
          let end = rest[start...].firstIndex(of: ">") ?? rest.endIndex
          let inside = rest[rest.index(after: start)..<end]
          rest = rest[end...].dropFirst()
          if inside.hasPrefix("/") {
            _ = tags.popLast()
          } else if !inside.hasPrefix("!") {
            let name = inside.prefix { !$0.isWhitespace }
            if !void.contains(name), !inside.hasSuffix("/") {
              tags.append((name, inside.contains("lang=\"th\"")))
            }
          }
        }
        #expect(unmarked.isEmpty, "\(path): \(unmarked.prefix(3))")
      }
    }
  }

  @Test("has an icon of its own")
  func icon() async throws {
    try await TestSite.with { site in
      let browser = TestBrowser(site)
      let page = try await browser.get("/sign-in")
      let address = try #require(
        page.text.firstMatch(of: /rel="icon" type="image\/svg\+xml" href="([^"]+)"/))
      let icon = try await browser.get(String(address.1))
      #expect(icon.status == 200 && icon.headers[.contentType] == "image/svg+xml")
      #expect(icon.text.hasPrefix("<svg"))
    }
  }
}
