import MemoryStores
import Office
import PlanModel
import Stores
import TestSupport
import Testing
import ThaiCivil
import Transparency

@Suite("Reading proofs without the log") struct ProofReadingTests {
  private static let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)

  /// A log of notes, with a checkpoint over each of its sizes that is named.
  private func log(
    _ sizes: Int..., mark: String = "", key: SigningKey = .log
  ) throws -> MemoryLogStore {
    let store = try MemoryLogStore(of: nil)
    for size in sizes {
      let count = store.head().count
      try store.append(after: store.head(), at: { Self.now }) { _ in
        (count + 1...size).map { .note("\(mark)\($0)") }
      }
      try store.checkpoint(at: { Self.now }) { head, _ in try key.checkpoint(head) }
    }
    return store
  }

  private func files(_ texts: String...) throws -> [ProofFile] {
    try texts.map { try ProofFile(file: $0) }
  }

  private func read(
    _ files: [ProofFile], _ keys: [VerifierKey] = [SigningKey.log.verifier]
  ) throws -> [ProofReading.Says] {
    var reading = ProofReading(keys)
    return try files.map { try reading.read($0).says }
  }

  @Test("says what checkpoints, entries and additions prove")
  func proven() throws {
    let store = try log(3, 8)
    let kept = store.checkpoints(atMost: 9)
    let update = try store.update(from: kept[1].checkpoint)
    let proof = try store.inclusionProof(of: 5)
    let says = try read(files(kept[1].note.file, update.file, proof.file))
    #expect(Array(says.prefix(2)) == [.size, .addedTo(since: 3)])
    // The words lie beside the text that is proven.
    guard case .entry(let entry) = try #require(says.last) else {
      Issue.record("no entry is proven")
      return
    }
    #expect(entry.hash == store.entries(after: .none)[4].hash)
  }

  @Test("says whether a paper was made from the first entries, by its count and root alone")
  func paper() throws {
    let store = try log(3, 8)
    let kept = store.checkpoints(atMost: 9)
    let paper = try #require(store.treeHead(ofFirst: 5))
    func isProven(_ paper: TreeHead, _ file: String) throws -> Bool {
      var reading = ProofReading([SigningKey.log.verifier], paper: paper)
      return try reading.read(try ProofFile(file: file)).isOfPaper
    }
    let update = try store.update(fromFirst: 5).file
    #expect(try isProven(paper, update))
    #expect(try isProven(kept[0].checkpoint.head, kept[0].note.file))
    #expect(try !isProven(paper, kept[0].note.file))
    let forged = TreeHead(size: 5, root: kept[0].checkpoint.head.root)
    #expect(throws: ProofFault.otherPaper(count: 5)) { try isProven(forged, update) }
    let same = TreeHead(size: 8, root: paper.root)
    #expect(throws: ProofFault.otherPaper(count: 8)) { try isProven(same, kept[0].note.file) }
    // Another's log of the same length, which they signed themselves.
    let other = try log(8, mark: "x", key: .feigned).update(fromFirst: 5).file
    #expect(throws: ProofFault.unsigned) { try isProven(paper, other) }
  }

  @Test("says where nothing shows that two checkpoints are of one log")
  func unlinked() throws {
    let store = try log(3, 8)
    let kept = store.checkpoints(atMost: 9)
    let update = try store.update(from: kept[1].checkpoint)
    var reading = ProofReading([SigningKey.log.verifier])
    let unlinked = try files(kept[1].note.file, kept[0].note.file, update.file, kept[0].note.file)
      .map { try reading.read($0).unlinked }
    #expect(unlinked == [nil, 3, nil, nil])
  }

  @Test("names the witnesses that are known, and passes over others")
  func witnesses() throws {
    let note = try log(3).checkpoints(atMost: 1)[0].note
    let witnessed = note.adding([try SigningKey.witness.sign(note.text, at: Self.now)])
    let file = try ProofFile(file: witnessed.file)
    var (knowing, other) = (
      ProofReading([SigningKey.log.verifier, SigningKey.witness.verifier]),
      ProofReading([SigningKey.log.verifier])
    )
    #expect(try knowing.read(file).signatures.map(\.time) == [nil, Self.now])
    #expect(try other.read(file).signatures.count == 1)
    // A witness alone does not speak for the log.
    let alone = SignedNote(text: note.text, signatures: [witnessed.signatures[1]])
    #expect(throws: ProofFault.unsigned) { try knowing.read(ProofFile(file: alone.file)) }
  }

  @Test("refuses what is not proven, and says what it is")
  func refused() throws {
    let (store, other) = (try log(3, 8), try log(3, 8, mark: "x"))
    let (early, late) = (store.checkpoints(atMost: 9)[1], store.checkpoints(atMost: 9)[0])
    let update = try store.update(from: early.checkpoint)
    let others = try other.update(from: other.checkpoints(atMost: 9)[1].checkpoint)
    let proof = try store.inclusionProof(of: 5)
    let stripped = InclusionProof(
      extra: nil, index: proof.index, path: proof.path, note: proof.note)
    let moved = InclusionProof(
      extra: try store.inclusionProof(of: 6).extra, index: proof.index, path: proof.path,
      note: proof.note)
    let foreign = try log(3, key: .other).checkpoints(atMost: 1)[0]
    let feigned = try log(3, key: .feigned).checkpoints(atMost: 1)[0]
    let cases: [([String], ProofFault)] = [
      ([update.file], .earlierMissing(size: 3)),
      ([early.note.file, others.file], .notExtended(from: 3, to: 8)),
      ([late.note.file, early.note.file], .truncated(from: 8, to: 3)),
      ([late.note.file, other.checkpoints(atMost: 1)[0].note.file], .forked(size: 8)),
      ([stripped.file], .noEntry), ([moved.file], .notIncluded(index: 4)),
      ([foreign.note.file], .otherLog(foreign.checkpoint.origin, wanted: late.checkpoint.origin)),
      ([feigned.note.file], .unsigned),
    ]
    for (files, fault) in cases {
      #expect(throws: fault) { try read(try files.map { try ProofFile(file: $0) }) }
      #expect(!fault.message.thai.isEmpty && !fault.message.english.isEmpty)
    }
  }
}
