import GRDB
import MemoryStores
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil
import Transparency

@Suite("Verification holds the log against what was signed of it") struct TreeTamperTests {
  /// SQL on a log of ten entries, with checkpoints over six and eight, and what is wrong then.
  struct Attack: CustomTestStringConvertible {
    let sql: String
    let faults: [Verification.Fault]

    init(_ faults: Verification.Fault..., by sql: String) {
      (self.sql, self.faults) = (sql, faults)
    }

    var testDescription: String { "\(faults): \(sql.prefix(60))" }
  }

  static let attacks = [
    Attack(.rewritten(3), by: "UPDATE leaf_salt SET salt = zeroblob(32) WHERE number = 3"),
    Attack(.rewritten(5), by: "DELETE FROM leaf_salt WHERE number = 5"),
    Attack(.rewritten(1), by: "UPDATE tile SET hashes = substr(hashes, 33) WHERE level = 0"),
    Attack(.checkpointContradicted(size: 6), by: "DELETE FROM tile"),
    Attack(
      .checkpointContradicted(size: 8), by: "UPDATE tile SET hashes = substr(hashes, 1, 7 * 32)"),
    Attack(
      .checkpointContradicted(size: 6),
      by: """
        UPDATE checkpoint SET text = replace(text, substr(text, 20), 'AAAA' || substr(text, 24))
        WHERE number = 1
        """),
    Attack(
      .checkpointContradicted(size: 80),
      by: "UPDATE checkpoint SET text = replace(text, char(10, 56, 10), char(10, 56, 48, 10))"),
  ]

  @Test("and names what was changed beside the entries", arguments: attacks)
  func beside(_ attack: Attack) async throws {
    try await TestFolder.with { folder in
      try folder.signed()
      try folder.attackSecretly(attack.sql)
      let store = try folder.store()
      #expect(try store.verify().faults == attack.faults)
      #expect(try store.entries().count == 10)
    }
  }

  @Test("and names the first entry of a log that was written anew with all its hashes")
  func writtenAnew() async throws {
    try await TestFolder.with { folder in
      let entries = try folder.signed()
      var (previous, forged) = (entries[4].hash, [SealedText]())
      for number in 6...10 {
        let text = SealedText(
          .note("forged \(number)"), number: number, recorded: .second(number - 1),
          previous: previous, seals: nil)
        forged.append(text)
        previous = text.hash
      }
      try folder.rewrite(forged, from: 6)
      let store = try folder.store()
      #expect(try store.verify().faults == [.rewritten(6)])
    }
  }

  @Test("and a round that was closed over another tree is found", arguments: [true, false])
  func closing(isSigned: Bool) async throws {
    for isForged in [false, true] {
      try await TestFolder.with { folder in
        let store = try folder.store()
        try store.append([.note("1"), .note("2")], at: { .second(1) })
        let root = try #require(try store.root(ofFirst: isForged ? 1 : 2))
        try store.append([.closing(over: try store.head(), root: root)], at: { .second(2) })
        if isSigned { try store.checkpoint(at: .second(3)) }
        #expect(try store.verify().ofEntries == (isForged ? .closingContradicted(3) : nil))
      }
    }
  }

  @Test("and nothing is signed of a tree that is not the one that was signed before")
  func notSigned() async throws {
    try await TestFolder.with { folder in
      try folder.signed()
      try folder.attackSecretly("DELETE FROM tile; UPDATE leaf_salt SET salt = zeroblob(32)")
      let store = try folder.store()
      #expect(throws: StoreFault.unverified(.checkpointContradicted(size: 8))) {
        try store.checkpoint(at: .second(20))
      }
      #expect(try store.checkpoints(atMost: 9).count == 2)
    }
  }

  @Test("and an entry that is not as it was written is not signed")
  func editedEntry() async throws {
    try await TestFolder.with { folder in
      try folder.signed()
      try folder.attackSecretly("UPDATE entry SET text = text || ' ' WHERE number = 10")
      #expect(throws: StoreFault.unverified(.edited(10))) {
        try folder.store().checkpoint(at: .second(20))
      }
    }
  }

  @Test(
    "and the tables refuse to have it changed",
    arguments: [
      "UPDATE leaf_salt SET salt = zeroblob(32)", "DELETE FROM leaf_salt WHERE number = 1",
      "UPDATE checkpoint SET text = 'x' WHERE number = 1", "DELETE FROM checkpoint",
      "UPDATE signature SET line = 'x' WHERE number = 1", "DELETE FROM signature",
      "UPDATE tile SET hashes = substr(hashes, 33)", "UPDATE tile SET level = 5",
      "UPDATE tile SET hashes = zeroblob(256)", "DELETE FROM tile",
      "INSERT INTO tile VALUES (0, 1, zeroblob(31))",
      "INSERT INTO tile VALUES (0, 1, zeroblob(8224))",
      "INSERT INTO leaf_salt VALUES (99, zeroblob(31))",
    ])
  func guarded(_ sql: String) async throws {
    try await TestFolder.with { folder in
      try folder.signed()
      #expect(throws: DatabaseError.self) { try folder.attack(sql) }
      #expect(try folder.store().verify().faults == [])
    }
  }

  @Test("and a log of the version before, which has no tree, gets one")
  func upgraded() async throws {
    try await TestFolder.with { folder in
      try folder.store().fill(version1: (1...4).map { .note("\($0)") }, from: .second(0))
      try folder.attack(
        "DROP TABLE tile; DROP TABLE signature; DROP TABLE checkpoint; DROP TABLE leaf_salt; "
          + "DROP TABLE part; PRAGMA user_version = 2")
      let old = try folder.store(.readOnly)
      #expect(try old.verify().faults == [])
      #expect(try old.checkpoints(atMost: 1) == [])
      #expect(try old.hashes(of: Tile(level: 0, index: 0, width: 1)) == nil)
      #expect(try old.leaf(of: 1) == nil)
      #expect(try old.exported().count == 4)
      let store = try folder.store()
      #expect(try store.checkpoint(at: .second(9)).checkpoint.size == 4)
      #expect(try store.verify().faults == [])
    }
  }

  @Test("and a backup has all of it")
  func backup() async throws {
    try await TestFolder.with { folder in
      try folder.signed()
      let copy = folder.beside("copy")
      _ = try DataFolder(folder.path).backup(to: copy)
      let (store, other) = (try folder.store(), try TestFolder.readableLog(copy))
      #expect(try other.checkpoints(atMost: 9) == store.checkpoints(atMost: 9))
      #expect(try other.inclusionProof(of: 7) == store.inclusionProof(of: 7))
    }
  }
}

extension LogRecord {
  fileprivate static func closing(over head: LogHead, root: LogHash) -> LogRecord {
    LogRecord(
      day: ThaiDate(dayNumber: 0),
      event: .closed(
        FiscalYear(2567), .annual,
        LogEvent.Closing(
          contents: LogHash.none.description, head: head.hash.description, count: head.count,
          root: root.description)),
      author: Author(name: "ผู้บันทึก"))
  }
}

extension TestFolder {
  /// A log of ten notes, six of them of version 1, with checkpoints over six and eight.
  @discardableResult
  fileprivate func signed() throws -> [LogEntry] {
    let store = try store()
    try store.fill(version1: (1...6).map { .note("\($0)") }, from: .second(0))
    try store.checkpoint(at: .second(6))
    for number in 7...8 { try store.append([.note("\(number)")], at: { .second(number - 1) }) }
    try store.checkpoint(at: .second(8))
    for number in 9...10 { try store.append([.note("\(number)")], at: { .second(number - 1) }) }
    return try store.entries()
  }
}

extension SQLiteLogStore {
  @discardableResult
  fileprivate func checkpoint(at instant: Instant) throws -> KeptCheckpoint {
    try checkpoint(at: { instant }) { head, _ in try SigningKey.log.checkpoint(head) }
  }
}
