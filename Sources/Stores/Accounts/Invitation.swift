internal import PlanModel
public import ThaiCivil

/// What a one-time link is good for.
public struct Invitation: Hashable, Sendable, Identifiable {
  public typealias ID = StoredID<Invitation>

  /// What comes of it.
  public enum Purpose: Hashable, Sendable {
    /// The first account, a coordinator's, who says the own name.
    case firstAccount
    case newAccount(Person)
    case newPassword(Account)
  }

  public let id: ID
  public let purpose: Purpose
  /// The coordinator who gave it; nil for whoever works on the machine itself.
  public let by: Account.ID?
  public let created: Instant
  /// The first instant at which it is good for nothing.
  public let expires: Instant

  package init(id: ID, purpose: Purpose, by: Account.ID?, created: Instant, expires: Instant) {
    (self.id, self.purpose, self.by) = (id, purpose, by)
    (self.created, self.expires) = (created, expires)
  }
}
