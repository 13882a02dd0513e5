import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("The table of kinds of entry")
struct EntryKindTests {
  @Test("what an event says, field by field, makes it again", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      let event = LogRecord.random(using: &numbers).event
      #expect(try LogEvent(event.kind, about: event.subject, event.fields) == event)
      let parts = event.kind.parts
      #expect(event.fields.allSatisfy { said in parts.contains { $0.field == said.field } })
      #expect(parts.allSatisfy { !$0.isRequired || event.fields[of: $0.field] != nil })
      #expect(event.kind.isRecordable == (event.subject != nil))
    }
  }

  @Test("a field too few or too many makes no event: nothing is dropped")
  func wholeness() throws {
    let id = Obligation.ID("2567.training.s1")
    let event = LogEvent.completed(id, result: "เสร็จ", participants: nil)
    var fields = event.fields
    fields[.amount] = Baht(satang: 1)
    #expect(throws: EntryFault.surplus(.amount)) {
      try LogEvent(.completed, about: .obligation(id), fields)
    }
    #expect(throws: EntryFault.missing(.result)) {
      try LogEvent(.completed, about: .obligation(id), EntryFields())
    }
    #expect(throws: EntryFault.place(.plan)) {
      try LogEvent(.completed, about: .plan, event.fields)
    }
  }

  @Test("no two fields of a kind have one name or one key", arguments: EntryKind.allCases)
  func names(_ kind: EntryKind) {
    let names = kind.parts.map(\.field.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { kind.field(named: $0)?.name == $0 })
  }

  @Test("only who approved something names a person")
  func people() {
    #expect(EntryField.allCases.filter(\.namesPerson) == [.approver, .approval])
  }

  @Test(
    "the members of every event stand in the page of the format", arguments: 0..<5 as Range<UInt64>)
  func formatPage(_ seed: UInt64) throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/LogFormat.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      let event = LogRecord.random(using: &numbers).event
      guard event.kind.isRecordable else { continue }
      let row = try #require(
        rows.first { $0.dropFirst().prefix { $0 != "|" }.contains("`\(event.kind.word)`") })
      for key in Self.keys(of: event) where key != "kind" {
        let isSubject = row.contains("subject") && ["project", "obligation"].contains(key)
        #expect(row.contains("`\(key)`") || isSubject, "\(key): \(row)")
      }
    }
  }

  /// The keys of an event in the canonical text.
  private static func keys(of event: LogEvent) -> [String] {
    let record = LogRecord(
      day: day(2567, 1, 15), event: event, author: LogRecord.Author(name: "ก"))
    let text = record.canonicalText(
      number: 1, recorded: Instant(millisecondsSinceEpoch: 0), previous: .none, seals: nil)
    guard let start = text.firstRange(of: "\"event\":{"),
      let end = text.firstRange(of: "},\"evidence\"")
    else { return [] }
    return text[start.upperBound..<end.lowerBound].matches(of: /(?:^|,)"([a-zA-Z]+)":/)
      .map { String($0.1) }
  }

  @Test("the files that name kinds one by one are those that the guide lists")
  func guide() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/AddingAnEventKind.md")
    let listed = page.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.split(separator: "`").dropFirst().first.map(String.init)
    }
    let kind = /(\.|case )limitSettled\b/
    let naming = try Repository.files(under: "Sources", ending: ".swift").filter { path in
      try Repository.text("Sources/\(path)").contains(kind)
    }
    #expect(Set(listed) == Set(naming))
    #expect(listed.count == Set(listed).count)
  }
}

@Suite("Evidence that is not of its entry")
struct WrongEvidenceTests {
  private static let date = day(2567, 1, 15)
  private static let page = Evidence(.page(url: "https://example.org/1"), made: nil)
  private static let event = LogEvent.note(.plan, "ประชุม")

  private func correction(keeping evidence: [Evidence]?, adding more: [Evidence] = []) -> LogRecord
  {
    LogRecord(
      Self.date,
      .corrected(
        1, reason: "แนบผิด", approval: "บันทึก 1",
        instead: LogEvent.Replacement(day: Self.date, event: Self.event, evidence: evidence)),
      evidence: more)
  }

  @Test("counts no more once a correction says so; what a correction adds counts")
  func kept() {
    let first = LogRecord(Self.date, Self.event, evidence: [.photo, Self.page])
    let more = Evidence(.page(url: "https://example.org/2"), made: nil)
    func counting(_ corrections: LogRecord...) -> [Evidence]? {
      Log(recording: [first] + corrections).effective.entry(1)?.evidence
    }
    #expect(counting(correction(keeping: nil)) == [.photo, Self.page])
    #expect(counting(correction(keeping: [Self.page])) == [Self.page])
    #expect(counting(correction(keeping: [], adding: [more])) == [more])
    #expect(
      counting(correction(keeping: [Self.page]), correction(keeping: nil, adding: [more]))
        == [Self.page, more])
  }

  @Test("stands in the canonical text, and is read from it")
  func text() throws {
    let log = Log(recording: [correction(keeping: [Self.page]), correction(keeping: [])])
    for entry in log.entries {
      #expect(entry.canonicalText.contains("\"evidence\":["))
      #expect(try LogEntry(canonicalText: entry.canonicalText, hash: entry.hash) == entry)
    }
  }

  @Test("is only what the entry has; and filed evidence is not nothing after all")
  func rules() throws {
    let rules = LogRules(try LogSketch.schedule())
    func refusal(of record: LogRecord, after first: LogEvent) -> LogRefusal? {
      let log = Log(recording: [LogRecord(Self.date, first, evidence: [.photo])])
      return rules.refusals(of: [record], in: log, today: Self.date).first?.refusal
    }
    #expect(refusal(of: correction(keeping: [.photo]), after: Self.event) == nil)
    #expect(
      refusal(of: correction(keeping: [Self.page]), after: Self.event) == .evidenceNotFiled(1))
    let filed = LogEvent.evidenceFiled(.plan, nil)
    let none = LogRecord.correction(of: 1, on: Self.date, nil)
    #expect(refusal(of: none, after: filed) == nil)
    let emptied = LogRecord(
      Self.date,
      .corrected(
        1, reason: "ก", approval: "ข",
        instead: LogEvent.Replacement(day: Self.date, event: filed, evidence: [])))
    #expect(refusal(of: emptied, after: filed) == .noEvidence)
  }
}
