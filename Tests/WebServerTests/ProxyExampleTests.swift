import TestSupport
import Testing

@testable import WebServer

/// What WebServer.md tells whoever sets up a proxy.
@Suite("The example") struct ProxyExampleTests {
  private static func example() throws -> Substring {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/WebServer.md")
    let start = try #require(page.firstRange(of: "limit_conn_zone")).lowerBound
    return page[start...].prefix(
      upTo: try #require(page[start...].firstRange(of: "```")).lowerBound)
  }

  @Test("of nginx keeps keys out of the access log, limits connections and says HTTPS for good")
  func nginx() throws {
    let example = try Self.example()
    for setting in ["limit_conn ", "client_body_timeout", "send_timeout", "ssl_protocols"] {
      #expect(example.contains(setting), "\(setting)")
    }
    #expect(example.contains("proxy_set_header Remote-User \"\";"))
    let block = try #require(example.firstMatch(of: /location ~ (\S+) \{([^}]*)\}/))
    #expect(block.output.2.contains("access_log off;"))
    let keyed = try Regex(String(block.output.1))
    for route in [Route.calendar(token: "abc"), .invitation(token: "abc")] {
      #expect(route.path.contains(keyed), "\(route.path)")
    }
    for route in [Route.tasks, .feeds, .people, .published] {
      #expect(!route.path.contains(keyed), "\(route.path)")
    }
  }

  @Test("and the tables name every limit as it is")
  func limits() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/WebServer.md")
    let start = try #require(page.firstRange(of: "## Limits")).upperBound
    let table = page[start...].prefix(
      upTo: try #require(page[start...].firstRange(of: "## As a")).lowerBound
    )
    .replacing(",", with: "")
    let limits = Limits()
    for number in [
      limits.connections, limits.ofOneAddress, Int(limits.patience.components.seconds),
      limits.leastRate, Int(limits.longestTransfer.components.seconds / 60), limits.strangersBody,
      FormReader.longestText, FormReader.mostFiles, limits.tinyPieces, limits.tinyPiece,
      limits.header, limits.headers, limits.headerCount, limits.waitingKnown,
      limits.waitingStrangers, limits.waitingOfOneAddress, limits.waitingFiles,
      limits.waitingUploads, Doorkeeper.Full.retryAfter,
    ] {
      #expect(table.contains(try Regex("\\b\(number)\\b")), "\(number)")
    }
  }
}
