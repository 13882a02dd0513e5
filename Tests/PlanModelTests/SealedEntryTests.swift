import Foundation
import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("The canonical text of version 2") struct SealedEntryTests {
  @Test("has seals in the place of words and evidence, which lie beside it as parts")
  func example() throws {
    let record = LogRecord(
      day: day(2567, 1, 15),
      event: .completed(
        Obligation.ID("3.1.4/s2/2567"), result: "อบรมแล้ว", participants: 40),
      author: LogRecord.Author(name: "ก", unit: Owner.ID("treasury"), account: "7"), channel: .web,
      clock: .given,
      evidence: [Evidence(.page(url: "https://example.go.th/1"), made: day(2567, 1, 14))])
    let entry = LogEntry(record, seals: EntrySeals(words: .digit(1), evidence: [.digit(2)]))
    #expect(
      entry.canonicalText == """
        {"author":{"account":"7","name":"ก","unit":"treasury"},"channel":"web","clock":"given",\
        "day":"2024-01-15","event":{"kind":"completed","obligation":"3.1.4/s2/2567",\
        "participants":40},"evidence":["\(LogHash.digit(2))"],"number":1,\
        "previous":"\(LogHash.none)","recorded":1700000000000,"v":2,"words":"\(LogHash.digit(1))"}
        """)
    #expect(
      record.parts == [
        #"{"result":"อบรมแล้ว"}"#, #"{"made":"2024-01-14","url":"https://example.go.th/1"}"#,
      ])
    #expect(
      entry.wholeText == """
        {"author":{"account":"7","name":"ก","unit":"treasury"},"channel":"web","clock":"given",\
        "day":"2024-01-15","event":{"kind":"completed","obligation":"3.1.4/s2/2567",\
        "participants":40,"result":"อบรมแล้ว"},"evidence":[{"made":"2024-01-14",\
        "url":"https://example.go.th/1"}],"number":1,"previous":"\(LogHash.none)",\
        "recorded":1700000000000,"v":2}
        """)
    #expect(try read(entry) == entry)
  }

  @Test("is read as it was written, whatever it says")
  func roundTrip() throws {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<400 {
      let entry = LogEntry.sealed(.random(using: &numbers), using: &numbers)
      let read = try read(entry)
      #expect(read == entry)
      #expect(read.canonicalText.utf8.elementsEqual(entry.canonicalText.utf8))
      #expect(read.record.parts == entry.record.parts)
    }
  }

  @Test("is read without a part as a log has it once that was erased")
  func erased() throws {
    var numbers = SeededNumbers(seed: 6)
    for _ in 0..<400 {
      let entry = LogEntry.sealed(.random(using: &numbers), using: &numbers)
      let parts = entry.record.parts
      let gone = Int.random(in: parts.indices, using: &numbers)
      let left = try LogEntry(
        canonicalText: entry.canonicalText, hash: entry.hash,
        parts: parts.enumerated().map { $0 == gone ? nil : $1 })
      let order = LogEntry(
        number: 2, recorded: entry.recorded,
        record: LogRecord(
          day: day(2567, 1, 15), event: .erased(1, part: gone, reason: "ก", approval: "ข"),
          author: LogRecord.Author(name: "ค")), previous: entry.hash, hash: .none)
      #expect(Log([entry, order]).entries == [left, order])
      #expect(left.canonicalText == entry.canonicalText)
    }
  }

  @Test("keeps its numbers when its words are erased, and says that they were")
  func words() throws {
    let record = LogRecord(
      day: day(2567, 1, 15),
      event: .completed(
        Obligation.ID("3.1.4/s2/2567"), result: "โทร. 081 234 5678", participants: 40),
      author: LogRecord.Author(name: "ก"))
    let entry = LogEntry(record, seals: EntrySeals(words: .digit(1), evidence: []))
    let left = try LogEntry(canonicalText: entry.canonicalText, hash: .none, parts: [nil])
    #expect(
      left.record.event
        == .completed(Obligation.ID("3.1.4/s2/2567"), result: Erased.words, participants: 40))
  }

  @Test("has as many parts as seals, each as it was written")
  func parts() throws {
    let record = LogRecord(
      day: day(2567, 1, 15), event: .note(.plan, "ก"), author: LogRecord.Author(name: "ก"))
    let entry = LogEntry(record, seals: EntrySeals(words: .digit(1), evidence: []))
    let text = entry.canonicalText
    #expect(throws: LogTextFault.parts(0, seals: 1)) {
      try LogEntry(canonicalText: text, hash: .none)
    }
    #expect(throws: LogTextFault.parts(2, seals: 1)) {
      try LogEntry(canonicalText: text, hash: .none, parts: [#"{"text":"ก"}"#, nil])
    }
    for part in [#"{"text": "ก"}"#, #"{"text":"ก","more":"ข"}"#, #"{}"#, #"[]"#, ""] {
      #expect(throws: LogTextFault.self) {
        try LogEntry(canonicalText: text, hash: .none, parts: [part])
      }
    }
  }

  @Test("of version 1 has none, and is read as before")
  func version1() throws {
    let record = LogRecord(
      day: day(2567, 1, 15), event: .note(.plan, "ก"), author: LogRecord.Author(name: "ก"))
    let entry = LogEntry(record, seals: nil)
    #expect(try LogEntry(canonicalText: entry.canonicalText, hash: .none) == entry)
    #expect(throws: LogTextFault.parts(1, seals: 0)) {
      try LogEntry(canonicalText: entry.canonicalText, hash: .none, parts: [#"{"text":"ก"}"#])
    }
  }

  private func read(_ entry: LogEntry) throws -> LogEntry {
    try LogEntry(
      canonicalText: entry.canonicalText, hash: entry.hash, parts: entry.record.parts)
  }
}

extension LogHash {
  /// Of one digit, 64 times.
  fileprivate static func digit(_ digit: Int) -> LogHash {
    LogHash(hex: String(repeating: "\(digit)", count: 64)) ?? .none
  }
}

extension LogEntry {
  /// The first entry of a log.
  fileprivate init(_ record: LogRecord, seals: EntrySeals?) {
    self.init(
      number: 1, recorded: Instant(millisecondsSinceEpoch: 1_700_000_000_000), record: record,
      previous: .none, hash: .none, seals: seals)
  }

  /// With seals of nothing in particular.
  fileprivate static func sealed(
    _ record: LogRecord, using numbers: inout SeededNumbers
  ) -> LogEntry {
    let seals = record.parts.map { _ in
      LogHash(octets: (0..<32).map { _ in UInt8.random(in: 0...255, using: &numbers) }) ?? .none
    }
    return LogEntry(record, seals: EntrySeals(seals))
  }
}
