import GRDB
public import Stores
public import ThaiCivil
public import Transparency

extension SQLiteLogStore {
  /// Entries that are added to the tree while others have to wait.
  private static let batch = 10_000

  @discardableResult
  public func checkpoint(
    at clock: () -> Instant,
    sign: (_ head: TreeHead, _ ofFirst: (_ size: Int) throws -> TreeHead) throws -> SignedNote
  ) throws -> KeptCheckpoint {
    // The salts are on the disk before anything is signed: whoever remembers the signature elsewhere can hold
    // the tree to it, even where this process dies before the checkpoint is kept.
    try growTree()
    return try file.writing { [path = file.path] database in
      let growing = try GrowingTree(size: database.treeSize()) {
        try database.knownHashes(of: $0, path)
      }
      var tree = TiledTree(size: growing.size) { try database.knownHashes(of: $0, path) }
      for last in try database.checkpoints(atMost: 1, path).map(\.checkpoint) {
        guard last.size <= growing.size, try tree.head(ofSize: last.size) == last.head else {
          throw StoreFault.unverified(.checkpointContradicted(size: last.size))
        }
      }
      let note = try sign(growing.head) { try tree.head(ofSize: $0) }
      guard try note.checkpoint().head == growing.head else {
        throw StoreFault.failed("another tree was signed than this log has")
      }
      try database.keep(note, signed: clock())
      guard let kept = try database.checkpoints(atMost: 1, path).first else {
        throw StoreFault.failed("the checkpoint was not kept")
      }
      return kept
    }
  }

  private func growTree() throws {
    var grown = Self.batch
    while grown == Self.batch {
      grown = try file.writing { [path = file.path] database in
        try LogSchema.upgrade(database)
        return try database.growTree(
          atMost: Self.batch, salt: { RandomSource.system.octets(EntryLeaf.saltOctets) }, path)
      }
    }
  }

  public func checkpoints(atMost count: Int) throws(StoreFault) -> [KeptCheckpoint] {
    try reading { try $0.checkpoints(atMost: count, file.path) }
  }

  public func add(
    _ signatures: [NoteSignature], to checkpoint: Checkpoint
  ) throws(StoreFault) {
    try SQLiteFile.faults {
      try file.writing { try $0.insert(signatures, ofText: checkpoint.text) }
    }
  }

  public func hashes(of tile: Tile) throws(StoreFault) -> [MerkleHash]? {
    try reading { try $0.hashes(of: tile) }
  }

  public func treeHead(ofFirst size: Int) throws(StoreFault) -> TreeHead? {
    try reading { try $0.treeHead(ofFirst: size, file.path) }
  }

  public func leaf(of number: Int) throws(StoreFault) -> EntryLeaf? {
    try reading { database in
      guard number > 0, try number <= database.treeSize(),
        let text = try String.fetchOne(
          database, sql: "SELECT text FROM entry WHERE number = ?", arguments: [number])
      else { return nil }
      return EntryLeaf(text: text, salt: try database.salt(ofLeaf: number))
    }
  }
}
