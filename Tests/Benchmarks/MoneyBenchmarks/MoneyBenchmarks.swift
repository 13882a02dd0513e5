import Benchmark
import PlanModel
import TestSupport
import ThaiCivil

/// Money into every tally, work into progress and reports: the real plan with logs of up to a million entries.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 10)

  guard let plan = try? Plan.samutPrakanCity(),
    let holidays = try? WorkingCalendar.governmentHolidays(), let items = try? OITItems.reference()
  else { fatalError("the plan and its reference files are not in the repository") }
  let schedule = Schedule(plan, holidays: holidays, items: items)
  let records = SampleRecords(schedule)

  @Sendable func tallies(_ entries: [LogEntry]) {
    let lastDay = plan.fiscalYears.upperBound.lastDay
    do {
      let budget = try Budget(plan, Log(entries), years: plan.fiscalYears, asOf: lastDay)
      for grouping in BudgetTally.Grouping.allCases { blackHole(try budget.tally(by: grouping)) }
    } catch { fatalError("the movements add up to too much") }
  }

  let movements = 100_000
  Benchmark("\(movements) movements into six tallies") { benchmark in
    let entries = SampleRecords.entries(records.movements(movements))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { tallies(entries) }
    benchmark.stopMeasurement()
  }

  Benchmark("\(movements) movements from their texts into six tallies") { benchmark in
    let texts = SampleRecords.entries(records.movements(movements)).map(\.canonicalText)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      tallies(
        texts.map { text in
          guard let entry = try? LogEntry(canonicalText: text, hash: .none) else {
            fatalError("not an entry: \(text)")
          }
          return entry
        })
    }
    benchmark.stopMeasurement()
  }

  Benchmark("rules of \(movements) movements in one go") { benchmark in
    let list = records.movements(movements)
    let rules = LogRules(schedule)
    let lastDay = plan.fiscalYears.upperBound.lastDay
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(rules.refusals(of: list, in: Log(), today: lastDay))
    }
    benchmark.stopMeasurement()
  }

  for count in [10_000, 100_000, 1_000_000] {
    Benchmark("progress of \(count) entries") { benchmark in
      let entries = SampleRecords.entries(records.work(count))
      let year = plan.fiscalYears.lowerBound
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        blackHole(Progress(schedule, Log(entries), year: year, asOf: year.lastDay))
      }
      benchmark.stopMeasurement()
    }
  }

  for count in [10_000, 100_000, 1_000_000] {
    Benchmark("six-month report of \(count) entries") { benchmark in
      let entries = SampleRecords.entries(records.work(count))
      let instant = Instant(millisecondsSinceEpoch: 1_800_000_000_000)
      let year = plan.fiscalYears.lowerBound
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        guard
          let report = try? PeriodReport(
            schedule, items, Log(entries), year: year, round: .sixMonth, asOf: instant)
        else { fatalError("the sums are too large") }
        blackHole(report)
      }
      benchmark.stopMeasurement()
    }
  }
}
