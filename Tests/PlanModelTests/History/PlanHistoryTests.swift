import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("The editions of a plan together")
struct PlanHistoryTests {
  private static func meetings(_ times: Int) -> PlanSketch {
    PlanSketch(projects: [ProjectSketch(rhythms: [("council", "times-a-year: \(times)")])])
  }

  private static let begin = day(2565, 10, 1)

  @Test("one edition obliges to what it obliges to alone")
  func one() throws {
    var sketch = EditionSketch()
    try sketch.adopt(Self.meetings(3), from: Self.begin)
    let alone = try #require(sketch.editions.first?.schedule)
    let schedule = try sketch.history().schedule(on: day(2567, 1, 1))
    #expect(schedule.obligations == alone.obligations && schedule.plan == alone.plan)
    #expect(schedule.departures.isEmpty)
  }

  @Test("three times a year that were held stay three of three once the plan says two")
  func afterTheYear() throws {
    var sketch = EditionSketch()
    try sketch.adopt(Self.meetings(3), from: Self.begin)
    sketch.complete("2566.p1.council.1of3", on: day(2566, 1, 20))
    sketch.complete("2566.p1.council.2of3", on: day(2566, 5, 20))
    sketch.complete("2566.p1.council.3of3", on: day(2566, 9, 20))
    try sketch.adopt(Self.meetings(2), from: day(2566, 10, 1))
    let progress = try sketch.progress(2566, asOf: day(2566, 11, 1))
    let council = progress.everything.filter {
      $0.obligation.covers == FiscalYear(2566) && $0.obligation.id.part == "council"
    }
    #expect(council.count == 3 && council.allSatisfy { $0.status.kind == .done })
    #expect(
      try sketch.due("p1", in: 2567).keys.filter { $0.contains("council") }.sorted()
        == ["p1.council.1of2", "p1.council.2of2"])
  }

  @Test(
    "a number of times that changes within a year leaves as many as are missing",
    arguments: [
      // One of three is past: one of two is left.
      (3, 2, ["1of3", "2of2"]),
      // The first of two is past in April: two of three are left.
      (2, 3, ["1of2", "2of3", "3of3"]),
    ])
  func withinTheYear(before: Int, after: Int, owed: [String]) throws {
    var sketch = EditionSketch()
    try sketch.adopt(Self.meetings(before), from: Self.begin)
    try sketch.adopt(Self.meetings(after), from: day(2566, before == 3 ? 3 : 4, 15))
    #expect(
      try sketch.due("p1", in: 2566).keys.filter { $0.contains("council") }.sorted()
        == owed.map { "p1.council.\($0)" }.sorted())
  }

  @Test("what was held ahead of its day counts among them, and is shown as out of the plan")
  func ahead() throws {
    var sketch = EditionSketch()
    try sketch.adopt(Self.meetings(3), from: Self.begin)
    sketch.complete("2566.p1.council.1of3", on: day(2565, 12, 20))
    sketch.complete("2566.p1.council.2of3", on: day(2566, 2, 20))
    try sketch.adopt(Self.meetings(2), from: day(2566, 3, 15))
    #expect(
      try sketch.due("p1", in: 2566).keys.filter { $0.contains("council") } == ["p1.council.1of3"])
    let progress = try sketch.progress(2566, asOf: day(2566, 4, 1))
    let project = try #require(progress.projects.first)
    let left = try #require(project.obligations.first { $0.departure != nil })
    #expect(left.obligation.id.text == "2566.p1.council.2of3" && left.status.kind == .done)
    #expect(left.obligation.title.hasSuffix("(ออกจากแผนแล้ว ตามฉบับที่ 2)"))
    #expect(project.obligationsDone == 2)
    // One more edition that says nothing else of it asks for no third meeting.
    try sketch.adopt(Self.meetings(2), from: day(2566, 4, 15))
    #expect(
      try sketch.due("p1", in: 2566).keys.filter { $0.contains("council") } == ["p1.council.1of3"])
  }

  @Test("a project that left the plan half done is never called completed")
  func cutShort() throws {
    let whole = PlanSketch(projects: [
      ProjectSketch(steps: [StepSketch(rules: ["by: 31 ธ.ค."]), StepSketch(rules: ["by: 31 ก.ค."])]
      ),
      ProjectSketch(id: "p2", steps: [StepSketch()]),
    ])
    var sketch = EditionSketch()
    try sketch.adopt(whole, from: Self.begin)
    let due = try sketch.due("p1", in: 2566)
    let first = try #require(due.min { $0.value < $1.value })
    sketch.complete("2566.\(first.key)", on: first.value)
    try sketch.adopt(
      PlanSketch(projects: [ProjectSketch(id: "p2", steps: [StepSketch()])]),
      from: day(2566, 3, 15))
    let progress = try sketch.progress(2566, asOf: day(2566, 9, 1))
    let project = try #require(progress.projects.first { $0.project.id.text == "p1" })
    #expect(project.obligationsDone == 1 && project.status == .inProgress)
  }

  @Test("a holiday that is declared late moves only what is still to come")
  func holiday() throws {
    func plan(_ rule: String) -> PlanSketch {
      PlanSketch(projects: [ProjectSketch(steps: [StepSketch(rules: [rule])])])
    }
    var sketch = EditionSketch()
    let past = plan("every: month")
    try sketch.adopt(past, from: Self.begin)
    sketch.complete("2566.p1.s1.m1", on: day(2566, 1, 31))
    let before = try sketch.due("p1", in: 2566)
    let days = [day(2566, 1, 31), day(2566, 5, 31)].map { Holiday(day: $0, name: "วันหยุดพิเศษ") }
    try sketch.adopt(past, from: day(2566, 3, 1), holidays: days)
    let after = try sketch.due("p1", in: 2566)
    #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == ["p1.s1.m5"])
    #expect(after["p1.s1.m5"] == day(2566, 5, 30))
    let progress = try sketch.progress(2566, asOf: day(2566, 3, 5))
    let january = progress.everything.first { $0.obligation.id.text == "2566.p1.s1.m1" }
    #expect(january?.daysLate == 0 && january?.status.kind == .done)
  }

  @Test("a larger reserve makes nothing late that was done on its day")
  func reserve() throws {
    func plan(_ reserve: Int) -> PlanSketch {
      PlanSketch(
        scheduling: ["reserve: \(reserve)"],
        projects: [ProjectSketch(steps: Array(repeating: StepSketch(), count: 6))])
    }
    var sketch = EditionSketch()
    try sketch.adopt(plan(15), from: Self.begin)
    let cut = day(2566, 6, 1)
    for duty in try sketch.history().schedule(on: cut).obligations
    where duty.id.project != nil && duty.due < cut {
      sketch.complete(duty.id.text, on: duty.due)
    }
    try sketch.adopt(plan(40), from: cut)
    let progress = try sketch.progress(2566, asOf: cut)
    let done = progress.everything.filter { $0.status.kind == .done }
    #expect(!done.isEmpty && done.allSatisfy { $0.daysLate == 0 })
    #expect(!progress.everything.contains { $0.isOverdue && $0.obligation.id.project != nil })
    let moved = try #require(sketch.editions.last).schedule.obligations.filter { $0.due < cut }
    #expect(
      moved.contains { duty in
        progress.everything.first { $0.obligation.id == duty.id }?.obligation.due != duty.due
      })
  }

  @Test("nothing that was to come is moved to before the day from which an edition holds")
  func notBefore() throws {
    func plan(_ rule: String) -> PlanSketch {
      PlanSketch(projects: [ProjectSketch(steps: [StepSketch(rules: [rule])])])
    }
    var sketch = EditionSketch()
    try sketch.adopt(plan("by: 30 มิ.ย."), from: Self.begin)
    try sketch.adopt(plan("by: 31 มี.ค."), from: day(2566, 5, 1))
    #expect(try sketch.due("p1", in: 2566) == ["p1.s1": day(2566, 6, 30)])
    #expect(try sketch.due("p1", in: 2567) == ["p1.s1": day(2567, 3, 29)])
  }

  @Test("an edition that is recorded after its day changes nothing of the days between")
  func recordedLater() throws {
    var sketch = EditionSketch()
    try sketch.adopt(Self.meetings(12), from: Self.begin)
    try sketch.adopt(Self.meetings(4), from: day(2566, 1, 1), recorded: day(2566, 3, 10))
    let kept = try sketch.due("p1", in: 2566).keys.filter { $0.hasSuffix("of12") }
    #expect(kept.count == 5)
  }

  @Test("the work of a project that is dropped stays in its year, and is said to have left")
  func dropped() throws {
    let second = ProjectSketch(
      id: "p2", title: "โครงการที่สอง", steps: [StepSketch(rules: ["every: quarter"])])
    var sketch = EditionSketch()
    try sketch.adopt(PlanSketch(projects: [ProjectSketch(), second]), from: Self.begin)
    sketch.complete("2566.p2.s1.q1", on: day(2565, 12, 28))
    sketch.complete("2566.p2.s1.q3", on: day(2566, 2, 1))
    sketch.record(.started(Obligation.ID("2566.p2.s1.q4")), on: day(2566, 2, 2))
    try sketch.adopt(PlanSketch(projects: [ProjectSketch()]), from: day(2566, 2, 15))
    let progress = try sketch.progress(2566, asOf: day(2566, 9, 30))
    let project = try #require(progress.projects.first { $0.project.id.text == "p2" })
    #expect(project.project.title == "โครงการที่สอง (ออกจากแผนแล้ว ตามฉบับที่ 2)")
    #expect(
      project.obligations.map(\.obligation.id.text)
        == ["2566.p2.s1.q1", "2566.p2.s1.q3", "2566.p2.s1.q4"])
    #expect(project.obligationsOwed == 2 && project.obligationsDone == 2)
    #expect(!project.isOverdue && project.status.kind == .inProgress)
    #expect(
      try sketch.progress(2567, asOf: day(2567, 1, 1)).projects.map(\.project.id.text) == ["p1"])
    #expect(
      try sketch.progress(2566, asOf: day(2566, 2, 1)).projects.map(\.project.title)
        == ["โครงการ", "โครงการที่สอง"])
  }

  @Test("numbers, titles and owners are those of the edition in force on the day")
  func renumbered() throws {
    let first = PlanSketch(projects: [
      ProjectSketch(id: "a", title: "ก"), ProjectSketch(id: "b", title: "ข"),
    ])
    let second = PlanSketch(
      projects: [
        ProjectSketch(id: "new", title: "ใหม่"), ProjectSketch(id: "a", title: "ก"),
        ProjectSketch(id: "b", title: "ข"),
      ])
    var sketch = EditionSketch()
    try sketch.adopt(first, from: Self.begin)
    try sketch.adopt(second, from: day(2566, 10, 1))
    let history = try sketch.history()
    #expect(try history.schedule(on: day(2566, 9, 30)).plan.project(named: "2").id.text == "b")
    #expect(try history.schedule(on: day(2566, 10, 1)).plan.project(named: "2").id.text == "a")
  }

  @Test("units that were merged keep what was due, and what is to come is their successor's")
  func merged() throws {
    var old = PlanSketch(owners: ["office", "works"])
    old.projects = [
      ProjectSketch(owners: ["works"], steps: [StepSketch(rules: ["every: quarter"])])
    ]
    var new = old
    (new.owners, new.succeeds) = (["office", "city"], ["city": ["works"]])
    new.projects[0].owners = ["city"]
    var sketch = EditionSketch()
    try sketch.adopt(old, from: Self.begin)
    try sketch.adopt(new, from: day(2566, 3, 1))
    let schedule = try sketch.history().schedule(on: day(2566, 3, 2))
    let own = schedule.obligations.filter { $0.covers == FiscalYear(2566) && $0.id.project != nil }
    #expect(own.map { $0.owners.map(\.text) } == [["works"], ["city"], ["city"], ["city"]])
    #expect(schedule.plan.units(standingFor: Owner.ID("works")).map(\.text) == ["city", "works"])
    #expect(schedule.plan.units(standingFor: Owner.ID("city")).map(\.text) == ["city", "works"])
    #expect(schedule.plan.owner(Owner.ID("works"))?.name == "หน่วยงาน works")
  }

  private static let each50 = #"{stated: "50,000 บาท", reading: each-year}"#

  /// What is planned for projects in a year as of a day, as the editions of a sketch have it.
  private static func planned(
    _ sketch: EditionSketch, _ year: Int, asOf day: ThaiDate
  ) throws -> [String: Int64] {
    let (plan, year) = (try sketch.history().schedule(on: day).plan, FiscalYear(year))
    let tally = try BudgetTally(plan, sketch.log, years: year...year, asOf: day, by: .project)
    let amounts = tally.rows.compactMap { row -> (String, Int64)? in
      guard case .project(let id) = row.key, let amount = row.figures.planned.amount else {
        return nil
      }
      return (id.text, amount.satang / 100)
    }
    #expect(tally.total.planned.amount.map { $0.satang / 100 } == amounts.map(\.1).reduce(0, +))
    return Dictionary(uniqueKeysWithValues: amounts)
  }

  @Test(
    "no money is planned for a project in the year in which it ended; what was planned before, stays",
    arguments: [nil, "2566"])
  func moneyOfEnded(_ years: String?) throws {
    func project(_ id: String, _ budget: String) -> ProjectSketch {
      ProjectSketch(id: id, budget: budget, steps: [StepSketch(rules: ["every: quarter"])])
    }
    let (first, second) = (project("p1", Self.each50), project("p2", Self.each50))
    var sketch = EditionSketch()
    try sketch.adopt(PlanSketch(projects: [first, second]), from: Self.begin)
    // It leaves the plan, or the years in which it runs end.
    var ended = first
    ended.years = years
    try sketch.adopt(
      PlanSketch(projects: (years == nil ? [] : [ended]) + [second]), from: day(2567, 3, 15))
    let both: [String: Int64] = ["p1": 50_000, "p2": 50_000]
    #expect(try Self.planned(sketch, 2566, asOf: day(2567, 8, 1)) == both)
    #expect(try Self.planned(sketch, 2567, asOf: day(2567, 3, 14)) == both)
    let after: [String: Int64] = ["p1": 0, "p2": 50_000]
    #expect(try Self.planned(sketch, 2567, asOf: day(2567, 3, 15)) == after)
    #expect(try Self.planned(sketch, 2567, asOf: day(2568, 3, 15)) == after)
    #expect(try Self.planned(sketch, 2568, asOf: day(2567, 3, 15)) == ["p2": 50_000])
  }

  @Test("money that another edition plans is that of the year from which on it holds")
  func moneyOfEditions() throws {
    func plan(_ budget: String, _ more: [ProjectSketch] = []) -> PlanSketch {
      PlanSketch(projects: [ProjectSketch(budget: budget)] + more)
    }
    var sketch = EditionSketch()
    try sketch.adopt(plan(Self.each50), from: Self.begin)
    let added = ProjectSketch(id: "p2", years: "2568–2570", budget: Self.each50)
    try sketch.adopt(
      plan(#"{stated: "30,000 บาท", reading: each-year}"#, [added]), from: day(2567, 10, 1),
      recorded: day(2567, 7, 1))
    for today in [day(2567, 7, 2), day(2567, 10, 2), day(2568, 10, 2)] {
      #expect(try Self.planned(sketch, 2567, asOf: today) == ["p1": 50_000])
      #expect(try Self.planned(sketch, 2568, asOf: today) == ["p1": 30_000, "p2": 50_000])
    }
  }
}
