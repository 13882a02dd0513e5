internal import Foundation
internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
internal import Transparency
@testable internal import WebServer

@Suite("The published log") struct PublishedLogTests {
  private static let prefix = "/published/log/"

  @Test("is not there before something was signed")
  func nothing() async throws {
    try await TestSite.with { site in
      try site.add(3)
      let visitor = TestBrowser(site)
      for path in ["checkpoint", "tile/0/000.p/3"] {
        #expect(try await visitor.get(Self.prefix + path).status == 404)
      }
    }
  }

  @Test("gives a checkpoint for seconds and tiles for ever, and they are of one tree")
  func tiles() async throws {
    try await TestSite.with(isSigned: true) { site in
      try site.add(300)
      try await site.server.verifyAndSign()
      let visitor = TestBrowser(site)
      let answer = try await visitor.get(Self.prefix + "checkpoint")
      #expect(answer.headers[.cacheControl] == "public, max-age=5")
      #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
      var files: [[UInt8]] = []
      for path in ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"] {
        let file = try await visitor.getOctets(Self.prefix + path)
        #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(file.headers[.contentType] == "application/octet-stream")
        files.append(file.octets)
      }
      try Self.checkTree(answer.text, files)
    }
  }

  /// That a checkpoint is signed and is of the tree of 300 leaves that its three tiles make.
  private static func checkTree(_ checkpoint: String, _ files: [[UInt8]]) throws {
    let note = try SignedNote(file: checkpoint)
    #expect(try note.verified(by: [SigningKey.log.verifier]).count == 1)
    let head = try note.checkpoint().head
    #expect(head.size == 300)
    let tiles = try files.map { try #require(MerkleHash.hashes(in: $0)) }
    #expect(tiles.map(\.count) == [256, 44, 1])
    let named = [
      Tile(level: 0, index: 0): tiles[0], Tile(level: 0, index: 1, width: 44): tiles[1],
      Tile(level: 1, index: 0, width: 1): tiles[2],
    ]
    var tree = TiledTree(size: 300) { named[$0] ?? [] }
    #expect(tree.head(ofSize: 300) == head)
  }

  @Test("has no tile beyond what was signed, and no entries")
  func beyond() async throws {
    try await TestSite.with(isSigned: true) { site in
      try site.add(3)
      try await site.server.verifyAndSign()
      let visitor = TestBrowser(site)
      #expect(try await visitor.get(Self.prefix + "tile/0/000.p/2").status == 200)
      for path in ["tile/0/000.p/4", "tile/0/000", "tile/1/000.p/1", "tile/entries/000.p/3"] {
        #expect(try await visitor.get(Self.prefix + path).status == 404, "\(path)")
      }
    }
  }

  @Test("is nobody's business where the office publishes nothing")
  func unpublished() async throws {
    try await TestSite.with(isPublic: false, isSigned: true) { site in
      try site.add(3)
      try await site.server.verifyAndSign()
      let visitor = TestBrowser(site)
      for path in ["log/checkpoint", "log/tile/0/000.p/3", "verify"] {
        #expect(try await visitor.get("/published/" + path).status == 404)
      }
    }
  }
}

@Suite("The page that says what a paper was made from") struct VerifyPageTests {
  private static let path = "/published/verify"

  @Test("says it of every beginning of the log, and of nothing else; a clerk's digits will do")
  func beginnings() async throws {
    try await TestSite.with { site in
      try site.add(3)
      let visitor = TestBrowser(site)
      let roots = try site.roots(ofFirst: 0...3).map(\.description)
      // Papers of before print the hash of the last entry.
      let hashes = try site.log.entries().map(\.hash.description)
      let papers =
        Array(roots.enumerated()) + Array(([LogHash.none.description] + hashes).enumerated())
      for (count, hash) in papers {
        let right = try await visitor.get("\(Self.path)?count=\(count)&root=\(hash)")
        #expect(right.status == 200 && right.text.contains("notice good"))
        let wrong = try await visitor.get("\(Self.path)?count=\(count + 1)&root=\(hash)")
        #expect(wrong.status == 200 && wrong.text.contains("notice bad"))
      }
      let thai = try await visitor.get("\(Self.path)?count=%E0%B9%92&root=\(roots[2])")
      #expect(thai.text.contains("รายการที่ 1 ถึง 2") && thai.text.contains("ฉบับร่าง"))
      #expect(thai.text.contains("ยังไม่ได้ลงนามรับรอง"))
    }
  }

  @Test("shows what was typed and what is wrong with it")
  func malformed() async throws {
    try await TestSite.with { site in
      let visitor = TestBrowser(site)
      let empty = try await visitor.get(Self.path)
      #expect(empty.status == 200 && !empty.text.contains("class=\"notice"))
      for query in ["count=x&root=y", "count=-1&root=12", "count=1", "root=%3Cscript%3E"] {
        let page = try await visitor.get("\(Self.path)?\(query)")
        #expect(page.status == 422 && page.text.contains("64 ตัว"), "\(query)")
        #expect(!page.text.contains("<script>"))
      }
    }
  }

  @Test("names the key that signed the log, and what is not proven")
  func signed() async throws {
    try await TestSite.with(isSigned: true) { site in
      try site.add(3)
      try await site.server.verifyAndSign()
      try site.add(1)
      let visitor = TestBrowser(site)
      let roots = try site.roots(ofFirst: 3...4)
      let signed = try await visitor.get("\(Self.path)?count=3&root=\(roots[0])")
      #expect(signed.text.contains("ลงนามรับรองบันทึก 3 รายการ"))
      #expect(signed.text.contains(SigningKey.log.verifier.description))
      #expect(signed.text.contains("สิ่งที่ไม่ได้พิสูจน์") && signed.text.contains("log/checkpoint"))
      let later = try await visitor.get("\(Self.path)?count=4&root=\(roots[1])")
      #expect(later.text.contains("notice good") && later.text.contains("ยังไม่ได้ลงนามรับรอง"))
    }
  }

  @Test("hands out what proves the paper without this server")
  func withoutThisServer() async throws {
    try await TestSite.with(isSigned: true) { site in
      try site.add(3)
      try await site.server.verifyAndSign()
      try site.add(1)
      let visitor = TestBrowser(site)
      let file = try await visitor.get("/published/log/consistency/2")
      #expect(file.status == 200 && file.headers[.contentType] == "text/plain; charset=utf-8")
      try Self.checkPaper(file.text, of: site, count: 2)
      #expect(try await visitor.get("/published/log/consistency/4").status == 404)
    }
  }

  /// That a file proves a paper of the first entries, without the log; on its own, since Swift 6.3 crashes where a
  /// typed error may be thrown inside `#expect` in an asynchronous closure.
  private static func checkPaper(_ text: String, of site: TestSite, count: Int) throws {
    let head = try site.log.treeHead(ofFirst: count)
    var reading = ProofReading([SigningKey.log.verifier], paper: head)
    let file = try ProofFile(file: text)
    #expect(try reading.read(file).isOfPaper)
  }

  @Test("is where the paper of an office with a public address leads")
  func paper() async throws {
    for (address, isNamed) in [("https://plan.example.go.th", true), ("http://localhost", false)] {
      try await TestSite.with(baseURL: address) { site in
        try site.add(2)
        let browser = try await site.browser(as: .coordinator)
        let paper = try await browser.get("/reports/files/six-month-2567.html").text
        let root = try site.roots(ofFirst: 2...2)[0]
        let place = "\(Self.path)/2/\(root)"
        #expect(paper.contains("https://plan.example.go.th" + place) == isNamed)
        let page = try await TestBrowser(site).get(place)
        #expect(page.status == 200 && page.text.contains("notice good"))
        #expect(paper.contains("sucharit log verify") != isNamed)
      }
    }
  }
}

extension TestSite {
  /// Adds notes behind the pages.
  fileprivate func add(_ count: Int) throws {
    try log.append(after: log.head(), at: { clock.now }) { _ in
      (0..<count).map { .note("ข้อความ \($0)") }
    }
  }
}
