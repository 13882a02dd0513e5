import Testing
import TestSupport
import Transparency

@Suite("Files of proofs") struct ProofFileTests {
  static let leaves = TreeSketch.leaves(300)
  static let tree = TreeWithTiles(leaves)

  static func inclusion(_ index: Int, in size: Int, extra: [UInt8]?) throws -> InclusionProof {
    InclusionProof(
      extra: extra, index: index, path: tree.inclusion(of: index, in: size),
      note: try SigningKey.log.checkpoint(tree.head(ofSize: size)))
  }

  static func update(_ old: Int, _ size: Int) throws -> CheckpointUpdate {
    CheckpointUpdate(
      old: old, path: tree.consistency(from: old, to: size),
      note: try SigningKey.log.checkpoint(tree.head(ofSize: size)))
  }

  @Test("come back from their text", arguments: [1, 2, 3, 200, 256, 300])
  func roundTrip(_ size: Int) throws {
    let checkpoint = try SigningKey.log.checkpoint(Self.tree.head(ofSize: size))
    #expect(
      try ProofFile(file: checkpoint.file)
        == .checkpoint(checkpoint, Checkpoint(text: checkpoint.text)))
    for extra in [nil, Self.leaves[size - 1]] {
      let proof = try Self.inclusion(size - 1, in: size, extra: extra)
      #expect(try ProofFile(file: proof.file) == .inclusion(proof))
      #expect(throws: Never.self) { try proof.verify(leaf: Self.leaves[size - 1]) }
      #expect(throws: ProofFault.notIncluded(index: size - 1)) { try proof.verify(leaf: [1]) }
    }
    let update = try Self.update(size / 2, size)
    #expect(try ProofFile(file: update.file) == .update(update))
    let earlier = Checkpoint(SigningKey.log.verifier.name, Self.tree.head(ofSize: size / 2))
    #expect(throws: Never.self) { try update.verify(after: earlier) }
  }

  @Test("say which line is not written right")
  func malformed() throws {
    let proof = try Self.inclusion(7, in: 300, extra: [1, 2, 3]).file
    let update = try Self.update(100, 300).file
    let checkpoint = try SigningKey.log.checkpoint(Self.tree.head(ofSize: 9)).file
    let cases: [(String, ProofFault)] = [
      (proof.replacing("proof@v1", with: "proof@v12"), .malformed(.proof, line: 1)),
      (proof.replacing("extra AQID", with: "extra AQI"), .malformed(.proof, line: 2)),
      (proof.replacing("index 7", with: "index 07"), .malformed(.proof, line: 3)),
      (proof.replacing("index 7\n", with: "index 7\nAAAA\n"), .malformed(.proof, line: 4)),
      (
        proof.replacing("\nplan.example/log\n", with: "\nplan example/log\n"),
        .malformed(.checkpoint, line: 1)
      ),
      (update.replacing("old 100", with: "old -1"), .malformed(.update, line: 1)),
      (update.replacing("old 100\n", with: "old 100\nx\n"), .malformed(.update, line: 2)),
      (
        update.replacing(
          "old 100\n",
          with: "old 100\n" + String(repeating: MerkleHash.ofNothing.base64 + "\n", count: 64)),
        .malformed(.update, line: 65)
      ),
      (checkpoint.replacing("\n9\n", with: "\n09\n"), .malformed(.checkpoint, line: 2)),
      (checkpoint.replacing("=\n\n", with: "\n\n"), .malformed(.checkpoint, line: 3)),
    ]
    for (file, fault) in cases {
      #expect(throws: fault) {
        if case .inclusion(let proof) = try ProofFile(file: file) { try proof.verify(leaf: [1]) }
      }
    }
  }

  @Test("of checkpoints say what is wrong between two of them")
  func between() throws {
    let name = SigningKey.log.verifier.name
    func checkpoint(_ size: Int, _ mark: String = "") -> Checkpoint {
      Checkpoint(name, TreeWithTiles(TreeSketch.leaves(size, marked: mark)).head(ofSize: size))
    }
    let path = Self.tree.consistency(from: 100, to: 300)
    #expect(checkpoint(100).fault(before: checkpoint(300), by: path) == nil)
    #expect(checkpoint(100).fault(before: checkpoint(100), by: []) == nil)
    #expect(
      checkpoint(100).fault(before: checkpoint(300, "x"), by: path)
        == .notExtended(from: 100, to: 300))
    #expect(
      checkpoint(300).fault(before: checkpoint(100), by: path) == .truncated(from: 300, to: 100))
    #expect(checkpoint(100).fault(before: checkpoint(100, "x"), by: []) == .forked(size: 100))
    let other = Checkpoint(SigningKey.other.verifier.name, checkpoint(300).head)
    #expect(
      checkpoint(100).fault(before: other, by: path) == .otherLog(other.origin, wanted: name))
    let update = try Self.update(100, 300)
    #expect(throws: ProofFault.notExtended(from: 99, to: 300)) {
      try update.verify(after: checkpoint(99))
    }
  }
}
