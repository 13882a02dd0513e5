public import Papers
public import PlanModel
import ThaiCivil

extension BudgetReport {
  /// The tallies as a paper, a table each.
  public func document(_ style: Style = .thai, _ extent: ReportExtent = .whole) -> Document {
    let format = ValueFormatter(style, extent)
    let wording = format.wording
    let tallies = contents.tallies.flatMap { tally -> [Block] in
      [
        .heading(2, wording.name(of: tally.grouping)),
        .table(TallyTable(format, tally, contents.organisation.kind).table),
      ]
        + (Chart.budgetByProject(
          tally, contents.organisation.kind, years: contents.years, style
        ).map { [.chart($0)] } ?? [])
    }
    return ReportPaper(
      title: format.prose(wording.budgetTally(contents.years)), basis: basis,
      heading: title(format),
      parts: [
        (wording.part.budget, tallies + notes(wording)),
        (wording.words(for: ReportFault.Rule.budgetWarning), warnings(format)),
      ],
      entries: format.entryBlocks(
        contents.entries, contents.projects, units: contents.unitNames),
      count: contents.entries.count
    ).document(format, extent)
  }

  private func notes(_ wording: PaperWording) -> [Block] {
    [wording.percentOf, wording.budgetOfFirstOwner, wording.balancesOfQuarters].map {
      .paragraph([.text($0)])
    }
  }

  private func title(_ format: ValueFormatter) -> Block {
    let wording = format.wording
    return .title([
      wording.budgetTally, format.prose(wording.fiscalYears(contents.years)),
      format.prose(wording.asOf(contents.day)), wording.place(contents.organisation),
      wording.follows(contents.planTitle),
    ])
  }

  private func warnings(_ format: ValueFormatter) -> [Block] {
    guard !contents.warnings.isEmpty else { return [] }
    let names = Dictionary(
      contents.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return [format.list(contents.warnings) { id in names[id].map(format.words) ?? id.text }]
  }
}

/// One tally as a table.
private struct TallyTable {
  private let format: ValueFormatter
  private let tally: NamedTally
  private let office: Organisation.Kind

  init(_ format: ValueFormatter, _ tally: NamedTally, _ office: Organisation.Kind) {
    self.format = format
    self.tally = tally
    self.office = office
  }

  private var wording: PaperWording { format.wording }

  var table: Table {
    let rows = tally.rows.map { row in
      Row(
        [Cell(name(of: row))] + BudgetColumns.cells(row.row.figures, format))
    }
    let total = Row(
      .total,
      [Cell(wording.column.total)] + BudgetColumns.cells(tally.total, format))
    return Table(
      "budget-\(tally.grouping.rawValue)",
      columns: [Table.Column(heading, share: 24)]
        + BudgetColumns.all(wording, office, ofQuarters: tally.grouping == .quarter),
      rows: rows + [total]
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
      let words = [row.number.map(format.number), row.name].compactMap(\.self)
      return words.isEmpty ? wording.unnamed : words.joined(separator: " ")
    case .quarter(let year, let quarter):
      return format.prose(wording.within(year, wording.quarter(quarter)))
    case .year(let year): return format.prose(year.description)
    }
  }
}
