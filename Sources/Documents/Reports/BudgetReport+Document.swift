public import PlanModel
public import ThaiCivil

extension BudgetReport {
  /// The tallies as a paper, a table each.
  public func document(_ digits: Digits = .thai) -> Document {
    let paper = Paper(digits: digits)
    let tallies = contents.tallies.flatMap { tally -> [Block] in
      [
        .heading(2, Wording.name(of: tally.grouping)),
        .table(TallyTable(paper, tally).table),
      ]
    }
    return Document(
      title: paper.prose("\(Wording.budgetTally) \(Wording.fiscalYears(contents.years))"),
      digits: digits, marks: basis.marks,
      sections: [
        Section(
          [title(paper)]
            + paper.parts([
              (Wording.Part.budget, tallies + notes),
              (Wording.words(for: ReportFault.Rule.budgetWarning), warnings(paper)),
              (Wording.Part.entries, paper.entryBlocks(contents.entries, contents.projects)),
            ]))
      ], colophon: basis.colophon(paper))
  }

  private var notes: [Block] {
    [Wording.percentOf, Wording.budgetOfFirstOwner].map { .paragraph([.text($0)]) }
  }

  private func title(_ paper: Paper) -> Block {
    .title([
      Wording.budgetTally, paper.prose(Wording.fiscalYears(contents.years)),
      paper.prose(Wording.asOf(contents.day)), Wording.place(contents.organisation),
      Wording.follows(contents.planTitle),
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

  var table: Table {
    let rows = tally.rows.map { row in
      Row(
        [Cell(name(of: row))] + BudgetColumns.cells(row.row.figures, row.row.entries, paper))
    }
    let total = Row(
      .total,
      [Cell(Wording.Column.total)] + BudgetColumns.cells(tally.total, tally.entries, paper))
    return Table(
      "budget-\(tally.grouping.rawValue)",
      columns: [Table.Column(heading, share: 24)] + BudgetColumns.all, rows: rows + [total])
  }

  private var heading: String {
    switch tally.grouping {
    case .project: Wording.Column.project
    case .dimension: Wording.Column.dimension
    case .owner: Wording.Column.owner
    case .funding: Wording.Column.source
    case .quarter: Wording.Column.quarter
    case .year: Wording.Column.fiscalYear
    }
  }

  private func name(of row: NamedTally.NamedRow) -> String {
    switch row.row.key {
    case .project, .dimension, .owner, .funding:
      let words = [row.number.map(paper.number), row.name].compactMap(\.self)
      return words.isEmpty ? Wording.unnamed : words.joined(separator: " ")
    case .quarter(let year, let quarter):
      return paper.prose("\(Wording.quarter(quarter)) \(Wording.fiscalYear(year))")
    case .year(let year): return paper.prose(year.description)
    }
  }
}
