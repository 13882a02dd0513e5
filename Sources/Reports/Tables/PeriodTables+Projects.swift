import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// Every project, one table per dimension: long tables are slow to print.
  var projects: [Block] {
    contents.dimensions.flatMap { dimension -> [Block] in
      [.heading(2, format.words(dimension.dimension)), .table(table(dimension))]
    } + [.paragraph([.text(wording.percentOf)])]
  }

  /// The columns that an official's eye looks for: number, project, who, what, three statuses to tick,
  /// money, problems, and in an annual report suggestions.
  private func table(_ dimension: DimensionReport) -> Table {
    let statuses: [WorkStatus.Kind] = [.notStarted, .inProgress, .done]
    let remarks =
      isAnnual
      ? [(wording.column.problems, 12), (wording.column.suggestions, 12)]
      : [(wording.column.problems, 12)]
    let columns =
      [
        Table.Column(wording.column.number, share: 6, .centre),
        Table.Column(wording.column.project, share: 15),
        Table.Column(wording.column.owner, share: 10),
        Table.Column(
          isAnnual ? wording.column.results : wording.column.progress, share: isAnnual ? 24 : 36),
      ] + statuses.map { Table.Column(wording.name(of: $0), share: 7, .centre) }
      + moneyColumns + remarks.map { Table.Column($0.0, share: $0.1) }
    return Table(
      "projects", columns: columns,
      groups: [
        .init(wording.column.status, over: 4..<7), .init(wording.column.budget, over: 7..<11),
      ],
      rows: dimension.projects.map(row) + [total(dimension, columns.count)])
  }

  private var moneyColumns: [Table.Column] {
    [
      Table.Column(wording.column.planned, share: 10, .end),
      Table.Column(wording.approved(office), share: 10, .end),
      Table.Column(wording.column.disbursed, share: 10, .end),
      Table.Column(wording.column.percent, share: 6, .end),
    ]
  }

  private func row(_ project: ProjectReport) -> Row {
    let remarks = [project.problems] + (isAnnual ? [project.suggestions] : [])
    return Row(
      [
        Cell(format.number(project.project.number)), Cell(project.project.title),
        Cell(lines: project.owners.map { [.text($0)] }), Cell(lines: progress(of: project)),
      ] + format.ticks(project) + money(project.money)
        + remarks.map { Cell(lines: lines(of: $0)) })
  }

  private func money(_ money: MoneyFigures) -> [Cell] {
    [
      Cell(format.planned(money.planned)), Cell(format.baht(money.approved)),
      Cell(format.baht(money.disbursed)), Cell(format.percent(money.percentUsed)),
    ]
  }

  private func total(_ dimension: DimensionReport, _ columns: Int) -> Row {
    let words = wording.total(of: dimension.dimension.number)
    return Row(
      .total,
      [format.cell(words, columns: 4)]
        + [ReportedStatus.notStarted, .inProgress, .done].map {
          Cell(format.sparse(dimension.summary[$0]))
        }
        + money(dimension.money) + Array(repeating: .empty, count: columns - 11))
  }

  private func lines(of remarks: [Remark]) -> [[Inline]] {
    remarks.map { [.text($0.text), .entry($0.entry)] }
  }

  // MARK: Progress

  private func progress(of project: ProjectReport) -> [[Inline]] {
    if project.awaitsReport { return [[.text(wording.awaitingReport)]] }
    return [counts(of: project)] + project.progress.map { format.line($0, of: project.project) }
      + limits(project.limits)
  }

  private func counts(of project: ProjectReport) -> [Inline] {
    var line: [Inline] = [
      .text(wording.doneOf.0), format.count(project.done), .text(wording.doneOf.1),
      format.count(project.owed), .text(wording.doneOf.2),
    ]
    if project.overdue.value > 0 {
      line += [
        .text(", " + wording.overdueCount.0), format.count(project.overdue),
        .text(wording.overdueCount.1),
      ]
    }
    return line
  }

  private func limits(_ limits: LimitLine?) -> [[Inline]] {
    guard let limits else { return [] }
    let words = wording.limits
    return [
      [
        .text(words.0), format.count(limits.started), .text(words.1),
        format.count(limits.settledInTime), .text(words.2), format.count(limits.settledLate),
        .text(words.3), format.count(limits.overdue), .text(words.4),
      ]
    ]
  }
}
