import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("A register of the office")
struct RegisterTests {
  private static let year = FiscalYear(2567)
  private static let inMarch = day(2567, 3, 31)
  private static let gift = LogEvent.register(
    .gift(
      Gift(
        "กระเช้าผลไม้", worth: Baht(satang: 150_000), giver: .business, occasion: "ปีใหม่",
        handling: .returned)))

  private static func none(_ round: FiscalYear.Round) -> LogEvent {
    .register(.nothing(NoneDeclared(.gifts, year, round)))
  }

  private func round(
    _ records: [LogRecord], _ round: FiscalYear.Round = .sixMonth, asOf today: ThaiDate = inMarch
  ) throws -> RegisterRound {
    RegisterRound(
      .gifts, try LogSketch.schedule().plan, Log(recording: records), year: Self.year,
      round: round, asOf: today)
  }

  @Test("has kinds that are about the office alone, each in one register")
  func kinds() {
    for register in Register.allCases {
      #expect(register.kinds.allSatisfy { $0.places.contains(.office) && $0.register == register })
    }
    #expect(Set(EntryKind.of(.office)).isSubset(of: Register.allCases.flatMap(\.kinds)))
    for kind in EntryKind.allCases where kind.places.contains(.office) {
      #expect(!kind.places.contains(.plan), "neither is named in the canonical text")
    }
  }

  @Test("says for a round what happened, that there was nothing, or neither")
  func states() throws {
    let gift = LogRecord(day(2566, 12, 29), Self.gift)
    let none = LogRecord(Self.inMarch, Self.none(.sixMonth))
    #expect(try round([]).state == .silent && (try round([none])).state == .none)
    #expect(try round([gift]).happened == Figure(1, entries: [1]))
    #expect(try round([gift]).state == .happened && (try round([gift])).findings.isEmpty)
    #expect(try round([none]).declared?.entries == [1])
    // What happened in the second half is none of the first.
    let later = LogRecord(day(2567, 4, 1), Self.gift)
    #expect(try round([later, none], asOf: day(2567, 9, 30)).state == .none)
    #expect(try round([later], .annual, asOf: day(2567, 9, 30)).happened.value == 1)
  }

  @Test(
    "that had nothing, and has something, contradicts itself until one of the two is taken back")
  func contradiction() throws {
    let records = [
      LogRecord(Self.inMarch, Self.none(.sixMonth)), LogRecord(day(2566, 12, 29), Self.gift),
    ]
    #expect(try round(records).findings == [.noneContradicted(by: [2], declared: [1])])
    let withdrawn = LogRecord.correction(of: 1, on: Self.inMarch, nil)
    #expect(try round(records + [withdrawn]).findings.isEmpty)
    let moved = LogRecord.correction(of: 2, on: Self.inMarch, nil)
    #expect(try round(records + [moved]).findings.isEmpty)
    #expect(try round(records + [moved]).state == .none)
  }

  @Test("of which nothing was said is a finding once the round is over")
  func silence() throws {
    #expect(try round([], asOf: day(2567, 3, 30)).findings.isEmpty)
    #expect(try round([]).findings == [.silent])
  }

  @Test("says that there was nothing once, when the round is over, in a year of the plan")
  func rules() throws {
    let rules = LogRules(try LogSketch.schedule())
    func refusal(_ event: LogEvent, on day: ThaiDate, after records: [LogRecord] = []) -> String? {
      rules.refusals(of: [LogRecord(day, event)], in: Log(recording: records), today: day)
        .first?.refusal.rule
    }
    let said = [LogRecord(Self.inMarch, Self.none(.sixMonth))]
    #expect(refusal(Self.none(.sixMonth), on: day(2567, 3, 30)) == "round-not-over")
    #expect(refusal(Self.none(.sixMonth), on: Self.inMarch) == nil)
    #expect(refusal(Self.none(.sixMonth), on: Self.inMarch, after: said) == "said-twice")
    #expect(refusal(Self.none(.annual), on: day(2567, 9, 30), after: said) == nil)
    let withdrawn = said + [LogRecord.correction(of: 1, on: Self.inMarch, nil)]
    #expect(refusal(Self.none(.sixMonth), on: Self.inMarch, after: withdrawn) == nil)
    let other = LogEvent.register(.nothing(NoneDeclared(.gifts, FiscalYear(2600), .annual)))
    #expect(refusal(other, on: Self.inMarch) == "year-outside-plan")
    #expect(refusal(.note(.office, "ก"), on: Self.inMarch) == "subject-too-wide")
    func otherwise(_ words: String?) -> LogEvent {
      .register(
        .gift(
          Gift(
            "ขนม", worth: nil, giver: .other, occasion: "ปีใหม่", handling: .other,
            explanation: words)))
    }
    #expect(refusal(otherwise(nil), on: Self.inMarch) == "empty-text")
    #expect(refusal(otherwise("บริจาคต่อ"), on: Self.inMarch) == nil)
  }

  @Test("is no matter of the plan's own reports, late or not")
  func apart() {
    let entry = Log(recording: [LogRecord(Self.inMarch, Self.gift)]).effective[0]
    #expect(!entry.belongs(to: Self.year, .sixMonth) && !entry.belongs(to: Self.year, .annual))
  }
}
