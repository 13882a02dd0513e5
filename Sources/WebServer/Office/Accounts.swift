public import PlanModel
public import ThaiCivil

/// What the server asks of whoever keeps the accounts. Every function may block and may throw an
/// ``AccountRefusal``. Secrets come in and go out as they are, and are kept hashed.
public struct Accounts: Sendable {
  /// Looks into a one-time link; nil for one that is used, too old or never was.
  public var invitation: @Sendable (_ token: String, Instant) throws -> Invitation?
  /// Makes a one-time link and gives its token, which is never shown again.
  public var invite:
    @Sendable (Account.Role, [Owner.ID], _ by: Account.ID, Instant) throws -> String
  /// Makes a one-time link to a new password.
  public var inviteToReset: @Sendable (Account.ID, _ by: Account.ID, Instant) throws -> String
  /// Makes the account of an invitation and signs it in.
  public var accept:
    @Sendable (_ token: String, NewAccount, Visitor, Instant) throws -> SessionTokens
  /// Takes the new password of a link to one and signs in; every other session of the account is over.
  public var reset:
    @Sendable (_ token: String, _ password: String, Visitor, Instant) throws -> SessionTokens
  /// Sets a new password for who knows the old one and signs in anew; every session before is over.
  public var changePassword:
    @Sendable (Account.ID, _ old: String, _ new: String, Visitor, Instant) throws -> SessionTokens
  public var signIn:
    @Sendable (_ name: String, _ password: String, Visitor, Instant) throws -> SessionTokens
  /// The account of a session that is neither over nor idle too long; looking keeps it from idling.
  public var account: @Sendable (_ session: String, Instant) throws -> Account?
  /// The account with a name that a trusted proxy vouches for; nil where there is none that may sign in.
  public var accountNamed: @Sendable (_ name: String) throws -> Account?
  public var signOut: @Sendable (_ session: String, Instant) throws -> Void
  /// The sessions of an account that are open, the last used first.
  public var sessions: @Sendable (Account.ID, Instant) throws -> [OpenSession]
  public var endSession: @Sendable (OpenSession.ID, Account.ID, Instant) throws -> Void
  /// Everybody, disabled accounts too.
  public var everybody: @Sendable () throws -> [Account]
  /// Changes role, units and whether the account can be used, in open sessions at once.
  public var change: @Sendable (Account.ID, AccountChange, Instant) throws -> Void
  /// Makes a calendar link and gives its token, which is never shown again.
  public var makeFeed: @Sendable (Account.ID, FeedOrder, Instant) throws -> (Feed.ID, String)
  /// A new token in place of the one that there is.
  public var renewFeed: @Sendable (Feed.ID, Account.ID, Instant) throws -> String
  public var revokeFeed: @Sendable (Feed.ID, Account.ID, Instant) throws -> Void
  public var feeds: @Sendable (Account.ID) throws -> [Feed]
  /// The feed of a token; nil for one that never was or is revoked, or whose owner is disabled.
  public var feed: @Sendable (_ token: String, Instant) throws -> Feed?
  /// Says whether a form was sent before. `form` is its one-time name, `contents` a hash of what it says.
  public var claim:
    @Sendable (_ form: String, _ contents: String, Account.ID, Instant) throws -> FormClaim

  public init(
    invitation: @escaping @Sendable (String, Instant) throws -> Invitation?,
    invite: @escaping @Sendable (Account.Role, [Owner.ID], Account.ID, Instant) throws -> String,
    inviteToReset: @escaping @Sendable (Account.ID, Account.ID, Instant) throws -> String,
    accept: @escaping @Sendable (String, NewAccount, Visitor, Instant) throws -> SessionTokens,
    reset: @escaping @Sendable (String, String, Visitor, Instant) throws -> SessionTokens,
    changePassword:
      @escaping @Sendable (Account.ID, String, String, Visitor, Instant) throws
      -> SessionTokens,
    signIn: @escaping @Sendable (String, String, Visitor, Instant) throws -> SessionTokens,
    account: @escaping @Sendable (String, Instant) throws -> Account?,
    accountNamed: @escaping @Sendable (String) throws -> Account?,
    signOut: @escaping @Sendable (String, Instant) throws -> Void,
    sessions: @escaping @Sendable (Account.ID, Instant) throws -> [OpenSession],
    endSession: @escaping @Sendable (OpenSession.ID, Account.ID, Instant) throws -> Void,
    everybody: @escaping @Sendable () throws -> [Account],
    change: @escaping @Sendable (Account.ID, AccountChange, Instant) throws -> Void,
    makeFeed: @escaping @Sendable (Account.ID, FeedOrder, Instant) throws -> (Feed.ID, String),
    renewFeed: @escaping @Sendable (Feed.ID, Account.ID, Instant) throws -> String,
    revokeFeed: @escaping @Sendable (Feed.ID, Account.ID, Instant) throws -> Void,
    feeds: @escaping @Sendable (Account.ID) throws -> [Feed],
    feed: @escaping @Sendable (String, Instant) throws -> Feed?,
    claim: @escaping @Sendable (String, String, Account.ID, Instant) throws -> FormClaim
  ) {
    self.invitation = invitation
    self.invite = invite
    self.inviteToReset = inviteToReset
    self.accept = accept
    self.reset = reset
    self.changePassword = changePassword
    self.signIn = signIn
    self.account = account
    self.accountNamed = accountNamed
    self.signOut = signOut
    self.sessions = sessions
    self.endSession = endSession
    self.everybody = everybody
    self.change = change
    self.makeFeed = makeFeed
    self.renewFeed = renewFeed
    self.revokeFeed = revokeFeed
    self.feeds = feeds
    self.feed = feed
    self.claim = claim
  }
}

/// Whether a form was sent before.
public enum FormClaim: Sendable {
  /// It is the first: do what it says, then call `finish` with where that led, or with nil where nothing
  /// was done. `mayBeDone` where an earlier attempt was cut off, and may or may not have taken effect.
  case new(mayBeDone: Bool, finish: @Sendable (_ outcome: String?) throws -> Void)
  /// The same form is being worked on now.
  case running
  /// It was done, and led there; nil where that is not known any more.
  case done(String?)
}

/// What a one-time link is good for.
public struct Invitation: Hashable, Sendable {
  public let purpose: Purpose
  public let expires: Instant

  public init(_ purpose: Purpose, expires: Instant) {
    self.purpose = purpose
    self.expires = expires
  }

  /// What comes of it.
  public enum Purpose: Hashable, Sendable {
    case newAccount(Account.Role, [Owner.ID])
    case newPassword(Account)
  }
}

/// What a new person says of themselves.
public struct NewAccount: Hashable, Sendable {
  public let name: String
  public let password: String
  public let displayName: String
  public let position: String?

  public init(name: String, password: String, displayName: String, position: String?) {
    self.name = name
    self.password = password
    self.displayName = displayName
    self.position = position
  }
}

/// Where somebody signs in from.
public struct Visitor: Hashable, Sendable {
  public let address: String
  /// What an earlier ``SessionTokens`` gave this browser; nil without one.
  public let deviceToken: String?
  public let userAgent: String

  public init(address: String, deviceToken: String?, userAgent: String) {
    self.address = address
    self.deviceToken = deviceToken
    self.userAgent = userAgent
  }
}

/// What a browser gets when somebody signs in.
public struct SessionTokens: Hashable, Sendable {
  /// Opens the session.
  public let session: String
  /// Opens nothing: a browser that has it is not kept out by the failures of others.
  public let device: String
  /// For how many seconds a browser may keep the latter.
  public let deviceSeconds: Int

  public init(session: String, device: String, deviceSeconds: Int) {
    self.session = session
    self.device = device
    self.deviceSeconds = deviceSeconds
  }
}

/// Why something about accounts was not done. Nothing has been changed then.
public enum AccountRefusal: Error, Hashable, Sendable {
  case nameMalformed, nameTaken
  /// The smallest number of characters.
  case passwordTooShort(Int)
  /// The largest number of octets.
  case passwordTooLong(Int)
  case passwordTooCommon
  case displayNameMalformed, positionMalformed, feedNameMalformed
  case tooManyFeeds
  /// The one-time link was used, is too old, was taken back or never was.
  case linkGone
  /// The name or the password; which, nobody is told.
  case wrong
  case tooMany(until: Instant)
  case disabled
  /// No such account, session or feed.
  case notThere
  /// Nobody would be left who can let people in.
  case lastCoordinator
  /// The form's one-time name was used for other contents.
  case formReused
}

/// A session as its owner sees it.
public struct OpenSession: Hashable, Sendable {
  /// Not its token: that is kept hashed.
  public struct ID: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }
  }

  public let id: ID
  public let began: Instant
  public let seen: Instant
  public let device: Device

  public init(id: ID, began: Instant, seen: Instant, device: Device) {
    self.id = id
    self.began = began
    self.seen = seen
    self.device = device
  }

  /// What it runs on, as far as that is known.
  public enum Device: String, CaseIterable, Sendable { case phone, tablet, computer, unknown }
}

/// What a coordinator decides about an account.
public struct AccountChange: Hashable, Sendable {
  public let role: Account.Role
  public let units: [Owner.ID]
  public let isDisabled: Bool

  public init(role: Account.Role, units: [Owner.ID], isDisabled: Bool) {
    self.role = role
    self.units = units
    self.isDisabled = isDisabled
  }
}
