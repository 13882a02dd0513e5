import MemoryStores
import PlanModel
import Stores
import TestSupport
import Testing
import ThaiCivil
import Transparency

@Suite("The tree over the entries of whatever keeps the log") struct TreeContract {
  private static let mine = Plan.ID("mine")

  @Test("has a leaf for each entry, and is signed as it stands", arguments: LogStoreKind.all)
  func signed(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      #expect(try store.checkpoints(atMost: 9) == [])
      #expect(try store.leaf(of: 1) == nil)
      try store.append(notes: 1...3)
      #expect(try store.leaf(of: 1) == nil)
      let first = try store.checkpoint(by: .log, at: .second(10))
      #expect(first.checkpoint.size == 3 && first.signed == .second(10))
      #expect(try first.note.verified(by: [SigningKey.log.verifier]).count == 1)
      try store.append(notes: 4...300)
      let second = try store.checkpoint(by: .log, at: .second(400))
      #expect(try open(nil).checkpoints(atMost: 9) == [second, first])
      #expect(try store.checkpoints(atMost: 1) == [second])
      let leaves = try (1...300).map { try #require(try store.leaf(of: $0)) }
      #expect(try leaves.map { $0.entry?.hash } == store.entries().map(\.hash))
      var tree = GrowingTree()
      for leaf in leaves { tree.append(MerkleHash(leaf: leaf.data)) { _, _ in } }
      #expect(second.checkpoint.head == tree.head)
      #expect(try store.leaf(of: 0) == nil && store.leaf(of: 301) == nil)
      #expect(try store.verify().faults == [])
    }
  }

  @Test(
    "tells the root of its first entries, also before anything is signed",
    arguments: LogStoreKind.all)
  func roots(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      #expect(try store.treeHead(ofFirst: 0) == .empty && store.treeHead(ofFirst: 1) == nil)
      try store.append(notes: 1...5)
      let early = try #require(try store.treeHead(ofFirst: 5))
      try store.append(notes: 6...300)
      let all = try #require(try store.treeHead(ofFirst: 300))
      #expect(try store.treeHead(ofFirst: 301) == nil && store.treeHead(ofFirst: -1) == nil)
      #expect(try store.checkpoint(by: .log, at: .second(400)).checkpoint.head == all)
      try store.append(notes: 301...302)
      #expect(try store.treeHead(ofFirst: 5) == early && store.treeHead(ofFirst: 300) == all)
      let update = try store.update(fromFirst: 5)
      #expect(all.extends(early, by: update.path) && update.old == 5)
      #expect(throws: StoreFault.notInCheckpoint(301, size: 300)) {
        try store.update(fromFirst: 301)
      }
    }
  }

  @Test("has no root where a leaf has no salt yet", arguments: LogStoreKind.all)
  func unsalted(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      try store.fill(version1: [.note("1"), .note("2")], from: .second(1))
      try store.append(notes: 3...3)
      #expect(try store.treeHead(ofFirst: 2) == nil && store.treeHead(ofFirst: 3) == nil)
      let signed = try store.checkpoint(by: .log, at: .second(9)).checkpoint
      #expect(try store.treeHead(ofFirst: 3) == signed.head)
    }
  }

  @Test(
    "salts each leaf, so that nobody finds an entry by guessing it", arguments: LogStoreKind.all)
  func salted(_ kind: LogStoreKind) async throws {
    var salts: Set<[UInt8]> = []
    for _ in 0..<2 {
      try await kind.with { open in
        let store = try open(Self.mine)
        try store.fill(version1: [.note("1"), .note("2")], from: .second(1))
        try store.append(notes: 3...3)
        try store.checkpoint(by: .log, at: .second(9))
        // The seals of later texts do the same.
        #expect(
          try store.leaf(of: 3).map { $0.salt == nil && $0.data == Array($0.text.utf8) } == true)
        for number in 1...2 {
          let leaf = try #require(try store.leaf(of: number))
          salts.insert(try #require(leaf.salt))
          #expect(leaf.data == (leaf.salt ?? []) + Array(leaf.text.utf8))
          #expect(EntryLeaf(data: leaf.data) == leaf)
          #expect(EntryLeaf(data: Array(leaf.text.utf8)) == nil)
          #expect(EntryLeaf(data: Array(leaf.data.dropFirst())) == nil)
        }
      }
    }
    #expect(salts.count == 4 && salts.allSatisfy { $0.count == 32 })
  }

  @Test("proves each entry, and that it was only added to", arguments: LogStoreKind.all)
  func proofs(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      #expect(throws: StoreFault.notInCheckpoint(1, size: 0)) { try store.inclusionProof(of: 1) }
      try store.append(notes: 1...5)
      let early = try store.checkpoint(by: .log, at: .second(10)).checkpoint
      try store.append(notes: 6...260)
      #expect(throws: StoreFault.notInCheckpoint(6, size: 5)) { try store.inclusionProof(of: 6) }
      #expect(throws: StoreFault.notInCheckpoint(0, size: 5)) { try store.inclusionProof(of: 0) }
      try store.checkpoint(by: .log, at: .second(300))
      for number in [1, 2, 5, 255, 256, 257, 260] {
        let proof = try store.inclusionProof(of: number)
        let data = try #require(proof.extra)
        #expect(throws: Never.self) { try proof.verify(leaf: data) }
        let entry = try #require(EntryLeaf(data: data)?.entry)
        #expect(entry.number == number && entry.record == .note(Erased.words))
      }
      let update = try store.update(from: early)
      #expect(throws: Never.self) { try update.verify(after: early) }
      let other = Checkpoint(early.origin, TreeHead(size: 5, root: .ofNothing))
      #expect(throws: ProofFault.notExtended(from: 5, to: 260)) { try store.update(from: other) }
      let longer = Checkpoint(early.origin, TreeHead(size: 261, root: .ofNothing))
      #expect(throws: ProofFault.truncated(from: 261, to: 260)) { try store.update(from: longer) }
    }
  }

  @Test("hands out tiles as far as it has them", arguments: LogStoreKind.all)
  func tiles(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      #expect(try store.hashes(of: Tile(level: 0, index: 0, width: 1)) == nil)
      try store.append(notes: 1...258)
      try store.checkpoint(by: .log, at: .second(300))
      let full = try #require(try store.hashes(of: Tile(level: 0, index: 0)))
      #expect(full.count == 256)
      #expect(
        try store.hashes(of: Tile(level: 0, index: 0, width: 7)) == Array(full.prefix(7)))
      #expect(try store.hashes(of: Tile(level: 0, index: 1, width: 2))?.count == 2)
      #expect(try store.hashes(of: Tile(level: 1, index: 0, width: 1))?.count == 1)
      #expect(try store.hashes(of: Tile(level: 0, index: 1, width: 3)) == nil)
      #expect(try store.hashes(of: Tile(level: 1, index: 0, width: 2)) == nil)
      #expect(try store.hashes(of: Tile(level: 0, index: 2, width: 1)) == nil)
    }
  }

  @Test("keeps what witnesses sign later, and each signature once", arguments: LogStoreKind.all)
  func signatures(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      try store.append(notes: 1...2)
      let kept = try store.checkpoint(by: .log, at: .second(10))
      let more = try SigningKey.witness.sign(kept.note.text, at: .second(11))
      for _ in 0..<2 { try store.add([more], to: kept.checkpoint) }
      // Signed again, with another key too, as when keys are changed.
      let again = try store.checkpoint(by: .log, .next, at: .second(12))
      #expect(again.signed == .second(10))
      #expect(again.note.signatures.map(\.id).count == 3)
      #expect(try store.checkpoints(atMost: 9) == [again])
      let unknown = Checkpoint(kept.checkpoint.origin, .empty)
      try store.add([more], to: unknown)
      #expect(try store.checkpoints(atMost: 9) == [again])
    }
  }

  @Test("signs nothing that whoever signs refuses", arguments: LogStoreKind.all)
  func refused(_ kind: LogStoreKind) async throws {
    struct Refused: Error {}
    try await kind.with { open in
      let store = try open(Self.mine)
      try store.append(notes: 1...2)
      #expect(throws: Refused.self) {
        try store.checkpoint(at: { .second(9) }) { _, _ in throw Refused() }
      }
      #expect(try store.checkpoints(atMost: 9) == [])
      #expect(try store.checkpoint(by: .log, at: .second(10)).checkpoint.size == 2)
    }
  }

  @Test("tells whoever signs how it stood when it was smaller", arguments: LogStoreKind.all)
  func before(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      try store.append(notes: 1...40)
      let early = try store.checkpoint(by: .log, at: .second(50)).checkpoint
      try store.append(notes: 41...60)
      try store.checkpoint(at: { .second(70) }) { head, ofFirst in
        #expect(try ofFirst(40) == early.head)
        #expect(try ofFirst(60) == head)
        #expect(try ofFirst(0) == .empty)
        return try SigningKey.log.checkpoint(head)
      }
    }
  }

  @Test("is the same after the log moved by its lines, salts and all")
  func moved() async throws {
    for from in LogStoreKind.all {
      for into in LogStoreKind.all {
        try await from.with { open in
          let store = try open(Self.mine)
          try store.fill(version1: ["1", "2", "3"].map { .note($0) }, from: .second(1))
          let signed = try store.checkpoint(by: .log, at: .second(10)).checkpoint
          try store.append(notes: 4...4)
          var lines: [String] = []
          try store.export { lines.append($0) }
          #expect(lines.map { $0.contains(#","salt":""#) } == [true, true, true, false])
          try await into.with { open in
            let other = try open(nil)
            try other.import(lines)
            try other.checkpoint(at: { .second(20) }) { head, ofFirst in
              #expect(try ofFirst(3) == signed.head)
              return try SigningKey.log.checkpoint(head)
            }
            #expect(try other.leaf(of: 2) == store.leaf(of: 2))
          }
        }
      }
    }
  }
}

extension LogStore {
  /// Notes "1", "2", …, each recorded in the second of its number.
  fileprivate func append(notes numbers: ClosedRange<Int>) throws {
    try append(after: .none, at: { .second(numbers.upperBound) }) { _ in
      numbers.map { .note("\($0)") }
    }
  }

  @discardableResult
  fileprivate func checkpoint(
    by keys: SigningKey..., at instant: Instant
  ) throws -> KeptCheckpoint {
    try checkpoint(at: { instant }) { head, _ in
      try keys.dropFirst().reduce(try SigningKey.log.checkpoint(head)) { note, key in
        note.adding([try key.sign(note.text, at: instant)])
      }
    }
  }
}
