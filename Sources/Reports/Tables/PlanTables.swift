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
    let money = PlannedMoneyColumns(format, contents.years, .everyYear)
    let columns =
      [
        Table.Column(wording.column.dimension, share: 34),
        Table.Column(wording.number(of: contents.heading.planKind), share: 9, .end),
        Table.Column(wording.column.steps, share: 9, .end),
      ] + money.columns
    let rows = contents.dimensions.map { dimension in
      let steps = dimension.projects.reduce(0) { $0 + $1.project.steps.count }
      return Row(
        [
          Cell(format.words(dimension.dimension)), Cell(format.count(dimension.projects.count)),
          Cell(format.count(steps)),
        ] + money.cells(dimension.total))
    }
    let total = Row(
      .total,
      [
        Cell(wording.column.total), Cell(format.count(contents.projects)),
        Cell(format.count(contents.steps)),
      ] + money.cells(contents.total))
    return [
      .table(
        Table(
          "plan-budget", columns: columns, groups: [money.group(from: 3)], rows: rows + [total]))
    ]
  }

  // MARK: Projects

  var projects: [Block] {
    contents.dimensions.flatMap { dimension -> [Block] in
      [.heading(2, format.words(dimension.dimension)), .table(table(dimension))]
    }
  }

  private func table(_ dimension: PlannedDimension) -> Table {
    let money = PlannedMoneyColumns(format, contents.years, .inUse(by: contents))
    let columns =
      [
        Table.Column(wording.column.number, share: 5, .centre),
        Table.Column(wording.column.project, share: 18),
        Table.Column(wording.column.owner, share: 12),
        Table.Column(wording.column.steps, share: 60),
        Table.Column(wording.column.period, share: 11),
      ] + money.columns
    var rows: [Row] = []
    var strategy: Strategy?
    for project in dimension.projects {
      if project.strategy != strategy, let heading = self.heading(of: project.strategy) {
        rows.append(Row(.section, [Cell(heading, columns: columns.count)]))
      }
      strategy = project.strategy
      rows.append(row(project, money))
    }
    let words = wording.total(of: dimension.dimension.number)
    let total = Row(.total, [format.cell(words, columns: 5)] + money.cells(dimension.total))
    return Table(
      "plan-projects", columns: columns, groups: [money.group(from: 5)], rows: rows + [total])
  }

  /// Nil where the plan has projects directly under a dimension.
  private func heading(of strategy: Strategy) -> String? {
    strategy.title.map { title in
      [strategy.number.map(format.number), title].compactMap(\.self).joined(separator: " ")
    }
  }

  private func row(_ project: PlannedProject, _ money: PlannedMoneyColumns) -> Row {
    let plan = project.project
    let period = plan.period.map(typed) ?? format.prose(wording.fiscalYears(plan.fiscalYears))
    return Row(
      [
        Cell(format.number(plan.number)), Cell(typed(plan.title)), lines(project.owners),
        Cell(
          lines: plan.steps.map { [.text("(\(format.number($0.number))) \(typed($0.title))")] }),
        Cell(period),
      ] + money.cells(project.money))
  }

  // MARK: What each is for

  /// Objectives, target groups, outputs and outcomes as the plan has them, for the item of the ITA.
  var details: [Block] {
    let dimensions = contents.dimensions.map { dimension in
      (dimension, dimension.projects.map(\.project).filter(\.hasDetails).map(details))
    }.filter { !$0.1.isEmpty }
    let columns = self.columns(ofDetails: dimensions.flatMap(\.1))
    return dimensions.flatMap { dimension, rows -> [Block] in
      [
        .heading(2, format.words(dimension.dimension)),
        .table(Table("plan-details", columns: columns, rows: rows)),
      ]
    }
  }

  /// As wide as what they hold, but none of them narrow.
  private func columns(ofDetails rows: [Row]) -> [Table.Column] {
    let headings = [
      wording.column.project, wording.column.objectives, wording.column.targetGroup, wording.output,
      wording.outcome,
    ]
    let letters = headings.indices.map { index in
      rows.reduce(1) { $0 + $1.cells[index + 1].letters }
    }
    let whole = letters.reduce(0, +)
    return [Table.Column(wording.column.number, share: 6, .centre)]
      + zip(headings, letters).map { Table.Column($0, share: max(13, 94 * $1 / whole)) }
  }

  private func details(_ project: Project) -> Row {
    Row([
      Cell(format.number(project.number)), Cell(typed(project.title)), lines(project.objectives),
      lines([project.targetGroup].compactMap(\.self)), lines(project.outputs.map(\.title)),
      lines(project.outcomes.map(\.title)),
    ])
  }

  private func typed(_ text: String) -> String { format.ofPapers.typed(text) }

  private func lines(_ texts: [String]) -> Cell {
    Cell(lines: texts.map { [.text(typed($0))] })
  }
}

extension Cell {
  /// How much text it holds.
  fileprivate var letters: Int {
    lines.joined().reduce(0) { sum, inline in
      if case .text(let text) = inline { sum + text.count } else { sum }
    }
  }
}

extension Project {
  /// Whether the document says what it is for.
  fileprivate var hasDetails: Bool {
    !objectives.isEmpty || targetGroup != nil || !outputs.isEmpty || !outcomes.isEmpty
  }
}
