internal import PlanModel
internal import ThaiCivil

/// The sheets of a six-month or annual report.
struct PeriodSheets {
  let paper: Paper
  let report: PeriodReport

  var contents: PeriodContents { report.contents }

  var all: [Sheet] { [summary, projects, budget, quarters, indicators, evidence, entries] }

  /// The lines above the table of every sheet but the first.
  func title(_ part: String) -> [String] {
    let heading = contents.heading
    return [
      part,
      paper.prose("\(heading.name) \(Wording.fiscalYear(heading.year))") + " "
        + Wording.place(heading.organisation),
    ]
  }

  // MARK: Summary

  private var summary: Sheet {
    let heading = contents.heading
    return Sheet(
      Wording.Sheets.summary,
      title: [
        paper.prose("\(heading.name) \(Wording.fiscalYear(heading.year))"),
        Wording.place(heading.organisation), Wording.follows(heading.planTitle),
        paper.prose(Wording.between(heading.days)),
        paper.prose(Wording.seenUpTo(contents.lastDay)),
      ], widths: [44] + Array(repeating: 13, count: 9), orientation: .portrait,
      tables: [statusByDimension, moneyByDimension, statusByOwner],
      remarks: [Wording.jointOwners, Wording.percentOf] + report.basis.colophon(paper),
      chart: SheetChart(
        title: Wording.Sheets.budgetUse,
        description: paper.prose(Wording.Sheets.describeBudgetUse(contents.money)), table: 1,
        categories: 0, series: [1, 2, 5], valueLabel: Wording.Sheets.baht))
  }

  private var statusHeadings: [String] {
    [Wording.Column.projects] + WorkStatus.Kind.allCases.map(PlanWording.name)
      + [
        Wording.Column.owed, Wording.Column.due, Wording.Column.done, Wording.Column.overdue,
      ]
  }

  private let statusGroups: [Table.Group] = [
    Table.Group(Wording.Column.status, over: 2..<6),
    Table.Group(Wording.Column.obligations, over: 6..<10),
  ]

  private func counts(_ summary: StatusSummary) -> [SheetValue] {
    let figures =
      [summary.projects] + WorkStatus.Kind.allCases.map { summary[$0] }
      + [summary.owed, summary.due, summary.obligationsDone, summary.overdue]
    return figures.map { .count($0.value) }
  }

  private var statusByDimension: SheetTable {
    SheetTable(
      caption: Wording.Sheets.statusByDimension,
      headings: [Wording.Column.dimension] + statusHeadings, groups: statusGroups,
      rows: contents.dimensions.map { dimension in
        [.text(paper.words(dimension.dimension))] + counts(dimension.summary)
      },
      total: [.text(Wording.Column.total)] + counts(contents.summary).map(SheetValue.sum))
  }

  /// Owners have no total: a project of several counts for each.
  private var statusByOwner: SheetTable {
    SheetTable(
      caption: Wording.Sheets.statusByOwner,
      headings: [Wording.Column.owner] + statusHeadings, groups: statusGroups,
      rows: contents.owners.map { [.text($0.name)] + counts($0.summary) })
  }

  private var moneyByDimension: SheetTable {
    // Of the columns of money: planned, approved, after transfers, carried in, disbursed, remaining, %.
    let shown = [0, 1, 4, 5, 7, 9, 10]
    func choose(_ values: [SheetValue]) -> [SheetValue] { shown.map { values[$0] } }
    let totals = choose(SheetMoney.totals(contents.money, from: 0)).map { value -> SheetValue in
      if case .share(let percent, of: _, in: _) = value {
        .share(percent, of: 5, in: [3, 4])
      } else {
        value
      }
    }
    return SheetTable(
      caption: Wording.Sheets.moneyByDimension,
      headings: [Wording.Column.dimension] + shown.map { SheetMoney.headings[$0] },
      rows: contents.dimensions.map { dimension in
        [.text(paper.words(dimension.dimension))] + choose(SheetMoney.values(dimension.money))
      },
      total: [.text(Wording.Column.total)] + totals)
  }

  // MARK: Projects

  private var projects: Sheet {
    let rows = contents.dimensions.flatMap { dimension in
      dimension.projects.map { project in
        place(project, dimension) + [
          .text(PlanWording.name(of: project.project.kind)),
          .text(project.owners.joined(separator: "\n")), .text(status(of: project)),
          .count(project.owed.value), .count(project.due.value), .count(project.done.value),
          .count(project.overdue.value),
          .text(
            lines(project.progress.map { paper.line($0, of: project.project) })),
          .text(project.problems.map(\.text).joined(separator: "\n")),
          .text(project.suggestions.map(\.text).joined(separator: "\n")),
        ]
      }
    }
    let summary = contents.summary
    let sums: [SheetValue] = [
      summary.owed, summary.due, summary.obligationsDone, summary.overdue,
    ].map { .sum(.count($0.value)) }
    return Sheet(
      Wording.Sheets.projects, title: title(Wording.Part.projects),
      widths: [7, 8, 44, 12, 24, 20, 11, 11, 11, 11, 60, 30, 30],
      tables: [
        SheetTable(
          headings: placeHeadings + [
            Wording.Column.kind, Wording.Column.owner, Wording.Column.status, Wording.Column.owed,
            Wording.Column.due, Wording.Column.done, Wording.Column.overdue,
            Wording.Column.results, Wording.Column.problems, Wording.Column.suggestions,
          ], rows: rows,
          total: [.text(Wording.Column.total)] + Array(repeating: .empty, count: 5) + sums
            + Array(repeating: .empty, count: 3))
      ])
  }

  private let placeHeadings = [
    Wording.Column.dimension, Wording.Column.number, Wording.Column.project,
  ]

  private func place(_ project: ProjectReport, _ dimension: DimensionReport) -> [SheetValue] {
    [
      .text(paper.number(dimension.dimension.number)), .text(paper.number(project.project.number)),
      .text(project.project.title),
    ]
  }

  private func status(of project: ProjectReport) -> String {
    if project.awaitsReport { return PlanWording.awaitingReport }
    if case .cannot(let reason, _) = project.status.value { return Wording.cannot(reason) }
    return PlanWording.name(of: project.status.value.kind)
  }

  func lines(_ lines: [[Inline]]) -> String {
    lines.map { $0.map(\.plain).joined() }.joined(separator: "\n")
  }

  // MARK: Money

  private var budget: Sheet {
    Sheet(
      Wording.Sheets.budget, title: title(Wording.Part.budget),
      widths: [7, 8, 44] + SheetMoney.widths,
      tables: [
        SheetTable(
          headings: placeHeadings + SheetMoney.headings,
          rows: contents.dimensions.flatMap { dimension in
            dimension.projects.map { place($0, dimension) + SheetMoney.values($0.money) }
          },
          total: [.text(Wording.Column.total), .empty, .empty]
            + SheetMoney.totals(contents.money, from: 3))
      ], remarks: [Wording.percentOf])
  }

  private var quarters: Sheet {
    Sheet(
      Wording.Sheets.quarters, title: title("\(Wording.Part.budget) \(Wording.Sheets.quarters)"),
      widths: [16, 20, 20, 24],
      tables: [
        SheetTable(
          headings: [
            Wording.Column.quarter, PlanWording.Label.start, Wording.Sheets.until,
            Wording.Column.disbursed,
          ],
          rows: contents.quarters.map { quarter in
            [
              .text(paper.prose(Wording.quarter(quarter.quarter))),
              .day(quarter.days.lowerBound), .day(quarter.days.upperBound),
              .baht(quarter.disbursed.value),
            ]
          },
          total: [
            .text(Wording.Column.total), .empty, .empty,
            .sum(.baht(contents.money.disbursed.value)),
          ])
      ])
  }
}
