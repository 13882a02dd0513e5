import Crypto
import Foundation
public import PlanModel
public import Stores
import Synchronization
public import ThaiCivil

/// The log and its evidence in memory: for tests that need a store and no disk.
public final class MemoryLogStore: LogStore {
  /// What is kept, as a data folder is: several stores may be opened on it.
  public final class Place: Sendable {
    let state = Mutex(State())
    /// Who writes; others may read meanwhile.
    fileprivate let turns = Mutex(())
    /// By their hashes. Held apart from the entries: files are kept while records are looked at.
    fileprivate let files = Mutex<[String: (octets: [UInt8], stored: Instant)]>([:])

    public init() {}
  }

  struct State {
    var entries: [SealedEntry] = []
    var plan: Plan.ID?
    var tree = Tree()

    /// Also erases what the entries order to be erased; gives the files that no entry names any more.
    mutating func add(_ sealed: [SealedEntry]) -> Set<String> {
      let erases = sealed.contains { $0.entry.record.event.kind == .erased }
      entries += sealed
      guard erases else { return [] }
      let before = named
      entries = entries.withErasures
      return before.subtracting(named).union(contents(holding: sealed))
    }

    /// What was kept of closed reports that rest on an entry of which something is erased.
    private func contents(holding erased: [SealedEntry]) -> [String] {
      let events = entries.map(\.entry.record.event)
      let first = erased.map(\.entry.record.event).compactMap { event in
        if case .erased(let number, _, _, _) = event { number } else { nil as Int? }
      }.min()
      guard let first else { return [] }
      return events.flatMap { event -> [String] in
        guard case .closed(_, _, let closing) = event, closing.count >= first else { return [] }
        return [closing.contents, closing.published].compactMap(\.self)
      }
    }

    private var named: Set<String> {
      Set(entries.flatMap { $0.parts.compactMap { $0.flatMap { SealedPart.file(in: $0.text) } } })
    }

    var head: LogHead { entries.last.map { LogHead(after: $0.entry) } ?? .none }
  }

  let place: Place
  private let plan: Plan.ID?
  private let random: RandomSource

  /// `random` gives the keys of the parts of entries. Throws ``StoreFault/otherPlan(_:inUse:)`` for the log of
  /// another plan.
  public init(
    _ place: Place = Place(), of plan: Plan.ID?, random: RandomSource = .system
  ) throws(StoreFault) {
    (self.place, self.plan, self.random) = (place, plan, random)
    if let plan, let own = place.state.withLock({ $0.plan }), own != plan {
      throw .otherPlan(own, inUse: plan)
    }
  }

  public func head() -> LogHead { place.state.withLock { $0.head } }

  public func entries(after known: LogHead) -> [LogEntry] {
    place.state.withLock { $0.entries.dropFirst(known.count).map(\.entry) }
  }

  @discardableResult
  public func append(
    after known: LogHead, at clock: () -> Instant, of founded: Plan.ID?,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    try place.turns.withLock { _ in
      let records = try check(entries(after: known))
      return try place.state.withLock { state in
        let sealed = try state.head.sealing(records, at: clock(), random: random) {
          self.holds($0)
        }
        if !sealed.isEmpty, let plan = plan ?? founded {
          if let own = state.plan, own != plan { throw StoreFault.otherPlan(own, inUse: plan) }
          state.plan = plan
        }
        let released = state.add(sealed)
        place.files.withLock { files in for file in released { files[file] = nil } }
        return sealed.map(\.entry)
      }
    }
  }

  private func holds(_ sha256: String) -> Bool { place.files.withLock { $0[sha256] != nil } }

  public func storeEvidence(
    path: String, name: String?, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    guard let octets = FileManager.default.contents(atPath: path) else {
      throw .fileUnreadable(path, "there is no such file")
    }
    return try storeEvidence(octets: Array(octets), name: name ?? path, made: made)
  }

  public func storeEvidence(
    octets: [UInt8], name: String, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    guard !octets.isEmpty else { throw .evidenceEmpty(name) }
    guard octets.count <= Self.largestEvidence else {
      throw .evidenceTooLarge(octets.count, limit: Self.largestEvidence)
    }
    let hash = Self.hash(of: octets)
    var look = EvidenceLook()
    octets.withUnsafeBytes { look.add($0) }
    let evidence = try Evidence(
      stored: hash, octets: octets.count, look: look, name: name, made: made)
    keep(octets, hash)
    return evidence
  }

  public func keep(_ octets: [UInt8]) {
    keep(octets, Self.hash(of: octets))
  }

  private func keep(_ octets: [UInt8], _ hash: LogHash) {
    let stored = Instant(millisecondsSinceEpoch: Int64(Date().timeIntervalSince1970 * 1000))
    place.files.withLock { $0[hash.description] = (octets, stored) }
  }

  public func evidence(
    _ sha256: String, from offset: Int, atMost count: Int
  ) throws(StoreFault) -> [UInt8] {
    guard let file = place.files.withLock({ $0[sha256] }) else {
      throw .fileUnreadable(sha256, "there is no such file")
    }
    return Array(file.octets.dropFirst(offset).prefix(count))
  }

  @discardableResult
  public func removeStrayEvidence(storedBefore instant: Instant) -> Int {
    let named = Set(place.state.withLock { $0.entries.flatMap(\.entry.files) })
    return place.files.withLock { files in
      let strays = files.filter { name, file in !named.contains(name) && file.stored < instant }
      for name in strays.keys { files[name] = nil }
      return strays.count
    }
  }

  public func mark() -> LogMark { LogMark("\(head().hash)") }

  public func verify(
    progress: (_ done: Int, _ of: Int) -> Void
  ) throws(StoreFault) -> Verification {
    let entries = place.state.withLock { $0.entries.map(\.entry) }
    var (known, faults): (Set<String>, [Verification.Fault]) = ([], [])
    for entry in entries {
      for case .file(let sha256, let name, _, _) in entry.record.evidence.map(\.content)
      where known.insert(sha256).inserted && !holds(sha256) {
        faults.append(.evidenceMissing(entry.number, sha256: sha256, name: name))
      }
    }
    return Verification(
      entries: entries.count, files: known.count - faults.count,
      head: entries.last?.hash ?? .none, faults: faults)
  }

  public func inspection() -> Inspection {
    Inspection(entries: entries(after: .none), fault: nil)
  }

  public func verify(head: LogHash, count: Int) -> Bool {
    let entries = place.state.withLock { $0.entries }
    guard (0...entries.count).contains(count) else { return false }
    return head == (count == 0 ? .none : entries[count - 1].entry.hash)
  }

  public func export(to write: (String) throws -> Void) throws {
    for sealed in place.state.withLock({ $0.entries }) {
      var sealed = sealed
      sealed.salt = place.state.withLock { $0.tree.salts[sealed.entry.number] }
      try write(ExportLine(sealed).line)
    }
  }

  @discardableResult
  public func `import`(_ lines: [String]) throws(StoreFault) -> LogHead {
    var (head, entries): (LogHead, [SealedEntry]) = (.none, [])
    for line in lines {
      let sealed = try head.entry(ofLine: line)
      entries.append(sealed)
      head = LogHead(after: sealed.entry)
    }
    let isEmpty = place.state.withLock { state in
      guard state.entries.isEmpty else { return false }
      state.entries = entries.withErasures
      for sealed in entries { state.tree.salts[sealed.entry.number] = sealed.salt }
      return true
    }
    guard isEmpty else { throw .notEmpty("the log in memory") }
    return head
  }

  private static func hash(of octets: [UInt8]) -> LogHash {
    // A digest has 32 octets, always.
    SHA256.hash(data: octets).withUnsafeBytes { LogHash(octets: $0) } ?? .none
  }
}

extension [SealedEntry] {
  /// Without the parts that entries order to be erased.
  fileprivate var withErasures: [SealedEntry] {
    var left = self
    for sealed in self {
      guard case .erased(let number, let part, reason: _, approval: _) = sealed.entry.record.event,
        number >= 1, indices.contains(number - 1)
      else { continue }
      left[number - 1] = left[number - 1].erasing(part)
    }
    return left
  }
}
