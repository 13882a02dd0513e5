public import ThaiCivil

/// One complaint as of a day: its number alone, and nothing of whoever complained.
public struct Complaint: Hashable, Sendable {
  public let matter: Matter
  /// Nil where nobody said.
  public let kind: ComplaintKind?
  public let receivedOn: ThaiDate
  /// The last day in time; nil where no time limit is stated for it.
  public let due: ThaiDate?
  /// The first day on which the complainant was told why it is not yet settled.
  public let toldOn: ThaiDate?
  public let settledOn: ThaiDate?
  /// The day as of which it stands so.
  public let day: ThaiDate
  public let entries: [Int]

  public var isSettled: Bool { settledOn != nil }

  /// How it stands to its time limit.
  public var timeliness: Timeliness {
    guard let due else { return .noLimit }
    if (settledOn ?? day) <= due { return isSettled ? .within : .running }
    return toldOn.map { $0 <= due } ?? false ? .beyondAndTold : .beyond
  }

  public enum Timeliness: Hashable, Sendable {
    /// Settled in time.
    case within
    /// Not settled, and still in time.
    case running
    /// The time is over, and the complainant was told why within it, as the plan asks.
    case beyondAndTold
    case beyond
    case noLimit
  }
}
