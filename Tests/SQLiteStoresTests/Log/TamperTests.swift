import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Verification finds what was done behind the guards") struct TamperTests {
  /// SQL on a log of ten entries, and the first thing wrong then.
  struct Attack: CustomTestStringConvertible {
    let sql: String
    let fault: Verification.Fault

    init(_ fault: Verification.Fault, _ sql: String) {
      (self.sql, self.fault) = (sql, fault)
    }

    var testDescription: String { "\(fault): \(sql.prefix(60))" }
  }

  private static let move = "UPDATE entry SET number = "

  static let attacks = [
    Attack(
      .edited(4), "UPDATE entry SET text = replace(text, '\"cli\"', '\"web\"') WHERE number = 4"),
    Attack(.edited(1), "UPDATE entry SET text = text || ' ' WHERE number = 1"),
    Attack(.edited(10), "UPDATE entry SET hash = zeroblob(32) WHERE number = 10"),
    Attack(.edited(3), "UPDATE entry SET recorded = recorded + 1 WHERE number = 3"),
    Attack(.edited(7), "UPDATE entry SET text = 'nothing' WHERE number IN (7, 9)"),
    Attack(.edited(7), "UPDATE entry SET text = '' WHERE number = 7"),
    Attack(.removed(5), "DELETE FROM entry WHERE number = 5"),
    Attack(.removed(1), "DELETE FROM entry WHERE number = 1"),
    Attack(.removed(10), "DELETE FROM entry WHERE number = 10"),
    Attack(.removed(1), "DELETE FROM entry"),
    Attack(
      .removed(5),
      "DELETE FROM entry WHERE number = 5; \(move) number - 1 WHERE number > 5"),
    Attack(
      .inserted(11),
      "INSERT INTO entry SELECT 11, recorded, text, hash FROM entry WHERE number = 10"),
    Attack(
      .inserted(0), "INSERT INTO entry SELECT 0, recorded, text, hash FROM entry WHERE number = 1"),
    Attack(
      .inserted(6),
      """
      \(move) -number WHERE number > 5; \(move) 1 - number WHERE number < 0;
      INSERT INTO entry SELECT 6, recorded, text, hash FROM entry WHERE number = 3
      """),
    Attack(
      .reordered(3),
      "\(move) 100 WHERE number = 3; \(move) 3 WHERE number = 6; \(move) 6 WHERE number = 100"),
    Attack(
      .reordered(9),
      "\(move) 100 WHERE number = 9; \(move) 9 WHERE number = 10; \(move) 10 WHERE number = 100"),
    Attack(.reordered(2), "\(move) 100 WHERE number = 2"),
  ]

  @Test("An edited, removed, inserted or moved entry is named", arguments: attacks)
  func named(_ attack: Attack) async throws {
    try await TestFolder.with { folder in
      let entries = try folder.filled(10).entries()
      try folder.attackSecretly(attack.sql)
      let store = try folder.store(.readOnly)
      let verification = try store.verify()
      #expect(verification.faults == [attack.fault])
      #expect(try store.inspection().fault == attack.fault)
      #expect(throws: StoreFault.unverified(attack.fault), "nothing is read of it") {
        try store.entries()
      }
      #expect(
        verification.head
          == (verification.entries == 0 ? .none : entries[verification.entries - 1].hash))
    }
  }

  @Test("A log that was written anew with all its hashes contradicts the closing that stands in it")
  func rewritten() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(4)
      let head = try store.head()
      let closing = LogRecord.note("").closed(over: head)
      try store.append([closing, .note("6")], at: { .second(4) })
      var (previous, texts) = (LogHash.none, [SealedText]())
      for entry in try store.entries() {
        let record = entry.number == 2 ? LogRecord.note("forged") : entry.record
        texts.append(
          SealedText(
            record, number: entry.number, recorded: entry.recorded, previous: previous, seals: nil))
        previous = texts[texts.count - 1].hash
      }
      #expect(try store.verify().faults == [])
      try folder.rewrite(texts, from: 1)
      #expect(try folder.store(.readOnly).verify().faults == [.closingContradicted(5)])
    }
  }

  @Test("An entry that was put in the place of another, sealed and chained, is named")
  func replaced() async throws {
    try await TestFolder.with { folder in
      let entries = try folder.filled(10).entries()
      let forged = SealedText(
        .note("forged"), number: 4, recorded: .second(3), previous: entries[2].hash, seals: nil)
      try folder.rewrite([forged], from: 4)
      #expect(try folder.store(.readOnly).verify().faults == [.edited(4)])
    }
  }

  @Test("An entry that was put in, with those after it renumbered and sealed, is known by the next")
  func putIn() async throws {
    try await TestFolder.with { folder in
      let entries = try folder.filled(10).entries()
      let forged = SealedText(
        .note("forged"), number: 4, recorded: .second(3), previous: entries[2].hash, seals: nil)
      try folder.attackSecretly(
        ["entry SET number", "part SET entry"].map { column in
          let name = column.split(separator: " ")[2]
          return "UPDATE \(column) = -\(name) WHERE \(name) > 3; "
            + "UPDATE \(column) = 1 - \(name) WHERE \(name) < 0;"
        }.joined())
      try folder.rewrite([forged], from: 4)
      #expect(try folder.store(.readOnly).verify().faults == [.inserted(4)])
    }
  }

  @Test("A log rewritten to its end is found by a head that was published, and by that alone")
  func writtenAnew() async throws {
    try await TestFolder.with { folder in
      let entries = try folder.filled(10).entries()
      var (previous, forged) = (entries[6].hash, [SealedText]())
      for number in 8...10 {
        let text = SealedText(
          .note("forged \(number)"), number: number, recorded: .second(number - 1),
          previous: previous, seals: nil)
        forged.append(text)
        previous = text.hash
      }
      try folder.rewrite(forged, from: 8)
      let store = try folder.store(.readOnly)
      #expect(try store.verify().faults == [])
      #expect(try store.verify(head: entries[6].hash, count: 7))
      #expect(try !store.verify(head: entries[7].hash, count: 8))
      #expect(try !store.verify(head: entries[9].hash, count: 10))
    }
  }

  @Test("Guards that were taken away are missed even where no entry is wrong")
  func unguarded() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(3)
      try folder.attack("DROP TRIGGER entry_is_never_changed")
      #expect(try folder.store(.readOnly).verify().faults == [.unguarded])
    }
  }

  @Test("Entries in a table without types are looked at, not believed")
  func otherTable() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(3)
      try folder.attack(
        """
        DROP TRIGGER part_belongs_to_the_last_entry; DROP TRIGGER part_is_only_erased_on_order;
        CREATE TABLE other (number, recorded, text, hash);
        INSERT INTO other SELECT * FROM entry;
        DROP TABLE entry;
        ALTER TABLE other RENAME TO entry;
        UPDATE entry SET recorded = 'x', hash = 'y', text = 7 WHERE number = 2;
        """)
      let store = try folder.store(.readOnly)
      #expect(try store.verify().faults == [.edited(2), .unguarded])
      #expect(throws: StoreFault.self) { try store.entries() }
    }
  }

  @Test("A log without its table is damaged")
  func noTable() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(3)
      try folder.attack("DROP TABLE entry")
      #expect(
        throws: StoreFault.damaged(
          .log, at: folder.database, "the table of the entries was taken away")
      ) {
        try folder.store(.readOnly)
      }
    }
  }

  @Test("Reading refuses a log with a gap or a broken chain")
  func reading() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(10)
      try folder.attackSecretly("DELETE FROM entry WHERE number = 5")
      let store = try folder.store()
      #expect(
        throws: StoreFault.unverified(.removed(5))
      ) {
        try store.entries()
      }
      #expect(throws: StoreFault.self) {
        try store.append(at: { .second(90) }) { _ in [.note("x")] }
      }
      #expect(throws: StoreFault.self) { try store.export { _ in } }
      #expect(throws: StoreFault.self) {
        try DataFolder(folder.path).backup(to: folder.beside("copy"))
      }
    }
  }
}

@Suite("A published head") struct PublishedHeadTests {
  @Test("Every beginning of the log is proven by its head and count, and no other is")
  func beginnings() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(12)
      let heads = [LogHash.none] + (try store.entries().map(\.hash))
      for (count, head) in heads.enumerated() {
        #expect(try store.verify(head: head, count: count))
        #expect(try !store.verify(head: head, count: count + 1))
        #expect(try !store.verify(head: head, count: count - 1))
      }
    }
  }

  @Test("An edited entry unproves the heads from it on")
  func edited() async throws {
    try await TestFolder.with { folder in
      let heads = try folder.filled(10).entries().map(\.hash)
      try folder.attackSecretly("UPDATE entry SET text = text || ' ' WHERE number = 6")
      let store = try folder.store(.readOnly)
      #expect(try store.verify(head: heads[4], count: 5))
      #expect(try !store.verify(head: heads[5], count: 6))
      #expect(try !store.verify(head: heads[9], count: 10))
    }
  }
}

extension TestFolder {
  /// Puts texts of version 1 with their hashes into the rows from a number on.
  func rewrite(_ texts: [SealedText], from first: Int) throws {
    let last = first + texts.count - 1
    try attackSecretly(
      "DELETE FROM entry WHERE number BETWEEN \(first) AND \(last);"
        + "DELETE FROM part WHERE entry BETWEEN \(first) AND \(last)")
    let rows = texts.enumerated().map { index, sealed in
      let text = sealed.text.replacing("'", with: "''")
      let recorded = 1_700_000_000_000 + (first + index - 1) * 1000
      return "(\(first + index), \(recorded), '\(text)', x'\(sealed.hash)')"
    }
    try attackSecretly("INSERT INTO entry VALUES \(rows.joined(separator: ", "))")
  }
}

extension LogRecord {
  /// The closing of a round over a log that ends so.
  fileprivate func closed(over head: LogHead) -> LogRecord {
    LogRecord(
      day: day,
      event: .closed(
        FiscalYear(2566), .annual,
        LogEvent.Closing(contents: "", head: head.hash.description, count: head.count)),
      author: author)
  }
}
