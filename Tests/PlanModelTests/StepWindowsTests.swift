internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("Windows of steps")
struct StepWindowsTests {
  /// Windows as first and last day, nil for a step that gets none.
  private func windows(_ project: ProjectSketch, reserve: Int = 15) throws -> [ClosedRange<Int>?] {
    var sketch = PlanSketch()
    sketch.years = "2566"
    sketch.projects = [project]
    let plan = try sketch.plan()
    return StepWindows(try #require(plan.projects.first), try year(), reserve: reserve).windows
  }

  private func year() throws -> YearDays { YearDays(FiscalYear(2566), try .governmentHolidays()) }

  /// Weights, and how long each window is in a year without reserve, as shares of its working days.
  @Test("the year is shared in proportion to weight, and nothing of it is lost")
  func shares() throws {
    let count = try year().days.count
    for weights in [[1], [1, 1], [1, 1, 1, 1, 1, 1, 1], [1, 3], [5, 1, 1], [2, 7, 1, 4]] {
      let windows = try windows(
        ProjectSketch(steps: weights.map { StepSketch(weight: $0) }), reserve: 0
      )
      .compactMap(\.self)
      #expect(windows.first?.lowerBound == 0 && windows.last?.upperBound == count - 1)
      for (earlier, later) in zip(windows, windows.dropFirst()) {
        #expect(earlier.upperBound + 1 == later.lowerBound)
      }
      let total = weights.reduce(0, +)
      for (window, weight) in zip(windows, weights) {
        #expect(abs(window.count * total - count * weight) < total)
      }
    }
  }

  @Test("the reserve at the end of the year stays free", arguments: [0, 1, 15, 100])
  func reserve(days: Int) throws {
    let windows = try windows(ProjectSketch(steps: [StepSketch(), StepSketch()]), reserve: days)
    #expect(windows.last??.upperBound == (try year().days.count) - 1 - days)
  }

  @Test("even the largest weight leaves a day for each of its fellows")
  func extremeWeights() throws {
    for place in 0..<6 {
      var steps = Array(repeating: StepSketch(), count: 6)
      steps[place].weight = 1000
      let windows = try windows(ProjectSketch(steps: steps)).compactMap(\.self)
      #expect(windows.count == 6)
      for (earlier, later) in zip(windows, windows.dropFirst()) {
        #expect(earlier.upperBound < later.lowerBound, "place \(place): \(windows)")
      }
    }
  }

  @Test("more steps than days share days, in order")
  func moreStepsThanDays() throws {
    // 3 to 11 October 2565 are 7 working days.
    let project = ProjectSketch(
      during: "1 ต.ค. – 11 ต.ค.", steps: Array(repeating: StepSketch(), count: 20))
    let windows = try windows(project).compactMap(\.self)
    #expect(windows.count == 20)
    #expect(windows.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 6 })
    for (earlier, later) in zip(windows, windows.dropFirst()) {
      #expect(earlier.lowerBound <= later.lowerBound && earlier.upperBound <= later.upperBound)
    }
    #expect(Set(windows.flatMap { Array($0) }) == Set(0...6))
  }

  @Test("a project in a part of the year keeps to it")
  func during() throws {
    let steps = Array(repeating: StepSketch(), count: 4)
    let windows = try windows(ProjectSketch(during: "ม.ค. – มี.ค.", steps: steps)).compactMap(\.self)
    let days = try year().days
    #expect(days[windows[0].lowerBound] == day(2566, 1, 3))
    #expect(days[windows[3].upperBound] == day(2566, 3, 31))
  }

  @Test(
    "a step with a day of its own parts the year",
    arguments: [
      ("by: 31 มี.ค.", day(2566, 3, 31)), ("during: ก.พ. – มี.ค.", day(2566, 3, 31)),
      ("on: 31 มี.ค. 2566", day(2566, 3, 31)),
      // A Saturday: the steps before it end on Friday.
      ("by: 1 เม.ย.", day(2566, 3, 31)),
    ])
  func anchors(rule: String, end: ThaiDate) throws {
    let steps = [
      StepSketch(), StepSketch(), StepSketch(rules: [rule]), StepSketch(), StepSketch(),
    ]
    let windows = try windows(ProjectSketch(steps: steps))
    let days = try year().days
    let before = try #require(windows[1])
    let after = try #require(windows[3])
    #expect(windows[2] == nil)
    #expect(days[before.upperBound] == end)
    #expect(before.upperBound < after.lowerBound)
    #expect(days[after.lowerBound] == day(2566, 4, 3))
  }

  @Test("a day that comes once parts only its own year")
  func once() throws {
    let steps = [StepSketch(), StepSketch(rules: ["on: 15 ม.ค. 2567"]), StepSketch()]
    var sketch = PlanSketch()
    sketch.years = "2566–2567"
    sketch.projects = [ProjectSketch(steps: steps)]
    let project = try #require(try sketch.plan().projects.first)
    let calendar = try WorkingCalendar.governmentHolidays()
    func ends(_ number: Int) throws -> [ThaiDate?] {
      let year = YearDays(FiscalYear(number), calendar)
      return StepWindows(project, year, reserve: 0).windows.map {
        $0.map { year.days[$0.upperBound] }
      }
    }
    #expect(try ends(2567)[0] == day(2567, 1, 15))
    let whole = try ends(2566)
    // No anchor: two equal halves of 241 working days.
    #expect(whole[1] == nil && whole[2] == day(2566, 9, 29))
    #expect(whole[0].map { $0 > day(2566, 3, 1) && $0 < day(2566, 5, 1) } == true)
  }

  @Test("a part of the year that lies in the reserve is the plan's own word, and is used")
  func duringInReserve() throws {
    let steps = Array(repeating: StepSketch(), count: 4)
    let windows = try windows(ProjectSketch(during: "15 ก.ย. – 30 ก.ย.", steps: steps))
      .compactMap(\.self)
    let days = try year().days
    #expect(days[windows[0].lowerBound] == day(2566, 9, 15))
    // 30 September 2566 is a Saturday.
    #expect(days[windows[3].upperBound] == day(2566, 9, 29))
    #expect(Set(windows.map(\.upperBound)).count == 4)
  }

  @Test(
    "steps that recur take no share of the year", arguments: ["every: month", "times-a-year: 3"])
  func recurring(rule: String) throws {
    let alone = try windows(ProjectSketch(steps: [StepSketch(), StepSketch()]))
    let beside = try windows(
      ProjectSketch(steps: [StepSketch(), StepSketch(rules: [rule]), StepSketch()]))
    #expect(beside == [alone[0], nil, alone[1]])
  }

  @Test("anchors in the wrong order still leave every step a day, in printed order")
  func disorder() throws {
    let steps = [
      StepSketch(rules: ["by: 30 มิ.ย."]), StepSketch(), StepSketch(rules: ["by: 31 ม.ค."]),
      StepSketch(),
    ]
    let windows = try windows(ProjectSketch(steps: steps)).compactMap(\.self)
    #expect(windows.count == 2)
    #expect(windows[0].lowerBound <= windows[1].lowerBound)
    #expect(windows[0].upperBound <= windows[1].upperBound)
  }
}
