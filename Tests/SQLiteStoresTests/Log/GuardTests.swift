import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("The tables refuse every change of an entry") struct GuardTests {
  static let columns = "number, recorded, text, hash"

  @Test(
    "SQL that changes, deletes, replaces or misplaces an entry is refused",
    arguments: [
      "UPDATE entry SET text = 'x' WHERE number = 2",
      "UPDATE entry SET number = 9 WHERE number = 4",
      "UPDATE OR REPLACE entry SET number = 1 WHERE number = 2",
      "UPDATE OR IGNORE entry SET recorded = 0",
      "DELETE FROM entry",
      "DELETE FROM entry WHERE number = 4",
      "INSERT OR REPLACE INTO entry SELECT number, recorded, 'x', hash FROM entry WHERE number = 2",
      "REPLACE INTO entry SELECT * FROM entry",
      "INSERT INTO entry SELECT number + 2, recorded, text, hash FROM entry WHERE number = 4",
      "INSERT INTO entry SELECT 0, recorded, text, hash FROM entry WHERE number = 1",
      "INSERT INTO entry SELECT -1, recorded, text, hash FROM entry WHERE number = 1",
      "INSERT INTO entry SELECT 5, recorded - 1, text, hash FROM entry WHERE number = 4",
      "INSERT INTO entry (recorded, text, hash) SELECT recorded, text, hash FROM entry",
      """
      INSERT INTO entry SELECT * FROM entry WHERE number = 2
      ON CONFLICT (number) DO UPDATE SET text = 'x'
      """,
    ])
  func changes(_ sql: String) async throws {
    try await refuses(sql)
  }

  @Test(
    "SQL that adds what is no entry is refused",
    arguments: [
      "(5, 1800000000000, NULL, zeroblob(32))",
      "(5, NULL, 'x', zeroblob(32))",
      "(5, 1800000000000, 'x', NULL)",
      "(5, 1800000000000, 'x', zeroblob(31))",
      "(5, 1800000000000, 'x', '01234567890123456789012345678901')",
      "(5, 1800000000000, x'00', zeroblob(32))",
      "(5, 'now', 'x', zeroblob(32))",
      "(5, 1800000000000.5, 'x', zeroblob(32))",
      "('x', 1800000000000, 'x', zeroblob(32))",
    ])
  func values(_ values: String) async throws {
    try await refuses("INSERT INTO entry (\(Self.columns)) VALUES \(values)")
  }

  private func refuses(_ sql: String) async throws {
    try await TestFolder.with { folder in
      let before = try folder.filled(4).entries()
      #expect(throws: DatabaseError.self) { try folder.attack(sql) }
      let store = try folder.store(.readOnly)
      #expect(try store.entries() == before)
      #expect(try store.verify().faults == [])
    }
  }
}
