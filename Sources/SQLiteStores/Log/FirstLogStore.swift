public import PlanModel
public import Stores
import Synchronization
public import ThaiCivil
public import Transparency

/// A log that is made with its first entry: what is refused leaves nothing behind in a folder that has no log.
public final class FirstLogStore: LogStore {
  private let folder: DataFolder
  private let plan: Plan.ID?
  private let evidenceFolder: EvidenceFolder
  private let made = Mutex<SQLiteLogStore?>(nil)

  init(_ folder: DataFolder, plan: Plan.ID?) {
    (self.folder, self.plan) = (folder, plan)
    evidenceFolder = EvidenceFolder(path: folder.path + "/evidence")
  }

  /// The log, once there is one, whoever made it.
  private func log() throws(StoreFault) -> SQLiteLogStore? {
    if let known = made.withLock(\.self) { return known }
    return folder.hasLog ? try make() : nil
  }

  private func make() throws(StoreFault) -> SQLiteLogStore {
    let log = try folder.log(of: plan)
    made.withLock { $0 = log }
    return log
  }

  public func head() throws(StoreFault) -> LogHead { try log()?.head() ?? .none }

  public func entries(after known: LogHead) throws(StoreFault) -> [LogEntry] {
    try log()?.entries(after: known) ?? []
  }

  @discardableResult
  public func append(
    after known: LogHead, at clock: () -> Instant, of founded: Plan.ID?,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    // Asked first of no log at all: nothing is made for what is refused.
    if try log() == nil { guard try !check([]).isEmpty else { return [] } }
    return try (log() ?? make()).append(after: known, at: clock, of: founded, check: check)
  }

  public func storeEvidence(
    path: String, name: String?, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    try evidenceFolder.store(path: path, name: name, made: made)
  }

  public func storeEvidence(
    octets: [UInt8], name: String, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    try evidenceFolder.store(octets: octets, name: name, made: made)
  }

  public func keep(_ octets: [UInt8]) throws(StoreFault) { try evidenceFolder.keep(octets) }

  public func evidence(
    _ sha256: String, from offset: Int, atMost count: Int
  ) throws(StoreFault) -> [UInt8] {
    try OpenFile(evidenceFolder.place(of: sha256)).octets(from: offset, atMost: count)
  }

  @discardableResult
  public func removeStrayEvidence(storedBefore instant: Instant) throws(StoreFault) -> Int {
    try log()?.removeStrayEvidence(storedBefore: instant) ?? 0
  }

  public func mark() throws(StoreFault) -> LogMark { try log()?.mark() ?? LogMark("") }

  public func verify(
    progress: (_ done: Int, _ of: Int) -> Void
  ) throws(StoreFault) -> Verification {
    try log()?.verify(progress: progress)
      ?? Verification(entries: 0, files: 0, head: .none, faults: [])
  }

  public func inspection() throws(StoreFault) -> Inspection {
    try log()?.inspection() ?? Inspection(entries: [], fault: nil)
  }

  public func verify(head: LogHash, count: Int) throws(StoreFault) -> Bool {
    try log()?.verify(head: head, count: count) ?? (count == 0 && head == .none)
  }

  @discardableResult
  public func checkpoint(
    at clock: () -> Instant,
    sign: (_ head: TreeHead, _ ofFirst: (_ size: Int) throws -> TreeHead) throws -> SignedNote
  ) throws -> KeptCheckpoint {
    try (log() ?? make()).checkpoint(at: clock, sign: sign)
  }

  public func checkpoints(atMost count: Int) throws(StoreFault) -> [KeptCheckpoint] {
    try log()?.checkpoints(atMost: count) ?? []
  }

  public func add(
    _ signatures: [NoteSignature], to checkpoint: Checkpoint
  ) throws(StoreFault) {
    try log()?.add(signatures, to: checkpoint)
  }

  public func hashes(of tile: Tile) throws(StoreFault) -> [MerkleHash]? {
    try log()?.hashes(of: tile)
  }

  public func treeHead(ofFirst size: Int) throws(StoreFault) -> TreeHead? {
    guard let log = try log() else { return size == 0 ? .empty : nil }
    return try log.treeHead(ofFirst: size)
  }

  public func leaf(of number: Int) throws(StoreFault) -> EntryLeaf? {
    try log()?.leaf(of: number)
  }

  public func export(to write: (String) throws -> Void) throws {
    try log()?.export(to: write)
  }

  @discardableResult
  public func `import`(_ lines: [String]) throws(StoreFault) -> LogHead {
    guard let log = try log() else { return try make().import(lines) }
    return try log.import(lines)
  }
}
