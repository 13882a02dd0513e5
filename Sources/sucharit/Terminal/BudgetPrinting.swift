private import Interchange
internal import PlanModel
internal import ThaiCivil

/// A tally of money as a table, CSV or JSON.
struct BudgetPrinting {
  private let plan: Plan
  private let tally: BudgetTally

  init(_ plan: Plan, _ tally: BudgetTally) {
    self.plan = plan
    self.tally = tally
  }

  func text(_ format: PrintFormat) throws -> String {
    switch format {
    case .table: table
    case .csv:
      CSV.text(
        [Self.headings]
          + tally.rows.map {
            Self.cells(key: id(of: $0.key), name(of: $0.key), $0.figures, $0.entries)
          }
          + [Self.cells(key: "total", Wording.Label.total, tally.total, [])])
    case .json:
      try JSON.text(
        of: Record(
          grouping: tally.grouping.rawValue,
          rows: tally.rows.map {
            Line(key: id(of: $0.key), name: name(of: $0.key), $0.figures, $0.entries)
          },
          total: Line(key: "total", name: Wording.Label.total, tally.total, nil)))
    }
  }

  private var table: String {
    var table = TextTable(columns: [
      .init(heading: heading, least: 12), .init(heading: "ตามแผน", isNumber: true),
      .init(heading: "อนุมัติ", isNumber: true), .init(heading: "หลังโอน", isNumber: true),
      .init(heading: "ผูกพัน", isNumber: true), .init(heading: "เบิกจ่าย", isNumber: true),
      .init(heading: "คงเหลือ", isNumber: true), .init(heading: "ร้อยละ", isNumber: true),
    ])
    table.rows =
      tally.rows.map { [name(of: $0.key)] + Self.short($0.figures) }
      + [[Wording.Label.total] + Self.short(tally.total)]
    return table.text(width: Console.width)
  }

  private var heading: String {
    switch tally.grouping {
    case .project: Wording.Label.project
    case .dimension: Wording.Label.dimension
    case .owner: Wording.Label.owner
    case .funding: "แหล่งงบประมาณ"
    case .quarter: "ไตรมาส"
    case .year: Wording.Label.fiscalYear
    }
  }

  private static func short(_ figures: BudgetFigures) -> [String] {
    func money(_ amount: Baht) -> String {
      amount == .zero ? "–" : amount.written(satang: .whenNeeded)
    }
    let planned =
      figures.usesNoBudget ? Wording.noBudget : figures.planned.map(money) ?? "–"
    return [
      planned, money(figures.approved), money(figures.afterTransfers), money(figures.committed),
      money(figures.disbursed), money(figures.remaining),
      figures.percentUsed?.description ?? "–",
    ]
  }

  private func id(of key: BudgetRow.Key) -> String {
    switch key {
    case .project(let id): id.text
    case .dimension(let id): id?.text ?? ""
    case .owner(let id): id?.text ?? ""
    case .funding(let words): words ?? ""
    case .quarter(let year, let quarter): "\(year)-q\(quarter)"
    case .year(let year): year.description
    }
  }

  private func name(of key: BudgetRow.Key) -> String {
    switch key {
    case .project(let id):
      plan.projects.first { $0.id == id }.map { "\($0.number) \($0.title)" } ?? id.text
    case .dimension(let id):
      plan.dimensions.first { $0.id == id }.map { "\($0.number) \($0.title)" } ?? "นอกแผน"
    case .owner(let id): id.flatMap { plan.owner($0)?.name } ?? "นอกแผน"
    case .funding(let words): words ?? "ไม่ระบุแหล่งงบประมาณ"
    case .quarter(let year, let quarter): "ไตรมาสที่ \(quarter) ปีงบประมาณ \(year)"
    case .year(let year): year.description
    }
  }

  private static let headings = [
    "key", "name", "planned", "uses_no_budget", "ordinance", "supplements", "approved",
    "transferred_in", "transferred_out", "after_transfers", "carried_in", "committed",
    "disbursed", "carried_over", "remaining", "percent_used", "entries",
  ]

  private static func cells(
    key: String, _ name: String, _ figures: BudgetFigures, _ entries: [Int]
  ) -> [String] {
    let line = Line(key: key, name: name, figures, entries)
    return [
      key, name, line.planned ?? "", String(line.usesNoBudget), line.ordinance, line.supplements,
      line.approved, line.transferredIn, line.transferredOut, line.afterTransfers, line.carriedIn,
      line.committed, line.disbursed, line.carriedOver, line.remaining, line.percentUsed ?? "",
      entries.map(String.init).joined(separator: " "),
    ]
  }

  private struct Record: Encodable {
    let grouping: String
    let rows: [Line]
    let total: Line
  }

  /// Amounts are texts with two decimals: a JSON number would lose satang in many readers.
  private struct Line: Encodable {
    let key: String
    let name: String
    let planned: String?
    let usesNoBudget: Bool
    let ordinance: String
    let supplements: String
    let approved: String
    let transferredIn: String
    let transferredOut: String
    let afterTransfers: String
    let carriedIn: String
    let committed: String
    let disbursed: String
    let carriedOver: String
    let remaining: String
    let percentUsed: String?
    /// Nil for a total, which rests on those of its rows.
    let entries: [Int]?

    init(key: String, name: String, _ figures: BudgetFigures, _ entries: [Int]?) {
      func plain(_ amount: Baht) -> String { amount.written().filter { $0 != "," } }
      self.key = key
      self.name = name
      planned = figures.planned.map(plain)
      usesNoBudget = figures.usesNoBudget
      ordinance = plain(figures.ordinance)
      supplements = plain(figures.supplements)
      approved = plain(figures.approved)
      transferredIn = plain(figures.transferredIn)
      transferredOut = plain(figures.transferredOut)
      afterTransfers = plain(figures.afterTransfers)
      carriedIn = plain(figures.carriedIn)
      committed = plain(figures.committed)
      disbursed = plain(figures.disbursed)
      carriedOver = plain(figures.carriedOver)
      remaining = plain(figures.remaining)
      percentUsed = figures.percentUsed?.description
      self.entries = entries
    }
  }
}
