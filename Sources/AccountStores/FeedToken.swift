public import PlanModel
public import ThaiCivil

/// The right to read a calendar without signing in: calendar programs cannot sign in.
public struct FeedToken: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier64<FeedToken>

  /// Which obligations a feed has.
  public enum Scope: Hashable, Sendable {
    case all
    case owner(Owner.ID)
    case project(Project.ID)
  }

  public let id: ID
  public let account: Account.ID
  /// What the person calls it, by the device for one (โทรศัพท์).
  public let name: String
  public let scope: Scope
  public let form: CalendarForm
  /// When the token was made or last renewed.
  public let created: Instant
  /// To the hour (``Lifetimes/feedTouch``); nil before the first use.
  public let lastUsed: Instant?
}

/// A feed that is asked for, and whose it is: whether that account may still see the scope is for the
/// caller to say.
public struct Feed: Hashable, Sendable {
  public let token: FeedToken
  public let account: Account
}

/// A feed token as it is made or renewed: the only time that its secret is known.
public struct NewFeedToken: Sendable {
  public let token: FeedToken
  /// What stands in the address of the feed.
  public let secret: Secret
}
