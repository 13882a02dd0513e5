import Papers
import PlanModel
import ThaiCivil

/// The sheets of a six-month or annual report.
struct PeriodSheets {
  let format: ValueFormatter
  let report: PeriodReport

  var contents: PeriodContents { report.contents }
  var wording: PaperWording { format.wording }
  private var money: SheetMoney { SheetMoney(wording) }

  var all: [Sheet] { [summary, projects, budget, quarters, indicators, evidence, entries] }

  /// The lines above the table of every sheet but the first.
  func title(_ part: String) -> [String] {
    let heading = contents.heading
    return [
      part,
      format.prose(wording.title(of: heading)) + " "
        + wording.place(heading.organisation),
    ]
  }

  // MARK: Summary

  private var summary: Sheet {
    let heading = contents.heading
    return Sheet(
      wording.sheets.summary,
      title: [
        format.prose(wording.title(of: heading)),
        wording.place(heading.organisation), wording.follows(heading.planTitle),
        format.prose(wording.between(heading.days)),
        format.prose(wording.seenUpTo(contents.lastDay)),
      ], widths: [44] + Array(repeating: 13, count: 9), orientation: .portrait,
      tables: [statusByDimension, moneyByDimension, statusByOwner],
      remarks: [wording.jointOwners, wording.percentOf] + report.basis.colophon(format),
      chart: SheetChart(
        title: wording.sheets.budgetUse,
        description: format.prose(wording.sheets.describeBudgetUse(contents.money)), table: 1,
        categories: 0, series: [1, 2, 5], valueLabel: wording.sheets.baht))
  }

  private var statusHeadings: [String] {
    [wording.column.projects] + WorkStatus.Kind.allCases.map { wording.name(of: $0) }
      + [
        wording.column.owed, wording.column.due, wording.column.done, wording.column.overdue,
      ]
  }

  private var statusGroups: [Table.Group] {
    [
      Table.Group(wording.column.status, over: 2..<6),
      Table.Group(wording.column.obligations, over: 6..<10),
    ]
  }

  private func counts(_ summary: StatusSummary) -> [SheetValue] {
    let figures =
      [summary.projects] + WorkStatus.Kind.allCases.map { summary[$0] }
      + [summary.owed, summary.due, summary.obligationsDone, summary.overdue]
    return figures.map { .count($0.value) }
  }

  private var statusByDimension: SheetTable {
    SheetTable(
      caption: wording.sheets.statusByDimension,
      headings: [wording.column.dimension] + statusHeadings, groups: statusGroups,
      rows: contents.dimensions.map { dimension in
        [.text(format.words(dimension.dimension))] + counts(dimension.summary)
      },
      total: [.text(wording.column.total)] + counts(contents.summary).map(SheetValue.sum),
      rest: wording.sheets.rest)
  }

  /// Owners have no total: a project of several counts for each.
  private var statusByOwner: SheetTable {
    SheetTable(
      caption: wording.sheets.statusByOwner,
      headings: [wording.column.owner] + statusHeadings, groups: statusGroups,
      rows: contents.owners.map { [.text($0.name)] + counts($0.summary) })
  }

  private var moneyByDimension: SheetTable {
    // Of the columns of money: planned, approved, after transfers, carried in, disbursed, remaining, %.
    let shown = [0, 1, 4, 5, 7, 9, 10]
    func choose(_ values: [SheetValue]) -> [SheetValue] { shown.map { values[$0] } }
    let totals = choose(money.totals(contents.money, from: 0)).map { value -> SheetValue in
      if case .share(let percent, of: _, in: _) = value {
        .share(percent, of: 5, in: [3, 4])
      } else {
        value
      }
    }
    return SheetTable(
      caption: wording.sheets.moneyByDimension,
      headings: [wording.column.dimension] + shown.map { money.headings[$0] },
      rows: contents.dimensions.map { dimension in
        [.text(format.words(dimension.dimension))] + choose(money.values(dimension.money))
      },
      total: [.text(wording.column.total)] + totals, rest: wording.sheets.rest)
  }

  // MARK: Projects

  private var projects: Sheet {
    let rows = contents.dimensions.flatMap { dimension in
      dimension.projects.map { project in
        place(project, dimension) + [
          .text(wording.name(of: project.project.kind)),
          .text(project.owners.joined(separator: "\n")), .text(status(of: project)),
          .count(project.owed.value), .count(project.due.value), .count(project.done.value),
          .count(project.overdue.value),
          .text(
            lines(project.progress.map { format.line($0, of: project.project) })),
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
      wording.sheets.projects, title: title(wording.part.projects),
      widths: [7, 8, 44, 12, 24, 20, 11, 11, 11, 11, 60, 30, 30],
      tables: [
        SheetTable(
          headings: placeHeadings + [
            wording.column.kind, wording.column.owner, wording.column.status, wording.column.owed,
            wording.column.due, wording.column.done, wording.column.overdue,
            wording.column.results, wording.column.problems, wording.column.suggestions,
          ], rows: rows,
          total: [.text(wording.column.total)] + Array(repeating: .empty, count: 5) + sums
            + Array(repeating: .empty, count: 3), rest: wording.sheets.rest)
      ])
  }

  private var placeHeadings: [String] {
    [wording.column.dimension, wording.column.number, wording.column.project]
  }

  private func place(_ project: ProjectReport, _ dimension: DimensionReport) -> [SheetValue] {
    [
      .text(format.number(dimension.dimension.number)),
      .text(format.number(project.project.number)),
      .text(project.project.title),
    ]
  }

  private func status(of project: ProjectReport) -> String {
    if project.awaitsReport { return wording.awaitingReport }
    if case .cannot(let reason, _) = project.status.value { return wording.cannot(reason) }
    return wording.name(of: project.status.value.kind)
  }

  func lines(_ lines: [[Inline]]) -> String {
    lines.map { $0.map(\.plain).joined() }.joined(separator: "\n")
  }

  // MARK: Money

  private var budget: Sheet {
    Sheet(
      wording.sheets.budget, title: title(wording.part.budget),
      widths: [7, 8, 44] + SheetMoney.widths,
      tables: [
        SheetTable(
          headings: placeHeadings + money.headings,
          rows: contents.dimensions.flatMap { dimension in
            dimension.projects.map { place($0, dimension) + money.values($0.money) }
          },
          total: [.text(wording.column.total), .empty, .empty]
            + money.totals(contents.money, from: 3), rest: wording.sheets.rest)
      ], remarks: [wording.percentOf])
  }

  private var quarters: Sheet {
    Sheet(
      wording.sheets.quarters, title: title("\(wording.part.budget) \(wording.sheets.quarters)"),
      widths: [16, 20, 20, 24],
      tables: [
        SheetTable(
          headings: [
            wording.column.quarter, wording.start, wording.sheets.until,
            wording.column.disbursed,
          ],
          rows: contents.quarters.map { quarter in
            [
              .text(format.prose(wording.quarter(quarter.quarter))),
              .day(quarter.days.lowerBound), .day(quarter.days.upperBound),
              .baht(quarter.disbursed.value),
            ]
          },
          total: [
            .text(wording.column.total), .empty, .empty,
            .sum(.baht(contents.money.disbursed.value)),
          ], rest: wording.sheets.rest)
      ])
  }
}
