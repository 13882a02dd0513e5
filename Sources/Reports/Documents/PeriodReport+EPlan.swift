public import Papers
public import PlanModel
import ThaiCivil

extension PeriodReport {
  /// The table to copy into the e-Plan system, on a paper of its own.
  public func ePlanDocument(_ style: Style = .thai, _ extent: ReportExtent = .whole) -> Document {
    let format = ValueFormatter(style, extent)
    let wording = format.wording
    let heading = contents.heading
    let round = format.prose(wording.round(heading.year, contents.round))
    let tables = PeriodTables(format, self)
    let entries = ePlanEntries
    let title = Block.title([
      wording.part.ePlan, round, wording.place(heading.organisation),
      wording.follows(heading.planTitle),
    ])
    return ReportPaper(
      title: "\(wording.part.ePlan) \(round)", basis: basis, heading: title,
      parts: [(wording.part.ePlan, tables.ePlan)],
      entries: format.entryBlocks(
        entries, contents.projects.map(\.project), units: contents.unitNames),
      count: entries.count
    ).document(format, extent)
  }

  /// The entries that the figures of the table rest on.
  var ePlanEntries: [LogEntry] {
    let named = Set(PeriodTables(ValueFormatter(.thai), self).ePlan.flatMap(\.entries))
    return contents.entries.filter { named.contains($0.number) }
  }
}

extension Block {
  /// The numbers of the entries that its figures rest on.
  fileprivate var entries: [Int] {
    switch self {
    case .title, .cover, .contents, .heading, .signatures, .newPage: []
    case .paragraph(let line): line.flatMap(\.entries)
    case .list(let lines): lines.flatMap { $0.flatMap(\.entries) }
    case .table(let table): table.entries
    case .memo(let memo): memo.paragraphs.flatMap { $0.flatMap(\.entries) }
    case .chart(let chart), .picture(let chart): chart.table.entries
    }
  }
}

extension Table {
  fileprivate var entries: [Int] {
    rows.flatMap(\.cells).flatMap(\.lines).flatMap { $0.flatMap(\.entries) }
  }
}

extension Inline {
  fileprivate var entries: [Int] {
    switch self {
    case .text, .strong, .link: []
    case .number(let number): number.entries
    case .entry(let number): [number]
    }
  }
}
