internal import PlanModel
internal import ThaiCivil

extension PeriodTables {
  /// The years of the plan so far, and every project beside its year before.
  var comparison: [Block] {
    guard isAnnual else { return [] }
    let hasBefore = contents.projects.contains { $0.before != nil }
    return [.table(years)] + (hasBefore ? [.table(projectsBefore)] : [])
  }

  private var years: Table {
    let statuses = WorkStatus.Kind.allCases
    let columns =
      [
        Table.Column(wording.column.fiscalYear, share: 9, .centre),
        Table.Column(wording.column.projects, share: 8, .end),
      ] + statuses.map { Table.Column(wording.name(of: $0), share: 9, .end) }
      + [
        Table.Column(wording.column.owed, share: 7, .end),
        Table.Column(wording.column.done, share: 7, .end),
        Table.Column(wording.met, share: 6, .end), Table.Column(wording.notMet, share: 6, .end),
        Table.Column(wording.column.planned, share: 10, .end),
        Table.Column(wording.column.approved, share: 10, .end),
        Table.Column(wording.column.disbursed, share: 10, .end),
        Table.Column(wording.column.percent, share: 6, .end),
      ]
    let rows = contents.years.map { year in
      let summary = year.summary
      let money = year.money
      return Row(
        [paper.cell(year.year.description), Cell(paper.count(summary.projects))]
          + statuses.map { Cell(paper.sparse(summary[$0])) }
          + [
            summary.owed, summary.obligationsDone, summary.indicatorsMet, summary.indicatorsNotMet,
          ].map { Cell(paper.sparse($0)) }
          + [
            Cell(paper.planned(money.planned)), Cell(paper.baht(money.approved)),
            Cell(paper.baht(money.disbursed)), Cell(paper.percent(money.percentUsed)),
          ])
    }
    return Table(
      "years", columns: columns,
      groups: [
        .init(wording.column.status, over: 2..<6), .init(wording.column.obligations, over: 6..<8),
        .init(wording.column.indicator, over: 8..<10), .init(wording.column.budget, over: 10..<14),
      ], rows: rows + [total].compactMap(\.self))
  }

  /// Only money adds up over years.
  private var total: Row? {
    contents.yearsTotal.map { total in
      Row(
        .total,
        [
          Cell(wording.column.total, columns: 10), Cell(paper.baht(total.planned)),
          Cell(paper.baht(total.approved)), Cell(paper.baht(total.disbursed)), .empty,
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
        Cell(paper.number(project.project.number)), Cell(project.project.title),
        Cell(before.map { status($0.status) } ?? paper.nothing(Wording.none)),
        Cell(status(project.status)),
        Cell(before.map { paper.count($0.done) } ?? paper.nothing(Wording.none)),
        Cell(paper.count(project.done)),
        Cell(before.map { paper.baht($0.disbursed) } ?? paper.nothing(Wording.none)),
        Cell(paper.baht(project.money.disbursed)),
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
    paper.nothing(wording.name(of: status.value.kind), entries: status.entries)
  }
}
