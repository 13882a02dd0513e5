internal import HTTPTypes
internal import NIOCore
internal import Office
internal import Stores
internal import Synchronization
internal import TestSupport
internal import Testing
internal import ThaiCivil
internal import Transparency
@testable internal import WebServer

@Suite("The witness that the server is") struct ServedWitnessTests {
  private static let place = "/witness/add-checkpoint"

  private static func request(_ old: Int, _ size: Int, key: SigningKey = .log) throws -> String {
    var tree = GrowingTree()
    for number in 0..<size { tree.append(MerkleHash(leaf: "\(number)".utf8)) { _, _ in } }
    return CheckpointUpdate(old: old, path: [], note: try key.checkpoint(tree.head)).file
  }

  @Test("answers as tlog-witness says, and shows what it cosigned last")
  func statuses() async throws {
    try await TestSite.with(isWitness: true) { site in
      let visitor = TestBrowser(site)
      func post(_ text: String) async throws -> TestBrowser.Page {
        try await visitor.request(Self.place, .post, [:], ByteBuffer(string: text))
      }
      let origin = SigningKey.log.verifier.name.text
      let monitored = "/witness/\(Digest(origin).hex)/checkpoint"
      #expect(try await visitor.get(monitored).status == 404)
      #expect(try await visitor.get("/witness/\(Digest("x").hex)/checkpoint").status == 404)
      let first = try await post(Self.request(0, 4))
      #expect(first.status == 200)
      let line = try #require(NoteSignature(line: first.text.dropLast()))
      let note = try SignedNote(
        text: SignedNote(file: String(Self.request(0, 4).dropFirst("old 0\n\n".count))).text,
        signatures: [line])
      let seen = try #require(try note.verified(by: [SigningKey.witness.verifier]).first)
      #expect(seen.time == site.clock.now)
      #expect(try await post("nonsense").status == 400)
      #expect(try await post(Self.request(5, 4)).status == 400)
      #expect(try await post(Self.request(4, 4, key: .other)).status == 404)
      #expect(try await post(Self.request(4, 4, key: .feigned)).status == 403)
      let conflict = try await post(Self.request(0, 4))
      #expect(conflict.status == 409 && conflict.text == "4\n")
      #expect(conflict.headers[.contentType] == "text/x.tlog.size")
      #expect(try await post(Self.request(4, 6)).status == 422)
      #expect(try await post(String(repeating: "x", count: 200_000)).status == 413)
      #expect(try await visitor.get(Self.place).status == 405)
      #expect(try await visitor.get(monitored).text.contains(line.line))
    }
  }

  @Test("is none where the office watches nobody")
  func none() async throws {
    try await TestSite.with { site in
      let visitor = TestBrowser(site)
      let answer = try await visitor.request(
        Self.place, .post, [:], ByteBuffer(string: Self.request(0, 4)))
      #expect(answer.status == 404)
    }
  }

  @Test(
    "a witness that fails is asked again soon at first, then ever later, and anew once it answers")
  func pauses() {
    var pause = WitnessPause()
    #expect(pause.next(afterFailure: false) == .seconds(600))
    let growing = (1...6).map { _ in pause.next(afterFailure: true) }
    #expect(growing == [60, 300, 1_800, 3_600, 3_600, 3_600].map { .seconds($0) })
    #expect(pause.next(afterFailure: false) == .seconds(600))
    #expect(pause.next(afterFailure: true) == .seconds(60))
  }

  @Test(
    "a witness that cosigned, or could not, is named on the overview and on the page of a paper")
  func named() async throws {
    let post = Post()
    try await TestSite.with(isSigned: true, messenger: post) { site in
      try site.log.append(after: site.log.head(), at: { site.clock.now }) { _ in [.note("ก")] }
      try await site.server.verifyAndSign()
      await site.server.askWitnesses()
      let coordinator = try await site.browser(as: .coordinator)
      let failed = try await coordinator.get("/dashboard").text
      #expect(failed.contains("พยาน witness.example/w1 ยังไม่ได้ลงนามร่วม"))
      #expect(failed.contains("no way there"))
      let root = try #require(try site.log.root(ofFirst: 1))
      let paper = "/published/verify/1/\(root)"
      #expect(try await TestBrowser(site).get(paper).text.contains("ยังไม่มีหน่วยงานอื่นเป็นพยาน"))
      post.open()
      await site.server.askWitnesses()
      #expect(try await coordinator.get("/dashboard").text.contains("ลงนามร่วมรับรองบันทึก 1 รายการ"))
      let page = try await TestBrowser(site).get(paper).text
      #expect(page.contains("พยาน witness.example/w1 เห็นบันทึกนี้เมื่อ"))
      #expect(page.contains(SigningKey.witness.verifier.description))
      let published = try await TestBrowser(site).get("/published/log/checkpoint").text
      #expect(published.contains("— witness.example/w1 "))
    }
  }
}

@Suite("A closed report") struct WitnessedReportTests {
  @Test("names who cosigned the checkpoint that covers it, where all may read it and on its page")
  func named() async throws {
    let post = Post()
    try await TestSite.with(isSigned: true, messenger: post, on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let coordinator = try await site.browser(as: .coordinator)
      let report = "/reports/2567/six-month"
      #expect(try await !coordinator.get(report).text.contains("ลงนามรับรอง"))
      let closing = try await coordinator.get(report + "/closing")
      let closed = try await coordinator.send(
        closing, to: report + "/closing", ["head": closing.hidden("head"), "confirm": "yes"])
      #expect(closed.status == 303)
      for place in ["/published", report] {
        let page = try await coordinator.get(place).text
        #expect(page.contains("หน่วยงานลงนามรับรองเมื่อ") && page.contains("ยังไม่มีหน่วยงานอื่นเป็นพยาน"))
      }
      post.open()
      await site.server.askWitnesses()
      for place in ["/published", report] {
        let page = try await coordinator.get(place).text
        #expect(page.contains("พยานที่ลงนามร่วม: witness.example/w1 ("), "\(place)")
      }
    }
  }
}

/// The way to a witness, which is closed at first.
private final class Post: Messenger {
  private let isOpen = Mutex(false)
  private let witness = Witness(
    [.witness], watching: [SigningKey.log.verifier], SeenWitness())

  func open() { isOpen.withLock { $0 = true } }

  func post(
    _ octets: [UInt8], as type: String, to address: ServerAddress
  ) throws(MessengerFault) -> MessengerAnswer {
    guard isOpen.withLock(\.self), let witness else { throw MessengerFault("no way there") }
    do {
      let lines = try witness.cosignatures(
        of: octets, at: { Instant(millisecondsSinceEpoch: 1_700_000_000_000) })
      return MessengerAnswer(
        status: 200, type: "text/plain", octets: lines.flatMap { Array(($0.line + "\n").utf8) })
    } catch {
      throw MessengerFault("\(error)")
    }
  }
}
