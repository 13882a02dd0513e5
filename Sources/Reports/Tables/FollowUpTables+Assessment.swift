import Papers
import PlanModel
import ThaiCivil

/// The tables of the ITA's instruments, as source documents 000 and 003 have them.
extension FollowUpTables {
  /// An indicator of IIT or EIT in each row.
  func survey(_ group: FollowUpGroup) -> [Block] {
    let columns = [
      Table.Column(wording.column.indicator, share: 15),
      Table.Column(wording.column.raising, share: 33),
      Table.Column(wording.column.owner, share: 12), Table.Column(wording.column.span, share: 10),
      Table.Column(wording.column.howFar, share: 30),
    ]
    let rows = group.measures.map { measure in
      Row([
        Cell(format.typed(measure.report.project.title)), steps(measure), owners(measure),
        Cell(format.typed(measure.period ?? "")), progress(measure),
      ])
    }
    return [.table(Table("follow-up-survey", columns: columns, rows: rows).sharing([1, 4]))]
  }

  /// An item of OIT in each row, under its sub-indicator.
  func disclosure(_ group: FollowUpGroup) -> [Block] {
    let columns = [
      Table.Column(wording.column.itemNumber, share: 6, .centre),
      Table.Column(wording.column.data, share: 18),
      Table.Column(wording.column.elements, share: 34),
      Table.Column(wording.column.owner, share: 12), Table.Column(wording.column.howFar, share: 30),
    ]
    let rows = group.measures.flatMap { measure -> [Row] in
      let project = measure.report.project
      let heading = group.headings[project.id].map { title in
        Row(.section, [Cell(format.typed(title), columns: columns.count)])
      }
      let item = DisclosureItem(project.title)
      let row = Row([
        Cell(item.code.map { "O" + format.digits.write($0) } ?? format.number(project.number)),
        Cell(format.typed(item.name)), elements(measure), owners(measure), progress(measure),
      ])
      return [heading].compactMap(\.self) + [row]
    }
    return [.table(Table("follow-up-disclosure", columns: columns, rows: rows).sharing([2, 4]))]
  }

  /// What an item must contain: its objectives, or its steps where the plan has none.
  private func elements(_ measure: FollowUpMeasure) -> Cell {
    let objectives = measure.report.project.objectives
    guard !objectives.isEmpty else { return steps(measure) }
    return Cell(lines: objectives.map { [.text("- \(format.typed($0))")] })
  }

  /// ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ, and what was done. Nothing is ticked where nobody reported.
  private func progress(_ measure: FollowUpMeasure) -> Cell {
    let report = measure.report
    let isDone: Bool? =
      switch report.reported {
      case .awaitingReport: nil
      case .notStarted, .cannot: false
      case .inProgress, .done: true
      }
    let boxes: [[Inline]] = [
      [.text(wording.box(isDone == false) + wording.notCarriedOut)],
      [.text(wording.box(isDone == true) + wording.carriedOut)],
    ]
    return Cell(lines: boxes + done(measure) + successes(measure))
  }
}

/// An item of the disclosure as a project's title has it: O1 โครงสร้าง.
private struct DisclosureItem {
  /// Its number in Arabic digits; nil where the title has none.
  let code: String?
  let name: String

  /// O, or a zero that stands for it, in either digits.
  init(_ title: String) {
    if let match = title.wholeMatch(of: /[Oo0๐] ?([0-9๐-๙]{1,2})[ .:]+(.+)/) {
      code = Digits.arabic.write(String(match.1))
      name = String(match.2)
    } else {
      code = nil
      name = title
    }
  }
}
