import Foundation
import PlanModel
import SQLiteStores
import Stores
import Testing
import ThaiCivil

@Suite("Readings in a data folder")
struct ReadingFolderTests {
  private static let day: Int64 = 86_400_000

  private func reading(
    _ letter: Character, at day: Int64 = 0, state: DocumentReading.State = .waiting
  ) throws -> DocumentReading {
    DocumentReading(
      id: try #require(DocumentReading.ID(String(repeating: letter, count: 22))),
      author: "ผู้ใช้", at: Instant(millisecondsSinceEpoch: day * Self.day),
      files: [.init(name: "แผน.docx", octets: 3)], state: state)
  }

  private func file(_ folder: TestFolder) throws -> String {
    let path = folder.beside("given")
    try Data("abc".utf8).write(to: URL(filePath: path))
    return path
  }

  @Test("what was kept is read back in every state, the newest first")
  func roundTrip() async throws {
    try await TestFolder.with { folder in
      let shelf = DataFolder(folder.path).readings
      let states: [DocumentReading.State] = [
        .waiting, .reading, .failed(Phrase("เสีย", "broken"), hint: nil),
        .failed(Phrase("เสีย", "broken"), hint: Phrase("ใหม่", "anew")), .done("{\"a\":\"ก\"}"),
      ]
      var kept: [DocumentReading] = []
      for (index, state) in states.enumerated() {
        let reading = try reading(
          Character(Unicode.Scalar(UInt8(97 + index))), at: Int64(index), state: state)
        try shelf.add(reading, filesAt: [try file(folder)])
        kept.insert(reading, at: 0)
      }
      #expect(try shelf.readings() == kept)
      #expect(try shelf.reading(try reading("z").id) == nil)
    }
  }

  @Test("its files are there until it is over, for their owner alone")
  func files() async throws {
    try await TestFolder.with { folder in
      let shelf = DataFolder(folder.path).readings
      let reading = try reading("a")
      try shelf.add(reading, filesAt: [try file(folder)])
      let path = try #require(shelf.paths(of: reading).first)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("abc".utf8))
      for place in [path, folder.path + "/readings"] {
        let rights = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
        #expect((rights as? Int ?? 0o777) & 0o077 == 0)
      }
      try shelf.change(reading.id, to: .reading)
      #expect(FileManager.default.fileExists(atPath: path))
      try shelf.change(reading.id, to: .done("x"))
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try shelf.reading(reading.id)?.state == .done("x"))
    }
  }

  @Test("one that was removed stays so, whatever its reader says later; old ones go by themselves")
  func removing() async throws {
    try await TestFolder.with { folder in
      let shelf = DataFolder(folder.path).readings
      let (first, second) = (try reading("a"), try reading("b", at: 10))
      for reading in [first, second] { try shelf.add(reading, filesAt: [try file(folder)]) }
      try shelf.remove(first.id)
      try shelf.change(first.id, to: .done("x"))
      #expect(try shelf.readings() == [second])
      try shelf.purge(now: Instant(millisecondsSinceEpoch: 40 * Self.day))
      #expect(try shelf.readings() == [second])
      try shelf.purge(
        now: Instant(millisecondsSinceEpoch: 41 * Self.day),
        keeping: try shelf.readings().first?.id)
      #expect(try !shelf.readings().isEmpty)
      try shelf.purge(now: Instant(millisecondsSinceEpoch: 41 * Self.day))
      #expect(try shelf.readings().isEmpty)
      #expect(!FileManager.default.fileExists(atPath: shelf.paths(of: second)[0]))
    }
  }

  @Test("one that is removed at the moment in which it is looked at is not there, and no fault")
  func removedMeanwhile() async throws {
    try await TestFolder.with { folder in
      let shelf = DataFolder(folder.path).readings
      let (reading, path) = (try reading("a"), try file(folder))
      let looking = Task.detached {
        while !Task.isCancelled {
          _ = try shelf.readings()
          _ = try shelf.reading(reading.id)
        }
      }
      for _ in 0..<200 {
        try shelf.add(reading, filesAt: [path])
        try shelf.change(reading.id, to: .reading)
        try shelf.remove(reading.id)
      }
      looking.cancel()
      let outcome = await looking.result
      #expect(throws: Never.self) { try outcome.get() }
    }
  }

  @Test("a file that somebody changed is told, not believed")
  func damaged() async throws {
    try await TestFolder.with { folder in
      let shelf = DataFolder(folder.path).readings
      let reading = try reading("a")
      try shelf.add(reading, filesAt: [try file(folder)])
      let path = "\(folder.path)/readings/\(reading.id).json"
      try FileManager.default.removeItem(atPath: path)
      try Data("{}".utf8).write(to: URL(filePath: path))
      #expect(throws: StoreFault.self) { try shelf.reading(reading.id) }
    }
  }

  @Test(
    "no other text names one",
    arguments: ["", "../../../../../etc/passwd", "aaaaaaaaaaaaaaaaaaaaa.", "ก"])
  func names(text: String) {
    #expect(DocumentReading.ID(text) == nil)
  }
}
