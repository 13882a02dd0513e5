import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("Warnings of entries")
struct LogWarningTests {
  private static let date = day(2567, 1, 15)

  private func warnings(_ record: LogRecord, after records: LogRecord...) throws -> [LogWarning] {
    let rules = LogRules(try LogSketch.schedule())
    return rules.warnings(of: [record], in: Log(recording: records)).map(\.warning)
      .filter { $0.rule == "document-again" }
  }

  private func money(
    _ kind: Movement.Kind, of project: Project.ID = LogSketch.training, document: String
  ) -> LogRecord {
    .money(Self.date, kind, 2_000_000, of: project, document: document)
  }

  @Test(
    "a voucher that stands in the log already is named with its entry, however it is spelt",
    arguments: ["ฎ.12/2567", "ฎ.๑๒/๒๕๖๗", " ฎ. 12 / 2567", "ฎ.12\u{A0}/\u{200B}2567"])
  func again(_ document: String) throws {
    let voucher = money(.disbursed(commitment: nil), document: "ฎ.12/2567")
    let found = try warnings(money(.disbursed(commitment: nil), document: document), after: voucher)
    #expect(
      found == [
        .documentAgain(
          .disbursed, document: document, amount: Baht(satang: 2_000_000), entry: 1, on: Self.date)
      ])
  }

  @Test("vouchers are one series for all projects; an ordinance approves money of many")
  func series() throws {
    let voucher = money(.disbursed(commitment: nil), document: "12")
    let other = money(.disbursed(commitment: nil), of: LogSketch.survey, document: "12")
    #expect(try warnings(other, after: voucher).map(\.entries) == [[1]])
    let ordinance = money(.approved, document: "เทศบัญญัติ")
    #expect(
      try warnings(money(.approved, of: LogSketch.survey, document: "เทศบัญญัติ"), after: ordinance)
        .isEmpty)
    #expect(try !warnings(ordinance, after: ordinance).isEmpty)
    #expect(try warnings(money(.committed, document: "12"), after: voucher).isEmpty)
    let nextYear = LogRecord.money(
      day(2567, 10, 5), .disbursed(commitment: nil), 1, of: LogSketch.training, document: "12")
    #expect(try warnings(nextYear, after: voucher).isEmpty)
  }

  @Test("an approval of nothing is taken, and asked about")
  func approvedNothing() throws {
    let rules = LogRules(try LogSketch.schedule())
    func rulesOf(_ satang: Int64) -> [String] {
      let record = LogRecord.money(
        Self.date, .approved, satang, of: LogSketch.training, document: "เทศบัญญัติ")
      return rules.warnings(of: [record], in: Log()).map(\.warning.rule)
    }
    #expect(rulesOf(0).contains("approved-nothing"))
    #expect(!rulesOf(1).contains("approved-nothing"))
  }

  @Test("a letter that a PDF viewer lost is warned of, whichever door it came in by")
  func doubtfulText() throws {
    let rules = LogRules(try LogSketch.schedule())
    func rulesOf(_ text: String) -> [String] {
      let record = LogRecord(
        day: Self.date, event: .note(.plan, text), author: LogRecord.Author(name: "ก"))
      return rules.warnings(of: [record], in: Log()).map(\.warning.rule)
    }
    #expect(rulesOf("ด าเนินการ") == ["doubtful-text"])
    #expect(rulesOf("ดำเนินการ").isEmpty)
  }

  @Test("what was taken back, and what a correction puts right itself, is no second time")
  func corrections() throws {
    let voucher = money(.disbursed(commitment: nil), document: "12")
    let back = LogRecord.correction(of: 1, on: Self.date, nil)
    #expect(try warnings(voucher, after: voucher, back).isEmpty)
    let right = LogRecord.correction(of: 1, on: Self.date, voucher)
    #expect(try warnings(right, after: voucher).isEmpty)
    let renamed = LogRecord.correction(of: 2, on: Self.date, voucher)
    let other = money(.disbursed(commitment: nil), document: "13")
    #expect(try warnings(renamed, after: voucher, other).map(\.entries) == [[1]])
  }

  @Test("of several records that are added together, the later one is warned of")
  func together() throws {
    let rules = LogRules(try LogSketch.schedule())
    let voucher = money(.disbursed(commitment: nil), document: "12")
    let found = rules.warnings(of: [voucher, voucher], in: Log())
      .filter { $0.warning.rule == "document-again" }
    #expect(found.map(\.index) == [1] && found.map(\.warning.entries) == [[1]])
    let log = Log(recording: [voucher, voucher])
    #expect(rules.warnings(ofEntry: 1, in: log).allSatisfy { $0.rule != "document-again" })
    #expect(rules.warnings(ofEntry: 2, in: log).contains { $0.rule == "document-again" })
  }

  @Test("every warning stands in the page of rules")
  func page() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/LogRules.md")
    let all: [LogWarning] = [
      .documentAgain(.disbursed, document: "1", amount: .zero, entry: 1, on: Self.date),
      .roundClosed(FiscalYear(2567), .annual, by: 1), .doubtfulText(.lostLetter),
      .wouldBePublic(.telephone), .approvedNothing,
    ]
    for warning in all {
      #expect(page.contains("`\(warning.rule)`"))
      #expect(!warning.message.hasSuffix(".") && !warning.hint.isEmpty)
    }
  }
}

@Suite("The number of a paper")
struct DocumentNumberTests {
  @Test("is one in digits of both kinds, with blanks and without")
  func same() {
    #expect(DocumentNumber("จ ๑") == DocumentNumber("จ1"))
    #expect(Set(["ฎ.๑๒/๒๕๖๗", "ฎ. 12/2567", "ฎ.12/2567"].map { DocumentNumber($0) }).count == 1)
    #expect(DocumentNumber("จ ๑").written == "จ ๑")
  }

  @Test("is another where anything else differs")
  func others() {
    #expect(DocumentNumber("จ1") != DocumentNumber("จ11"))
    #expect(DocumentNumber("จ1/2567") != DocumentNumber("จ12567"))
  }

  @Test("of a commitment is found under another spelling, and so is that of a matter")
  func found() throws {
    let rules = LogRules(try LogSketch.schedule())
    let date = day(2567, 1, 15)
    func money(_ kind: Movement.Kind, _ satang: Int64, _ document: String) -> LogRecord {
      .money(date, kind, satang, of: LogSketch.training, document: document)
    }
    let records = [
      money(.committed, 1_000, "จ ๑"), money(.disbursed(commitment: "จ1"), 600, "ฎ 1"),
      money(.released(commitment: "จ 1"), 400, "บ 1"),
      LogRecord(
        date, .limitStarted(Matter(LogSketch.listening, limit: "answer", reference: "๑/๒๕๖๗"))),
      LogRecord(
        date,
        .limitSettled(
          Matter(LogSketch.listening, limit: "answer", reference: "1/2567"), result: "ตอบแล้ว")),
    ]
    #expect(rules.refusals(of: records, in: Log(), today: date).isEmpty)
    let more = records + [money(.disbursed(commitment: "จ 1"), 1, "ฎ 2")]
    #expect(rules.refusals(of: more, in: Log(), today: date).map(\.index) == [5])
  }
}

@Suite("What was recorded, and should be looked at")
struct MoneyWarningTests {
  private let training = LogSketch.training

  private func warnings(_ records: [LogRecord], after before: [LogRecord] = []) throws -> [String] {
    let rules = LogRules(try LogSketch.schedule())
    return rules.warnings(of: records, in: Log(recording: before))
      .filter { $0.warning.rule != "document-again" }
      .map { "\($0.index) \($0.warning.rule)" }
  }

  private var approval: LogRecord {
    .money(day(2565, 10, 5), .approved, 50_000_00, of: training)
  }

  private func spending(_ satang: Int64, on day: ThaiDate = day(2566, 1, 5)) -> LogRecord {
    .money(day, .disbursed(commitment: nil), satang, of: training)
  }

  @Test("money that is there is spent without a word")
  func enough() throws {
    #expect(try warnings([spending(50_000_00)], after: [approval]).isEmpty)
    #expect(try warnings([approval]).isEmpty)
  }

  @Test(
    "spending without approval, beyond it, and where the plan uses none, is taken and warned of")
  func money() throws {
    #expect(try warnings([spending(100)]) == ["0 spent-without-approval"])
    #expect(try warnings([spending(50_000_01)], after: [approval]) == ["0 overspent"])
    #expect(
      try warnings([.money(day(2566, 1, 5), .committed, 100, of: LogSketch.listening)])
        == ["0 spent-on-no-budget"])
  }

  @Test("an approval recorded with the payment, or dated after it, counts")
  func together() throws {
    #expect(try warnings([spending(100), approval]).isEmpty)
    let later = LogRecord.money(day(2566, 5, 1), .approved, 100, of: training)
    #expect(try warnings([later, spending(100)]).isEmpty)
  }

  @Test("several payments of one project are warned of once, with the last")
  func once() throws {
    #expect(
      try warnings([spending(100), spending(100), approval, spending(90_000_00)])
        == ["3 overspent"])
  }

  @Test("a correction that spends more than there is is warned of as the payment would be")
  func correction() throws {
    let log = [approval, spending(100)]
    let wrong = LogRecord.correction(of: 2, on: day(2566, 1, 6), spending(60_000_00))
    #expect(try warnings([wrong], after: log) == ["0 overspent"])
    let right = LogRecord.correction(of: 2, on: day(2566, 1, 6), spending(200))
    #expect(try warnings([right], after: log).isEmpty)
  }
}
