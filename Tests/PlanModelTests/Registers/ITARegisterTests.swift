import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("The register of ITA results")
struct ITARegisterTests {
  private static let announced = day(2567, 8, 5)

  private static func result(
    _ year: Int, _ total: Int64 = 95_8200, level: String = "ผ่านดีเยี่ยม"
  ) throws -> LogEvent {
    .register(
      .itaResult(
        ITAAnnouncement(
          FiscalYear(year), scores: try ITAScores.read(ITAAssessmentTests.of001),
          total: Quantity(tenThousandths: total), level: level, document: "ประกาศ")))
  }

  private static func remark(_ year: Int, _ about: String?, _ text: String = "ก") -> LogEvent {
    .register(.itaRemark(ITARemark(FiscalYear(year), about: about, question: "I20", text: text)))
  }

  @Test("is what the log says once corrections are taken in")
  func fold() throws {
    let register = ITARegister(
      Log(recording: [
        LogRecord(day(2566, 8, 5), try Self.result(2566)),
        LogRecord(Self.announced, try Self.result(2567)),
        LogRecord(Self.announced, Self.remark(2567, "4", "ก")),
        LogRecord(Self.announced, Self.remark(2567, "iit", "ข")),
        LogRecord.correction(
          of: 1, on: Self.announced,
          LogRecord(day(2566, 8, 6), try Self.result(2566, 90_0000, level: "ผ่านดี"))),
        LogRecord.correction(of: 3, on: Self.announced, nil),
      ]))
    #expect(register.results.map(\.year) == [FiscalYear(2566), FiscalYear(2567)])
    #expect(register.results[0].announced.score.description == "90.00")
    #expect(register.results[0].day == day(2566, 8, 6) && register.results[0].entries == [1, 5])
    #expect(register.remarks.map(\.value.text) == ["ข"])
    #expect(register.remarks.map(\.entries) == [[4]])
    #expect(register.years == [FiscalYear(2566), FiscalYear(2567)])
  }

  @Test("takes a result of a year once, when the year is there, of 100 and about something")
  func rules() throws {
    let rules = LogRules(try LogSketch.schedule())
    func refusal(_ event: LogEvent, after records: [LogRecord] = []) -> String? {
      rules.refusals(
        of: [LogRecord(Self.announced, event)], in: Log(recording: records), today: Self.announced
      ).first?.refusal.rule
    }
    #expect(refusal(try Self.result(2567)) == nil)
    // Before the first year of the plan: what the first measures come from.
    #expect(refusal(try Self.result(2560)) == nil)
    // Announced before it, too.
    let before = LogRecord(day(2560, 8, 15), try Self.result(2560))
    let refused = rules.refusals(of: [before], in: Log(recording: []), today: Self.announced)
    #expect(refused.isEmpty)
    #expect(refusal(try Self.result(2568)) == "not-yet-assessed")
    #expect(refusal(try Self.result(2567, 100_0001)) == "total-out-of-range")
    #expect(refusal(try Self.result(2567, 100_0000)) == nil)
    #expect(refusal(try Self.result(2567, -1)) == "total-out-of-range")
    let said = [LogRecord(Self.announced, try Self.result(2567))]
    #expect(refusal(try Self.result(2567), after: said) == "said-twice")
    #expect(refusal(try Self.result(2566), after: said) == nil)
    let withdrawn = said + [LogRecord.correction(of: 1, on: Self.announced, nil)]
    #expect(refusal(try Self.result(2567), after: withdrawn) == nil)
    #expect(refusal(Self.remark(2567, "4")) == nil && refusal(Self.remark(2567, nil)) == nil)
    #expect(refusal(Self.remark(2567, "ตัวชี้วัดที่ 4")) == "unknown-assessed")
    #expect(refusal(Self.remark(2568, "4")) == "not-yet-assessed")
  }

  @Test("a total is printed to two decimals, half away from zero")
  func total() throws {
    for (typed, printed) in [("95.82", "95.82"), ("95.825", "95.83"), ("95.8249", "95.82")] {
      let total = try #require(Quantity(reading: typed))
      let announced = ITAAnnouncement(
        FiscalYear(2567), scores: try ITAScores.read("90"), total: total, level: "ก", document: "ข")
      #expect(announced.score.description == printed)
    }
  }
}
