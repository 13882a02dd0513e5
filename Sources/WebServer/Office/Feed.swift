public import PlanModel
public import ThaiCivil

/// What a calendar link shows.
public struct FeedOrder: Hashable, Sendable {
  /// What its owner calls it: the device that it is for.
  public let name: String
  public let scope: Scope
  public let form: CalendarForm

  public init(name: String, scope: Scope, form: CalendarForm) {
    self.name = name
    self.scope = scope
    self.form = form
  }

  /// Whose obligations.
  public enum Scope: Hashable, Sendable {
    case everybody
    case owner(Owner.ID)
    case project(Project.ID)
  }
}

/// A calendar link that somebody made.
public struct Feed: Hashable, Sendable {
  /// Not its token: that is kept hashed.
  public struct ID: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }
  }

  public let id: ID
  public let account: Account
  public let order: FeedOrder
  public let made: Instant
  /// When a program last fetched it; nil where none did.
  public let fetched: Instant?

  public init(id: ID, account: Account, order: FeedOrder, made: Instant, fetched: Instant?) {
    self.id = id
    self.account = account
    self.order = order
    self.made = made
    self.fetched = fetched
  }
}
