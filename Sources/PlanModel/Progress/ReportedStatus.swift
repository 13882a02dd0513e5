/// The status of a project as people read it everywhere, in one word.
///
/// A project of which nobody reported anything awaits its report (รอรายงานผล, of the e-Plan system); only of one
/// that somebody reported something of it is said that it is not begun.
public enum ReportedStatus: String, CaseIterable, Sendable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case cannot
  case awaitingReport = "awaiting-report"

  public init(_ kind: WorkStatus.Kind) {
    switch kind {
    case .notStarted: self = .notStarted
    case .inProgress: self = .inProgress
    case .done: self = .done
    case .cannot: self = .cannot
    }
  }

  /// That of the work; nil where nothing is known of it.
  public var kind: WorkStatus.Kind? {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .done: .done
    case .cannot: .cannot
    case .awaitingReport: nil
    }
  }
}
