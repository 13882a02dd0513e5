internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("The canonical text of an entry") struct LogTextTests {
  @Test("is read back as the entry that it was written from", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      let entry = LogEntry.random(using: &numbers)
      let text = entry.canonicalText
      let read = try LogEntry(canonicalText: text, hash: entry.hash)
      #expect(read == entry)
      #expect(read.canonicalText.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("keeps characters apart that compare equal")
  func normalForms() throws {
    let texts = ["e\u{301}", "é"].map { LogEntry(.note($0)).canonicalText }
    #expect(texts[0].utf8.count == texts[1].utf8.count + 1)
    for text in texts {
      let read = try LogEntry(canonicalText: text, hash: .none)
      #expect(read.canonicalText.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("is this for ever")
  func fixed() {
    let record = LogRecord(
      day: day(2567, 1, 15),
      event: .completed(
        Obligation.ID("p1/s2/2567"), result: "อบรม \"แล้ว\"\n", participants: 120),
      author: LogRecord.Author(
        name: "ก", position: "นักวิชาการ", unit: Owner.ID("office")),
      channel: .sheet,
      evidence: [
        Evidence(.page(url: "https://example.org/1"), made: nil),
        Evidence(
          .file(sha256: "ab", name: "ภาพ.jpg", octets: 10, kind: "image/jpeg"),
          made: day(2567, 1, 14)),
      ])
    let zeros = String(repeating: "0", count: 64)
    #expect(
      LogEntry(record).canonicalText == """
        {"author":{"name":"ก","position":"นักวิชาการ","unit":"office"},"channel":"sheet",\
        "day":"2024-01-15","event":{"kind":"completed","obligation":"p1/s2/2567",\
        "participants":120,"result":"อบรม \\"แล้ว\\"\\n"},\
        "evidence":[{"url":"https://example.org/1"},{"kind":"image/jpeg","made":"2024-01-14",\
        "name":"ภาพ.jpg","octets":10,"sha256":"ab"}],"number":1,"previous":"\(zeros)",\
        "recorded":1700000000000,"v":1}
        """)
  }

  @Test(
    "is written in one way only: the same in other octets is refused",
    arguments: [
      ("\"v\":1", "\"v\": 1"), ("\"v\":1", "\"v\":01"), ("\"v\":1", "\"v\":1.0"),
      ("\"v\":1", "\"v\":1,\"w\":2"), ("\"v\":1", "\"v\":1,\"v\":1"), ("\"v\":1", "\"v\":-1"),
      ("\"v\":1", "\"v\":2"), ("\"v\":1", "\"v\":3"), ("\"v\":1", "\"v\":null"),
      ("\"v\":1}", "\"v\":1} "),
      ("\"v\":1}", "\"v\":1,}"), ("\"v\":1}", "\"v\":1"), ("ไทย", "\\u0e44\\u0e17\\u0e22"),
      ("\\t", "\\u0009"), ("\\t", "\t"), ("\"number\":1", "\"number\":+1"),
      ("\"number\":1", "\"number\":1e0"), ("\"number\":1", "\"number\":\"1\""),
      ("\"number\":1", "\"number\":99999999999999999999"), ("2024-01-15", "2024-1-15"),
      ("2024-01-15", "2024-02-30"), ("2024-01-15", "2567-01-15 "), ("\"note\"", "\"gossip\""),
      ("\"cli\"", "\"fax\""), ("\"evidence\":[]", "\"evidence\":{}"),
      ("\"evidence\":[]", "\"evidence\":[[]]"), ("{\"author\"", " {\"author\""),
      ("0000\"", "000G\""), ("{\"author\"", "{\"a\":1,\"author\""),
      ("\"name\":\"ก\"", "\"name\":1"),
    ])
  func strict(_ part: String, _ other: String) throws {
    let record = LogRecord(
      day: day(2567, 1, 15), event: .note(.plan, "ไทย\t"), author: LogRecord.Author(name: "ก"))
    let text = LogEntry(record).canonicalText
    try #require(text.contains(part))
    #expect(throws: LogTextFault.self) {
      try LogEntry(canonicalText: text.replacing(part, with: other), hash: .none)
    }
  }

  @Test("cut anywhere, or with an octet changed anywhere, is another entry or none")
  func everyOctet() throws {
    let entry = LogEntry(.note("ไทย \"\\\n"))
    let octets = Array(entry.canonicalText.utf8)
    for index in octets.indices {
      #expect(throws: LogTextFault.self) {
        try LogEntry(canonicalText: String(decoding: octets[..<index], as: UTF8.self), hash: .none)
      }
      for octet in [0x00, 0x22, 0x2C, 0x30, 0x5C, 0x7D] as [UInt8] where octet != octets[index] {
        var changed = octets
        changed[index] = octet
        let text = String(decoding: changed, as: UTF8.self)
        if let other = try? LogEntry(canonicalText: text, hash: .none) {
          #expect(other.canonicalText.utf8.elementsEqual(text.utf8))
          #expect(!text.utf8.elementsEqual(octets))
        }
      }
    }
  }

  @Test(
    "nested to no end does not exhaust the reader",
    arguments: [("[", "]"), ("{\"a\":", "}")])
  func deep(_ open: String, _ close: String) {
    let count = 100_000
    let text = String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    #expect(throws: LogTextFault.self) { try LogEntry(canonicalText: text, hash: .none) }
  }

  @Test("says where it cannot be read")
  func faults() {
    #expect(throws: LogTextFault.malformed(octet: 0)) {
      try LogEntry(canonicalText: "", hash: .none)
    }
    #expect(throws: LogTextFault.malformed(octet: 7)) {
      try LogEntry(canonicalText: "{\"v\":1,}", hash: .none)
    }
    #expect(throws: LogTextFault.version(3)) {
      try LogEntry(canonicalText: "{\"v\":3}", hash: .none)
    }
    #expect(throws: LogTextFault.missing("previous")) {
      try LogEntry(canonicalText: "{\"v\":1}", hash: .none)
    }
  }
}

@Suite("A hash") struct LogHashTests {
  @Test("is 32 octets or 64 hexadecimal digits, and either way back")
  func forms() throws {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<100 {
      let octets = (0..<32).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let hash = try #require(LogHash(octets: octets))
      #expect(hash.octets == octets)
      #expect(LogHash(hex: hash.description) == hash)
      #expect(LogHash(hex: hash.description.uppercased()) == hash)
      #expect(hash.description == hash.description.lowercased())
    }
  }

  @Test("is nothing else", arguments: ["", "0", String(repeating: "g", count: 64), "๐"])
  func others(_ text: String) {
    #expect(LogHash(hex: text) == nil)
    #expect(LogHash(octets: Array(text.utf8).prefix(31)) == nil)
  }
}

extension LogEntry {
  /// The first entry of a log.
  fileprivate init(_ record: LogRecord) {
    self.init(
      number: 1, recorded: Instant(millisecondsSinceEpoch: 1_700_000_000_000), record: record,
      previous: .none, hash: .none)
  }

  fileprivate static func random(using numbers: inout SeededNumbers) -> LogEntry {
    let octets = (0..<64).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    return LogEntry(
      number: Int.random(in: 1...1_000_000, using: &numbers),
      recorded: Instant(millisecondsSinceEpoch: Int64.random(in: -9...1 << 50, using: &numbers)),
      record: LogRecord.random(using: &numbers).ofVersion1,
      previous: LogHash(octets: octets[..<32]) ?? .none,
      hash: LogHash(octets: octets[32...]) ?? .none)
  }
}

extension LogRecord {
  /// Without what texts of version 1 have no member for.
  fileprivate var ofVersion1: LogRecord {
    LogRecord(
      day: day, event: event,
      author: Author(name: author.name, position: author.position, unit: author.unit),
      channel: channel, evidence: evidence)
  }
}
