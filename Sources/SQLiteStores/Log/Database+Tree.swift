import FoundationEssentials
import GRDB
import PlanModel
import Stores
import ThaiCivil
import Transparency

extension Database {
  // MARK: Tiles

  /// How many leaves the tree has.
  func treeSize() throws -> Int {
    guard try LogSchema.hasTree(self) else { return 0 }
    let sql = """
      SELECT place * \(Tile.fullWidth) + length(hashes) / 32 FROM tile WHERE level = 0
      ORDER BY place DESC LIMIT 1
      """
    return try Int.fetchOne(self, sql: sql) ?? 0
  }

  /// The hashes of a tile; nil where there is none, or a narrower one.
  func hashes(of tile: Tile) throws -> [MerkleHash]? {
    guard try LogSchema.hasTree(self) else { return nil }
    let sql = "SELECT hashes FROM tile WHERE level = ? AND place = ?"
    let octets = try Data.fetchOne(
      cachedStatement(sql: sql), arguments: [tile.level, tile.index])
    guard let octets, let hashes = MerkleHash.hashes(in: Array(octets)),
      hashes.count >= tile.width
    else { return nil }
    return Array(hashes.prefix(tile.width))
  }

  /// The same of a tile that the tree must have.
  func knownHashes(of tile: Tile, _ path: String) throws -> [MerkleHash] {
    guard let hashes = try hashes(of: tile) else {
      throw StoreFault.damaged(.log, at: path, "the tree over the entries lacks \(tile.path)")
    }
    return hashes
  }

  func keep(_ hashes: [MerkleHash], as tile: Tile) throws {
    let sql = """
      INSERT INTO tile (level, place, hashes) VALUES (?, ?, ?)
      ON CONFLICT (level, place) DO UPDATE SET hashes = excluded.hashes
      """
    try cachedStatement(sql: sql).execute(arguments: [
      tile.level, tile.index, Data(hashes.flatMap(\.octets)),
    ])
  }

  // MARK: Leaves

  func insert(_ salt: [UInt8], ofLeaf number: Int) throws {
    let sql = "INSERT INTO leaf_salt (number, salt) VALUES (?, ?)"
    try cachedStatement(sql: sql).execute(arguments: [number, Data(salt)])
  }

  /// The salt beside an entry; nil where there is none.
  func salt(ofLeaf number: Int) throws -> [UInt8]? {
    let sql = "SELECT salt FROM leaf_salt WHERE number = ?"
    return try Data.fetchOne(cachedStatement(sql: sql), arguments: [number]).map(Array.init)
  }

  /// Adds the leaves of the next entries, at most so many, to the tree, each held against the entry before; says
  /// how many. A text that needs a salt gets it here, once and for all.
  func growTree(atMost count: Int, salt: () -> [UInt8], _ path: String) throws -> Int {
    var tree = try GrowingTree(size: treeSize()) { try knownHashes(of: $0, path) }
    var chain = ChainCheck(after: try head(ofFirst: tree.size))
    let before = tree.size
    try chain.run(in: self, upTo: before + count, hashLeaves: true) { sealed in
      let (text, number) = (sealed.text, sealed.entry.number)
      var beside: [UInt8]?
      if EntryLeaf.needsSalt(text) {
        beside = try self.salt(ofLeaf: number)
        if beside == nil {
          let new = salt()
          try insert(new, ofLeaf: number)
          beside = new
        }
      }
      try tree.append(sealed.leafHash(salt: beside)) { try keep($1, as: $0) }
    }
    if let fault = chain.fault { throw StoreFault.unverified(fault) }
    if tree.size > before {
      for (tile, hashes) in tree.unfilled { try keep(hashes, as: tile) }
    }
    return tree.size - before
  }

  /// The tree of the first entries, of which the last may not be in the tree that is kept; nil where there are not
  /// as many, or one of them still needs a salt.
  func treeHead(ofFirst size: Int, _ path: String) throws -> TreeHead? {
    let kept = try treeSize()
    guard size > kept else {
      var tree = TiledTree(size: kept) { try self.knownHashes(of: $0, path) }
      return size >= 0 ? try tree.head(ofSize: size) : nil
    }
    var tree = try GrowingTree(size: kept) { try knownHashes(of: $0, path) }
    let sql = "SELECT text FROM entry WHERE number > ? AND number <= ? ORDER BY number"
    let texts = try String.fetchCursor(self, sql: sql, arguments: [kept, size])
    while let text = try texts.next() {
      guard !EntryLeaf.needsSalt(text) else { return nil }
      tree.append(EntryLeaf(text: text, salt: nil).hash) { _, _ in }
    }
    return tree.size == size ? tree.head : nil
  }

  private func head(ofFirst count: Int) throws -> LogHead {
    guard count > 0 else { return .none }
    let sql = "SELECT hash, recorded FROM entry WHERE number = ?"
    guard let row = try Row.fetchOne(self, sql: sql, arguments: [count]),
      let hash = row.hash(at: 0), let recorded = Int64.fromDatabaseValue(row[1])
    else { throw StoreFault.unverified(.removed(count)) }
    return LogHead(
      count: count, hash: hash, recorded: Instant(millisecondsSinceEpoch: recorded))
  }

  // MARK: Checkpoints

  /// What was signed, the last first.
  func checkpoints(atMost count: Int, _ path: String) throws -> [KeptCheckpoint] {
    guard try LogSchema.hasTree(self) else { return [] }
    let sql = "SELECT number, text, signed FROM checkpoint ORDER BY number DESC LIMIT ?"
    return try Row.fetchAll(self, sql: sql, arguments: [count]).map { row in
      let lines = try String.fetchAll(
        self, sql: "SELECT line FROM signature WHERE checkpoint = ? ORDER BY number",
        arguments: [Int.fromDatabaseValue(row[0])])
      guard let text = row.text(at: 1), let signed = Int64.fromDatabaseValue(row[2]),
        let kept = try? KeptCheckpoint(
          SignedNote(text: text, signatures: lines.compactMap { NoteSignature(line: $0) }),
          signed: Instant(millisecondsSinceEpoch: signed))
      else { throw StoreFault.damaged(.log, at: path, "a checkpoint is not as it was signed") }
      return kept
    }
  }

  /// Keeps a checkpoint with its signatures, or the new signatures of one that is kept.
  func keep(_ note: SignedNote, signed: Instant) throws {
    try execute(
      sql: "INSERT INTO checkpoint (text, signed) VALUES (?, ?) ON CONFLICT (text) DO NOTHING",
      arguments: [note.text, signed.millisecondsSinceEpoch])
    try insert(note.signatures, ofText: note.text)
  }

  /// Nothing where no such checkpoint is kept.
  func insert(_ signatures: [NoteSignature], ofText text: String) throws {
    let sql = """
      INSERT INTO signature (checkpoint, line) SELECT number, ? FROM checkpoint WHERE text = ?
      ON CONFLICT (checkpoint, line) DO NOTHING
      """
    for signature in signatures {
      try execute(sql: sql, arguments: [signature.line, text])
    }
  }
}
