private import Interchange
internal import PlanModel
private import ThaiCivil

/// What is added, moved and gone between two schedules.
struct DifferencePrinting {
  private let old: Plan
  private let new: Plan
  private let difference: ScheduleDifference

  init(_ old: Plan, _ new: Plan, _ difference: ScheduleDifference) {
    self.old = old
    self.new = new
    self.difference = difference
  }

  func text(_ format: ScheduleCommand.Format) -> String {
    switch format {
    case .table: return table()
    case .csv:
      return CSV.text(
        [["change", "uid", "number", "title", "owners", "before", "after"]] + records.map(\.cells))
    case .json: return JSON.array(records.map(\.json)).printed
    }
  }

  private func table() -> String {
    var table = TextTable(columns: [
      .init(heading: "การเปลี่ยนแปลง"), .init(heading: Wording.Label.project),
      .init(heading: Wording.Label.title, least: 12), .init(heading: "เดิม"),
      .init(heading: "ใหม่"),
    ])
    table.rows = records.map { record in
      [record.thai, record.number, record.title, record.beforeShort, record.afterShort]
    }
    let counts =
      "เพิ่ม \(difference.added.count) เลื่อน \(difference.moved.count) หาย \(difference.gone.count)\n"
    return (records.isEmpty ? "" : table.text(width: Console.width) + "\n") + counts
  }

  private var records: [Record] {
    difference.added.map { Record("added", "เพิ่ม", $0, new, nil, $0.due) }
      + difference.moved.map { move in
        Record("moved", "เลื่อน", move.to, new, move.from.due, move.to.due)
      }
      + difference.gone.map { Record("gone", "หาย", $0, old, $0.due, nil) }
  }

  private struct Record {
    let change: String
    let uid: String
    let number: String
    let title: String
    let owners: [String]
    let before: String?
    let after: String?
    let thai: String
    let beforeShort: String
    let afterShort: String

    init(
      _ change: String, _ thai: String, _ obligation: Obligation, _ plan: Plan,
      _ before: ThaiDate?, _ after: ThaiDate?
    ) {
      let record = ObligationRecord(obligation, plan)
      self.change = change
      self.thai = thai
      uid = record.uid
      number = record.number
      title = obligation.fullTitle
      owners = record.owners
      self.before = before?.gregorianExtended
      self.after = after?.gregorianExtended
      beforeShort = before?.written(.short) ?? ""
      afterShort = after?.written(.short) ?? ""
    }

    var cells: [String] {
      [change, uid, number, title, owners.joined(separator: "; "), before ?? "", after ?? ""]
    }

    var json: JSON {
      .members([
        "change": .string(change), "uid": .string(uid), "number": .string(number),
        "title": .string(title), "owners": .strings(owners), "before": before.map(JSON.string),
        "after": after.map(JSON.string),
      ])
    }
  }
}
