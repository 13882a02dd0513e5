import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Export and import") struct ExportTests {
  @Test(
    "An export that is imported is the same log with the same hashes, and exports the same again")
  func identity() async throws {
    try await TestFolder.with { folder in
      let store = try folder.random(seed: 3, count: 100)
      let lines = try store.exported()
      let other = try TestFolder.log(folder.beside("other"))
      let head = try other.import(lines)
      #expect(head == (try store.head()))
      #expect(try other.entries() == store.entries())
      #expect(try other.exported() == lines)
      try other.append([.note("next")], at: { .second(1_000_000) })
      #expect(try other.verify(head: store.head().hash, count: 100))
    }
  }

  @Test("A log with entries takes no import")
  func notEmpty() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(2)
      let lines = try store.exported()
      #expect(throws: StoreFault.notEmpty(folder.path)) { try store.import(lines) }
      #expect(try store.head().count == 2)
    }
  }

  /// A change of the lines of an export of five notes, and the line where it is seen.
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    let line: Int
    let make: @Sendable ([String]) -> [String]

    init(_ name: String, seenAt line: Int, _ make: @escaping @Sendable ([String]) -> [String]) {
      (testDescription, self.line, self.make) = (name, line, make)
    }

    /// A change of one line.
    init(_ name: String, of line: Int, _ make: @escaping @Sendable (String) -> String) {
      self.init(name, seenAt: line) { lines in
        lines.enumerated().map { $0 + 1 == line ? make($1) : $1 }
      }
    }
  }

  static let changes = [
    Change("an edited text", of: 3) { $0.replacing("\"cli\"", with: "\"web\"") },
    Change("an edited hash", of: 2) {
      $0.replacing("\"hash\":\"", with: "\"hash\":\"0").droppingEnd()
    },
    Change("a blank more", of: 1) { $0 + " " },
    Change("a blank within", of: 4) { $0.replacing("\"v\":2", with: "\"v\": 2") },
    Change("an edited part", of: 3) { $0.replacing("\\\"3\\\"", with: "\\\"4\\\"") },
    Change("an edited key", of: 3) { line in
      let digit = line.matches(of: /"key":"(.)/)[0].output.1
      return line.replacing(
        "\"key\":\"\(digit)", with: "\"key\":\"\(digit == "0" ? "1" : "0")")
    },
    Change("a part less", of: 3) { $0.replacing(/,"parts":.*\]/, with: "") },
    Change("no JSON", of: 5) { _ in "no JSON" },
    Change("an empty line", of: 1) { _ in "" },
    Change("a line less", seenAt: 3) { Array($0.prefix(2) + $0.suffix(2)) },
    Change("the first line missing", seenAt: 1) { Array($0.dropFirst()) },
    Change("a line twice", seenAt: 3) { Array($0.prefix(2) + [$0[1]] + $0.suffix(3)) },
    Change("two lines changed about", seenAt: 2) { [$0[0], $0[2], $0[1], $0[3], $0[4]] },
    Change("a later version, sealed", seenAt: 2) { lines in
      let text = SealedText(
        .note("2"), number: 2, recorded: .second(1), previous: SealedText.ofLine(lines[0]),
        seals: nil)
      let later = SealedText(text: text.text.replacing("\"v\":1", with: "\"v\":3"))
      return [lines[0], ExportLine(text: later.text, hash: later.hash).line]
    },
    Change("a clock that goes back, sealed", seenAt: 2) { lines in
      let text = SealedText(
        .note("2"), number: 2, recorded: .second(-1), previous: SealedText.ofLine(lines[0]),
        seals: nil)
      return [lines[0], ExportLine(text: text.text, hash: text.hash).line]
    },
  ]

  @Test("An edited export is refused whole, with the line", arguments: changes)
  func edited(_ change: Change) async throws {
    try await TestFolder.with { folder in
      let lines = change.make(try folder.filled(5).exported())
      let other = try TestFolder.log(folder.beside("other"))
      let fault = #expect(throws: StoreFault.self) { try other.import(lines) }
      guard case .badLine(change.line, _) = fault else {
        Issue.record("\(String(describing: fault)) is not a fault of line \(change.line)")
        return
      }
      #expect(try other.head().count == 0)
    }
  }

  @Test("What the reader of the lines throws ends the export")
  func thrown() async throws {
    struct Stop: Error {}
    try await TestFolder.with { folder in
      let store = try folder.filled(3)
      #expect(throws: Stop.self) { try store.export { _ in throw Stop() } }
    }
  }
}

extension SealedText {
  /// The hash of an export's line.
  static func ofLine(_ line: String) -> LogHash { ExportLine(line)?.hash ?? .none }
}

extension String {
  fileprivate func droppingEnd() -> String { String(dropLast(3)) + "\"}" }
}

extension SQLiteLogStore {
  func exported() throws -> [String] {
    var lines: [String] = []
    try export { lines.append($0) }
    return lines
  }
}

extension TestFolder {
  /// A log of records of every kind; the files that they name are stored, with octets of their own.
  func random(seed: UInt64, count: Int) throws -> SQLiteLogStore {
    var numbers = SeededNumbers(seed: seed)
    let store = try store()
    for turn in 0..<count {
      let head = try store.head()
      let record = LogRecord.random(using: &numbers, adopting: false).closing(
        over: head.count, head.hash)
      let evidence = try record.evidence.enumerated().map { index, evidence in
        guard case .file(_, let name, _, _) = evidence.content else { return evidence }
        return try store.storeEvidence(
          octets: Array("\(turn) \(index)".utf8), name: name, made: evidence.made)
      }
      let stored = LogRecord(
        day: record.day, event: record.event, author: record.author, channel: record.channel,
        evidence: evidence)
      try store.append([stored], at: { .second(turn / 3) })
    }
    return store
  }
}
