import Papers
import PlanModel
import ThaiCivil

/// The parts of the plan as a paper.
struct PlanTables {
  let format: ValueFormatter
  let contents: PlanContents

  init(_ format: ValueFormatter, _ contents: PlanContents) {
    self.format = format
    self.contents = contents
  }

  private var wording: PaperWording { format.wording }

  // MARK: Budget by dimension

  var budget: [Block] {
    let columns =
      [
        Table.Column(wording.column.dimension, share: 34),
        Table.Column(wording.number(of: contents.heading.planKind), share: 9, .end),
        Table.Column(wording.column.steps, share: 9, .end),
      ] + moneyColumns
    let rows = contents.dimensions.map { dimension in
      let steps = dimension.projects.reduce(0) { $0 + $1.project.steps.count }
      return Row(
        [
          Cell(format.words(dimension.dimension)), Cell(format.count(dimension.projects.count)),
          Cell(format.count(steps)),
        ] + money(dimension.total))
    }
    let total = Row(
      .total,
      [
        Cell(wording.column.total), Cell(format.count(contents.projects)),
        Cell(format.count(contents.steps)),
      ] + money(contents.total))
    return [
      .table(
        Table(
          "plan-budget", columns: columns, groups: [group(from: 3)], rows: rows + [total]))
    ]
  }

  private var moneyColumns: [Table.Column] {
    contents.years.map { Table.Column(format.prose($0.description), share: 9, .end) }
      + [Table.Column(wording.column.allYears, share: 10, .end)]
  }

  private func group(from column: Int) -> Table.Group {
    .init(wording.column.budgetByYear, over: column..<column + contents.years.count + 1)
  }

  /// The amounts of the years and their sum; words across them all where there is none.
  private func money(_ money: PlannedMoneyByYear) -> [Cell] {
    guard let total = money.total else {
      let words = money.usesNoBudget ? wording.noBudget : wording.budgetNotStated
      return [Cell(format.nothing(words), columns: contents.years.count + 1)]
    }
    return (money.amounts + [total]).map { Cell(format.baht($0)) }
  }

  // MARK: Projects

  var projects: [Block] {
    contents.dimensions.flatMap { dimension -> [Block] in
      [.heading(2, format.words(dimension.dimension)), .table(table(dimension))]
    }
  }

  private func table(_ dimension: PlannedDimension) -> Table {
    let columns =
      [
        Table.Column(wording.column.number, share: 6, .centre),
        Table.Column(wording.column.project, share: 20),
        Table.Column(wording.column.owner, share: 12),
        Table.Column(wording.column.steps, share: 30),
        Table.Column(wording.column.period, share: 12),
      ] + moneyColumns
    var rows: [Row] = []
    var strategy: Strategy?
    for project in dimension.projects {
      if project.strategy != strategy, let heading = self.heading(of: project.strategy) {
        rows.append(Row(.section, [Cell(heading, columns: columns.count)]))
      }
      strategy = project.strategy
      rows.append(row(project))
    }
    let words = wording.total(of: dimension.dimension.number)
    let total = Row(.total, [format.cell(words, columns: 5)] + money(dimension.total))
    return Table(
      "plan-projects", columns: columns, groups: [group(from: 5)], rows: rows + [total])
  }

  /// Nil where the plan has projects directly under a dimension.
  private func heading(of strategy: Strategy) -> String? {
    strategy.title.map { title in
      [strategy.number.map(format.number), title].compactMap(\.self).joined(separator: " ")
    }
  }

  private func row(_ project: PlannedProject) -> Row {
    let plan = project.project
    return Row(
      [
        Cell(format.number(plan.number)), Cell(plan.title),
        Cell(lines: project.owners.map { [.text($0)] }),
        Cell(lines: plan.steps.map { [.text("(\(format.number($0.number))) \($0.title)")] }),
        Cell(plan.period ?? format.prose(wording.fiscalYears(plan.fiscalYears))),
      ] + money(project.money))
  }

  // MARK: What each is for

  /// Objectives, target groups, outputs and outcomes as the plan has them, for the item of the ITA.
  var details: [Block] {
    contents.dimensions.flatMap { dimension -> [Block] in
      let rows = dimension.projects.map(\.project).filter(\.hasDetails).map(details)
      guard !rows.isEmpty else { return [] }
      let columns = [
        Table.Column(wording.column.number, share: 6, .centre),
        Table.Column(wording.column.project, share: 18),
        Table.Column(wording.column.objectives, share: 24),
        Table.Column(wording.column.targetGroup, share: 14),
        Table.Column(wording.output, share: 19), Table.Column(wording.outcome, share: 19),
      ]
      return [
        .heading(2, format.words(dimension.dimension)),
        .table(Table("plan-details", columns: columns, rows: rows)),
      ]
    }
  }

  private func details(_ project: Project) -> Row {
    let format = format.ofPapers
    func lines(_ texts: [String]) -> Cell {
      Cell(lines: texts.map { [.text(format.typed($0))] })
    }
    return Row([
      Cell(format.number(project.number)), Cell(format.typed(project.title)),
      lines(project.objectives), lines([project.targetGroup].compactMap(\.self)),
      lines(project.outputs.map(\.title)), lines(project.outcomes.map(\.title)),
    ])
  }
}

extension Project {
  /// Whether the document says what it is for.
  fileprivate var hasDetails: Bool {
    !objectives.isEmpty || targetGroup != nil || !outputs.isEmpty || !outcomes.isEmpty
  }
}
