import Foundation
import PlanModel
import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Erasing words and evidence") struct ErasureTests {
  private static let secret = "1-2345-67890-12-3"

  @Test("leaves nothing of them in the folder")
  func gone() async throws {
    try await TestFolder.with { folder in
      do {
        let store = try folder.store()
        let file = try store.storeEvidence(
          octets: Array("file \(Self.secret)".utf8), name: "\(Self.secret).txt", made: nil)
        try store.append([.note("words \(Self.secret)", evidence: [file])], at: { .second(0) })
        let prints = DataFolder(folder.path).prints
        try prints.keep(Array("%PDF- \(Self.secret)".utf8), as: "a1", unless: { false })
        #expect(prints.print("a1")?.starts(with: Array("%PDF-".utf8)) == true)
        #expect(prints.print("b2") == nil)
        #expect(try !octets(in: folder, with: Self.secret).isEmpty)
        try store.append([.erasing(0, of: 1), .erasing(1, of: 1)], at: { .second(1) })
        #expect(try octets(in: folder, with: Self.secret) == [])
      }
    }
  }

  @Test("leaves no print that was being made meanwhile, whenever the order came")
  func gonePrints() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      try store.append([.note("words \(Self.secret)")], at: { .second(0) })
      let known = try store.head()
      let prints = DataFolder(folder.path).prints
      func erased() throws(StoreFault) -> Bool {
        try store.entries(after: known).contains(where: \.record.isErasure)
      }
      // Before anything stands on the disk, and between the question and the keeping.
      let print = Array("%PDF- \(Self.secret)".utf8)
      #expect(throws: StoreFault.self) {
        try prints.keep(print, as: "late") { () throws(StoreFault) -> Bool in
          let isErased = try erased()
          do { try store.append([.erasing(0, of: 1)], at: { .second(1) }) } catch {
            throw .failed("\(error)")
          }
          return isErased
        }
      }
      try prints.keep(print, as: "later", unless: erased)
      #expect(prints.print("late") == nil && prints.print("later") == nil)
      #expect(try octets(in: folder, with: Self.secret) == [])
    }
  }

  @Test("without an order in the log is refused by the file itself")
  func guarded() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(3)
      for attack in [
        "UPDATE part SET key = NULL, text = NULL WHERE entry = 2",
        "UPDATE part SET text = '{}' WHERE entry = 2", "DELETE FROM part WHERE entry = 2",
        "INSERT INTO part VALUES (1, 1, x'\(LogHash.none)', '{}')",
      ] {
        #expect(throws: (any Error).self) { try folder.attack(attack) }
      }
      #expect(try folder.store(.readOnly).verify().faults == [])
    }
  }

  /// What somebody does to the rows of the parts, and what is found.
  struct Attack: CustomTestStringConvertible {
    let sql: String
    let found: Verification.Fault

    var testDescription: String { sql }
  }

  static let attacks = [
    Attack(
      sql: "UPDATE part SET key = NULL, text = NULL WHERE entry = 2", found: .partMissing(2)),
    Attack(sql: "DELETE FROM part WHERE entry = 2", found: .edited(2)),
    Attack(
      sql: #"UPDATE part SET text = '{"text":"x"}' WHERE entry = 2"#, found: .edited(2)),
    Attack(
      sql: "UPDATE part SET key = x'\(String(repeating: "ab", count: 32))' WHERE entry = 2",
      found: .edited(2)),
    Attack(
      sql: "INSERT INTO part SELECT 2, 1, key, text FROM part WHERE entry = 3", found: .edited(2)),
    Attack(
      sql: """
        CREATE TABLE t AS SELECT * FROM part WHERE entry = 1; DELETE FROM part WHERE entry = 2;
        INSERT INTO part SELECT 2, place, key, text FROM t; DROP TABLE t
        """, found: .edited(2)),
  ]

  @Test("in secret is found, and the first entry named", arguments: attacks)
  func secret(_ attack: Attack) async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(3)
      try folder.attackSecretly(attack.sql)
      let store = try folder.store(.readOnly)
      #expect(try store.verify().faults == [attack.found])
      #expect(throws: StoreFault.unverified(attack.found)) { try store.entries() }
    }
  }

  @Test("A log of an earlier version is read, and its next entry brings the tables to the newest")
  func upgrade() async throws {
    for version in [1, 2] {
      try await TestFolder.with { folder in
        let entries = try folder.filled(3).entries()
        var (previous, texts) = (LogHash.none, [SealedText]())
        for entry in entries {
          texts.append(
            SealedText(
              entry.record, number: entry.number, recorded: entry.recorded, previous: previous,
              seals: nil))
          previous = texts[texts.count - 1].hash
        }
        try folder.rewrite(texts, from: 1)
        try folder.attack(
          "DROP TABLE part; DROP TABLE tile; DROP TABLE signature; DROP TABLE checkpoint; "
            + "DROP TABLE leaf_salt; \(version == 1 ? "DROP TABLE plan;" : "") PRAGMA user_version = \(version)"
        )
        #expect(try folder.store(.readOnly).verify().faults == [])
        let store = try folder.store()
        #expect(try store.entries().map(\.record) == entries.map(\.record))
        try store.append([.note("4")], at: { .second(9) })
        #expect(try store.verify().faults == [])
        #expect(try store.entries().map { $0.seals != nil } == [false, false, false, true])
        #expect(throws: StoreFault.self) { try DataFolder(folder.path).log(of: Plan.ID("other")) }
      }
    }
  }

  /// The files of the folder that have a text somewhere in their octets.
  private func octets(in folder: TestFolder, with text: String) throws -> [String] {
    let top = URL(filePath: folder.path)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try files.filter { name in
      var isFolder: ObjCBool = false
      let path = top.appending(path: name).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return false }
      return try Data(contentsOf: URL(filePath: path)).firstRange(of: Data(text.utf8)) != nil
    }
  }
}

extension LogRecord {
  /// An order to erase a part of an entry.
  fileprivate static func erasing(_ part: Int, of entry: Int) -> LogRecord {
    LogRecord(
      day: TestSupport.day(2567, 1, 15),
      event: .erased(entry, part: part, reason: "PDPA", approval: "สป 1/2567"),
      author: LogRecord.Author(name: "ก"))
  }
}
