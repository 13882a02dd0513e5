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

  func text(_ format: PrintFormat) -> String {
    switch format {
    case .table: table
    case .csv:
      CSV.text(
        [Self.headings]
          + tally.rows.map {
            Self.cells(key: id(of: $0.key), name(of: $0.key), $0.figures, $0.entries)
          }
          + [Self.cells(key: "total", Wording.Label.total, tally.total, [])])
    case .json: json.printed
    }
  }

  private var table: String {
    var table = TextTable(
      columns: [.init(heading: heading, least: 12)]
        + Self.shown.map { .init(heading: Wording.brief($0), isNumber: true) })
    table.rows =
      tally.rows.map { [name(of: $0.key)] + Self.short($0.figures) }
      + [[Wording.Label.total] + Self.short(tally.total)]
    let text = table.text(width: Console.width)
    return tally.grouping == .quarter ? text + Wording.balancesOfQuarters + "\n" : text
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

  /// The columns of the table: those that an official asks for first.
  private static let shown: [MoneyColumn] = [
    .planned, .approved, .afterTransfers, .committed, .disbursed, .remaining, .percentUsed,
  ]

  private static func short(_ figures: MoneyFigures) -> [String] {
    shown.map { column in
      switch figures[column] {
      case .planned(.none): Wording.noBudget
      case .planned(.notStated): "–"
      case .planned(.amount(let amount)): money(amount)
      case .amount(let figure): money(figure.value)
      case .percent(let figure): figure.value?.description ?? "–"
      }
    }
  }

  private static func money(_ amount: Baht) -> String {
    amount == .zero ? "–" : amount.written(satang: .whenNeeded)
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

  private static let headings =
    ["key", "name", MoneyColumn.planned.columnName, "uses_no_budget"]
    + columns.map(\.columnName) + ["entries"]
  /// Those behind what is planned and whether it is.
  private static let columns = MoneyColumn.allCases.filter { $0 != .planned }

  private static func cells(
    key: String, _ name: String, _ figures: MoneyFigures, _ entries: [Int]
  ) -> [String] {
    [key, name, figures[.planned].plain ?? "", String(figures.usesNoBudget)]
      + columns.map { figures[$0].plain ?? "" }
      + [entries.map(String.init).joined(separator: " ")]
  }

  private var json: JSON {
    [
      "grouping": .string(tally.grouping.rawValue),
      "rows": .array(
        tally.rows.map {
          Self.json(
            key: id(of: $0.key), name(of: $0.key), $0.figures,
            [JSON.Member("entries", .array($0.entries.map(JSON.integer)))])
        }),
      // It rests on the entries of its rows.
      "total": Self.json(key: "total", Wording.Label.total, tally.total, []),
    ]
  }

  /// Amounts are texts with two decimals, since a JSON number would lose satang in many readers; what there
  /// is no number for is left out.
  private static func json(
    key: String, _ name: String, _ figures: MoneyFigures, _ more: [JSON.Member]
  ) -> JSON {
    let identity: JSON = [
      "key": .string(key), "name": .string(name), "usesNoBudget": .bool(figures.usesNoBudget),
    ]
    let amounts = MoneyColumn.allCases.compactMap { column in
      figures[column].plain.map { JSON.Member(column.key, .string($0)) }
    }
    return .object(identity.members + amounts + more)
  }
}
