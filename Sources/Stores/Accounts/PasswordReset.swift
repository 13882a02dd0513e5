public import ThaiCivil

/// That a password was set anew with a link.
public struct PasswordReset: Hashable, Sendable {
  public let at: Instant
  /// What the coordinator is called who gave the link; nil for whoever works on the machine itself.
  public let by: String?

  package init(at: Instant, by: String?) { (self.at, self.by) = (at, by) }
}

/// A link to a new password that is open, or waits for a second coordinator.
public struct ResetOffer: Hashable, Sendable {
  /// Who gave it; nil for whoever works on the machine itself.
  public let by: Account?
  public let created: Instant
  public let expires: Instant
  /// Whether it is good for nothing until another coordinator agrees.
  public let waits: Bool

  package init(by: Account?, created: Instant, expires: Instant, waits: Bool) {
    (self.by, self.created, self.expires, self.waits) = (by, created, expires, waits)
  }
}
