import Papers
import PlanModel
import ThaiCivil

/// The sheets of a six-month or annual report.
struct PeriodSheets {
  let format: ValueFormatter
  let report: PeriodReport

  var contents: PeriodContents { report.contents }
  var wording: PaperWording { format.wording }
  private var office: Organisation.Kind { contents.heading.organisation.kind }

  var all: [Worksheet] { [summary, projects, budget, quarters, indicators, evidence, entries] }

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

  private var summary: Worksheet {
    let heading = contents.heading
    return Worksheet(
      wording.sheets.summary,
      title: [
        format.prose(wording.title(of: heading)),
        wording.place(heading.organisation), wording.follows(heading.planTitle),
        format.prose(wording.between(heading.days)),
        format.prose(wording.seenUpTo(contents.lastDay)),
      ],
      tables: [statusByDimension, moneyByDimension, statusByOwner],
      remarks: [wording.jointOwners, wording.percentOf] + report.basis.colophon(format),
      chart: SheetChart(
        title: wording.sheets.budgetUse,
        description: format.prose(wording.sheets.describeBudgetUse(contents.money)), table: 1,
        categories: 0, series: [1, 2, 8], valueLabel: wording.sheets.baht))
  }

  private var statusHeadings: [String] {
    [wording.number(of: contents.heading.planKind)]
      + ReportedStatus.allCases.map { wording.name(of: $0) }
      + [
        wording.column.owed, wording.column.due, wording.column.done, wording.column.doneAhead,
        wording.column.cannotOfDue, wording.column.dueToday, wording.column.overdue,
      ]
  }

  private var statusGroups: [Table.Group] {
    [
      Table.Group(wording.column.status, over: 2..<7),
      Table.Group(wording.column.obligations, over: 7..<14),
    ]
  }

  private func counts(_ summary: StatusSummary) -> [SheetValue] {
    let figures =
      [summary.projects] + ReportedStatus.allCases.map { summary[$0] }
      + [
        summary.owed, summary.due, summary.obligationsDone, summary.doneAhead, summary.cannotOfDue,
        summary.dueToday, summary.overdue,
      ]
    return figures.map { .count($0.value) }
  }

  private var statusByDimension: WorksheetTable {
    WorksheetTable(
      caption: wording.sheets.statusByDimension,
      headings: [wording.column.dimension] + statusHeadings, groups: statusGroups,
      rows: contents.dimensions.map { dimension in
        [.text(format.words(dimension.dimension))] + counts(dimension.summary)
      },
      total: [.text(wording.column.total)] + counts(contents.summary).map(SheetValue.sum),
      rest: wording.sheets.rest)
  }

  /// Owners have no total: a project of several counts for each.
  private var statusByOwner: WorksheetTable {
    WorksheetTable(
      caption: wording.sheets.statusByOwner,
      headings: [wording.column.owner] + statusHeadings, groups: statusGroups,
      rows: contents.owners.map { [.text($0.name)] + counts($0.summary) })
  }

  private var moneyByDimension: WorksheetTable {
    let money = SheetMoney(wording, office, from: 1)
    return WorksheetTable(
      caption: wording.sheets.moneyByDimension,
      headings: [wording.column.dimension] + money.headings,
      rows: contents.dimensions.map { dimension in
        [.text(format.words(dimension.dimension))] + money.values(dimension.money)
      },
      total: [.text(wording.column.total)] + money.totals(contents.money),
      rest: wording.sheets.rest)
  }

  // MARK: Projects

  private var projects: Worksheet {
    let rows = inOrder.map { line -> [SheetValue] in
      let project = line.project
      return place(line) + [
        .text(wording.name(of: project.project.kind)),
        .text(project.owners.joined(separator: "\n")), .text(status(of: project)),
        .count(project.owed.value), .count(project.due.value), .count(project.done.value),
        .count(project.overdue.value),
        .text(lines(project.progress.map { format.line($0, of: project.project) })),
        .text(project.problems.map(\.text).joined(separator: "\n")),
        .text(project.suggestions.map(\.text).joined(separator: "\n")),
      ]
    }
    let summary = contents.summary
    let sums: [SheetValue] = [
      summary.owed, summary.due, summary.obligationsDone, summary.overdue,
    ].map { .sum(.count($0.value)) }
    return Worksheet(
      wording.sheets.projects, title: title(wording.part.projects),
      tables: [
        WorksheetTable(
          headings: placeHeadings + [
            wording.column.kind, wording.column.owner, wording.column.status, wording.column.owed,
            wording.column.due, wording.column.done, wording.column.overdue,
            wording.column.results, wording.column.problems, wording.column.suggestions,
          ], rows: rows,
          total: [.text(wording.column.total)] + Array(repeating: .empty, count: 6) + sums
            + Array(repeating: .empty, count: 3), rest: wording.sheets.rest)
      ])
  }

  /// The order stands first: a printed number such as 2.2.10 is text, and would sort before 2.2.2.
  private var placeHeadings: [String] {
    [
      wording.column.order, wording.column.dimension, wording.column.number, wording.column.project,
    ]
  }

  /// A project and where it stands in the plan.
  private struct Line {
    let order: Int
    let dimension: Dimension
    let project: ProjectReport
  }

  private var inOrder: [Line] {
    contents.dimensions.flatMap { dimension in
      dimension.projects.map { (dimension.dimension, $0) }
    }.enumerated().map { Line(order: $0 + 1, dimension: $1.0, project: $1.1) }
  }

  private func place(_ line: Line) -> [SheetValue] {
    [
      .count(line.order), .text(format.number(line.dimension.number)),
      .text(format.number(line.project.project.number)), .text(line.project.project.title),
    ]
  }

  private func status(of project: ProjectReport) -> String {
    wording.words(for: project)
  }

  func lines(_ lines: [[Inline]]) -> String {
    lines.map { $0.map(\.plain).joined() }.joined(separator: "\n")
  }

  // MARK: Money

  private var budget: Worksheet {
    let money = SheetMoney(wording, office, from: placeHeadings.count)
    return Worksheet(
      wording.sheets.budget, title: title(wording.part.budget),
      tables: [
        WorksheetTable(
          headings: placeHeadings + money.headings,
          rows: inOrder.map { place($0) + money.values($0.project.money) },
          total: [.text(wording.column.total), .empty, .empty, .empty]
            + money.totals(contents.money), rest: wording.sheets.rest)
      ], remarks: [wording.percentOf])
  }

  private var quarters: Worksheet {
    Worksheet(
      wording.sheets.quarters, title: title("\(wording.part.budget) \(wording.sheets.quarters)"),
      tables: [
        WorksheetTable(
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
