import Papers
import PlanModel
import ThaiCivil

/// The tables of a follow-up.
struct FollowUpTables {
  private let format: ValueFormatter
  private let contents: FollowUpContents

  init(_ format: ValueFormatter, _ contents: FollowUpContents) {
    self.format = format
    self.contents = contents
  }

  private var wording: PaperWording { format.wording }

  // MARK: The form of documents 000 and 003

  /// ลำดับ runs through all groups.
  var results: [Block] {
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
    for group in contents.groups {
      if contents.groups.count > 1, !group.measures.isEmpty {
        rows.append(Row(.section, [Cell(group.title, columns: columns.count)]))
      }
      for measure in group.measures {
        order += 1
        rows.append(row(measure, order))
      }
    }
    return [.table(Table("follow-up-results", columns: columns, rows: rows))]
  }

  private func row(_ measure: FollowUpMeasure, _ order: Int) -> Row {
    let project = measure.report.project
    return Row([
      Cell(format.digits.write(order)), Cell(project.title),
      Cell(lines: project.steps.map { [.text("\(format.number($0.number)). \($0.title)")] }),
      Cell(measure.period ?? ""), Cell(lines: measure.report.owners.map { [.text($0)] }),
      Cell(lines: done(measure)), Cell(lines: successes(measure)),
    ])
  }

  private func done(_ measure: FollowUpMeasure) -> [[Inline]] {
    guard !measure.report.awaitsReport else { return [[.text(wording.awaitingReport)]] }
    return measure.done.map { format.line($0, of: measure.report.project) }
  }

  private func successes(_ measure: FollowUpMeasure) -> [[Inline]] {
    measure.successes.map { format.line($0, of: measure.report.project) }
      + measure.measured.map { line in
        let unit = line.progress.indicator.unit
        return [.text("\(line.title): ")] + format.measured(line.value, unit: unit)
          + format.references(line.value.entries)
      }
  }

  // MARK: The form of document 002

  /// The indicator of the ITA stands once, before its first measure.
  var statuses: [Block] {
    let kinds: [WorkStatus.Kind] = [.notStarted, .inProgress, .done]
    let columns =
      [
        Table.Column(wording.column.indicator, share: 14),
        Table.Column(wording.column.guideline, share: 34),
      ] + kinds.map { Table.Column(wording.name(of: $0), share: 8, .centre) }
      + [Table.Column(wording.column.outcome, share: 28)]
    let rows = contents.groups.flatMap { group in
      group.measures.enumerated().map { index, measure in
        let name = "\(format.number(group.number)). \(group.title)"
        return Row(
          [index == 0 ? Cell(name) : .empty, Cell(measure.report.project.title)]
            + format.ticks(measure.report)
            + [Cell(lines: done(measure) + successes(measure))])
      }
    }
    return [
      .table(
        Table(
          "follow-up-statuses", columns: columns,
          groups: [.init(wording.column.statusOfWork, over: 2..<5)], rows: rows))
    ]
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
