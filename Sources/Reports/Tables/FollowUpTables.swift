import Papers
import PlanModel
import ThaiCivil

/// The tables of a follow-up.
struct FollowUpTables {
  let format: ValueFormatter
  let contents: FollowUpContents

  init(_ format: ValueFormatter, _ contents: FollowUpContents) {
    self.format = format
    self.contents = contents
  }

  var wording: PaperWording { format.wording }

  // MARK: The form of documents 000 and 003

  /// The groups that are one table, as the documents have them: each survey and the disclosure has its own.
  var parts: [(title: String, blocks: [Block])] {
    let measures = contents.groups.filter { $0.form == .measures && !$0.measures.isEmpty }
    let others = contents.groups.filter { $0.form != .measures && !$0.measures.isEmpty }
    return (measures.isEmpty ? [] : [(wording.part.followUp, results(of: measures))])
      + others.map { group in
        (format.typed(group.title), group.form == .survey ? survey(group) : disclosure(group))
      }
  }

  /// ลำดับ runs through all groups.
  private func results(of groups: [FollowUpGroup]) -> [Block] {
    let columns = [
      Table.Column(wording.column.order, share: 5, .centre),
      Table.Column(wording.column.measure, share: 17),
      Table.Column(wording.column.method, share: 22),
      Table.Column(wording.column.followUpPeriod, share: 10),
      Table.Column(wording.column.owner, share: 10),
      Table.Column(wording.column.followUpResult, share: 22),
      Table.Column(wording.column.followUpSuccess, share: 14),
    ]
    var rows: [Row] = []
    var order = 0
    for group in groups {
      if groups.count > 1 {
        rows.append(Row(.section, [Cell(format.typed(group.title), columns: columns.count)]))
      }
      for measure in group.measures {
        order += 1
        rows.append(row(measure, order))
      }
    }
    return [
      .table(Table("follow-up-results", columns: columns, rows: rows).sharing([2, 5, 6]))
    ]
  }

  private func row(_ measure: FollowUpMeasure, _ order: Int) -> Row {
    Row([
      Cell(format.digits.write(order)), Cell(format.typed(measure.report.project.title)),
      steps(measure), Cell(format.typed(measure.period ?? "")), owners(measure),
      Cell(lines: done(measure)), Cell(lines: successes(measure)),
    ])
  }

  /// Counted where there are several.
  func steps(_ measure: FollowUpMeasure) -> Cell {
    let steps = measure.report.project.steps
    return Cell(
      lines: steps.map { step in
        let title = format.typed(step.title)
        return [.text(steps.count == 1 ? title : "\(format.number(step.number)). \(title)")]
      })
  }

  func owners(_ measure: FollowUpMeasure) -> Cell {
    Cell(lines: measure.report.owners.map { [.text(format.typed($0))] })
  }

  func done(_ measure: FollowUpMeasure) -> [[Inline]] {
    guard !measure.report.awaitsReport else { return [[.text(wording.awaitingReport)]] }
    return measure.done.map { format.line($0, of: measure.report.project) }
  }

  func successes(_ measure: FollowUpMeasure) -> [[Inline]] {
    measure.successes.map { format.line($0, of: measure.report.project) }
      + measure.measured.map { line in
        let unit = line.progress.indicator.unit
        return [.text("\(format.typed(line.title)): ")] + format.measured(line.value, unit: unit)
          + format.references(line.value.entries)
      }
  }

  // MARK: Summary

  var summary: [Block] {
    let rows = ReportedStatus.allCases.map { status in
      Row([Cell(wording.name(of: status)), Cell(format.count(contents.summary[status]))])
    }
    let total = Row(
      .total, [Cell(wording.column.total), Cell(format.count(contents.summary.projects))])
    return [
      .table(
        Table(
          "follow-up-summary",
          columns: [
            Table.Column(wording.column.statusOfWork, share: 30),
            Table.Column(wording.column.count, share: 10, .end),
          ], rows: rows + [total]))
    ]
  }
}
