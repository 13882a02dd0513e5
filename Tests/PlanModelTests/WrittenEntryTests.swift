@testable internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("A text that is read as it is written") struct WrittenEntryTests {
  @Test("says what it says to whoever looks at all that stands in it")
  func whole() {
    var numbers = SeededNumbers(seed: 11)
    var kinds: Set<EntryKind> = []
    for _ in 0..<1500 {
      let texts = EntryTexts.random(using: &numbers)
      if let read = texts.compared() { kinds.insert(read.record.event.kind) }
    }
    let adoption = LogEvent.Adoption(
      number: 2, edition: "ab", from: day(2567, 10, 1), reason: "ก\n", document: "สป 1/2567",
      changes: "ข")
    let adopted = LogRecord(
      day: day(2567, 9, 1), event: .adopted(adoption), author: LogRecord.Author(name: "ก"))
    if let read = EntryTexts(adopted, seals: [.none]).compared() {
      kinds.insert(read.record.event.kind)
    }
    #expect(kinds == Set(EntryKind.allCases))
  }

  @Test(
    "says so whatever was done to its octets, and what is wrong is found by the other",
    arguments: 0..<8 as Range<UInt64>)
  func changed(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<80 {
      let texts = EntryTexts.random(using: &numbers)
      for _ in 0..<10 {
        var changed = texts
        for _ in 0..<Int.random(in: 1...2, using: &numbers) { changed.change(using: &numbers) }
        changed.compared()
      }
    }
  }

  @Test(
    "is not read where it is written otherwise",
    arguments: [
      (#""satang":100"#, #""satang":0100"#), (#""satang":100"#, #""satang":-0"#),
      (#""satang":100"#, #""satang":1e2"#), (#""satang":100"#, #""satang":9223372036854775808"#),
      (#""fiscalYear":2567"#, #""fiscalYear":-999999999999999999"#), ("ก/1", "\\u0E01/1"),
      ("ก/1", "\\/1"), ("ก/1", "ก\\u0001"), ("ก/1", "ก\u{1}"), ("2024-01-15", "0024-01-15"),
      (#""channel":"cli""#, #""channel":"cli","clock":"read""#), ("aaaa", "AAAA"),
      (#","project":"p1""#, #","obligation":"p1/s1/2567","project":"p1""#),
      (#","project":"p1""#, ""), (#""v":2"#, #""v":1"#), (#""evidence":[]"#, #""evidence":[ ]"#),
    ])
  func otherwise(_ part: String, _ other: String) throws {
    let movement = Movement(
      project: Project.ID("p1"), kind: .refunded, amount: Baht(satang: 100),
      fiscalYear: FiscalYear(2567), document: "ก/1", approver: "ปลัด")
    let record = LogRecord(
      day: day(2567, 1, 15), event: .money(movement), author: LogRecord.Author(name: "ก"))
    let seal = try #require(LogHash(hex: String(repeating: "a", count: 64)))
    let texts = EntryTexts(record, seals: [seal])
    #expect(texts.compared() != nil)
    try #require(texts.text.contains(part))
    let changed = EntryTexts(text: texts.text.replacing(part, with: other), parts: texts.parts)
    #expect(changed.compared() == nil)
  }
}

/// The text of an entry and its parts, as a log has them.
private struct EntryTexts {
  var text: String
  var parts: [String?]

  init(text: String, parts: [String?]) { (self.text, self.parts) = (text, parts) }

  /// Of version 1 without seals.
  init(_ record: LogRecord, seals: [LogHash]) {
    text = record.canonicalText(
      number: 7, recorded: Instant(millisecondsSinceEpoch: 1_700_000_000_000), previous: .none,
      seals: EntrySeals(seals))
    parts = seals.isEmpty ? [] : record.parts
  }

  static func random(using numbers: inout SeededNumbers) -> EntryTexts {
    let record = LogRecord.random(using: &numbers)
    guard Int.random(in: 0..<4, using: &numbers) > 0 else { return EntryTexts(record, seals: []) }
    let seals = record.parts.map { _ in
      LogHash(octets: (0..<32).map { _ in UInt8.random(in: 0...255, using: &numbers) }) ?? .none
    }
    var texts = EntryTexts(record, seals: seals)
    if Int.random(in: 0..<8, using: &numbers) == 0 {
      texts.parts[Int.random(in: texts.parts.indices, using: &numbers)] = nil
    }
    return texts
  }

  /// Reads them in both ways, which must not contradict each other. Gives what was read as it is written.
  @discardableResult
  func compared() -> LogEntry? {
    let direct = WrittenEntry.read(text, hash: .none, parts: parts)
    let whole = result { () throws(LogTextFault) in
      try LogEntry(membersOf: text, hash: .none, parts: parts)
    }
    let read = result { () throws(LogTextFault) in
      try LogEntry(canonicalText: text, hash: .none, parts: parts)
    }
    #expect(read == whole, "\(text) \(parts)")
    guard let direct else { return nil }
    #expect(whole == .success(direct), "\(text) \(parts)")
    // Texts are equal that have other octets.
    #expect(direct.canonicalText.utf8.elementsEqual(text.utf8))
    if direct.seals != nil {
      for (part, text) in zip(direct.record.parts, parts) {
        #expect(text.map { $0.utf8.elementsEqual(part.utf8) } ?? true)
      }
    }
    return direct
  }

  private func result(
    _ read: () throws(LogTextFault) -> LogEntry
  ) -> Result<LogEntry, LogTextFault> {
    do throws(LogTextFault) { return .success(try read()) } catch { return .failure(error) }
  }

  /// Does something to the text or to one of the parts.
  mutating func change(using numbers: inout SeededNumbers) {
    let part = Int.random(in: -2..<parts.count, using: &numbers)
    if part >= 0, let text = parts[part] {
      parts[part] = Self.changed(text, using: &numbers)
    } else {
      text = Self.changed(text, using: &numbers)
    }
  }

  private static func changed(_ text: String, using numbers: inout SeededNumbers) -> String {
    var octets = Array(text.utf8)
    guard !octets.isEmpty else { return text }
    let place = Int.random(in: octets.indices, using: &numbers)
    let mark = Array("\"\\,:{}[] 019-.eEnu/Kก\n".utf8).randomElement(using: &numbers) ?? 0x20
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: octets.remove(at: place)
    case 1: octets.insert(mark, at: place)
    case 2: octets[place] = mark
    case 3: octets[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 4: octets.removeSubrange(..<place)
    default:
      // Members in another order, or twice.
      var members = text.split(separator: ",", omittingEmptySubsequences: false)
      let member = Int.random(in: members.indices, using: &numbers)
      members.swapAt(member, Int.random(in: members.indices, using: &numbers))
      if Bool.random(using: &numbers) { members.insert(members[member], at: member) }
      return members.joined(separator: ",")
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
