import GRDB
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("What was appended is read back") struct RoundTripTests {
  @Test("Entries of every kind come back as they went in, through any number of openings")
  func everyKind() async throws {
    try await TestFolder.with { folder in
      var numbers = SeededNumbers(seed: 1)
      var written: [LogEntry] = []
      for turn in 0..<20 {
        // A closing is alone in its transaction.
        let records = (0..<15).map { _ in LogRecord.random(using: &numbers, adopting: false) }
          .filter { $0.event.kind != .closed }
        let store = try folder.store()
        let pages = records.map { record in
          LogRecord(
            day: record.day, event: record.event, author: record.author, channel: record.channel,
            evidence: record.evidence.filter(\.isPage))
        }
        written += try store.append(pages, at: { .second(turn) })
        #expect(try store.entries() == written)
      }
      let store = try folder.store(.readOnly)
      #expect(try store.entries() == written)
      #expect(written.map(\.number) == Array(1...written.count) && written.count > 200)
      #expect(try store.verify().faults == [])
      #expect(try store.verify().entries == written.count)
    }
  }

  @Test("100,000 characters, and characters that end lines and strings elsewhere, come back")
  func longText() async throws {
    try await TestFolder.with { folder in
      let texts = [
        String(repeating: "ก็", count: 50_000), "a\0b", "\r\n\u{2028}", "'; DROP TABLE entry",
      ]
      let store = try folder.store()
      try store.append(texts.map { .note($0) }, at: { .second(0) })
      #expect(try store.entries().map(\.record) == texts.map { .note($0) })
    }
  }

  @Test("An empty log has the head of nothing")
  func empty() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let head = try store.head()
      #expect(head.count == 0 && head.hash == .none && head.recorded == nil)
      #expect(try store.entries().isEmpty)
      #expect(try store.verify().faults == [])
      #expect(try store.append([], at: { .second(0) }).isEmpty)
    }
  }

  @Test("The writing connection has WAL and synchronous=FULL in force")
  func settings() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let (journal, synchronous) = try store.file.writing { database in
        (
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Int.fetchOne(database, sql: "PRAGMA synchronous")
        )
      }
      #expect(journal == "wal")
      #expect(synchronous == 2)
    }
  }
}

@Suite("The clock never goes back") struct ClockTests {
  @Test("An instant before the last entry's is refused, the same instant is not")
  func back() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      try store.append([.note("1")], at: { .second(10) })
      try store.append([.note("2")], at: { .second(10) })
      #expect(throws: StoreFault.clockBehind(last: .second(10), now: .second(9))) {
        try store.append([.note("3")], at: { .second(9) })
      }
      #expect(throws: StoreFault.clockBehind(last: .second(10), now: .second(9))) {
        try store.append(at: { .second(9) }) { _ in [.note("3")] }
      }
      #expect(try store.head().count == 2)
    }
  }
}

@Suite("Rules and writing see the same log") struct CheckedAppendTests {
  private struct Refused: Error {}

  @Test("What the check throws is thrown on, and nothing is written")
  func refused() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(3)
      #expect(throws: Refused.self) {
        try store.append(at: { .second(9) }) { _ in throw Refused() }
      }
      #expect(try store.head().count == 3)
    }
  }

  @Test("The check sees what another wrote after the log was read, and nobody writes after it")
  func nothingBetween() async throws {
    try await TestFolder.with { folder in
      let stores = [try folder.store(), try folder.store()]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for store in stores {
          group.addTask {
            for _ in 0..<50 {
              try store.append(at: { .second(0) }) { entries in [.note("\(entries.count)")] }
            }
          }
        }
        try await group.waitForAll()
      }
      let counts = try stores[0].entries().map(\.record)
      #expect(counts == (0..<100).map { .note("\($0)") })
    }
  }

  @Test("Of several records one bad one keeps all out")
  func allOrNone() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let missing = Evidence(
        .file(sha256: String(repeating: "0", count: 64), name: "a", octets: 1, kind: "text/plain"),
        made: nil)
      #expect(throws: StoreFault.evidenceNotStored(String(repeating: "0", count: 64))) {
        try store.append([.note("1"), .note("2", evidence: [missing])], at: { .second(0) })
      }
      let nowhere = LogRecord(
        day: ThaiDate(dayNumber: 1 << 40), event: .note(.plan, "ก"),
        author: LogRecord.Author(name: "ก"))
      #expect(throws: StoreFault.self) {
        try store.append([.note("1"), nowhere], at: { .second(0) })
      }
      #expect(try store.head().count == 0)
    }
  }
}

extension Evidence {
  var isPage: Bool {
    if case .page = content { true } else { false }
  }
}
