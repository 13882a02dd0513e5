import Interchange
import Office
import PlanModel
import TestSupport
import ThaiCivil

/// A plan of one project with a step, and sheets of it as clerks send them.
struct FilledSheet {
  let schedule: Schedule
  static let author = LogRecord.Author(name: "ผู้ทดสอบ")
  static let done = "ดำเนินการเรียบร้อยแล้ว"
  let today = day(2566, 3, 31)

  init() throws {
    schedule = try .samutPrakanCity()
  }

  /// Some obligation of a project in 2566 that may be done by today.
  var obligation: Obligation {
    get throws { try obligations(1)[0] }
  }

  func obligations(_ count: Int) throws -> [Obligation] {
    let owed = schedule.obligations.filter {
      $0.covers == FiscalYear(2566) && $0.subject.project != nil && $0.start <= day(2565, 12, 1)
    }
    return Array(owed.prefix(count))
  }

  var indicator: (project: Project, indicator: Indicator) {
    let project =
      schedule.plan.projects.first { project in
        project.fiscalYears.contains(FiscalYear(2566))
          && (project.outputs + project.outcomes).contains { !$0.indicators.isEmpty }
      } ?? schedule.plan.projects[0]
    return (project, (project.outputs + project.outcomes).flatMap(\.indicators)[0])
  }

  static let headings = Sheet.Column.allCases.map(\.rawValue)

  /// A row of the sheet with these cells.
  static func row(_ cells: [Sheet.Column: String]) -> [String] {
    Sheet.Column.allCases.map { cells[$0] ?? "" }
  }

  /// The row of something that is done.
  static func row(
    _ obligation: Obligation, on day: String = "15/12/2565", result: String = "ประชุมแล้ว",
    participants: String = "", evidence: String = ""
  ) -> [String] {
    row([
      .key: obligation.id.text, .status: done, .day: day, .result: result,
      .participants: participants, .evidence: evidence,
    ])
  }

  func addition(_ text: String, to log: Log = Log()) throws -> SheetImport.Addition {
    try SheetImport(Array(text.utf8), schedule).addition(
      to: log, by: Self.author, through: .sheet, day: today, today: today)
  }

  func addition(_ rows: [[String]], to log: Log = Log()) throws -> SheetImport.Addition {
    try addition(CSV.text([Self.headings] + rows), to: log)
  }

  /// What is wrong with a sheet; none where it is taken.
  func faults(_ text: String) throws -> [SheetFault] {
    do {
      _ = try addition(text)
      return []
    } catch let refused as SheetImport.Refused {
      return refused.lines.compactMap { line in
        if case .fault(let fault) = line.cause { fault } else { nil }
      }
    }
  }

  func faults(_ rows: [[String]]) throws -> [SheetFault] {
    try faults(CSV.text([Self.headings] + rows))
  }

  /// The log after records, each an entry.
  func log(_ records: [LogRecord]) -> Log {
    Log(
      records.enumerated().map { place, record in
        LogEntry(
          number: place + 1, recorded: Instant(millisecondsSinceEpoch: 1_680_000_000_000),
          record: record, previous: .none, hash: .none)
      })
  }

  /// The log after a sheet, which has to be taken.
  func log(after rows: [[String]]) throws -> Log {
    log(try addition(rows).records.map(\.record))
  }
}
