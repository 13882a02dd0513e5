import PlanModel
import TestSupport
import ThaiCivil

extension SampleLog {
  /// Anything about the real plan, at random, with corrections of what went before.
  static func random(_ seed: UInt64, _ schedule: Schedule, count: Int = 120) -> Log {
    var numbers = SeededNumbers(seed: seed)
    let obligations = schedule.obligations.filter {
      $0.subject.project != nil && $0.covers <= FiscalYear(2567)
    }
    var records: [LogRecord] = []
    for index in 0..<count {
      let next = record(obligations, schedule.plan.projects, &numbers)
      guard index > 0, Int.random(in: 0...5, using: &numbers) == 0 else {
        records.append(next)
        continue
      }
      let number = Int.random(in: 1...index, using: &numbers)
      records.append(.correction(of: number, on: next.day, reason: "พิมพ์ผิด", next))
    }
    return Log(recording: records.sorted { $0.day < $1.day })
  }

  private static func record(
    _ obligations: [Obligation], _ projects: [Project], _ numbers: inout SeededNumbers
  ) -> LogRecord {
    let day = FiscalYear(2566).firstDay.advanced(by: Int.random(in: 0...729, using: &numbers))
    let id = obligations[Int.random(in: obligations.indices, using: &numbers)].id
    let project = projects[Int.random(in: projects.indices, using: &numbers)]
    let subject: LogSubject = Bool.random(using: &numbers) ? .obligation(id) : .project(project.id)
    let satang = Int64.random(in: 1...9_999_999, using: &numbers)
    let indicators = (project.outputs + project.outcomes).flatMap(\.indicators)
    switch Int.random(in: 0...9, using: &numbers) {
    case 0: return LogRecord(day, .started(id))
    case 1, 2: return LogRecord(day, .completed(id, result: "ทำแล้ว", participants: 7)).filing(.photo)
    case 3: return LogRecord(day, .problem(subject, "ปัญหา"))
    case 4: return LogRecord(day, .suggestion(subject, "ข้อเสนอแนะ"))
    case 5: return LogRecord(day, .cannot(subject, day.fiscalYear, .policyChanged, nil))
    case 6: return .money(day, .approved, satang, of: project.id)
    case 7: return .money(day, .disbursed(commitment: nil), satang, of: project.id)
    case 8: return LogRecord(day, .note(subject, "บันทึก"))
    default:
      guard let indicator = indicators.first else { return LogRecord(day, .note(.plan, "ภาพรวม")) }
      return .measured(project.id, indicator.id.text, "55.5", on: day, before: "70", sample: 9)
    }
  }
}
