private import Interchange
internal import Office
internal import PlanModel
internal import ThaiCivil

/// How far a plan is, as tables, CSV or JSON; all of it, or what some owners or projects have of it.
struct StatusPrinting {
  private let progress: Progress
  private let units: ChosenUnits
  private let isOfUnits: Bool
  private let projects: Set<Project.ID>
  private let within: Int
  private let money: [Project.ID: MoneyFigures]

  init(
    _ progress: Progress, _ budget: BudgetTally, owners: [Owner.ID], projects: Set<Project.ID>,
    within: Int
  ) {
    self.progress = progress
    (units, isOfUnits) = (ChosenUnits(owners, in: progress.plan), !owners.isEmpty)
    self.projects = projects
    self.within = within
    money = Dictionary(
      budget.rows.compactMap { row in
        guard case .project(let id) = row.key else { return nil }
        return (id, row.figures)
      }, uniquingKeysWith: { first, _ in first })
  }

  var hasOverdue: Bool { !overdue.isEmpty || !limits.filter(\.isOverdue).isEmpty }

  func text(_ format: PrintFormat) -> String {
    switch format {
    case .table: tables
    case .csv:
      CSV.text([StatusRecord.headings] + chosen.map { StatusRecord($0, progress.plan).cells })
    case .json: json.printed
    }
  }

  private func isChosen(_ obligation: Obligation) -> Bool {
    units.hold(obligation.owners)
      && (projects.isEmpty || obligation.subject.project.map(projects.contains) ?? false)
  }

  private func isChosen(_ project: Project) -> Bool {
    units.hold(project.owners)
      && (projects.isEmpty || projects.contains(project.id))
  }

  /// Everything of the year that is asked for, by due day.
  private var chosen: [ObligationProgress] {
    progress.everything.filter { $0.obligation.covers == progress.year && isChosen($0.obligation) }
  }

  private var ofProjects: [ProjectProgress] {
    progress.projects.filter { isChosen($0.project) }
  }

  private var overdue: [ObligationProgress] {
    progress.overdue.filter { isChosen($0.obligation) }
  }

  private var dueSoon: [ObligationProgress] {
    progress.dueSoon(within: within).filter { isChosen($0.obligation) }
  }

  private var unproven: [ObligationProgress] {
    progress.doneWithoutEvidence.filter { isChosen($0.obligation) }
  }

  private var limits: [LimitProgress] {
    let chosen = Set(ofProjects.map(\.project.id))
    return progress.limits.filter { $0.settledOn == nil && chosen.contains($0.limit.project) }
  }

  private var tables: String {
    let day = progress.today.written(.abbreviated)
    var parts = ["ปีงบประมาณ \(progress.year) ณ วันที่ \(day)\n"]
    if !isOfUnits, projects.isEmpty {
      parts.append(
        counts(
          Wording.Label.dimension,
          progress.byDimension.map { id, counts in
            let dimension = progress.plan.dimensions.first { $0.id == id }
            return (dimension.map { "\($0.number) \($0.title)" } ?? id.text, counts)
          } + [(Wording.Label.total, progress.counts)]))
    }
    if projects.isEmpty {
      parts.append(
        counts(
          Wording.Label.owner,
          progress.byOwner.filter { units.hold([$0.owner]) }.map {
            (progress.plan.owner($0.owner)?.name ?? $0.owner.text, $0.counts)
          }))
    }
    parts.append(projectTable)
    parts.append(list("เกินกำหนด", overdue, ("ช้า (วัน)", { String($0.daysLate) })))
    parts.append(list("ครบกำหนดภายใน \(within) วัน", dueSoon))
    parts.append(limitTable)
    parts.append(list("แล้วเสร็จแต่ยังไม่มีหลักฐาน", unproven))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func counts(_ heading: String, _ rows: [(String, ProgressCounts)]) -> String {
    var table = TextTable(columns: [
      .init(heading: heading, least: 12), .init(heading: "โครงการ", isNumber: true),
      .init(heading: "รอผล", isNumber: true), .init(heading: "ยังไม่เริ่ม", isNumber: true),
      .init(heading: "กำลังทำ", isNumber: true),
      .init(heading: "เสร็จ", isNumber: true), .init(heading: "ทำไม่ได้", isNumber: true),
      .init(heading: "ช้า", isNumber: true), .init(heading: "ขั้นตอนเสร็จ/ถึงกำหนด", isNumber: true),
      .init(heading: "ตัวชี้วัดผ่าน", isNumber: true),
    ])
    table.rows = rows.map { name, counts in
      [
        name, String(counts.projects), String(counts.awaitingReport), String(counts.notStarted),
        String(counts.inProgress),
        String(counts.done), String(counts.cannot), String(counts.overdue),
        "\(counts.obligationsDueAndDone)/\(counts.obligationsDue)",
        "\(counts.indicatorsMet)/\(counts.indicators)",
      ]
    }
    return table.text(width: Console.width)
  }

  private var projectTable: String {
    var table = TextTable(columns: [
      .init(heading: Wording.Label.project, least: 16), .init(heading: "สถานะ", least: 8),
      .init(heading: "เสร็จ", isNumber: true), .init(heading: "ช้า (วัน)", isNumber: true),
      .init(heading: "ตัวชี้วัด", isNumber: true), .init(heading: "ใช้งบ", isNumber: true),
    ])
    table.rows = ofProjects.map { item in
      [
        "\(item.project.number) \(item.project.title)", Wording.name(of: item.reported),
        "\(item.obligationsDone)/\(item.obligationsOwed)",
        item.daysLate == 0 ? "–" : String(item.daysLate),
        "\(item.indicatorsMet)/\(item.indicators.count)", used(item.project.id),
      ]
    }
    return table.text(width: Console.width)
  }

  private func used(_ project: Project.ID) -> String {
    guard let figures = money[project], !figures.usesNoBudget else { return "–" }
    return figures.percentUsed.value.map { "\($0)%" } ?? "–"
  }

  /// The rows of a list for the eye; machines get all.
  private static let longestList = 20

  private func list(
    _ heading: String, _ items: [ObligationProgress],
    _ detail: (heading: String, cell: (ObligationProgress) -> String)? = nil
  ) -> String {
    guard !items.isEmpty else { return "" }
    var columns: [TextTable.Column] = [
      .init(heading: Wording.Label.due), .init(heading: heading, least: 16),
      .init(heading: Wording.Label.owner, least: 8),
    ]
    if let detail { columns.append(.init(heading: detail.heading, isNumber: true)) }
    var table = TextTable(columns: columns)
    table.rows = items.prefix(Self.longestList).map { item in
      let record = ObligationRecord(item.obligation, progress.plan)
      return [
        item.obligation.due.written(.short),
        [record.number, item.obligation.fullTitle].filter { !$0.isEmpty }.joined(separator: " "),
        record.owners.joined(separator: ", "),
      ] + (detail.map { [$0.cell(item)] } ?? [])
    }
    let rest = items.count - Self.longestList
    return table.text(width: Console.width)
      + (rest > 0 ? "… และอีก \(rest) รายการ (--format csv มีครบ)\n" : "")
  }

  private var limitTable: String {
    guard !limits.isEmpty else { return "" }
    var table = TextTable(columns: [
      .init(heading: Wording.Label.due), .init(heading: "เรื่องที่ยังไม่ยุติ", least: 16),
      .init(heading: "เลขรับ", least: 8), .init(heading: "ช้า (วัน)", isNumber: true),
    ])
    table.rows = limits.map { limit in
      [
        limit.due.written(.short), limit.limit.title, limit.reference,
        limit.daysLate == 0 ? "–" : String(limit.daysLate),
      ]
    }
    return table.text(width: Console.width)
  }
}

/// One obligation and how far it is, for machines.
private struct StatusRecord {
  let uid: String
  let project: String?
  let number: String
  let title: String
  let owners: [String]
  let due: String
  let status: String
  let doneOn: String?
  let daysLate: Int
  let isOverdue: Bool
  let hasEvidence: Bool
  let result: String?
  let entries: [Int]

  init(_ progress: ObligationProgress, _ plan: Plan) {
    let record = ObligationRecord(progress.obligation, plan)
    uid = record.uid
    project = record.project
    number = record.number
    title = progress.obligation.fullTitle
    owners = record.owners
    due = record.due
    status = progress.kind.rawValue
    doneOn = progress.status.doneOn?.gregorianExtended
    daysLate = progress.daysLate
    isOverdue = progress.isOverdue
    hasEvidence = progress.hasEvidence
    result = progress.result
    entries = progress.entries
  }

  var json: JSON {
    .members([
      "uid": .string(uid), "project": project.map(JSON.string), "number": .string(number),
      "title": .string(title), "owners": .strings(owners), "due": .string(due),
      "status": .string(status), "doneOn": doneOn.map(JSON.string),
      "daysLate": .integer(daysLate), "isOverdue": .bool(isOverdue),
      "hasEvidence": .bool(hasEvidence), "result": result.map(JSON.string),
      "entries": .array(entries.map(JSON.integer)),
    ])
  }

  static let headings = [
    "uid", "project", "number", "title", "owners", "due", "status", "done_on", "days_late",
    "is_overdue", "has_evidence", "result", "entries",
  ]

  var cells: [String] {
    [
      uid, project ?? "", number, title, owners.joined(separator: "; "), due, status, doneOn ?? "",
      String(daysLate), String(isOverdue), String(hasEvidence), result ?? "",
      entries.map(String.init).joined(separator: " "),
    ]
  }
}

/// The whole of it, for machines.
extension StatusPrinting {
  fileprivate var json: JSON {
    [
      "projects": .array(ofProjects.map(json)),
      "obligations": .array(chosen.map { StatusRecord($0, progress.plan).json }),
      "overdue": Self.ids(of: overdue), "dueSoon": Self.ids(of: dueSoon),
      "doneWithoutEvidence": Self.ids(of: unproven), "openLimits": .array(limits.map(Self.json)),
    ]
  }

  private func json(of item: ProjectProgress) -> JSON {
    .members([
      "project": .string(item.project.id.text),
      "number": .string(item.project.number.description),
      "status": .string(item.reported.rawValue),
      "obligations": .integer(item.obligationsOwed), "done": .integer(item.obligationsDone),
      "daysLate": .integer(item.daysLate), "indicators": .integer(item.indicators.count),
      "indicatorsMet": .integer(item.indicatorsMet),
      "percentUsed": money[item.project.id]?.percentUsed.value.map { .string($0.description) },
      "entries": .array(item.entries.map(JSON.integer)),
    ])
  }

  private static func json(of limit: LimitProgress) -> JSON {
    [
      "project": .string(limit.limit.project.text), "limit": .string(limit.limit.of),
      "reference": .string(limit.reference), "due": .string(limit.due.gregorianExtended),
      "daysLate": .integer(limit.daysLate),
    ]
  }

  private static func ids(of items: [ObligationProgress]) -> JSON {
    .strings(items.map(\.obligation.id.text))
  }
}
