public import PlanModel
public import ThaiCivil

/// What one person proposed and another has to do.
public struct Proposal: Hashable, Sendable {
  public let subject: Subject
  public let by: Account
  public let created: Instant

  package init(subject: Subject, by: Account, created: Instant) {
    (self.subject, self.by, self.created) = (subject, by, created)
  }

  /// What it is about, to the log that was looked at: once there are more entries it is another subject.
  public struct Subject: Hashable, Sendable {
    public let year: FiscalYear
    public let round: FiscalYear.Round
    /// The hash of the last entry over which the round is to be closed.
    public let head: LogHash

    public init(closing round: FiscalYear.Round, of year: FiscalYear, over head: LogHash) {
      (self.year, self.round, self.head) = (year, round, head)
    }
  }

  /// What came of agreeing to something.
  public enum Agreement: Hashable, Sendable {
    /// Nobody else proposed it: it is proposed now, and waits.
    case first
    /// Another has proposed it.
    case second(Proposal)
  }
}

extension Proposal.Subject {
  /// The same as one word.
  package var key: String { "closing/\(year)/\(round.rawValue)/\(head)" }
}
