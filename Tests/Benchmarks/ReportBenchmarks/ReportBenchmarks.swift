import Benchmark
import Papers
import PlanModel
import Reports
import TestSupport
import ThaiCivil

/// The six-month report of the real plan with 420 entries in every format, and a Word file of 3,500 rows. PDF is
/// printed by another program and is timed as a whole process.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 20)

  guard let plan = try? Plan.samutPrakanCity(),
    let holidays = try? WorkingCalendar.governmentHolidays(), let items = try? OITItems.reference()
  else { fatalError("the plan and its reference files are not in the repository") }
  let schedule = Schedule(plan, holidays: holidays, items: items)
  let author = LogRecord.Author(name: "ผู้ทดสอบ", position: "นิติกร")
  let records = plan.projects.flatMap { project in
    (1...12).map { month in
      LogRecord(
        day: day(2566, 2, month),
        event: .note(.project(project.id), "ครั้งที่ \(month) ดำเนินการตามแผนและรายงานผลต่อผู้บริหารแล้ว"),
        author: author, evidence: [])
    }
  }
  let entries = records.enumerated().map { index, record in
    LogEntry(
      number: index + 1,
      recorded: Instant(millisecondsSinceEpoch: 1_676_500_000_000 + Int64(index)),
      record: record, previous: .none, hash: .none)
  }
  let instant = Instant(millisecondsSinceEpoch: 1_680_700_000_000)
  guard
    let period = try? PeriodReport(
      schedule, items, Log(entries), year: FiscalYear(2566),
      round: .sixMonth, asOf: instant)
  else { fatalError("the sums are too large") }
  let report = Report.period(period)

  Benchmark("six-month report, html") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(report.files(.html)) }
  }

  for format in OfficeFormat.allCases {
    Benchmark("six-month report, \(format)") { benchmark in
      for _ in benchmark.scaledIterations {
        guard let octets = try? report.octets(format, made: instant) else {
          fatalError("\(format) was not made")
        }
        blackHole(octets)
      }
    }
  }

  let columns = (1...8).map { Table.Column("คอลัมน์ \($0)", share: 10) }
  let rows = (1...3_500).map { number in
    Row((1...8).map { Cell("แถวที่ \(number) ช่องที่ \($0) ดำเนินการเรียบร้อยแล้ว") })
  }
  let long = Document(
    title: "ยาว", style: .thai,
    sections: [Section([.table(Table("long", columns: columns, rows: rows))])])
  Benchmark("3,500 rows, docx") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(long.docx(made: instant)) }
  }
}
