public import ThaiCivil

/// That somebody is signed in somewhere.
public struct Session: Hashable, Sendable, Identifiable {
  public typealias ID = StoredID<Session>

  public let id: ID
  public let account: Account.ID
  public let created: Instant
  /// To the minute: ``Lifetimes/sessionTouch``.
  public let lastSeen: Instant
  public let device: DeviceKind

  package init(
    id: ID, account: Account.ID, created: Instant, lastSeen: Instant, device: DeviceKind
  ) {
    (self.id, self.account, self.created) = (id, account, created)
    (self.lastSeen, self.device) = (lastSeen, device)
  }

  /// The first instant at which it is over if it is not used again: the earlier of
  /// ``Lifetimes/idleSession`` after its last use and ``Lifetimes/session`` after it began.
  public var expires: Instant {
    min(lastSeen + Lifetimes.idleSession, created + Lifetimes.session)
  }
}

/// A session that is good now, and whose it is.
public struct ActiveSession: Hashable, Sendable {
  public let session: Session
  public let account: Account

  package init(session: Session, account: Account) {
    (self.session, self.account) = (session, account)
  }
}

/// What comes of signing in.
public struct SignedIn: Sendable {
  public let account: Account
  public let session: Session
  /// For a cookie that ends with the session.
  public let sessionToken: Secret
  /// For a cookie that stays (at most ``Lifetimes/knownPlace``) when the session is over: it opens
  /// nothing, and gives this browser its own allowance of wrong passwords for this account.
  public let deviceToken: Secret

  package init(account: Account, session: Session, sessionToken: Secret, deviceToken: Secret) {
    (self.account, self.session) = (account, session)
    (self.sessionToken, self.deviceToken) = (sessionToken, deviceToken)
  }
}
