internal import PlanModel
internal import ThaiCivil

/// How far a plan is in a fiscal year.
struct StatusValue: Codable, Hashable, Sendable {
  let fiscalYear: Int
  let asOf: String
  let all: Counts
  /// A project of several units counts for each.
  let byUnit: [Part]
  let byDimension: [Part]

  struct Part: Codable, Hashable, Sendable {
    let id: String
    let counts: Counts
  }

  /// Projects and what they owe, counted.
  struct Counts: Codable, Hashable, Sendable {
    let projects: Int
    let notStarted: Int
    let inProgress: Int
    let done: Int
    let cannot: Int
    let obligations: Int
    let obligationsDue: Int
    let obligationsDone: Int
    let obligationsOverdue: Int
    let indicators: Int
    let indicatorsMet: Int
    let indicatorsNotMet: Int

    init(_ counts: ProgressCounts) {
      projects = counts.projects
      notStarted = counts.notStarted
      inProgress = counts.inProgress
      done = counts.done
      cannot = counts.cannot
      obligations = counts.obligations
      obligationsDue = counts.obligationsDue
      obligationsDone = counts.obligationsDone
      obligationsOverdue = counts.obligationsOverdue
      indicators = counts.indicators
      indicatorsMet = counts.indicatorsMet
      indicatorsNotMet = counts.indicatorsNotMet
    }
  }

  init(_ progress: Progress) {
    fiscalYear = progress.year.year.number
    asOf = progress.today.gregorianExtended
    all = Counts(progress.counts)
    byUnit = progress.byOwner.map { Part(id: $0.owner.text, counts: Counts($0.counts)) }
    byDimension = progress.byDimension.map {
      Part(id: $0.dimension.text, counts: Counts($0.counts))
    }
  }

  private static let counts = Schema.named(
    "StatusCounts",
    .object(
      [
        "projects", "notStarted", "inProgress", "done", "cannot", "obligations", "obligationsDue",
        "obligationsDone", "obligationsOverdue", "indicators", "indicatorsMet", "indicatorsNotMet",
      ].map { .required($0, .count) }))

  private static let part = Schema.object([
    .required("id", .identifier), .required("counts", counts),
  ])

  static let schema = Schema.named(
    "Status",
    .object([
      .required("fiscalYear", .fiscalYear), .required("asOf", .day), .required("all", counts),
      .required("byUnit", .list(part)), .required("byDimension", .list(part)),
    ]))
}
