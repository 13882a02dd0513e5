import MemoryStores
import Office
import PlanModel
import Stores
import Synchronization
import TestSupport
import Testing
import ThaiCivil
import Transparency

@Suite("The signer of a log") struct LogSignerTests {
  /// Remembers in memory.
  private final class Memory: SigningMemory {
    private let note = Mutex<SignedNote?>(nil)

    func last() -> SignedNote? { note.withLock(\.self) }
    func remember(_ note: SignedNote) { self.note.withLock { $0 = note } }
  }

  private static let now = Instant(millisecondsSinceEpoch: 1_700_000_000_000)

  private let memory = Memory()

  private func signer(_ keys: SigningKey...) throws -> LogSigner {
    try #require(LogSigner(keys, memory))
  }

  private func log(_ notes: ClosedRange<Int>) throws -> MemoryLogStore {
    let store = try MemoryLogStore(of: nil)
    try store.append(after: .none, at: { Self.now }) { _ in notes.map { .note("\($0)") } }
    return store
  }

  private func add(_ text: String, to store: MemoryLogStore) throws {
    try store.append(after: store.head(), at: { Self.now }) { _ in [.note(text)] }
  }

  @Test("signs what there is, and the same log gives the same checkpoint")
  func signs() throws {
    let (store, signer) = (try log(1...3), try signer(.log))
    let first = try signer.checkpoint(of: store, at: { Self.now })
    #expect(first.checkpoint.size == 3 && first.checkpoint.origin == signer.origin)
    #expect(try signer.checkpoint(of: store, at: { Self.now }) == first)
    #expect(memory.last() == first.note)
    #expect(try signer.checkpointIfAdded(to: store, at: { Self.now }) == nil)
    try add("4", to: store)
    #expect(try signer.checkpointIfAdded(to: store, at: { Self.now })?.checkpoint.size == 4)
    #expect(store.checkpoints(atMost: 9).map(\.checkpoint.size) == [4, 3])
  }

  @Test("signs no empty log")
  func empty() throws {
    let (store, signer) = (try MemoryLogStore(of: nil), try signer(.log))
    #expect(throws: LogSigner.Refusal.emptyLog) {
      try signer.checkpoint(of: store, at: { Self.now })
    }
    #expect(try signer.checkpointIfAdded(to: store, at: { Self.now }) == nil)
  }

  @Test("signs no other log than the one that it signed before: cut off, put back or written anew")
  func contradicted() throws {
    let signer = try signer(.log)
    let signed = try signer.checkpoint(of: log(1...3), at: { Self.now }).checkpoint
    for other in [try log(1...2), try log(1...3), try log(1...9)] {
      let size = other.head().count
      #expect(throws: LogSigner.Refusal.contradicted(signed, size: size)) {
        try signer.checkpoint(of: other, at: { Self.now })
      }
      #expect(other.checkpoints(atMost: 1) == [])
    }
    #expect(try memory.last()?.checkpoint() == signed)
  }

  @Test("knows a log that was written anew with its tree by what the key remembers")
  func audit() throws {
    let (store, signer) = (try log(1...3), try signer(.log))
    #expect(try signer.fault(of: store) == nil)
    let signed = try signer.checkpoint(of: store, at: { Self.now }).checkpoint
    #expect(try signer.fault(of: store) == nil)
    try add("4", to: store)
    #expect(try signer.fault(of: store) == nil)
    // Each has a tree of its own, with checkpoints that fit it.
    for other in [try log(1...2), try log(1...3), try log(1...9)] {
      try other.checkpoint(at: { Self.now }) { head, _ in try SigningKey.feigned.checkpoint(head) }
      #expect(try other.verify { _, _ in }.faults.isEmpty)
      let fault = LogSigner.Refusal.contradicted(signed, size: other.head().count)
      #expect(try signer.fault(of: other) == fault)
      let watch = LogWatch(other, signer)
      #expect(try watch.look(at: Self.now).found.faults == [.checkpointContradicted(size: 3)])
    }
  }

  @Test("signs with every key of its name while keys are changed")
  func rotation() throws {
    let store = try log(1...3)
    try signer(.log).checkpoint(of: store, at: { Self.now })
    let both = try signer(.next, .log).checkpoint(of: store, at: { Self.now })
    #expect(store.checkpoints(atMost: 9).count == 1)
    for key in [SigningKey.log, .next] {
      #expect(try both.note.verified(by: [key.verifier]).count == 1)
    }
    try add("4", to: store)
    let new = try signer(.next).checkpoint(of: store, at: { Self.now })
    #expect(throws: ProofFault.unsigned) { try new.note.verified(by: [SigningKey.log.verifier]) }
  }

  @Test("has keys of one name, and none of a witness")
  func keys() {
    #expect(LogSigner([], memory) == nil)
    #expect(LogSigner([.log, .other], memory) == nil)
    #expect(LogSigner([.witness], memory) == nil)
  }
}
