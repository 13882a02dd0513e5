import Benchmark
import ICalendarCodec
import PlanModel
import PlanReading
import TestSupport
import ThaiCivil

/// The whole run for a number of offices: check the plan file, schedule five years, and make the
/// calendar of all and that of every owner for a reader that only counts. As in the program, an entry
/// that stands in several calendars is made once.
///
/// Offices are made from the real plan under other ids, so nothing is shared between them.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 20)

  guard let text = try? Repository.text("plans/samut-prakan-city.yaml"),
    let holidays = try? WorkingCalendar.governmentHolidays(), let items = try? OITItems.reference()
  else { fatalError("the plan and its reference files are not in the repository") }

  @Sendable func office(_ number: Int) -> [UInt8] {
    Array(text.replacing("\nid: samut-prakan-city\n", with: "\nid: office-\(number)\n").utf8)
  }

  @Sendable func read(_ number: Int) -> Plan {
    guard let plan = try? PlanReader.read(office(number)).plan else { fatalError("not a plan") }
    return plan
  }

  @Sendable func octetsOfCalendars(_ schedule: Schedule) -> Int {
    let edition = CalendarEntry.Version(sequence: 0, modified: Instant(millisecondsSinceEpoch: 0))
    let entries = schedule.entries(for: schedule.obligations, edition: edition)
    let sizes = entries.map { ICalendar.encode($0, as: .event).count }
    let owners: [Owner?] = [nil] + schedule.plan.owners
    return owners.reduce(0) { octets, owner in
      let own = zip(schedule.obligations, sizes).filter { obligation, _ in
        owner.map { obligation.owners.contains($0.id) } ?? true
      }
      let opening = ICalendar.opening(schedule.header(for: owner), of: .event)
      return octets + opening.count + own.reduce(0) { $0 + $1.1 } + ICalendar.closing.count
    }
  }

  for offices in [1, 10, 100] {
    Benchmark("check, schedule and calendars of \(offices) offices") { benchmark in
      for _ in benchmark.scaledIterations {
        for number in 0..<offices {
          let schedule = Schedule(read(number), holidays: holidays, items: items)
          blackHole(octetsOfCalendars(schedule))
        }
      }
    }
  }

  Benchmark("check one office") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(read(0)) }
  }

  let plan = read(0)
  Benchmark("schedule one office") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Schedule(plan, holidays: holidays, items: items))
    }
  }

  let schedule = Schedule(plan, holidays: holidays, items: items)
  Benchmark("calendars of one office") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(octetsOfCalendars(schedule)) }
  }
}
