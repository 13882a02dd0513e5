import MemoryStores
import Office
import PlanModel
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("The watch over a log")
struct LogWatchTests {
  private static let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)

  private func keeper(_ store: any LogStore) throws -> BookKeeper {
    let items = try OITItems.reference()
    let schedule = Schedule(
      try Plan.samutPrakanCity(), holidays: try WorkingCalendar.governmentHolidays(), items: items)
    return BookKeeper(LogBook(PlanEdition(schedule, items), store))
  }

  @Test("remembers the last verification, and a sound log goes on to be read")
  func sound() throws {
    let keeper = try keeper(try MemoryLogStore(of: nil))
    #expect(keeper.watch.last == nil)
    try keeper.watch.look(at: Self.now)
    #expect(keeper.watch.last?.at == Self.now)
    #expect(try keeper.current().log.count == 0)
  }

  @Test("gives no book any more once an entry was found changed; a lost file takes nothing away")
  func broken() throws {
    let lost = Verification.Fault.evidenceMissing(1, sha256: "", name: "ภาพ")
    let files = try keeper(FaultyStore(fault: lost))
    try files.watch.look(at: Self.now)
    #expect(try files.current().log.count == 0)
    let entries = try keeper(FaultyStore(fault: .edited(3)))
    #expect(try entries.current().log.count == 0)
    try entries.watch.look(at: Self.now)
    #expect(throws: StoreFault.unverified(.edited(3))) { try entries.current() }
  }
}

/// An empty log whose verification finds something all the same.
private struct FaultyStore: LogStore {
  let fault: Verification.Fault
  private let store: MemoryLogStore

  init(fault: Verification.Fault) throws {
    self.fault = fault
    store = try MemoryLogStore(of: nil)
  }

  func head() -> LogHead { store.head() }
  func entries(after known: LogHead) -> [LogEntry] { store.entries(after: known) }
  func inspection() -> Inspection { store.inspection() }
  func verify(head: LogHash, count: Int) -> Bool { store.verify(head: head, count: count) }
  func export(to write: (String) throws -> Void) throws { try store.export(to: write) }

  func append(
    after known: LogHead, at clock: () -> Instant,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    try store.append(after: known, at: clock, check: check)
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
    Verification(entries: 2, files: 0, head: .none, faults: [fault])
  }

  func `import`(_ lines: [String]) throws(StoreFault) -> LogHead { try store.import(lines) }
}
