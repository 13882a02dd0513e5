public import ThaiCivil

/// A change of the plan as a report says it: what was amended, since when, and on whose order.
///
/// Item O36 of the ITA asks for the plan in force, so that whoever reads a report must see which one it was.
public struct ReportedAmendment: Hashable, Sendable {
  public let number: Number
  /// The day of the approval.
  public let approved: ThaiDate
  /// The first day on which it holds.
  public let from: ThaiDate
  /// The number of the paper that approved it; nil where the plan does not say.
  public let document: String?
  public let reason: String
  /// What changed, one line each.
  public let changes: [String]
  /// The number of the entry that adopted it; nil for what the plan alone says.
  public let entry: Int?

  public enum Number: Hashable, Sendable {
    /// The edition of the log.
    case edition(Int)
    /// The amendment as the plan itself counts it.
    case amendment(Int)

    /// The kind in JSON, and the count.
    public var parts: (kind: String, count: Int) {
      switch self {
      case .edition(let count): ("edition", count)
      case .amendment(let count): ("amendment", count)
      }
    }
  }

  init(_ edition: AdoptedEdition) {
    let adoption = edition.adoption
    number = .edition(adoption.number)
    approved = edition.approved
    from = adoption.from
    document = adoption.document
    reason = adoption.reason
    changes = adoption.changes?.split(separator: "\n").map(String.init) ?? []
    entry = edition.entry
  }

  init(_ amendment: Amendment) {
    number = .amendment(amendment.number)
    (approved, from) = (amendment.date, amendment.date)
    document = nil
    reason = amendment.reason
    changes = amendment.changes
    entry = nil
  }
}

extension Plan {
  /// What was amended up to a day: the editions that a log adopted after its first one, and what the plan itself
  /// says of changes that no adoption of that day stands for; by the day of their approval.
  public func amendments(with log: Log, upTo last: ThaiDate) -> [ReportedAmendment] {
    let adopted = log.adoptedEditions.filter { $0.governsFrom <= last }
    let approved = Set(adopted.map(\.approved))
    let stated = amendments.filter { $0.date <= last && !approved.contains($0.date) }
    return
      (stated.map(ReportedAmendment.init) + adopted.dropFirst().map(ReportedAmendment.init))
      .sorted { ($0.approved, $0.entry ?? 0) < ($1.approved, $1.entry ?? 0) }
  }

  /// What was amended in the days of a round: stated or approved in them, or in force since one of them.
  func amendments(with log: Log, in days: ClosedRange<ThaiDate>) -> [ReportedAmendment] {
    let first = log.adoptedEditions.first { $0.governsFrom >= days.lowerBound }?.entry
    return amendments(with: log, upTo: days.upperBound).filter { amendment in
      guard let entry = amendment.entry else { return days.contains(amendment.approved) }
      return first.map { entry >= $0 } ?? false
    }
  }
}
