import PlanModel
import TestSupport
import ThaiCivil

/// Records of a plan, the same ones every time; one in fifty corrects another.
struct SampleRecords: Sendable {
  let schedule: Schedule

  init(_ schedule: Schedule) {
    self.schedule = schedule
  }

  /// Money of every kind, over all projects and years of the plan.
  func movements(_ count: Int) -> [LogRecord] {
    records(count) { numbers in
      let year = schedule.plan.fiscalYears.any(&numbers)
      let (project, other) = (projects.any(&numbers).id, projects.any(&numbers).id)
      let document = "จ \(Int.random(in: 1...999, using: &numbers))/\(year)"
      let kinds: [Movement.Kind] = [
        .approved, .supplement, .transferred(to: other), .committed,
        .released(commitment: document), .disbursed(commitment: document),
        .disbursed(commitment: nil), .refunded, .carriedOver(commitment: document),
      ]
      let movement = Movement(
        project: project, kind: kinds.any(&numbers),
        amount: Baht(satang: .random(in: 1...9_999_999, using: &numbers)), fiscalYear: year,
        document: document, approver: "ปลัดเทศบาล")
      return LogEvent.Replacement(day: day(in: year, &numbers), event: .money(movement))
    }
  }

  /// Work on everything that the schedule holds.
  func work(_ count: Int) -> [LogRecord] {
    records(count) { numbers in
      let obligation = schedule.obligations.any(&numbers)
      let events: [LogEvent] = [
        .started(obligation.id),
        .completed(obligation.id, result: "ดำเนินการแล้วตามขั้นตอน", participants: 40),
        .note(.obligation(obligation.id), "ประชุมเตรียมการร่วมกับหน่วยงานที่เกี่ยวข้อง"),
        .problem(.project(projects.any(&numbers).id), "งบประมาณไม่เพียงพอ"),
        .suggestion(.project(projects.any(&numbers).id), "ควรเริ่มดำเนินการให้เร็วขึ้น"),
      ]
      return LogEvent.Replacement(
        day: day(in: obligation.covers, &numbers), event: events.any(&numbers))
    }
  }

  /// The records as a log holds them, one recorded every second; nothing here asks for their hashes.
  static func entries(_ records: [LogRecord]) -> [LogEntry] {
    records.enumerated().map { index, record in
      LogEntry(
        number: index + 1,
        recorded: Instant(millisecondsSinceEpoch: 1_700_000_000_000 + Int64(index) * 1000),
        record: record, previous: .none, hash: .none)
    }
  }

  private var projects: [Project] { schedule.plan.projects }

  private func day(in year: FiscalYear, _ numbers: inout SeededNumbers) -> ThaiDate {
    year.firstDay.advanced(by: Int.random(in: 0...364, using: &numbers))
  }

  private func records(
    _ count: Int, _ make: (inout SeededNumbers) -> LogEvent.Replacement
  ) -> [LogRecord] {
    var numbers = SeededNumbers(seed: 2566)
    let author = LogRecord.Author(
      name: "ผู้บันทึก", position: "นิติกร", unit: schedule.plan.owners.first?.id)
    return (1...count).map { number in
      let made = make(&numbers)
      guard number % 50 == 0 else {
        return LogRecord(day: made.day, event: made.event, author: author)
      }
      let event = LogEvent.corrected(
        number - Int.random(in: 1...49, using: &numbers), reason: "พิมพ์ผิด", approval: "บันทึก 1",
        instead: made)
      return LogRecord(day: made.day, event: event, author: author)
    }
  }
}

extension RandomAccessCollection where Index == Int {
  fileprivate func any(_ numbers: inout SeededNumbers) -> Element {
    self[Int.random(in: startIndex..<endIndex, using: &numbers)]
  }
}

extension ClosedRange<FiscalYear> {
  fileprivate func any(_ numbers: inout SeededNumbers) -> FiscalYear {
    lowerBound.advanced(by: Int.random(in: 0..<count, using: &numbers))
  }
}
