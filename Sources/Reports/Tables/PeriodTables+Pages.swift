import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// A page a project, or more where it has more to say: its facts, and its steps with what was done. Only
  /// in an annual report.
  var projectPages: [Block] {
    guard isAnnual else { return [] }
    let pages = contents.dimensions.flatMap { dimension in
      dimension.projects.map { page(of: $0, in: dimension) }
    }
    return Array(pages.joined(separator: [.newPage]))
  }

  private func page(of project: ProjectReport, in dimension: DimensionReport) -> [Block] {
    [.heading(2, format.words(project.project)), .table(facts(of: project, in: dimension))]
      + steps(of: project)
  }

  private func facts(of project: ProjectReport, in dimension: DimensionReport) -> Table {
    let money = project.money
    let facts: [(String, [[Inline]])] = [
      (wording.column.dimension, [[.text(format.words(dimension.dimension))]]),
      (wording.column.owner, project.owners.map { [.text($0)] }),
      (wording.column.period, project.project.period.map { [[.text($0)]] } ?? []),
      (wording.column.status, [[status(of: project)]]),
      (
        wording.column.obligations,
        [
          [
            .text(wording.doneOf.0), format.count(project.done), .text(wording.doneOf.1),
            format.count(project.owed), .text(wording.doneOf.2),
          ]
        ]
      ),
      (
        wording.column.budget,
        [
          [.text(wording.column.planned + " "), format.planned(money.planned)],
          [.text(wording.approved(office) + " "), format.baht(money.approved)],
          [.text(wording.column.disbursed + " "), format.baht(money.disbursed)],
          [.text(wording.column.percent + " "), format.percent(money.percentUsed)],
        ]
      ),
      (wording.column.results, project.notes.map { format.line($0, of: project.project) }),
      (wording.column.problems, project.problems.map(line)),
      (wording.column.suggestions, project.suggestions.map(line)),
      (
        wording.column.evidence,
        project.evidence.map { format.evidence($0.evidence) + [.entry($0.entry)] }
      ),
    ]
    return Table(
      "project-facts", of: subject(project),
      columns: [
        Table.Column(wording.column.item, share: 25),
        Table.Column(wording.column.detail, share: 75),
      ],
      rows: facts.filter { !$0.1.isEmpty }.map { Row([Cell($0.0), Cell(lines: $0.1)]) })
  }

  private func subject(_ project: ProjectReport) -> Table.Subject {
    Table.Subject(wording.column.project, format.words(project.project))
  }

  private func status(of project: ProjectReport) -> Inline {
    format.nothing(wording.words(for: project), entries: project.status.entries)
  }

  private func line(_ remark: Remark) -> [Inline] { [.text(remark.text), .entry(remark.entry)] }

  private func steps(of project: ProjectReport) -> [Block] {
    guard !project.steps.isEmpty else { return [] }
    let rows = project.steps.map { step in
      Row([
        Cell(format.number(step.step.number)), Cell(step.step.title),
        Cell(
          format.nothing(wording.name(of: step.status.value), entries: step.status.entries)),
        Cell(lines: step.lines.map { format.result($0) }),
      ])
    }
    return [
      .table(
        Table(
          "project-steps", of: subject(project),
          columns: [
            Table.Column(wording.column.number, share: 8, .centre),
            Table.Column(wording.column.step, share: 34),
            Table.Column(wording.column.status, share: 16),
            Table.Column(wording.column.results, share: 42),
          ], rows: rows))
    ]
  }
}

extension ProjectReport {
  /// What was said of it as a whole; the rest stands with its steps.
  fileprivate var notes: [ProgressLine] { progress.filter { $0.part?.step == nil } }
}
