import PlanModel
import ThaiCivil

extension APIValue<Progress> {
  /// How far a plan is in a fiscal year.
  static let status = object(
    "Status",
    [
      .required("fiscalYear", .fiscalYear) { $0.year }, .required("asOf", .day) { $0.today },
      .required("all", .counts) { $0.counts },
      // A project of several units counts for each.
      .required("byUnit", .list(.part)) { progress in
        progress.byOwner.map { CountedPart(id: $0.owner.text, counts: $0.counts) }
      },
      .required("byDimension", .list(.part)) { progress in
        progress.byDimension.map { CountedPart(id: $0.dimension.text, counts: $0.counts) }
      },
    ])
}

/// The counts of a unit or a dimension.
private struct CountedPart: Sendable {
  let id: String
  let counts: ProgressCounts
}

extension APIValue<CountedPart> {
  fileprivate static let part = object([
    .required("id", .identifier) { $0.id }, .required("counts", .counts) { $0.counts },
  ])
}

extension APIValue<ProgressCounts> {
  /// Projects and what they owe, counted.
  fileprivate static let counts = object(
    "StatusCounts",
    [
      .required("projects", .count) { $0.projects },
      .required("notStarted", .count) { $0.notStarted },
      .required("inProgress", .count) { $0.inProgress }, .required("done", .count) { $0.done },
      .required("cannot", .count) { $0.cannot },
      .required("awaitingReport", .count) { $0.awaitingReport },
      .required("obligations", .count) { $0.obligations },
      .required("obligationsDue", .count) { $0.obligationsDue },
      .required("obligationsDone", .count) { $0.obligationsDone },
      .required("obligationsOverdue", .count) { $0.obligationsOverdue },
      .required("indicators", .count) { $0.indicators },
      .required("indicatorsMet", .count) { $0.indicatorsMet },
      .required("indicatorsNotMet", .count) { $0.indicatorsNotMet },
    ])
}
