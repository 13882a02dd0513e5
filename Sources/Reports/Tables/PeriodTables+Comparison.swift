import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// The years of the plan so far.
  var years: [Block] { isAnnual ? [.table(yearTable)] : [] }

  /// Every project beside its year before.
  var comparison: [Block] {
    let hasBefore = isAnnual && contents.projects.contains { $0.before != nil }
    return hasBefore ? [.table(projectsBefore)] : []
  }

  private var yearTable: Table {
    let statuses = ReportedStatus.allCases
    let columns =
      [
        Table.Column(wording.column.fiscalYear, share: 9, .centre),
        Table.Column(wording.number(of: contents.heading.planKind), share: 8, .end),
      ] + statuses.map { Table.Column(wording.name(of: $0), share: 9, .end) }
      + [
        Table.Column(wording.column.owed, share: 7, .end),
        Table.Column(wording.column.done, share: 7, .end),
        Table.Column(wording.met, share: 6, .end), Table.Column(wording.notMet, share: 6, .end),
        Table.Column(wording.column.planned, share: 10, .end),
        Table.Column(wording.approved(office), share: 10, .end),
        Table.Column(wording.column.disbursed, share: 10, .end),
        Table.Column(wording.column.percent, share: 6, .end),
      ]
    let rows = contents.years.map { year in
      let summary = year.summary
      let money = year.money
      return Row(
        [format.cell(year.year.description), Cell(format.count(summary.projects))]
          + statuses.map { Cell(format.sparse(summary[$0])) }
          + [
            summary.owed, summary.obligationsDone, summary.indicatorsMet, summary.indicatorsNotMet,
          ].map { Cell(format.sparse($0)) }
          + [
            Cell(format.planned(money.planned)), Cell(format.baht(money.approved)),
            Cell(format.baht(money.disbursed)), Cell(format.percent(money.percentUsed)),
          ])
    }
    return Table(
      "years", columns: columns,
      groups: [
        .init(wording.column.status, over: 2..<7), .init(wording.column.obligations, over: 7..<9),
        .init(wording.column.indicator, over: 9..<11), .init(wording.column.budget, over: 11..<15),
      ], rows: rows + [total].compactMap(\.self))
  }

  /// Only money adds up over years.
  private var total: Row? {
    contents.yearsTotal.map { total in
      Row(
        .total,
        [
          Cell(wording.column.total, columns: 11), Cell(format.baht(total.planned)),
          Cell(format.baht(total.approved)), Cell(format.baht(total.disbursed)), .empty,
        ])
    }
  }

  private var projectsBefore: Table {
    let pair = [wording.column.before, wording.column.now]
    let columns =
      [
        Table.Column(wording.column.number, share: 6, .centre),
        Table.Column(wording.column.project, share: 34),
      ] + pair.map { Table.Column($0, share: 13) } + pair.map { Table.Column($0, share: 7, .end) }
      + pair.map { Table.Column($0, share: 10, .end) }
    let rows = contents.projects.map { project in
      let before = project.before
      return Row([
        Cell(format.number(project.project.number)), Cell(project.project.title),
        Cell(before.map { status($0.status) } ?? format.nothing(PaperWording.none)),
        Cell(format.nothing(wording.words(for: project), entries: project.status.entries)),
        Cell(before.map { format.count($0.done) } ?? format.nothing(PaperWording.none)),
        Cell(format.count(project.done)),
        Cell(before.map { format.baht($0.disbursed) } ?? format.nothing(PaperWording.none)),
        Cell(format.baht(project.money.disbursed)),
      ])
    }
    return Table(
      "year-before", columns: columns,
      groups: [
        .init(wording.column.status, over: 2..<4), .init(wording.column.obligations, over: 4..<6),
        .init(wording.column.disbursed, over: 6..<8),
      ], rows: rows)
  }

  private func status(_ status: Figure<WorkStatus>) -> Inline {
    format.nothing(wording.name(of: status.value.kind), entries: status.entries)
  }
}
