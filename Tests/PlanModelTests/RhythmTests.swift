internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Rhythms")
struct RhythmTests {
  /// What document 004 states, by printed number of the project: how often in each year, what each is.
  @Test(
    "the rhythms that the real plan states",
    arguments: [
      ("2.2.6", ["month": 12, "quarter": 4]), ("2.1.1", ["month": 12, "year": 1]),
      ("3.1.4", ["time": 3]), ("3.1.3", ["time": 2]), ("2.3.3", ["month": 12]),
      ("2.2.9", ["quarter": 4]), ("4.2.1", ["time": 1]), ("2.2.8", ["year": 1]),
      ("2.2.7", ["year": 1]), ("3.2.1", [:]), ("1.1.1", [:]),
    ])
  func stated(number: String, expected: [String: Int]) throws {
    let schedule = try Schedule.samutPrakanCity()
    let plan = schedule.plan
    let project = try #require(plan.projects.first { $0.number.description == number })
    let own = schedule.obligations.filter {
      $0.subject.project == project.id && $0.kind == .occurrence
    }
    for year in plan.fiscalYears {
      let found = own.filter { $0.covers == year }
      #expect(Dictionary(grouping: found, by: \.period).mapValues(\.count) == expected)
      #expect(found.allSatisfy { $0.basis.word == "stated" && $0.dayRule == .endOfPeriod })
    }
  }

  @Test("no other project of the real plan has a rhythm")
  func nothingElse() throws {
    let plan = try Plan.samutPrakanCity()
    let timed = plan.projects.filter { project in
      project.steps.contains { !$0.timings.isEmpty || $0.substeps.contains { !$0.timings.isEmpty } }
        || !project.rhythms.isEmpty
    }
    #expect(
      timed.map(\.number.description) == [
        "2.1.1", "2.2.6", "2.2.7", "2.2.8", "2.2.9", "2.3.3", "3.1.3", "3.1.4", "3.2.1", "4.2.1",
      ])
  }

  @Test("a complaint has a limit of fifteen days and no day")
  func timeLimit() throws {
    let schedule = try Schedule.samutPrakanCity()
    let limit = try #require(schedule.timeLimits.first)
    #expect(schedule.timeLimits.count == 1)
    #expect(limit.project == Project.ID("citizen-complaints"))
    #expect(limit.days == 15 && limit.event == "ได้รับเรื่องร้องเรียน" && limit.citation != nil)
    #expect(!schedule.obligations.contains { $0.id.text.hasSuffix(limit.of) })
  }

  /// The rule's own last days of each period of fiscal year 2567.
  @Test(
    "each occurrence ends with its period of the fiscal year",
    arguments: [
      (
        "every: quarter", [day(2566, 12, 31), day(2567, 3, 31), day(2567, 6, 30), day(2567, 9, 30)]
      ),
      ("every: half-year", [day(2567, 3, 31), day(2567, 9, 30)]),
      ("every: year", [day(2567, 9, 30)]),
      ("times-a-year: 1", [day(2567, 9, 30)]),
      ("times-a-year: 2", [day(2567, 3, 31), day(2567, 9, 30)]),
      ("times-a-year: 3", [day(2567, 1, 31), day(2567, 5, 31), day(2567, 9, 30)]),
      // 366 days in five parts: 73, 146, 219, 292 and 366 of them are over.
      (
        "times-a-year: 5",
        [
          day(2566, 12, 12), day(2567, 2, 23), day(2567, 5, 6), day(2567, 7, 18), day(2567, 9, 30),
        ]
      ),
    ])
  func ends(rule: String, expected: [ThaiDate]) throws {
    let found = try occurrences(rule)
    #expect(found.map(\.ruleDay) == expected)
    #expect(found.first?.start == day(2566, 10, 1))
    for (earlier, later) in zip(found, found.dropFirst()) {
      #expect(earlier.ruleDay.advanced(by: 1) == later.start)
    }
  }

  @Test("months run from October to September and are told apart by their number")
  func months() throws {
    let found = try occurrences("every: month")
    #expect(found.map(\.ruleDay.month.rawValue) == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(found.map(\.ruleDay) == found.map(\.ruleDay.monthOfYear.lastDay))
    #expect(found.first?.id.text.hasSuffix("m10") == true)
  }

  @Test(
    "any number of times a year fills the year without a gap", arguments: [1, 4, 7, 12, 52, 240])
  func times(count: Int) throws {
    let found = try occurrences("times-a-year: \(count)")
    #expect(found.count == count)
    #expect(found.map(\.ruleDay) == found.map(\.ruleDay).sorted())
    #expect(found.last?.ruleDay == day(2567, 9, 30))
    #expect(Set(found.map(\.id)).count == count)
    let ends = [day(2566, 9, 30)] + found.map(\.ruleDay)
    let lengths = zip(ends, ends.dropFirst()).map { $0.distance(to: $1) }
    // Months differ by two days, even parts by one.
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 2)
  }

  private func occurrences(_ rule: String) throws -> [Obligation] {
    var sketch = PlanSketch(years: "2567")
    sketch.projects = [ProjectSketch(rhythms: [("r", rule)])]
    return Schedule(try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
      .obligations.filter { $0.kind == .occurrence }
      .sorted { $0.ruleDay < $1.ruleDay }
  }
}

extension Obligation {
  fileprivate var period: String {
    guard case .occurrence(_, of: _, let occurrence) = subject else { return "" }
    switch occurrence {
    case .month: return "month"
    case .quarter: return "quarter"
    case .half: return "half"
    case .year: return "year"
    case .time: return "time"
    }
  }
}
