public import Papers
public import PlanModel
import ThaiCivil

extension PeriodReport {
  /// The table to copy into the e-Plan system, on a paper of its own.
  public func ePlanDocument(_ style: Style = .thai) -> Document {
    let format = ValueFormatter(style)
    let wording = format.wording
    let heading = contents.heading
    let round = format.prose(wording.round(heading.year, contents.round))
    let tables = PeriodTables(format, self)
    let named = Set(tables.ePlan.flatMap(\.entries))
    let entries = contents.entries.filter { named.contains($0.number) }
    let projects = contents.projects.map(\.project)
    let title = Block.title([
      wording.part.ePlan, round, wording.place(heading.organisation),
      wording.follows(heading.planTitle),
    ])
    let parts = [
      (wording.part.ePlan, tables.ePlan),
      (wording.part.entries, format.entryBlocks(entries, projects, units: contents.unitNames)),
    ]
    return Document(
      title: "\(wording.part.ePlan) \(round)", style: style, marks: basis.marks,
      sections: [Section([title] + format.parts(parts))], colophon: basis.colophon(format),
      verification: basis.verification)
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
