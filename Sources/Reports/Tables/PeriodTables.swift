import Papers
import PlanModel
import ThaiCivil

/// The parts of a six-month or annual report.
struct PeriodTables {
  let format: ValueFormatter
  let report: PeriodReport

  init(_ format: ValueFormatter, _ report: PeriodReport) {
    self.format = format
    self.report = report
  }

  var contents: PeriodContents { report.contents }
  var wording: PaperWording { format.wording }
  var office: Organisation.Kind { contents.heading.organisation.kind }
  var isAnnual: Bool { contents.round == .annual }

  // MARK: Summary

  var byDimension: Table {
    summaryTable(
      "summary", wording.column.dimension,
      contents.dimensions.map { (format.typed(format.words($0.dimension)), $0.summary) },
      total: contents.summary)
  }

  var byOwner: [Block] {
    [
      .table(
        summaryTable(
          "owners", wording.column.owner, contents.owners.map { ($0.name, $0.summary) },
          total: nil)),
      .paragraph([.text(wording.jointOwners)]),
    ]
  }

  private func summaryTable(
    _ name: String, _ heading: String, _ rows: [(String, StatusSummary)], total: StatusSummary?
  ) -> Table {
    let statuses = ReportedStatus.allCases
    let columns =
      [
        Table.Column(heading, share: 30),
        Table.Column(wording.number(of: contents.heading.planKind), share: 9, .end),
      ]
      + statuses.map { Table.Column(wording.name(of: $0), share: 11, .end) }
      + [
        Table.Column(wording.column.owed, share: 8, .end),
        Table.Column(wording.column.due, share: 8, .end),
        Table.Column(wording.column.done, share: 8, .end),
        Table.Column(wording.column.overdue, share: 8, .end),
      ]
    func cells(_ words: String, _ summary: StatusSummary) -> [Cell] {
      [Cell(words), Cell(format.count(summary.projects))]
        + statuses.map { Cell(format.sparse(summary[$0])) }
        + [summary.owed, summary.due, summary.obligationsDone, summary.overdue].map {
          Cell(format.sparse($0))
        }
    }
    let last = total.map { [Row(.total, cells(wording.column.total, $0))] } ?? []
    return Table(
      name, columns: columns,
      groups: [
        .init(wording.column.status, over: 2..<7), .init(wording.column.obligations, over: 7..<11),
      ],
      rows: rows.map { Row(.body, cells($0.0, $0.1)) } + last)
  }

  /// What became of all that was due, so that the numbers of the summary add up, and what was done ahead.
  var dueAddedUp: [Inline] {
    let summary = contents.summary
    let onTime = Figure(
      summary.obligationsDone.value - summary.doneAhead.value,
      entries: summary.obligationsDone.entries)
    let parts: [(String, Figure<Int>)] = [
      (wording.dueParts.done, onTime), (wording.dueParts.cannot, summary.cannotOfDue),
      (wording.dueParts.overdue, summary.overdue), (wording.dueParts.today, summary.dueToday),
    ]
    let sum = parts.filter { $0.1.value > 0 }.enumerated().flatMap { index, part in
      [Inline.text((index == 0 ? " = " : " + ") + part.0 + " "), format.count(part.1)]
    }
    let ahead: [Inline] =
      summary.doneAhead.value > 0
      ? [.text(" " + wording.dueParts.ahead + " "), format.count(summary.doneAhead)] : []
    return [.text(wording.column.due + " "), format.count(summary.due)] + sum + ahead + history
  }

  /// How much is counted nowhere since it was due before the office kept its log here.
  private var history: [Inline] {
    let progress = contents.progress
    guard let day = progress.plan.reporting.trackedFrom else { return [] }
    let count = progress.projects.flatMap(\.obligations).count(where: \.isHistory)
    guard count > 0 else { return [] }
    let words = wording.history(before: format.day(day))
    return [.text(" (\(words.notCounted) "), format.count(count), .text(" \(words.items))")]
  }

  // MARK: e-Plan

  var ePlan: [Block] {
    let order = Table.Column(wording.column.order, share: 5, .centre)
    let columns = [
      order, Table.Column(wording.column.kind, share: 8),
      Table.Column(wording.column.ePlanProject, share: 40),
      Table.Column(wording.column.ePlanPlanned, share: 10, .end),
      Table.Column(wording.column.ordinance, share: 10, .end),
      Table.Column(wording.column.disbursed, share: 10, .end),
      Table.Column(wording.column.status, share: 18),
      Table.Column(wording.column.round, share: 7, .centre),
      Table.Column(wording.column.year, share: 6, .centre),
      Table.Column(wording.column.dimension, share: 5, .centre),
    ]
    let rows = contents.ePlan.map { row in
      Row([
        Cell(format.count(row.order)), Cell(wording.name(of: row.kind)), Cell(row.title),
        Cell(format.planned(row.planned)), Cell(money(row.approved, of: row)),
        Cell(money(row.disbursed, of: row)), Cell(statusWords(row.status.value)),
        format.cell(wording.name(of: row.round)), format.cell(row.year.description),
        Cell(format.number(row.dimension)),
      ])
    }
    return [
      .table(
        Table(
          "e-plan", columns: columns, groups: [.init(wording.column.ePlanBudget, over: 3..<6)],
          rows: rows)),
      .table(ePlanCounts),
    ]
  }

  private func statusWords(_ status: WorkStatus?) -> String {
    switch status {
    case nil: wording.awaitingReport
    case .cannot(let reason, _)?: wording.cannot(reason)
    case let status?: wording.name(of: status.kind)
    }
  }

  /// What uses no budget has no amounts either: neither zero nor blank.
  private func money(_ figure: Figure<Baht>, of row: EPlanRow) -> Inline {
    row.planned == .none && figure.value == .zero
      ? format.nothing(PaperWording.none, entries: figure.entries) : format.baht(figure)
  }

  /// Projects counted by what the e-Plan shows of them.
  private var ePlanCounts: Table {
    let rows = contents.ePlan
    let kinds: [WorkStatus.Kind?] = [nil] + WorkStatus.Kind.allCases
    let body = kinds.map { kind in
      let own = rows.filter { $0.status.value?.kind == kind }
      let entries = Set(own.flatMap(\.status.entries)).sorted()
      return Row([
        Cell(kind.map { wording.name(of: $0) } ?? wording.awaitingReport),
        Cell(format.count(Figure(own.count, entries: entries))),
      ])
    }
    let all = contents.summary.projects
    return Table(
      "e-plan-counts",
      columns: [
        Table.Column(wording.column.status, share: 30),
        Table.Column(wording.number(of: contents.heading.planKind), share: 10, .end),
      ],
      rows: body + [Row(.total, [Cell(wording.column.total), Cell(format.count(all))])])
  }
}
