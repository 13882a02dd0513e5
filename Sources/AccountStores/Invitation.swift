public import PlanModel
public import ThaiCivil

/// What a one-time link is good for.
public struct Invitation: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier64<Invitation>

  public enum Purpose: Hashable, Sendable {
    /// Makes the first account, a coordinator's.
    case firstCoordinator
    /// Makes an account.
    case account(Role, units: Set<Owner.ID>)
    /// Gives an account a new password.
    case newPassword(Account)
  }

  public let id: ID
  public let purpose: Purpose
  /// The coordinator who gave it; nil for the first coordinator's.
  public let by: Account.ID?
  public let created: Instant
  /// The first instant at which it is good for nothing.
  public let expires: Instant
}
