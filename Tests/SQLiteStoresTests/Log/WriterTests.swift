import Foundation
import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Nothing is lost") struct WriterTests {
  @Test("A writer that is killed at any moment leaves a sound log with every acknowledged entry")
  func killed() async throws {
    var numbers = SeededNumbers(seed: 7)
    var (kills, acknowledged) = (0, 0)
    for _ in 0..<20 {
      try await TestFolder.with { folder in
        var all: [Int: String] = [:]
        for turn in 0..<10 {
          let writer = try Child.logWriter(
            folder.path, name: "\(turn)", count: .max, outputs: folder.beside("writer"))
          // From before the folder is made to some dozen entries, each of them durable, later.
          let microseconds = Int.random(in: 0...30_000, using: &numbers)
          try await Task.sleep(for: .microseconds(microseconds))
          writer.kill()
          let end = try writer.end()
          #expect(end.code == nil, "\(end.notes)")
          all.merge(end.acknowledged) { _, new in new }
          try verify(folder, holds: all)
          kills += 1
        }
        acknowledged += all.count
      }
    }
    // Were no writer ever killed between two entries, the test would prove nothing.
    #expect(kills == 200)
    #expect(acknowledged > kills)
  }

  private func verify(_ folder: TestFolder, holds acknowledged: [Int: String]) throws {
    let store = try folder.store()
    #expect(try store.verify().faults == [])
    let hashes = try store.reading { database in
      try Data.fetchAll(database, sql: "SELECT hash FROM entry ORDER BY number")
    }
    for (number, hash) in acknowledged {
      try #require(number <= hashes.count)
      #expect(LogHash(octets: hashes[number - 1])?.description == hash)
    }
  }

  @Test("Four processes that make the log and write at once lose no entry and see no error")
  func four() async throws {
    try await TestFolder.with { folder in
      let (writers, each) = (4, 100)
      let ends = try await withThrowingTaskGroup(of: Child.End.self) { group in
        for writer in 0..<writers {
          group.addTask {
            try Child.logWriter(
              folder.path, name: "\(writer)", count: each, outputs: folder.beside("\(writer)")
            ).end()
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for end in ends { #expect(end.code == 0, "\(end.notes)") }
      let store = try folder.store(.readOnly)
      let entries = try store.entries()
      let acknowledged = ends.reduce(into: [:]) { all, end in
        all.merge(end.acknowledged) { first, _ in first }
      }
      #expect(entries.count == writers * each)
      #expect(
        acknowledged
          == Dictionary(uniqueKeysWithValues: entries.map { ($0.number, $0.hash.description) }))
      #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.recorded <= $1.recorded })
      for writer in 0..<writers {
        let own = entries.filter { $0.record.author.name == "\(writer)" }
        #expect(own.map(\.record.event) == (0..<each).map { .note(.plan, "รอบที่ \($0)") })
      }
      #expect(try store.verify().faults == [])
    }
  }

  @Test("Two who read while another writes see ever longer beginnings of one log")
  func readers() async throws {
    try await TestFolder.with { folder in
      let count = 300
      _ = try folder.store()
      let writer = try Child.logWriter(
        folder.path, name: "a", count: count, outputs: folder.beside("writer"))
      let seen = try await withThrowingTaskGroup(of: [LogEntry].self) { group in
        for _ in 0..<2 {
          group.addTask {
            let store = try folder.store(.readOnly)
            var last: [LogEntry] = []
            while last.count < count {
              let entries = try store.entries()
              try #require(entries.starts(with: last))
              last = entries
            }
            return last
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(try writer.end().code == 0)
      #expect(try seen == [folder.store().entries(), folder.store().entries()])
    }
  }
}
