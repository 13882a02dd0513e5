import PlanModel
public import Stores
import Synchronization
public import ThaiCivil
public import Transparency

extension MemoryLogStore {
  /// The tree over the entries, and what was signed of it.
  struct Tree {
    var salts: [Int: [UInt8]] = [:]
    fileprivate var growing = GrowingTree()
    fileprivate var full: [Tile: [MerkleHash]] = [:]
    fileprivate var kept: [KeptCheckpoint] = []

    fileprivate mutating func grow(_ entries: [SealedEntry]) {
      for sealed in entries.dropFirst(growing.size) {
        let number = sealed.entry.number
        if EntryLeaf.needsSalt(sealed.text), salts[number] == nil {
          salts[number] = RandomSource.system.octets(EntryLeaf.saltOctets)
        }
        let leaf = EntryLeaf(text: sealed.text, salt: salts[number])
        growing.append(leaf.hash) { full[$0] = $1 }
      }
    }

    fileprivate func hashes(of tile: Tile) -> [MerkleHash]? {
      let unfilled = growing.unfilled.first {
        $0.tile.level == tile.level && $0.tile.index == tile.index
      }
      let hashes = full[Tile(level: tile.level, index: tile.index)] ?? unfilled?.hashes ?? []
      return hashes.count < tile.width ? nil : Array(hashes.prefix(tile.width))
    }

    fileprivate mutating func add(_ signatures: [NoteSignature], to text: String) throws {
      guard let place = kept.firstIndex(where: { $0.note.text == text }) else { return }
      kept[place] = try KeptCheckpoint(
        kept[place].note.adding(signatures), signed: kept[place].signed)
    }
  }

  @discardableResult
  public func checkpoint(
    at clock: () -> Instant,
    sign: (_ head: TreeHead, _ ofFirst: (_ size: Int) throws -> TreeHead) throws -> SignedNote
  ) throws -> KeptCheckpoint {
    try place.state.withLock { state in
      state.tree.grow(state.entries)
      let grown = state.tree
      var tree = TiledTree(size: grown.growing.size) { grown.hashes(of: $0) ?? [] }
      let note = try sign(grown.growing.head) { tree.head(ofSize: $0) }
      if state.tree.kept.contains(where: { $0.note.text == note.text }) {
        try state.tree.add(note.signatures, to: note.text)
      } else {
        state.tree.kept.append(try KeptCheckpoint(note, signed: clock()))
      }
      return state.tree.kept[state.tree.kept.count - 1]
    }
  }

  public func checkpoints(atMost count: Int) -> [KeptCheckpoint] {
    place.state.withLock { Array($0.tree.kept.suffix(count).reversed()) }
  }

  public func add(
    _ signatures: [NoteSignature], to checkpoint: Checkpoint
  ) throws(StoreFault) {
    do {
      try place.state.withLock { try $0.tree.add(signatures, to: checkpoint.text) }
    } catch { throw .failed("\(error)") }
  }

  public func hashes(of tile: Tile) -> [MerkleHash]? {
    place.state.withLock { $0.tree.hashes(of: tile) }
  }

  public func treeHead(ofFirst size: Int) -> TreeHead? {
    place.state.withLock { state in
      guard (0...state.entries.count).contains(size) else { return nil }
      var tree = Tree()
      tree.salts = state.tree.salts
      for sealed in state.entries.prefix(size)
      where EntryLeaf.needsSalt(sealed.text) && tree.salts[sealed.entry.number] == nil {
        return nil
      }
      tree.grow(Array(state.entries.prefix(size)))
      return tree.growing.head
    }
  }

  public func leaf(of number: Int) -> EntryLeaf? {
    place.state.withLock { state in
      guard number > 0, number <= state.tree.growing.size else { return nil }
      return EntryLeaf(
        text: state.entries[number - 1].text, salt: state.tree.salts[number])
    }
  }
}
