internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("Levelling")
struct LevellingTests {
  /// A small case: windows of one owner's jobs, and what lies fixed in each week.
  private struct Case {
    let windows: [ClosedRange<Int>]
    let fixed: [Int]
    let keys: [UInt64]

    init(_ seed: UInt64) {
      var numbers = SeededNumbers(seed: seed)
      let weekCount = Int.random(in: 1...5, using: &numbers)
      fixed = (0..<weekCount).map { _ in [0, 0, 0, 1, 2, 4].any(&numbers) }
      windows = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        let first = Int.random(in: 0..<weekCount, using: &numbers)
        return first...Int.random(in: first..<weekCount, using: &numbers)
      }
      keys = windows.map { _ in numbers.next() % 40 }
    }

    var levelling: Levelling {
      Levelling(
        jobs: zip(windows, keys).map { Levelling.Job(owners: [0], weeks: $0, key: $1) },
        fixed: [fixed])
    }

    /// The least possible fullest week, found by trying every placing.
    func needed() -> Int { least(0, fixed) }

    private func least(_ job: Int, _ load: [Int]) -> Int {
      guard job < windows.count else { return load.max() ?? 0 }
      return windows[job].map { week in
        var load = load
        load[week] += 1
        return least(job + 1, load)
      }.min() ?? .max
    }
  }

  @Test("no placing of one owner's jobs has a less full week", arguments: 0..<20)
  func minimum(batch: UInt64) {
    for seed in batch * 25..<(batch + 1) * 25 {
      let small = Case(seed)
      let weeks = small.levelling.weeks(unlevelled: small.windows.map(\.upperBound))
      #expect(zip(weeks, small.windows).allSatisfy { $1.contains($0) }, "seed \(seed)")
      #expect(small.levelling.peak(0, weeks) == small.needed(), "seed \(seed)")
    }
  }

  @Test("nobody would rather be in a week that still has room", arguments: 0..<200)
  func liked(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let jobs = (0..<Int.random(in: 1...30, using: &numbers)).map { _ in
      let first = Int.random(in: 0..<12, using: &numbers)
      return Levelling.Job(
        owners: [0], weeks: first...Int.random(in: first..<12, using: &numbers),
        key: numbers.next())
    }
    let levelling = Levelling(jobs: jobs, fixed: [Array(repeating: 0, count: 12)])
    let weeks = levelling.weeks(unlevelled: jobs.map(\.weeks.upperBound))
    let peak = levelling.peak(0, weeks)
    let load = (0..<12).map { week in weeks.count { $0 == week } }
    for (job, week) in zip(jobs, weeks) {
      let preferred = job.weeks.filter { job.liking($0) < job.liking(week) }
      #expect(preferred.allSatisfy { load[$0] == peak })
    }
  }

  @Test("likings are spread over the weeks, and stay when a window grows", arguments: [2, 7, 52])
  func likings(count: Int) {
    let jobs = (0..<5_000).map { key in
      Levelling.Job(owners: [0], weeks: 0...count - 1, key: stableHash("p\(key)/s1"))
    }
    let perWeek = (0..<count).map { week in jobs.count { $0.likedWeek == week } }
    #expect(perWeek.allSatisfy { $0 > 2_500 / count && $0 < 10_000 / count })
    for job in jobs {
      let wider = Levelling.Job(owners: [0], weeks: 0...count, key: job.key)
      #expect([job.likedWeek, count].contains(wider.likedWeek))
    }
  }

  @Test("nothing is put into a week that is fuller than needed by itself")
  func fullWeek() {
    let jobs = (0..<4).map { Levelling.Job(owners: [0], weeks: 0...2, key: UInt64($0)) }
    let levelling = Levelling(jobs: jobs, fixed: [[0, 7, 0]])
    let weeks = levelling.weeks(unlevelled: [2, 2, 2, 2])
    #expect(weeks.allSatisfy { $0 != 1 })
    #expect(levelling.peak(0, weeks) == 7)
  }

  @Test("jobs of several owners raise nobody's fullest week", arguments: 0..<200)
  func joint(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let weekCount = Int.random(in: 1...8, using: &numbers)
    let fixed = (0..<3).map { _ in (0..<weekCount).map { _ in [0, 0, 1, 3].any(&numbers) } }
    let jobs = (0..<Int.random(in: 1...25, using: &numbers)).map { _ in
      let first = Int.random(in: 0..<weekCount, using: &numbers)
      let owners = [[0], [1], [2], [0, 1], [0, 1, 2]].any(&numbers)
      return Levelling.Job(
        owners: owners, weeks: first...Int.random(in: first..<weekCount, using: &numbers),
        key: numbers.next())
    }
    let levelling = Levelling(jobs: jobs, fixed: fixed)
    let before = jobs.map(\.weeks.upperBound)
    let weeks = levelling.weeks(unlevelled: before)
    #expect(zip(weeks, jobs).allSatisfy { $1.weeks.contains($0) })
    for owner in 0..<3 { #expect(levelling.peak(owner, weeks) <= levelling.peak(owner, before)) }
    #expect(levelling.weeks(unlevelled: before) == weeks)
  }

  @Test("nobody has anything, and one without jobs")
  func empty() {
    let none = Levelling(jobs: [], fixed: [[1, 2]])
    #expect(none.weeks(unlevelled: []) == [])
    #expect(none.peak(0, []) == 2)
  }

  @Test(
    "a hash is the same on every machine",
    arguments: [
      // The published values of FNV-1a, 64 bits.
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func hash(text: String, expected: UInt64) {
    #expect(stableHash(text) == expected)
  }

  @Test("weeks begin on Monday, also before 1970")
  func weeks() {
    for start in [day(2566, 1, 2), day(2512, 12, 29), day(2500, 1, 7)] {
      let days = (-1...7).map { start.advanced(by: $0).weekNumber - start.weekNumber }
      #expect(start.weekday == .monday)
      #expect(days == [-1, 0, 0, 0, 0, 0, 0, 0, 1])
    }
  }
}
