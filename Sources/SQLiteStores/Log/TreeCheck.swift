import FoundationEssentials
import GRDB
import PlanModel
import Stores
import Transparency

/// Holds the entries against the tree over them, and the tree against every checkpoint that was signed.
struct TreeCheck {
  private(set) var fault: Verification.Fault?
  private let database: Database
  private let kept: Int
  private var tree = GrowingTree()
  private var salts: LeafSalts
  /// The hashes of leaves that are kept, of the tile that is looked at.
  private var tile: (index: Int, hashes: [MerkleHash]) = (-1, [])
  /// The checkpoints that were not reached yet, the largest first.
  private var checkpoints: [Checkpoint]
  /// The smallest one that was signed over more leaves than are kept.
  private let beyondKept: Checkpoint?

  init(_ database: Database, _ path: String) throws {
    self.database = database
    kept = try database.treeSize()
    salts = try LeafSalts(database)
    checkpoints = try database.checkpoints(atMost: .max, path).map(\.checkpoint)
      .sorted { $0.size > $1.size }
    beyondKept = checkpoints.last { [kept] in $0.size > kept }
  }

  /// Looks at the next entry. A leaf that still needs a salt ends what can be said of the tree.
  mutating func add(_ sealed: SealedEntry) throws {
    let (text, number) = (sealed.text, sealed.entry.number)
    guard fault == nil, tree.size == number - 1 else { return }
    let salt = try salts.salt(of: number)
    guard salt != nil || !EntryLeaf.needsSalt(text) || number <= kept else { return }
    let leaf = sealed.leafHash(salt: salt)
    guard try number > kept || leaf == keptHash(number - 1) else {
      fault = .rewritten(number)
      return
    }
    guard !isContradicted(sealed.entry) else {
      fault = .closingContradicted(number)
      return
    }
    tree.append(leaf) { _, _ in }
    holdAgainstCheckpoints()
  }

  /// Whether it closed a round over another tree than that of the entries before it.
  private func isContradicted(_ entry: LogEntry) -> Bool {
    guard case .closed(_, _, let closing) = entry.record.event, let root = closing.root else {
      return false
    }
    return LogHash(hex: root)?.octets != tree.head.root.octets
  }

  private mutating func holdAgainstCheckpoints() {
    guard checkpoints.last?.size == tree.size else { return }
    let head = tree.head
    while let next = checkpoints.last, next.size == head.size {
      if next.head != head, fault == nil { fault = .checkpointContradicted(size: next.size) }
      checkpoints.removeLast()
    }
  }

  /// What is wrong once all entries were looked at. A checkpoint that was not reached was signed over more.
  func end() -> Verification.Fault? {
    let beyond = beyondKept ?? checkpoints.last { $0.size > 0 }
    return fault ?? beyond.map { .checkpointContradicted(size: $0.size) }
  }

  private mutating func keptHash(_ index: Int) throws -> MerkleHash? {
    let (place, offset) = index.quotientAndRemainder(dividingBy: Tile.fullWidth)
    if tile.index != place {
      // The last one may be narrower than any that could be asked for.
      let width = min(Tile.fullWidth, kept - place * Tile.fullWidth)
      let hashes = try database.hashes(of: Tile(level: 0, index: place, width: width))
      tile = (place, hashes ?? [])
    }
    return offset < tile.hashes.count ? tile.hashes[offset] : nil
  }
}

/// The salts beside entries, read in their order.
struct LeafSalts {
  private let rows: RowCursor?
  private var next: (number: Int, salt: [UInt8])?

  init(_ database: Database) throws {
    let sql = "SELECT number, salt FROM leaf_salt ORDER BY number"
    rows = try LogSchema.hasTree(database) ? Row.fetchCursor(database, sql: sql) : nil
    try advance()
  }

  /// Nil where there is none. Asked for each number after those before.
  mutating func salt(of number: Int) throws -> [UInt8]? {
    while let next, next.number < number { try advance() }
    return next?.number == number ? next?.salt : nil
  }

  private mutating func advance() throws {
    next = try rows?.next().map { row in
      (Int.fromDatabaseValue(row[0]) ?? 0, Array(Data.fromDatabaseValue(row[1]) ?? Data()))
    }
  }
}
