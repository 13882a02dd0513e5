internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("What people call things")
struct NamingTests {
  private static let treasury = Owner.ID("treasury")

  private func schedule() throws -> Schedule {
    var monthly = ProjectSketch(steps: [StepSketch(rules: ["every: month"]), StepSketch()])
    monthly.rhythms = [("meeting", "times-a-year: 3")]
    let sketch = PlanSketch(
      years: "2566–2567", owners: ["office", "treasury"],
      projects: [monthly, ProjectSketch(id: "p2", owners: ["treasury"])])
    return Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
  }

  private func meant(
    _ text: String, on day: ThaiDate, year: Int? = nil, by unit: Owner.ID? = nil,
    settled: [String] = []
  ) throws -> String {
    let schedule = try schedule()
    let several = try schedule.obligations(
      named: text, on: day, year: year.map { FiscalYear($0) }, by: unit)
    return try schedule.meant(
      among: several, named: text, on: day, settled: Set(settled.map { Obligation.ID($0) })
    ).id.text
  }

  private func choices(_ text: String, on day: ThaiDate, settled: [String] = []) -> [String] {
    do {
      _ = try meant(text, on: day, settled: settled)
      return []
    } catch NamingFault.severalObligations(_, let choices) {
      return choices.map(\.text)
    } catch { return ["\(error)"] }
  }

  @Test("the only month that is open and has come is the one that is meant")
  func present() throws {
    #expect(
      try meant("1/1", on: day(2565, 12, 20), settled: ["2566.p1.s1.m10", "2566.p1.s1.m11"])
        == "2566.p1.s1.m12")
    // Recorded late: no other month can be meant.
    #expect(
      try meant(
        "1/1", on: day(2566, 1, 3),
        settled: ["2566.p1.s1.m10", "2566.p1.s1.m11", "2566.p1.s1.m1"]) == "2566.p1.s1.m12")
  }

  @Test(
    "where an earlier month is overdue it is asked which is meant, with the words to type for each")
  func asked() throws {
    #expect(
      choices("1/1", on: day(2565, 12, 3), settled: ["2566.p1.s1.m10"]) == ["1/1/m11", "1/1/m12"])
    #expect(try meant("1/1/m11", on: day(2565, 12, 3)) == "2566.p1.s1.m11")
    #expect(try meant("๑/๑/เดือน พ.ย. 2565", on: day(2565, 12, 3)) == "2566.p1.s1.m11")
  }

  @Test("the words of a choice name exactly what they stand for")
  func exact() throws {
    for text in ["1/1", "1/meeting", "1/2"] {
      for day in [day(2565, 12, 3), day(2566, 10, 3), day(2566, 9, 30)] {
        for choice in choices(text, on: day) {
          #expect(throws: Never.self) { try meant(choice, on: day) }
        }
      }
    }
  }

  @Test("until the annual report is due, what is open of the year before can be meant as well")
  func yearBefore() throws {
    #expect(choices("1/2", on: day(2566, 10, 20)) == ["2566.p1.s2", "2567.p1.s2"])
    #expect(try meant("1/2", on: day(2566, 10, 20), year: 2566) == "2566.p1.s2")
    #expect(try meant("1/2", on: day(2566, 10, 20), settled: ["2566.p1.s2"]) == "2567.p1.s2")
    #expect(try meant("1/2", on: day(2566, 11, 1)) == "2567.p1.s2")
    // After the plan has ended nothing but its last year can be meant.
    #expect(try meant("1/2", on: day(2567, 10, 20)) == "2567.p1.s2")
  }

  @Test("of shares it is that of the unit that records it; without a unit it is asked")
  func shares() throws {
    let collect = "2566-six-month-collect"
    #expect(try meant(collect, on: day(2566, 4, 3), by: Self.treasury) == "\(collect)~treasury")
    #expect(
      choices(collect, on: day(2566, 4, 3)) == ["\(collect)~office", "\(collect)~treasury"])
  }

  @Test(
    "what names nothing says what may have been meant",
    arguments: [
      ("9/1", "'9' is not a project of this plan"), ("1/9", "'9' is not a step of 1"),
      ("1/1/m13", "'1/1' has no occurrence 'm13'"),
      ("1", "'1' is a project; which of its steps is meant?"),
      (
        "2566-six-month-colect",
        "'2566-six-month-colect' is not an obligation of this plan"
      ),
    ])
  func faults(text: String, message: String) throws {
    let fault = #expect(throws: NamingFault.self) { try meant(text, on: day(2565, 12, 3)) }
    #expect(fault?.message == message)
    #expect(fault?.hint != nil)
  }

  @Test("what cannot be done, or is of a project that was given up, is not meant again")
  func settled() throws {
    let schedule = try schedule()
    let log = Log(recording: [
      LogRecord(
        day(2565, 12, 1),
        .cannot(.obligation(Obligation.ID("2566.p1.s1.m10")), FiscalYear(2566), .noStaff, nil)),
      LogRecord(
        day(2565, 12, 1), .cannot(.project(Project.ID("p2")), FiscalYear(2567), .noStaff, nil)),
      LogRecord(
        day(2565, 12, 1),
        .completed(Obligation.ID("2566.p1.s2"), result: "เสร็จ", participants: nil)),
    ])
    #expect(
      schedule.settled(in: log).map(\.text).sorted()
        == ["2566.p1.s1.m10", "2566.p1.s2", "2567.p2.s1"])
  }
}
