internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Days off")
struct DayOffTests {
  /// Rule of a step, what the setting says, the day that it is due in 2566, and why it moved.
  @Test(
    "a day off moves as the setting says, never out of the fiscal year",
    arguments: [
      // Good days stay.
      ("by: 31 มี.ค.", "back", day(2566, 3, 31), nil),
      // Sunday 30 April; Monday 1 May is not a government holiday.
      ("by: 30 เม.ย.", "back", day(2566, 4, 28), "วันอาทิตย์"),
      ("by: 30 เม.ย.", "forward", day(2566, 5, 1), "วันอาทิตย์"),
      ("by: 30 เม.ย.", "keep", day(2566, 4, 30), nil),
      // Songkran, Thursday and Friday, and Monday in lieu of Saturday.
      ("by: 14 เม.ย.", "back", day(2566, 4, 12), "วันหยุดราชการ"),
      ("by: 13 เม.ย.", "forward", day(2566, 4, 18), "วันหยุดราชการ"),
      // 1 October 2565 is a Saturday, the first day of the year: back would leave it.
      ("by: 1 ต.ค.", "back", day(2565, 10, 3), "วันเสาร์"),
      ("by: 1 ต.ค.", "forward", day(2565, 10, 3), "วันเสาร์"),
      // 30 September 2566 is a Saturday, the last day of the year: forward would leave it.
      ("by: 30 ก.ย.", "back", day(2566, 9, 29), "วันเสาร์"),
      ("by: 30 ก.ย.", "forward", day(2566, 9, 29), "วันเสาร์"),
      ("by: 30 ก.ย.", "keep", day(2566, 9, 30), nil),
      ("on: 5 ธ.ค. 2565", "back", day(2565, 12, 2), "วันหยุดราชการ"),
      ("during: 1 ต.ค. – 2 ต.ค.", "back", day(2565, 10, 3), "วันอาทิตย์"),
    ] as [(String, String, ThaiDate, String?)])
  func moved(rule: String, setting: String, due: ThaiDate, reason: String?) throws {
    let found = try step(rule, "days-off: {step: \(setting)}")
    #expect(found.due == due)
    #expect(found.shift == reason.map(Obligation.Shift.dayOff))
    #expect(found.start <= found.due)
    #expect(found.fiscalYear == FiscalYear(2566))
  }

  @Test("without a setting days off move back")
  func standard() throws {
    #expect(try step("by: 30 เม.ย.", "levelling: \"on\"").due == day(2566, 4, 28))
  }

  @Test("the setting of one kind says nothing of another")
  func kinds() throws {
    #expect(try step("by: 30 เม.ย.", "days-off: {duty: forward}").due == day(2566, 4, 28))
  }

  @Test("the name of the holiday is the reason, and the rule's own day is kept")
  func names() throws {
    let holidays = WorkingCalendar(holidays: [Holiday(day: day(2566, 3, 31), name: "วันพิเศษ")])
    var sketch = PlanSketch(years: "2566")
    sketch.projects = [ProjectSketch(steps: [StepSketch(rules: ["by: 31 มี.ค."])])]
    let schedule = Schedule(try sketch.plan(), holidays: holidays, items: OITItems([]))
    let found = try #require(schedule.obligations.first { $0.kind == .step })
    #expect(found.due == day(2566, 3, 30) && found.ruleDay == day(2566, 3, 31))
    #expect(found.shift == .dayOff("วันพิเศษ"))
  }

  @Test("a year without known holidays is named, and only its weekends are off")
  func unknownYears() throws {
    let sketch = PlanSketch(years: "2566", projects: [ProjectSketch()])
    let none = WorkingCalendar(holidays: [])
    let schedule = Schedule(try sketch.plan(), holidays: none, items: OITItems([]))
    #expect(schedule.yearsWithoutHolidays == Set(schedule.obligations.map(\.due.year)).sorted())
    #expect(schedule.obligations.allSatisfy { !$0.due.weekday.isWeekend })
  }

  @Test("named days and periods keep their basis, whoever states them", arguments: [true, false])
  func basis(isCited: Bool) throws {
    for (rule, dayRule) in [
      ("by: 31 มี.ค.", Obligation.DayRule.namedDay), ("on: 31/03/2566", .namedDay),
      ("during: ม.ค. – มี.ค.", .endOfPeriod), ("every: year", .endOfPeriod),
    ] {
      var sketch = PlanSketch(years: "2566")
      sketch.projects = [ProjectSketch(steps: [StepSketch(rules: [rule], isCited: isCited)])]
      let schedule = Schedule(
        try sketch.plan(), holidays: try .governmentHolidays(), items: OITItems([]))
      let found = try #require(schedule.obligations.first { $0.subject.project != nil })
      #expect(
        found.basis == (isCited ? .stated(Citation(source: "หน้า 2", quote: nil)) : .assumption))
      #expect(found.dayRule == dayRule)
    }
  }

  private func step(_ rule: String, _ setting: String) throws -> Obligation {
    var sketch = PlanSketch(years: "2566", scheduling: [setting])
    sketch.projects = [ProjectSketch(steps: [StepSketch(rules: [rule])])]
    let schedule = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: OITItems([]))
    return try #require(schedule.obligations.first { $0.kind == .step })
  }
}

@Suite("What one schedule has and another has not")
struct ScheduleDifferenceTests {
  private func obligations(_ steps: [StepSketch], _ setting: String) throws -> [Obligation] {
    var sketch = PlanSketch(years: "2566", scheduling: [setting])
    sketch.projects = [ProjectSketch(steps: steps)]
    return Schedule(try sketch.plan(), holidays: try .governmentHolidays(), items: OITItems([]))
      .obligations
  }

  @Test("from a schedule to itself there is nothing, and forth and back are each other's reverse")
  func laws() throws {
    let old = try obligations([StepSketch(), StepSketch(rules: ["by: 30 เม.ย."])], "reserve: 0")
    let new = try obligations(
      [StepSketch(id: "other"), StepSketch(rules: ["by: 31 พ.ค."]), StepSketch()], "reserve: 0")
    let none = ScheduleDifference(from: old, to: old)
    #expect(none.added.isEmpty && none.moved.isEmpty && none.gone.isEmpty)
    let forth = ScheduleDifference(from: old, to: new)
    let back = ScheduleDifference(from: new, to: old)
    #expect(forth.added == back.gone && forth.gone == back.added)
    #expect(Set(forth.moved.map(\.from)) == Set(back.moved.map(\.to)))
    #expect(forth.added.map(\.id.text) == ["2566.p1.other", "2566.p1.s3"])
    #expect(forth.gone.map(\.id.text) == ["2566.p1.s1"])
    #expect(forth.moved.map(\.to.due) == [day(2566, 5, 31)])
  }

  @Test("a title is no move")
  func titles() throws {
    let old = try obligations([StepSketch()], "reserve: 0")
    let new = try obligations([StepSketch(title: "ชื่อใหม่")], "reserve: 0")
    #expect(old != new)
    #expect(ScheduleDifference(from: old, to: new) == ScheduleDifference(from: old, to: old))
  }
}
