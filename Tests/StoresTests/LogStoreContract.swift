import Foundation
import MemoryStores
import PlanModel
import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

/// A kind of place where a log can be kept: opened as often as one likes, for whichever plan, and gone after
/// the test. Another engine joins the suite by one more value here.
struct LogStoreKind: Sendable, CustomTestStringConvertible {
  typealias Open = @Sendable (_ plan: Plan.ID?) throws(StoreFault) -> any LogStore

  let testDescription: String
  let with: @Sendable (_ body: (Open) async throws -> Void) async throws -> Void

  static let all = [memory, sqlite, first]

  static let memory = LogStoreKind(testDescription: "memory") { body in
    let place = MemoryLogStore.Place()
    try await body { (plan) throws(StoreFault) in try MemoryLogStore(place, of: plan) }
  }

  /// The same, of which nothing is there before the first entry.
  static let first = LogStoreKind(testDescription: "SQLite, not yet made") { body in
    let path = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    let folder = DataFolder(path.path)
    try await body { (plan) throws(StoreFault) in try folder.firstLog(of: plan) }
  }

  static let sqlite = LogStoreKind(testDescription: "SQLite") { body in
    let path = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    let folder = DataFolder(path.path)
    try await body { (plan) throws(StoreFault) in try folder.log(of: plan) }
  }
}

@Suite("Whatever keeps the log") struct LogStoreContract {
  private static let mine = Plan.ID("mine")

  @Test("begins with the head of nothing", arguments: LogStoreKind.all)
  func empty(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      #expect(try store.head() == .none)
      #expect(try store.entries() == [])
      #expect(try store.verify().faults == [])
      #expect(try store.verify(head: .none, count: 0))
      #expect(try store.append(after: .none, at: { .second(0) }, check: { _ in [] }) == [])
    }
  }

  @Test(
    "removes files that no entry names and that were not stored lately, and no other",
    arguments: LogStoreKind.all)
  func strays(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      let named = try store.storeEvidence(octets: Array("named".utf8), name: "a.txt", made: nil)
      let stray = try store.storeEvidence(octets: Array("stray".utf8), name: "b.txt", made: nil)
      guard case .file(let sha256, _, _, _) = stray.content else { return }
      try store.append(after: .none, at: { .second(0) }) { _ in [.note("1", evidence: [named])] }
      let (long, far) = (
        Instant(millisecondsSinceEpoch: 0), Instant(millisecondsSinceEpoch: 100_000_000_000_000)
      )
      #expect(try store.removeStrayEvidence(storedBefore: long) == 0)
      #expect(try store.evidence(sha256, from: 0, atMost: 9) == Array("stray".utf8))
      #expect(try store.removeStrayEvidence(storedBefore: far) == 1)
      #expect(throws: StoreFault.self) { try store.evidence(sha256, from: 0, atMost: 9) }
      #expect(try store.removeStrayEvidence(storedBefore: far) == 0)
      let verification = try store.verify()
      #expect(verification.faults == [] && verification.files == 1)
    }
  }

  @Test(
    "has another mark once somebody wrote to it, and the same while it is only read",
    arguments: LogStoreKind.all)
  func mark(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let (store, other) = (try open(Self.mine), try open(Self.mine))
      try store.append(after: .none, at: { .second(0) }) { _ in [.note("1")] }
      let mark = try store.mark()
      _ = (try store.entries(), try other.verify(), try store.head())
      #expect(try store.mark() == mark)
      try other.append(after: try other.head(), at: { .second(1) }) { _ in [.note("2")] }
      #expect(try store.mark() != mark)
    }
  }

  @Test(
    "gives back entries of every kind, numbered, sealed and chained", arguments: LogStoreKind.all)
  func roundTrip(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      var numbers = SeededNumbers(seed: 3)
      let store = try open(Self.mine)
      var records: [LogRecord] = []
      for turn in 0..<60 {
        let head = try store.head()
        let record = LogRecord.random(using: &numbers, adopting: false).withoutFiles
          .closing(over: head.count, head.hash)
        records.append(record)
        let added = try store.append(after: store.head(), at: { .second(turn / 2) }) { _ in
          [record]
        }
        #expect(added.map(\.number) == [turn + 1])
      }
      let entries = try open(Self.mine).entries()
      #expect(entries.map(\.record) == records)
      #expect(entries.map(\.previous) == [.none] + entries.dropLast().map(\.hash))
      #expect(try store.head() == Log(entries).end)
      #expect(try store.entries(after: Log(Array(entries.prefix(40))).end) == entries.suffix(20))
      #expect(try store.verify() == open(nil).verify())
      #expect(try store.verify().entries == 60 && store.verify().faults == [])
      for (count, head) in ([LogHash.none] + entries.map(\.hash)).enumerated() {
        #expect(try store.verify(head: head, count: count))
        #expect(try !store.verify(head: head, count: count + 1))
      }
    }
  }

  @Test("hands a check what follows what its caller knows", arguments: LogStoreKind.all)
  func following(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let (store, other) = (try open(Self.mine), try open(Self.mine))
      try store.append(after: .none, at: { .second(0) }) { _ in [.note("1"), .note("2")] }
      let known = try store.head()
      let others = try other.append(after: .none, at: { .second(1) }) { following in
        #expect(following.count == 2)
        return [.note("3")]
      }
      try store.append(after: known, at: { .second(2) }) { following in
        #expect(following == others)
        return [.note("4")]
      }
      #expect(try other.entries().map(\.record) == ["1", "2", "3", "4"].map { .note($0) })
    }
  }

  @Test("lets nobody write between a check and what it allowed", arguments: LogStoreKind.all)
  func nothingBetween(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let stores = [try open(Self.mine), try open(Self.mine)]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for store in stores {
          group.addTask {
            for _ in 0..<25 {
              try store.append(after: .none, at: { .second(0) }) { following in
                [.note("\(following.count)")]
              }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try stores[0].entries().map(\.record) == (0..<50).map { .note("\($0)") })
    }
  }

  @Test("writes all of what is added or nothing", arguments: LogStoreKind.all)
  func allOrNone(_ kind: LogStoreKind) async throws {
    struct Refused: Error {}
    try await kind.with { open in
      let store = try open(Self.mine)
      let nowhere = String(repeating: "0", count: 64)
      let missing = Evidence(
        .file(sha256: nowhere, name: "a", octets: 1, kind: "text/plain"), made: nil)
      #expect(throws: StoreFault.evidenceNotStored(nowhere)) {
        try store.append(after: .none, at: { .second(0) }) { _ in
          [.note("1"), .note("2", evidence: [missing])]
        }
      }
      #expect(throws: Refused.self) {
        try store.append(after: .none, at: { .second(0) }) { _ in throw Refused() }
      }
      #expect(try store.head() == .none)
      try store.append(after: .none, at: { .second(9) }) { _ in [.note("1")] }
      #expect(throws: StoreFault.clockBehind(last: .second(9), now: .second(8))) {
        try store.append(after: .none, at: { .second(8) }) { _ in [.note("2")] }
      }
      #expect(try store.head().count == 1)
    }
  }

  @Test(
    "keeps files under their hash, once, and gives them back in pieces", arguments: LogStoreKind.all
  )
  func evidence(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      let made = day(2567, 1, 15)
      let file = try store.storeEvidence(octets: Array("abc".utf8), name: "ก/ภาพ.txt", made: made)
      #expect(
        file
          == Evidence(
            .file(sha256: sha256, name: "ภาพ.txt", octets: 3, kind: "text/plain"), made: made))
      let again = try store.storeEvidence(octets: Array("abc".utf8), name: "b.txt", made: nil)
      try store.append(after: .none, at: { .second(0) }) { _ in
        [.note("1", evidence: [file, again])]
      }
      #expect(try store.verify().files == 1)
      #expect(try store.evidence(sha256, from: 0, atMost: 2) == Array("ab".utf8))
      #expect(try store.evidence(sha256, from: 2, atMost: 2) == Array("c".utf8))
      #expect(try store.evidence(sha256, from: 3, atMost: 2) == [])
      #expect(throws: StoreFault.self) {
        try store.evidence(String(repeating: "0", count: 64), from: 0, atMost: 2)
      }
      #expect(throws: StoreFault.self) {
        try store.storeEvidence(path: "/nowhere/file", name: nil, made: nil)
      }
    }
  }

  @Test("moves into another by its lines, hash by hash, and only into an empty one")
  func export() async throws {
    for from in LogStoreKind.all {
      for into in LogStoreKind.all {
        try await from.with { open in
          let store = try open(Self.mine)
          try store.append(after: .none, at: { .second(0) }) { _ in [.note("1"), .note("2")] }
          var lines: [String] = []
          try store.export { lines.append($0) }
          try await into.with { open in
            let other = try open(nil)
            #expect(throws: StoreFault.self) { try other.import([lines[1]]) }
            #expect(try other.import(lines) == store.head())
            #expect(try other.entries() == store.entries())
            #expect(throws: StoreFault.self) { try other.import(lines) }
          }
        }
      }
    }
  }

  @Test(
    "erases what an entry orders to be erased, and verifies as before", arguments: LogStoreKind.all)
  func erasure(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      let file = try store.storeEvidence(octets: Array("abc".utf8), name: "a.txt", made: nil)
      let record = LogRecord.note("โทร. 081 234 5678", evidence: [file])
      try store.append(after: .none, at: { .second(0) }) { _ in [record, .note("2")] }
      let before = try store.entries()
      let orders = [0, 1].map { part in
        LogRecord(
          day: record.day, event: .erased(1, part: part, reason: "PDPA", approval: "สป 1/2567"),
          author: record.author)
      }
      try store.append(after: store.head(), at: { .second(1) }) { _ in orders }
      let after = try store.entries()
      #expect(after.map(\.hash).prefix(2) == before.map(\.hash)[...])
      #expect(after[0].record.event == .note(.plan, Erased.words))
      #expect(after[0].record.evidence.map(\.isErased) == [true])
      #expect(after[1] == before[1])
      #expect(Log(before + after.suffix(2)).entries == after)
      #expect(try store.verify().faults == [])
      #expect(throws: StoreFault.self) { try store.evidence(file.mark, from: 0, atMost: 1) }
      var lines: [String] = []
      try store.export { lines.append($0) }
      #expect(!lines.joined().contains("081 234 5678"))
      try await kind.with { open in
        let other = try open(nil)
        try other.import(lines)
        #expect(try other.entries() == after)
      }
    }
  }

  @Test("keeps a file that another entry has, too", arguments: LogStoreKind.all)
  func fileOfTwo(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(Self.mine)
      let file = try store.storeEvidence(octets: Array("abc".utf8), name: "a.txt", made: nil)
      let record = LogRecord.note("1", evidence: [file])
      let order = LogRecord(
        day: record.day, event: .erased(1, part: 1, reason: "-", approval: "-"),
        author: record.author)
      try store.append(after: .none, at: { .second(0) }) { _ in [record, record] }
      try store.append(after: store.head(), at: { .second(1) }) { _ in [order] }
      #expect(try store.evidence(file.mark, from: 0, atMost: 3) == Array("abc".utf8))
      #expect(try store.verify().faults == [])
    }
  }

  @Test(
    "belongs to the plan of its first entry, and is refused to another", arguments: LogStoreKind.all
  )
  func plan(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let other = Plan.ID("other")
      let early = try open(other)
      let store = try open(Self.mine)
      try store.append(after: .none, at: { .second(0) }) { _ in [.note("1")] }
      let fault = StoreFault.otherPlan(Self.mine, inUse: other)
      #expect(throws: fault) { try open(other) }
      // It was opened while the log was nobody's yet.
      #expect(throws: fault) {
        try early.append(after: .none, at: { .second(1) }) { _ in [.note("2")] }
      }
      #expect(try open(Self.mine).head().count == 1)
      #expect(try open(nil).head().count == 1)
      #expect(fault.description.contains("'mine'") && fault.hint?.contains("--data") == true)
    }
  }

  @Test(
    "opened for no plan, it becomes that of the entries that are added for one, and of no other",
    arguments: LogStoreKind.all)
  func founding(_ kind: LogStoreKind) async throws {
    try await kind.with { open in
      let store = try open(nil)
      let other = Plan.ID("other")
      // What is refused founds nothing.
      try store.append(after: .none, at: { .second(0) }, of: other) { _ in [] }
      try store.append(after: .none, at: { .second(0) }, of: Self.mine) { _ in [.note("1")] }
      let fault = StoreFault.otherPlan(Self.mine, inUse: other)
      #expect(throws: fault) { try open(other) }
      #expect(throws: fault) {
        try store.append(after: store.head(), at: { .second(1) }, of: other) { _ in [.note("2")] }
      }
      #expect(try open(Self.mine).head().count == 1)
    }
  }
}

extension LogRecord {
  /// Files that a random record names are nowhere.
  fileprivate var withoutFiles: LogRecord {
    LogRecord(
      day: day, event: event, author: author, channel: channel,
      evidence: evidence.filter { if case .page = $0.content { true } else { false } })
  }
}

extension Instant {
  /// So many seconds after a certain instant.
  static func second(_ second: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_700_000_000_000 + Int64(second) * 1000)
  }
}
