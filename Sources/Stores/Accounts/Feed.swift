public import PlanModel
public import ThaiCivil

/// What a calendar link shows.
public struct FeedOrder: Hashable, Sendable {
  /// What its owner calls it: the device that it is for (โทรศัพท์).
  public let name: String
  public let scope: Scope
  public let form: CalendarForm

  public init(name: String, scope: Scope, form: CalendarForm) {
    (self.name, self.scope, self.form) = (name, scope, form)
  }

  /// Whose obligations.
  public enum Scope: Hashable, Sendable {
    case everybody
    case owner(Owner.ID)
    case project(Project.ID)
  }
}

/// The right to read a calendar without signing in: calendar programs cannot sign in. Whether its account
/// may still see the scope is for whoever asks to say.
public struct Feed: Hashable, Sendable, Identifiable {
  public typealias ID = StoredID<Feed>

  public let id: ID
  /// With the role and the units as they are now.
  public let account: Account
  public let order: FeedOrder
  /// When its address was made or last renewed.
  public let made: Instant
  /// When a program last fetched it, to the hour (``Lifetimes/feedTouch``); nil where none did.
  public let fetched: Instant?

  package init(id: ID, account: Account, order: FeedOrder, made: Instant, fetched: Instant?) {
    (self.id, self.account, self.order) = (id, account, order)
    (self.made, self.fetched) = (made, fetched)
  }
}

/// A feed as it is made or renewed: the only time that its secret is known.
public struct NewFeed: Sendable {
  public let feed: Feed
  /// What stands in the address of the feed.
  public let secret: Secret

  package init(feed: Feed, secret: Secret) { (self.feed, self.secret) = (feed, secret) }
}
