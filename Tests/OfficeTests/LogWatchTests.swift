import MemoryStores
import Office
import PlanModel
import Stores
import Synchronization
import TestSupport
import Testing
import ThaiCivil
import Transparency

@Suite("The watch over a log")
struct LogWatchTests {
  private static let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)

  private func keeper(_ store: any LogStore) throws -> BookKeeper {
    BookKeeper(LogBook(PlanEdition(try .samutPrakanCity(), try .reference()), store))
  }

  @Test("remembers the last verification, and a sound log goes on to be read")
  func sound() throws {
    let keeper = try keeper(try MemoryLogStore(of: nil))
    #expect(keeper.watch.last == nil)
    try keeper.watch.look(at: Self.now)
    #expect(keeper.watch.last?.at == Self.now)
    #expect(try keeper.current(at: Self.now).log.count == 0)
  }

  @Test("gives no book any more once an entry was found changed; a lost file takes nothing away")
  func broken() throws {
    let lost = Verification.Fault.evidenceMissing(1, sha256: "", name: "ภาพ")
    let files = try keeper(FaultyStore(fault: lost))
    try files.watch.look(at: Self.now)
    #expect(try files.current(at: Self.now).log.count == 0)
    let entries = try keeper(FaultyStore(fault: .edited(3)))
    #expect(try entries.current(at: Self.now).log.count == 0)
    try entries.watch.look(at: Self.now)
    #expect(throws: StoreFault.unverified(.edited(3))) { try entries.current(at: Self.now) }
  }

  @Test("looks again once somebody wrote to a log that did not verify, and opens where it does now")
  func putRight() throws {
    let state = FaultyStore.State(fault: .edited(3))
    let keeper = try keeper(try FaultyStore(state))
    try keeper.watch.look(at: Self.now)
    for _ in 1...3 {
      #expect(throws: StoreFault.unverified(.edited(3))) { try keeper.current(at: Self.now) }
    }
    #expect(state.looks == 1)
    // Somebody tried, and it is not right yet.
    state.write(.edited(2))
    for _ in 1...3 {
      #expect(throws: StoreFault.unverified(.edited(2))) { try keeper.current(at: Self.now) }
    }
    #expect(state.looks == 2)
    state.write(nil)
    let later = Instant(millisecondsSinceEpoch: 1_700_000_001_000)
    for _ in 1...3 { #expect(try keeper.current(at: later).log.count == 0) }
    #expect(state.looks == 3 && keeper.watch.last?.at == later)
  }
}

/// An empty log whose verification finds something all the same.
private struct FaultyStore: LogStore {
  /// What it finds, how often it was asked, and how often somebody wrote to it.
  final class State: Sendable {
    private let state: Mutex<(fault: Verification.Fault?, looks: Int, writes: Int)>

    init(fault: Verification.Fault?) { state = Mutex((fault, 0, 0)) }

    var looks: Int { state.withLock(\.looks) }
    var writes: Int { state.withLock(\.writes) }

    func write(_ fault: Verification.Fault?) {
      state.withLock { $0 = (fault, $0.looks, $0.writes + 1) }
    }

    func look() -> Verification.Fault? {
      state.withLock {
        $0.looks += 1
        return $0.fault
      }
    }
  }

  let state: State
  private let store: MemoryLogStore

  init(_ state: State) throws {
    self.state = state
    store = try MemoryLogStore(of: nil)
  }

  init(fault: Verification.Fault) throws { try self.init(State(fault: fault)) }

  func mark() -> LogMark { LogMark("\(state.writes)") }
  func removeStrayEvidence(storedBefore instant: Instant) -> Int { 0 }

  func head() -> LogHead { store.head() }
  func entries(after known: LogHead) -> [LogEntry] { store.entries(after: known) }
  func inspection() -> Inspection { store.inspection() }
  func verify(head: LogHash, count: Int) -> Bool { store.verify(head: head, count: count) }
  func export(to write: (String) throws -> Void) throws { try store.export(to: write) }

  func append(
    after known: LogHead, at clock: () -> Instant, of founded: Plan.ID?,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    try store.append(after: known, at: clock, of: founded, check: check)
  }

  func storeEvidence(
    path: String, name: String?, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    try store.storeEvidence(path: path, name: name, made: made)
  }

  func storeEvidence(
    octets: [UInt8], name: String, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    try store.storeEvidence(octets: octets, name: name, made: made)
  }

  func keep(_ octets: [UInt8]) { store.keep(octets) }

  func evidence(
    _ sha256: String, from offset: Int, atMost count: Int
  ) throws(StoreFault) -> [UInt8] {
    try store.evidence(sha256, from: offset, atMost: count)
  }

  func verify(progress: (_ done: Int, _ of: Int) -> Void) -> Verification {
    Verification(entries: 2, files: 0, head: .none, faults: [state.look()].compactMap(\.self))
  }

  func checkpoint(
    at clock: () -> Instant,
    sign: (_ head: TreeHead, _ ofFirst: (_ size: Int) throws -> TreeHead) throws -> SignedNote
  ) throws -> KeptCheckpoint {
    try store.checkpoint(at: clock, sign: sign)
  }

  func checkpoints(atMost count: Int) -> [KeptCheckpoint] { store.checkpoints(atMost: count) }
  func hashes(of tile: Tile) -> [MerkleHash]? { store.hashes(of: tile) }
  func treeHead(ofFirst size: Int) -> TreeHead? { store.treeHead(ofFirst: size) }
  func leaf(of number: Int) -> EntryLeaf? { store.leaf(of: number) }

  func add(_ signatures: [NoteSignature], to checkpoint: Checkpoint) throws(StoreFault) {
    try store.add(signatures, to: checkpoint)
  }

  func `import`(_ lines: [String]) throws(StoreFault) -> LogHead { try store.import(lines) }
}
