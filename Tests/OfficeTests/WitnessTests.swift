import MemoryStores
import Office
import PlanModel
import Stores
import Synchronization
import TestSupport
import Testing
import ThaiCivil
import Transparency

@Suite("A witness of other logs") struct WitnessTests {
  static let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)

  @Test("cosigns a log as it grows, each time with the time, and remembers what it cosigned")
  func grows() throws {
    let (log, memory) = (try SignedLog(3), Seen())
    let witness = try Witness.test(memory)
    let first = try witness.cosignatures(of: log.request(from: 0), at: { Self.now })
    let note = SignedNote(text: try log.note().text, signatures: first)
    let verified = try #require(try note.verified(by: [SigningKey.witness.verifier]).first)
    #expect(verified.time == Self.now)
    #expect(try witness.last(of: log.name)?.checkpoint().size == 3)
    // Asked again, and then after more was added.
    #expect(try witness.cosignatures(of: log.request(from: 3), at: { Self.now }).count == 1)
    try log.grow(to: 9)
    #expect(try witness.cosignatures(of: log.request(from: 3), at: { Self.now }).count == 1)
    let last = try #require(try witness.last(of: log.name))
    #expect(try last.checkpoint().size == 9)
    let keys = [SigningKey.log.verifier, SigningKey.witness.verifier]
    #expect(try last.verified(by: keys).count == 2)
  }

  @Test("refuses what is not a request, not watched, not signed, or of another size")
  func refused() throws {
    let (log, memory) = (try SignedLog(3), Seen())
    let witness = try Witness.test(memory)
    func refusal(_ request: [UInt8]) -> Witness.Refusal? {
      #expect(throws: Witness.Refusal.self) {
        try witness.cosignatures(of: request, at: { Self.now })
      }
    }
    let whole = String(decoding: try log.request(from: 0), as: UTF8.self)
    #expect(refusal([]) == .malformed)
    #expect(refusal([0xFF]) == .malformed)
    #expect(refusal(Array(try log.note().file.utf8)) == .malformed)
    #expect(refusal(Array(whole.replacing("old 0", with: "old 00").utf8)) == .malformed)
    #expect(refusal(Array(whole.replacing("old 0", with: "old 4").utf8)) == .malformed)
    #expect(refusal(Array(repeating: 0x0A, count: Witness.largestRequest + 1)) == .malformed)
    #expect(refusal(try SignedLog(3, key: .other).request(from: 0)) == .unknownLog)
    #expect(refusal(try SignedLog(3, key: .feigned).request(from: 0)) == .notSigned)
    #expect(refusal(Array(whole.replacing("\n3\n", with: "\n2\n").utf8)) == .notSigned)
    #expect(refusal(Array(whole.replacing("old 0", with: "old 2").utf8)) == .otherSize(0))
    #expect(try witness.last(of: log.name) == nil)
    _ = try witness.cosignatures(of: Array(whole.utf8), at: { Self.now })
    #expect(refusal(Array(whole.utf8)) == .otherSize(3))
  }

  @Test("refuses a log that was changed, cut off, or shown to others in another way")
  func forked() throws {
    let (log, memory) = (try SignedLog(5), Seen())
    let witness = try Witness.test(memory)
    _ = try witness.cosignatures(of: log.request(from: 0), at: { Self.now })
    for (size, old, refusal) in [
      (5, 5, Witness.Refusal.inconsistent), (9, 5, .inconsistent), (3, 3, .otherSize(5)),
      (4, 0, .otherSize(5)),
    ] {
      let anew = try SignedLog(size)
      #expect(throws: refusal) {
        try witness.cosignatures(of: anew.request(from: old), at: { Self.now })
      }
    }
    // The right root, and no proof, or one too many.
    try log.grow(to: 9)
    let update = try log.store.update(fromFirst: 5)
    for path in [[], update.path + [.ofNothing]] {
      let request = CheckpointUpdate(old: 5, path: path, note: update.note).file
      #expect(throws: Witness.Refusal.inconsistent) {
        try witness.cosignatures(of: Array(request.utf8), at: { Self.now })
      }
    }
    let empty = try SigningKey.log.checkpoint(TreeHead(size: 0, root: update.path[0]))
    let request = CheckpointUpdate(old: 0, path: [], note: empty).file
    #expect(throws: Witness.Refusal.inconsistent) {
      try Witness.test(Seen()).cosignatures(of: Array(request.utf8), at: { Self.now })
    }
    #expect(try witness.last(of: log.name)?.checkpoint().size == 5)
  }

  @Test("is none with the key of a log")
  func keys() {
    #expect(Witness([.log], watching: [], Seen()) == nil)
    #expect(Witness([], watching: [], Seen()) == nil)
  }
}

@Suite("The witnesses that are asked") struct WitnessesTests {
  @Test("cosign what was signed last, once, from what they saw before")
  func asked() throws {
    let (log, memory) = (try SignedLog(3), Seen())
    let post = Post(try Witness.test(memory))
    let witnesses = try Witnesses.test(post)
    try witnesses.ask(about: log.store, at: { WitnessTests.now })
    #expect(witnesses.outcomes.map(\.failure) == [nil] && witnesses.outcomes.map(\.size) == [3])
    let kept = try #require(log.store.checkpoints(atMost: 1).first)
    #expect(kept.witnessed(by: witnesses.keys).map(\.time) == [WitnessTests.now])
    try witnesses.ask(about: log.store, at: { WitnessTests.now })
    #expect(post.count == 1)
    try log.grow(to: 7)
    try witnesses.ask(about: log.store, at: { WitnessTests.now })
    #expect(post.count == 2 && witnesses.outcomes.map(\.size) == [7])
  }

  @Test("say what they saw where that was forgotten, and are asked again with it")
  func forgotten() throws {
    let (log, memory) = (try SignedLog(3), Seen())
    let witness = try Witness.test(memory)
    _ = try witness.cosignatures(of: log.request(from: 0), at: { WitnessTests.now })
    try log.grow(to: 6)
    let post = Post(witness)
    let witnesses = try Witnesses.test(post)
    try witnesses.ask(about: log.store, at: { WitnessTests.now })
    #expect(post.count == 2 && witnesses.outcomes.map(\.failure) == [nil])
  }

  @Test("say what is wrong, and nothing is kept of it")
  func failures() throws {
    let memory = Seen()
    let witness = try Witness.test(memory)
    _ = try witness.cosignatures(
      of: SignedLog(5).request(from: 0), at: { WitnessTests.now })
    func failure(_ log: SignedLog, _ post: Post) throws -> Witnesses.Failure? {
      let witnesses = try Witnesses.test(post)
      try witnesses.ask(about: log.store, at: { WitnessTests.now })
      #expect(log.store.checkpoints(atMost: 1)[0].witnessed(by: witnesses.keys).isEmpty)
      return try #require(witnesses.outcomes.first).failure
    }
    let post = Post(witness)
    #expect(try failure(SignedLog(9), post) == .contradicted)
    #expect(try failure(SignedLog(3), post) == .ahead(size: 5))
    #expect(try failure(SignedLog(3, key: .other), post) == .unknown)
    #expect(try failure(SignedLog(3, key: .feigned), post) == .unknown)
    func answer(_ status: Int, _ type: String? = nil, _ text: String) -> Post {
      Post { _ in MessengerAnswer(status: status, type: type, octets: Array(text.utf8)) }
    }
    let log = try SignedLog(3)
    let foreign = try SigningKey.log.sign(log.note().text, at: WitnessTests.now).line
    for (status, type, text) in [
      (200, nil, ""), (200, nil, "\(foreign)\n"), (200, nil, "<html>"), (500, nil, ""),
      (409, "text/plain", "1\n"), (409, Witness.sizeType, "x\n"), (409, Witness.sizeType, "-1\n"),
      (409, Witness.sizeType, "0\n"), (301, nil, ""),
    ] as [(Int, String?, String)] {
      #expect(try failure(log, answer(status, type, text)) == .strange(status: status), "\(text)")
    }
    let gone = Post { _ throws(MessengerFault) in throw MessengerFault("gone") }
    #expect(try failure(log, gone) == .unreachable(MessengerFault("gone")))
  }

  @Test(
    "are asked by https, or on this machine alone",
    arguments: [
      ("https://plan.example.go.th/witness/", "https://plan.example.go.th/witness"),
      ("http://127.0.0.1:8080/witness", "http://127.0.0.1:8080/witness"),
      ("http://[::1]:1", "http://[::1]:1"), ("http://plan.example.go.th/witness", nil),
      ("https://user@plan.example", nil), ("https://plan.example/a?b", nil),
      ("ftp://a.example", nil),
      ("https://plan.example:99999", nil), ("http://127.0.0.1.example/", nil), ("", nil),
    ])
  func addresses(_ typed: String, _ read: String?) {
    #expect(ServerAddress(typed)?.text == read)
  }
}

/// A log that is signed as it stands. The seals of its entries make it another each time.
private struct SignedLog {
  let store: MemoryLogStore
  private let key: SigningKey

  init(_ size: Int, key: SigningKey = .log) throws {
    store = try MemoryLogStore(of: nil)
    self.key = key
    try grow(to: size)
  }

  var name: KeyName { key.verifier.name }

  func grow(to size: Int) throws {
    try store.append(after: .none, at: { WitnessTests.now }) { known in
      (known.count + 1...size).map { .note("\($0)") }
    }
    try store.checkpoint(at: { WitnessTests.now }) { head, _ in try key.checkpoint(head) }
  }

  func note() throws -> SignedNote {
    try #require(store.checkpoints(atMost: 1).first).note
  }

  func request(from old: Int) throws -> [UInt8] {
    Array(try store.update(fromFirst: old).file.utf8)
  }
}

/// What a witness remembers, for as long as a test.
private final class Seen: WitnessMemory {
  private let notes = Mutex<[KeyName: SignedNote]>([:])

  func last(of log: KeyName) -> SignedNote? { notes.withLock { $0[log] } }

  func replace(_ log: KeyName, with new: (SignedNote?) throws -> SignedNote?) throws {
    try notes.withLock { if let note = try new($0[log]) { $0[log] = note } }
  }
}

/// Hands over what is posted, and counts it.
private final class Post: Messenger {
  private let answer: @Sendable ([UInt8]) throws(MessengerFault) -> MessengerAnswer
  private let posted = Mutex(0)

  init(_ answer: @escaping @Sendable ([UInt8]) throws(MessengerFault) -> MessengerAnswer) {
    self.answer = answer
  }

  /// To a witness, which answers as its server would.
  convenience init(_ witness: Witness) {
    self.init { octets throws(MessengerFault) in
      func answer(_ status: Int, _ text: String, _ type: String? = nil) -> MessengerAnswer {
        MessengerAnswer(status: status, type: type, octets: Array(text.utf8))
      }
      do {
        let lines = try witness.cosignatures(of: octets, at: { WitnessTests.now })
        return answer(200, lines.map { $0.line + "\n" }.joined())
      } catch let refusal as Witness.Refusal {
        return switch refusal {
        case .malformed: answer(400, "")
        case .unknownLog: answer(404, "")
        case .notSigned: answer(403, "")
        case .otherSize(let size): answer(409, "\(size)\n", Witness.sizeType)
        case .inconsistent: answer(422, "")
        }
      } catch {
        throw MessengerFault("\(error)")
      }
    }
  }

  var count: Int { posted.withLock(\.self) }

  func post(
    _ octets: [UInt8], as type: String, to address: ServerAddress
  ) throws(MessengerFault) -> MessengerAnswer {
    #expect(address.text == "https://witness.example/w1/add-checkpoint")
    posted.withLock { $0 += 1 }
    return try answer(octets)
  }
}

extension Witness {
  fileprivate static func test(_ memory: any WitnessMemory) throws -> Witness {
    try #require(Witness([.witness], watching: [SigningKey.log.verifier], memory))
  }
}

extension Witnesses {
  fileprivate static func test(_ post: Post) throws -> Witnesses {
    let address = try #require(ServerAddress("https://witness.example/w1"))
    let member = try #require(Member(SigningKey.witness.verifier, at: address))
    return Witnesses([member], by: post)
  }
}
