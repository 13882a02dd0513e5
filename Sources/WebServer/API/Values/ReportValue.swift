internal import PlanModel
internal import ThaiCivil

/// The report of a round: whether it is closed, and what it lacks.
struct ReportValue: Codable, Hashable, Sendable {
  let fiscalYear: Int
  let round: String
  let isClosed: Bool
  /// The entry that closed it, and the SHA-256 of the contents that were closed.
  let closedBy: Int?
  let contents: String?
  /// How many entries it rests on, and the hash of the last one.
  let count: Int
  let head: String
  let faults: [Fault]
  /// The names of its tables.
  let tables: [String]

  struct Fault: Codable, Hashable, Sendable {
    let rule: String
    let severity: String
    let project: String?
    let message: String
    let hint: String?
    let entries: [Int]

    init(_ fault: ReportFault) {
      rule = fault.rule.rawValue
      severity = fault.severity.rawValue
      project = fault.project?.text
      message = fault.message
      hint = fault.hint
      entries = fault.entries
    }
  }

  init(_ report: PeriodReport, tables: [String]) {
    fiscalYear = report.contents.heading.year.year.number
    round = report.contents.round.rawValue
    let closed: ClosedRound? =
      if case .closed(let round) = report.basis.state { round } else { nil }
    isClosed = closed != nil
    closedBy = closed?.entry
    contents = closed?.closing.contents
    count = report.basis.count
    head = report.basis.head.description
    faults = ReportCheck.faults(of: report).map(Fault.init)
    self.tables = tables
  }

  static let round = Schema.choice(FiscalYear.Round.allCases.map(\.rawValue))

  static let schema = Schema.named(
    "Report",
    .object([
      .required("fiscalYear", .fiscalYear), .required("round", round),
      .required("isClosed", .boolean), .optional("closedBy", .count),
      .optional("contents", .hash), .required("count", .count), .required("head", .hash),
      .required(
        "faults",
        .list(
          .object([
            .required("rule", .choice(ReportFault.Rule.allCases.map(\.rawValue))),
            .required("severity", .choice(["error", "warning"])), .optional("project", .identifier),
            .required("message", .text()), .optional("hint", .text()),
            .required("entries", .list(.count)),
          ]))),
      .required("tables", .list(.text())),
    ]))
}

/// What closes a round.
struct ClosingOrder: Codable, Hashable, Sendable {
  /// The hash of the last entry of the log that was looked at, as the report says it.
  let head: String

  static let schema = Schema.named("Closing", .object([.required("head", .hash)]))
}

/// A round of a fiscal year in a list.
struct RoundValue: Codable, Hashable, Sendable {
  let fiscalYear: Int
  let round: String
  let firstDay: String
  let lastDay: String
  let isClosed: Bool
  let href: String

  init(_ year: FiscalYear, _ round: FiscalYear.Round, isClosed: Bool, href: String) {
    let days = year.days(of: round)
    fiscalYear = year.year.number
    self.round = round.rawValue
    firstDay = days.lowerBound.gregorianExtended
    lastDay = days.upperBound.gregorianExtended
    self.isClosed = isClosed
    self.href = href
  }

  static let schema = Schema.named(
    "Round",
    .object([
      .required("fiscalYear", .fiscalYear), .required("round", ReportValue.round),
      .required("firstDay", .day), .required("lastDay", .day), .required("isClosed", .boolean),
      .required("href", .text()),
    ]))
}
