private import Interchange
internal import PlanModel
private import ThaiCivil

/// Obligations as a table, CSV or JSON.
struct SchedulePrinting {
  private let schedule: Schedule
  private let obligations: [Obligation]

  init(_ schedule: Schedule, _ obligations: [Obligation]) {
    self.schedule = schedule
    self.obligations = obligations
  }

  func text(_ format: ScheduleCommand.Format) -> String {
    let records = obligations.map { ObligationRecord($0, schedule.plan) }
    switch format {
    case .table: return table(records) + footer
    case .csv: return CSV.text([ObligationRecord.headings] + records.map(\.cells))
    case .json: return JSON.array(records.map(\.json)).printed
    }
  }

  private func table(_ records: [ObligationRecord]) -> String {
    var table = TextTable(columns: [
      .init(heading: Wording.Label.due), .init(heading: Wording.Label.project),
      .init(heading: Wording.Label.title, least: 12),
      .init(heading: Wording.Label.owner, least: 8),
      .init(heading: Wording.Label.basis), .init(heading: Wording.Label.ruleDay),
    ])
    table.rows = zip(obligations, records).map { obligation, record in
      [
        obligation.due.written(.short), record.number, obligation.fullTitle,
        TextWidth.cut(record.owners.joined(separator: ", "), to: 24),
        Wording.short(obligation.basis),
        obligation.shift == nil ? "" : obligation.ruleDay.written(.short),
      ]
    }
    return table.text(width: Console.width)
  }

  private var footer: String {
    // Only the limits of projects that are shown.
    let shown = Set(obligations.compactMap(\.subject.project))
    let waiting = schedule.timeLimits.filter { shown.contains($0.project) }.map { limit in
      let line = "นับ \(limit.days) วันเมื่อ\(limit.event): \(limit.title)"
      return (Console.width.map { TextWidth.cut(line, to: $0) } ?? line) + "\n"
    }.joined()
    return "\n\(Wording.Label.total) \(obligations.count) \(Wording.Label.obligations)\n" + waiting
      + "\n" + SummaryPrinting(schedule, obligations).table()
  }
}

/// How much each owner has of some obligations, and its fullest week of the whole schedule before and
/// after levelling.
struct SummaryPrinting {
  private let schedule: Schedule
  private let obligations: [Obligation]

  init(_ schedule: Schedule, _ obligations: [Obligation]) {
    self.schedule = schedule
    self.obligations = obligations
  }

  func text(_ format: ScheduleCommand.Format) -> String {
    switch format {
    case .table: return table()
    case .csv:
      return CSV.text(
        [["owner", "name", "obligations", "fullest_week_before", "fullest_week_after"]]
          + records.map { record in
            [record.owner, record.name] + record.numbers.map(String.init)
          })
    case .json: return JSON.array(records.map(\.json)).printed
    }
  }

  func table() -> String {
    var table = TextTable(columns: [
      .init(heading: Wording.Label.owner, least: 12),
      .init(heading: Wording.Label.obligations, isNumber: true),
      .init(heading: Wording.Label.fullestWeekBefore, isNumber: true),
      .init(heading: Wording.Label.fullestWeekAfter, isNumber: true),
    ])
    table.rows = records.map { [$0.name] + $0.numbers.map(String.init) }
    return table.text(width: Console.width)
  }

  private var records: [Record] {
    zip(schedule.plan.owners, schedule.peaks).map { owner, peak in
      Record(
        owner: owner.id.text, name: owner.name,
        obligations: obligations.count { $0.owners.contains(owner.id) },
        fullestWeekBefore: peak.before, fullestWeekAfter: peak.after)
    }
    .filter { $0.obligations > 0 }
  }

  private struct Record {
    let owner: String
    let name: String
    let obligations: Int
    let fullestWeekBefore: Int
    let fullestWeekAfter: Int

    var numbers: [Int] { [obligations, fullestWeekBefore, fullestWeekAfter] }

    var json: JSON {
      [
        "owner": .string(owner), "name": .string(name), "obligations": .integer(obligations),
        "fullestWeekBefore": .integer(fullestWeekBefore),
        "fullestWeekAfter": .integer(fullestWeekAfter),
      ]
    }
  }
}
