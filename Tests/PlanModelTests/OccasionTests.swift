internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("Occasions of a rule")
struct OccasionTests {
  private let year = FiscalYear(2566)

  @Test(
    "a rule gives these occasions in a year",
    arguments: [
      (Timing.Rule.every(.month), 12, Obligation.DayRule.endOfPeriod),
      (.every(.quarter), 4, .endOfPeriod),
      (.every(.halfYear), 2, .endOfPeriod), (.every(.year), 1, .endOfPeriod),
      (.timesAYear(3), 3, .endOfPeriod), (.timesAYear(7), 7, .endOfPeriod),
      (.by(.lastDay(of: .march)), 1, .namedDay), (.on(day(2566, 5, 9)), 1, .namedDay),
      (.on(day(2567, 5, 9)), 0, .namedDay), (.within(days: 15, of: "รับเรื่อง"), 0, .namedDay),
    ])
  func count(rule: Timing.Rule, count: Int, dayRule: Obligation.DayRule) {
    let occasions = rule.occasions(in: year)
    #expect(occasions.count == count)
    #expect(occasions.allSatisfy { $0.dayRule == dayRule })
  }

  @Test(
    "the occasions of what recurs follow each other and fill the year",
    arguments: [
      Timing.Rule.every(.month), .every(.quarter), .every(.halfYear), .every(.year),
      .timesAYear(1), .timesAYear(5), .timesAYear(12), .timesAYear(240),
    ])
  func fill(rule: Timing.Rule) {
    let days = rule.occasions(in: year).map(\.days)
    #expect(days.first?.lowerBound == year.firstDay && days.last?.upperBound == year.lastDay)
    #expect(
      zip(days, days.dropFirst()).allSatisfy {
        $0.upperBound.advanced(by: 1) == $1.lowerBound
      })
  }

  @Test(
    "a follow-up, a step and the windows beside it have the same day by the same rule",
    arguments: [
      ("by: 15 มี.ค.", Obligation.DayRule.namedDay), ("on: 15/03/2566", .namedDay),
      ("during: 1 ก.พ. – 15 มี.ค.", .endOfPeriod),
    ])
  func oneRule(rule: String, dayRule: Obligation.DayRule) throws {
    var sketch = PlanSketch(years: "2566")
    sketch.reporting = ["follow-up: {\(rule), source: หน้า 3}"]
    sketch.projects = [
      ProjectSketch(steps: [StepSketch(), StepSketch(rules: [rule]), StepSketch()])
    ]
    let obligations = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference()
    ).obligations
    func found(_ id: String) throws -> Obligation {
      try #require(obligations.first { $0.id.text == id })
    }
    for fixed in [try found("2566-follow-up-y"), try found("2566.p1.s2")] {
      #expect(fixed.due == day(2566, 3, 15))
      #expect(fixed.dayRule == dayRule)
    }
    #expect(try found("2566.p1.s1").due <= day(2566, 3, 15))
    #expect(try found("2566.p1.s3").start > day(2566, 3, 15))
  }
}
