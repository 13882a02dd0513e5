internal import PlanModel
internal import ThaiCivil

/// The tables of a follow-up.
struct FollowUpTables {
  private let paper: Paper
  private let contents: FollowUpContents

  init(_ paper: Paper, _ contents: FollowUpContents) {
    self.paper = paper
    self.contents = contents
  }

  // MARK: The form of documents 000 and 003

  /// ลำดับ runs through all groups.
  var results: [Block] {
    let columns = [
      Table.Column(Wording.Column.order, share: 5, .centre),
      Table.Column(Wording.Column.measure, share: 17),
      Table.Column(Wording.Column.method, share: 22),
      Table.Column(Wording.Column.followUpPeriod, share: 10),
      Table.Column(Wording.Column.owner, share: 10),
      Table.Column(Wording.Column.followUpResult, share: 22),
      Table.Column(Wording.Column.followUpSuccess, share: 14),
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
      Cell(paper.digits.write(order)), Cell(project.title),
      Cell(lines: project.steps.map { [.text("\(paper.number($0.number)). \($0.title)")] }),
      Cell(measure.period ?? ""), Cell(lines: measure.report.owners.map { [.text($0)] }),
      Cell(lines: done(measure)), Cell(lines: successes(measure)),
    ])
  }

  private func done(_ measure: FollowUpMeasure) -> [[Inline]] {
    guard !measure.report.awaitsReport else { return [[.text(PlanWording.awaitingReport)]] }
    return measure.done.map { paper.line($0, of: measure.report.project) }
  }

  private func successes(_ measure: FollowUpMeasure) -> [[Inline]] {
    measure.successes.map { paper.line($0, of: measure.report.project) }
      + measure.measured.map { line in
        let unit = line.progress.indicator.unit
        return [.text("\(line.title): ")] + paper.measured(line.value, unit: unit)
          + paper.references(line.value.entries)
      }
  }

  // MARK: The form of document 002

  /// The indicator of the ITA stands once, before its first measure.
  var statuses: [Block] {
    let kinds: [WorkStatus.Kind] = [.notStarted, .inProgress, .done]
    let columns =
      [
        Table.Column(Wording.Column.indicator, share: 14),
        Table.Column(Wording.Column.guideline, share: 34),
      ] + kinds.map { Table.Column(PlanWording.name(of: $0), share: 8, .centre) }
      + [Table.Column(Wording.Column.outcome, share: 28)]
    let rows = contents.groups.flatMap { group in
      group.measures.enumerated().map { index, measure in
        let name = "\(paper.number(group.number)). \(group.title)"
        return Row(
          [index == 0 ? Cell(name) : .empty, Cell(measure.report.project.title)]
            + paper.ticks(measure.report.status)
            + [Cell(lines: done(measure) + successes(measure))])
      }
    }
    return [
      .table(
        Table(
          "follow-up-statuses", columns: columns,
          groups: [.init(Wording.Column.statusOfWork, over: 2..<5)], rows: rows))
    ]
  }

  // MARK: Summary

  var summary: [Block] {
    let rows = WorkStatus.Kind.allCases.map { kind in
      Row([Cell(PlanWording.name(of: kind)), Cell(paper.count(contents.summary[kind]))])
    }
    let total = Row(
      .total, [Cell(Wording.Column.total), Cell(paper.count(contents.summary.projects))])
    return [
      .table(
        Table(
          "follow-up-summary",
          columns: [
            Table.Column(Wording.Column.statusOfWork, share: 30),
            Table.Column(Wording.Column.count, share: 10, .end),
          ], rows: rows + [total]))
    ]
  }
}
