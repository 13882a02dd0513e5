import Interchange
import PlanModel
import ThaiCivil

/// The report of a round with the names of its tables.
struct TabledReport: Sendable {
  let report: PeriodReport
  let tables: [String]

  fileprivate var closed: ClosedRound? {
    if case .closed(let round) = report.basis.state { round } else { nil }
  }
}

extension APIValue<TabledReport> {
  /// Whether a round is closed, and what its report lacks.
  static let report = object(
    "Report",
    [
      .required("fiscalYear", .fiscalYear) { $0.report.contents.heading.year },
      .required("round", .word) { $0.report.contents.round },
      .required("isClosed", .boolean) { $0.closed != nil },
      // The entry that closed it, and the SHA-256 of the contents that were closed.
      .optional("closedBy", .count) { $0.closed?.entry },
      .optional("contents", .hash) { $0.closed?.closing.contents },
      .optional("published", .hash) { $0.closed?.closing.published },
      // How many entries it rests on, the hash of the last one, and the root of the tree over them.
      .required("count", .count) { $0.report.basis.count },
      .required("head", .hash) { $0.report.basis.head.description },
      .optional("root", .hash) { $0.report.basis.root?.description },
      .required("faults", .list(.fault)) { ReportCheck.faults(of: $0.report) },
      .required("tables", .list(.text)) { $0.tables },
    ])
}

extension APIValue<ReportFault> {
  fileprivate static let fault = object([
    .required("rule", .word) { $0.rule },
    .required("severity", .word(of: [.error, .warning])) { $0.severity },
    .optional("project", .identifier) { $0.project?.text },
    .required("message", .text) { $0.message }, .optional("hint", .text) { $0.hint },
    .required("entries", .list(.count)) { $0.entries },
  ])
}

/// What closes a round.
struct ClosingOrder: APIOrder {
  /// The hash of the last entry of the log that was looked at, as the report says it.
  let head: String
  /// Which links are published, by their addresses; of the others the preview says it.
  let links: [String: Bool]

  static let schema = Schema.named(
    "Closing",
    .object([
      .required("head", .hash),
      .optional(
        "links",
        .array(
          .object([
            .required("address", .text(1...TextLimit.words)), .required("isPublished", .boolean),
          ]), atMost: 2_000)),
    ]))

  init?(_ body: JSON) {
    guard let head = body["head"]?.string else { return nil }
    self.head = head
    let links = body["links"]?.items.compactMap { link -> (String, Bool)? in
      guard let address = link["address"]?.string, let isPublished = link["isPublished"]?.bool
      else { return nil }
      return (address, isPublished)
    }
    self.links = Dictionary(links ?? [], uniquingKeysWith: { $0 && $1 })
  }
}

/// A round of a fiscal year in a list, and where its report is.
struct ListedRound: Hashable, Sendable {
  let year: FiscalYear
  let round: FiscalYear.Round
  let isClosed: Bool
  let href: String
}

extension APIValue<ListedRound> {
  static let round = object(
    "Round",
    [
      .required("fiscalYear", .fiscalYear) { $0.year }, .required("round", .word) { $0.round },
      .required("firstDay", .day) { $0.year.days(of: $0.round).lowerBound },
      .required("lastDay", .day) { $0.year.days(of: $0.round).upperBound },
      .required("isClosed", .boolean) { $0.isClosed }, .required("href", .text) { $0.href },
    ])
}
