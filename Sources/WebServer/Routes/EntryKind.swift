internal import PlanModel

/// The kinds of entry that have a form of their own; the word stands in its path.
enum EntryKind: String, CaseIterable, Sendable {
  case started, done, note, evidence, problem, suggestion, measured, cannot
  case limitStarted = "limit-started"
  case limitSettled = "limit-settled"
  case disbursed, committed, released, refunded
  case approved, supplement, transferred
  case carriedOver = "carried-over"

  /// What can be logged of one obligation.
  static let ofTasks: [EntryKind] = [
    .started, .done, .note, .evidence, .problem, .suggestion, .cannot,
  ]

  /// What can be logged of a project as a whole.
  static let ofProjects: [EntryKind] = [
    .note, .evidence, .problem, .suggestion, .measured, .cannot, .limitStarted, .limitSettled,
    .disbursed, .committed, .released, .refunded, .approved, .supplement, .transferred,
    .carriedOver,
  ]

  /// What can be logged of the plan as a whole.
  static let ofPlan: [EntryKind] = [.note, .problem, .suggestion]

  /// Whether money moves.
  var isMoney: Bool {
    switch self {
    case .disbursed, .committed, .released, .refunded, .approved, .supplement, .transferred,
      .carriedOver:
      true
    case .started, .done, .note, .evidence, .problem, .suggestion, .measured, .cannot,
      .limitStarted, .limitSettled:
      false
    }
  }
}
