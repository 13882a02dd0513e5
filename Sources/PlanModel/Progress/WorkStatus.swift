public import ThaiCivil

/// How far a project or obligation is: a fold over the log, stored nowhere.
public enum WorkStatus: Hashable, Sendable {
  case notStarted
  case inProgress
  /// On the day on which the last of it was done.
  case done(on: ThaiDate)
  /// With what was said about the reason.
  case cannot(CannotReason, String?)

  public var kind: Kind {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .done: .done
    case .cannot: .cannot
    }
  }

  /// The day on which it was done; nil for any other status.
  public var doneOn: ThaiDate? {
    guard case .done(let day) = self else { return nil }
    return day
  }

  /// The four words of a status, for counting and filtering.
  public enum Kind: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case done
    case cannot
  }
}
