public import PlanModel
internal import ThaiCivil

extension BudgetReport {
  /// The tallies as a paper, a table each.
  public func document(_ style: Style = .thai) -> Document {
    let paper = Paper(style)
    let wording = paper.wording
    let tallies = contents.tallies.flatMap { tally -> [Block] in
      [
        .heading(2, wording.name(of: tally.grouping)),
        .table(TallyTable(paper, tally).table),
      ] + (Chart.budgetByProject(tally, years: contents.years, style).map { [.chart($0)] } ?? [])
    }
    return Document(
      title: paper.prose(wording.budgetTally(contents.years)),
      style: style, marks: basis.marks,
      sections: [
        Section(
          [title(paper)]
            + paper.parts([
              (wording.part.budget, tallies + notes(wording)),
              (wording.words(for: ReportFault.Rule.budgetWarning), warnings(paper)),
              (wording.part.entries, paper.entryBlocks(contents.entries, contents.projects)),
            ]))
      ], colophon: basis.colophon(paper), verification: basis.verification)
  }

  private func notes(_ wording: Wording) -> [Block] {
    [wording.percentOf, wording.budgetOfFirstOwner].map { .paragraph([.text($0)]) }
  }

  private func title(_ paper: Paper) -> Block {
    let wording = paper.wording
    return .title([
      wording.budgetTally, paper.prose(wording.fiscalYears(contents.years)),
      paper.prose(wording.asOf(contents.day)), wording.place(contents.organisation),
      wording.follows(contents.planTitle),
    ])
  }

  private func warnings(_ paper: Paper) -> [Block] {
    guard !contents.warnings.isEmpty else { return [] }
    let names = Dictionary(
      contents.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return [paper.list(contents.warnings) { id in names[id].map(paper.words) ?? id.text }]
  }
}

/// One tally as a table.
private struct TallyTable {
  private let paper: Paper
  private let tally: NamedTally

  init(_ paper: Paper, _ tally: NamedTally) {
    self.paper = paper
    self.tally = tally
  }

  private var wording: Wording { paper.wording }

  var table: Table {
    let rows = tally.rows.map { row in
      Row(
        [Cell(name(of: row))] + BudgetColumns.cells(row.row.figures, row.row.entries, paper))
    }
    let total = Row(
      .total,
      [Cell(wording.column.total)] + BudgetColumns.cells(tally.total, tally.entries, paper))
    return Table(
      "budget-\(tally.grouping.rawValue)",
      columns: [Table.Column(heading, share: 24)] + BudgetColumns.all(wording), rows: rows + [total]
    )
  }

  private var heading: String {
    switch tally.grouping {
    case .project: wording.column.project
    case .dimension: wording.column.dimension
    case .owner: wording.column.owner
    case .funding: wording.column.source
    case .quarter: wording.column.quarter
    case .year: wording.column.fiscalYear
    }
  }

  private func name(of row: NamedTally.NamedRow) -> String {
    switch row.row.key {
    case .project, .dimension, .owner, .funding:
      let words = [row.number.map(paper.number), row.name].compactMap(\.self)
      return words.isEmpty ? wording.unnamed : words.joined(separator: " ")
    case .quarter(let year, let quarter):
      return paper.prose(wording.titled(wording.quarter(quarter), year))
    case .year(let year): return paper.prose(year.description)
    }
  }
}
