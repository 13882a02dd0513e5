internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("The laws of the schedule")
struct ScheduleTests {
  @Test("the real plan keeps them")
  func realPlan() throws {
    let holidays = try WorkingCalendar.governmentHolidays()
    let schedule = try Schedule.samutPrakanCity()
    ScheduleLaws(schedule: schedule, holidays: holidays).expectAll("samut-prakan-city")
    #expect(schedule.yearsWithoutHolidays == [BuddhistYear(2571)])
  }

  @Test("every step of the real plan has a window of its own")
  func noSharedDays() throws {
    let schedule = try Schedule.samutPrakanCity()
    for project in schedule.plan.projects {
      let windowed = schedule.obligations.filter {
        $0.isWindowed && $0.subject.project == project.id
      }
      for (_, steps) in Dictionary(grouping: windowed, by: \.fiscalYear) {
        let ordered = steps.sorted { $0.start < $1.start }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) {
          #expect(earlier.ruleDay < later.start)
        }
      }
    }
  }

  @Test(
    "the plans of measures keep them",
    arguments: [
      "bang-sao-thong-measures-2566", "nakhon-pathom-city-measures-2566",
      "samut-prakan-city-measures-2566", "samut-prakan-pao-measures-2564",
    ])
  func measures(name: String) throws {
    let holidays = try WorkingCalendar.governmentHolidays()
    let plan = try Plan.reading(try Repository.text("plans/\(name).yaml"))
    let laws = ScheduleLaws(
      schedule: Schedule(plan, holidays: holidays, items: try .reference()), holidays: holidays)
    laws.expectWorkingDays("\(name)")
    laws.expectStepOrder("\(name)")
    laws.expectIDs("\(name)")
    laws.expectPeaks("\(name)")
  }

  @Test("random plans keep them", arguments: 0..<10)
  func randomPlans(batch: UInt64) throws {
    let holidays = try WorkingCalendar.governmentHolidays()
    for seed in batch * 30..<(batch + 1) * 30 {
      let schedule = Schedule(
        try PlanSketch.random(seed).plan(), holidays: holidays, items: try .reference())
      ScheduleLaws(schedule: schedule, holidays: holidays).expectAll("seed \(seed)")
    }
  }

  @Test("random plans whose days off move forward keep them too", arguments: 0..<5)
  func forward(batch: UInt64) throws {
    let holidays = try WorkingCalendar.governmentHolidays()
    for seed in batch * 10..<(batch + 1) * 10 {
      var sketch = PlanSketch.random(seed)
      sketch.scheduling.append(
        "days-off: {step: forward, occurrence: forward, duty: forward, cycle: forward}")
      let schedule = Schedule(try sketch.plan(), holidays: holidays, items: try .reference())
      ScheduleLaws(schedule: schedule, holidays: holidays).expectAll("seed \(seed)")
    }
  }

  @Test("with levelling off every window ends where its rule puts it", arguments: 0..<20)
  func unlevelled(seed: UInt64) throws {
    let holidays = try WorkingCalendar.governmentHolidays()
    var sketch = PlanSketch.random(seed)
    sketch.scheduling.append("levelling: \"off\"")
    let schedule = Schedule(try sketch.plan(), holidays: holidays, items: try .reference())
    #expect(schedule.obligations.allSatisfy { !$0.isWindowed || $0.due == $0.ruleDay })
    #expect(schedule.peaks.allSatisfy { $0.before == $0.after })
  }

  @Test("the same plan gives the same schedule, twice", arguments: 0..<20)
  func deterministic(seed: UInt64) throws {
    let holidays = try WorkingCalendar.governmentHolidays()
    let sketch = PlanSketch.random(seed)
    let items = try OITItems.reference()
    let first = Schedule(try sketch.plan(), holidays: holidays, items: items)
    let second = Schedule(try sketch.plan(), holidays: holidays, items: items)
    #expect(first.obligations == second.obligations)
  }

  @Test("ids do not meet, even where the ids of a plan look like parts of others")
  func hostileIDs() throws {
    var sketch = PlanSketch()
    sketch.years = "2566"
    let twice = StepSketch(id: "s1", rules: ["every: month", "every: year"])
    let look = ["s1-m10", "s1-t2", "s1-t2-y", "m10", "t2"].map {
      StepSketch(id: $0, rules: ["by: 31 มี.ค."])
    }
    let ends = ["submit", "publish", "report", "collect", "b-s1", "s1"].map { StepSketch(id: $0) }
    sketch.projects = ["annual", "plan", "six-month", "ita", "a", "a-b", "project", "duty"].map {
      ProjectSketch(id: $0, steps: ends)
    }
    sketch.projects.append(ProjectSketch(id: "p", steps: [twice] + look))
    sketch.projects.append(ProjectSketch(id: "p-s1", steps: look))
    let schedule = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
    let ids = schedule.obligations.map(\.id)
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.sorted() == [])
  }
}
