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
    /// The links that would not be published: with others it is another subject, too.
    public let withheld: WithheldLinks

    public init(
      closing round: FiscalYear.Round, of year: FiscalYear, over head: LogHash,
      withholding withheld: WithheldLinks = WithheldLinks()
    ) {
      (self.year, self.round, self.head, self.withheld) = (year, round, head, withheld)
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
  /// The same in one line.
  package var key: String { withheld.places.isEmpty ? closing : "\(closing)/\(withheld)" }

  /// What it is the closing of, whatever is withheld.
  package var closing: String { "closing/\(year)/\(round.rawValue)/\(head)" }

  /// The same closing as another key says it; nil where that is of another.
  package func keyed(_ key: String) -> Proposal.Subject? {
    guard key.hasPrefix(closing) else { return nil }
    let rest = key.dropFirst(closing.count)
    guard rest.isEmpty || rest.hasPrefix("/"),
      let withheld = WithheldLinks(String(rest.dropFirst()))
    else { return nil }
    return Proposal.Subject(closing: round, of: year, over: head, withholding: withheld)
  }
}
