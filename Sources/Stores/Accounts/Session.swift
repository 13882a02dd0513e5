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
  /// Whether the person wanted to stay signed in on this device.
  public let isKept: Bool
  /// When the password was last given in it.
  public let proven: Instant

  package init(
    id: ID, account: Account.ID, created: Instant, lastSeen: Instant, device: DeviceKind,
    isKept: Bool, proven: Instant
  ) {
    (self.id, self.account, self.created) = (id, account, created)
    (self.lastSeen, self.device) = (lastSeen, device)
    (self.isKept, self.proven) = (isKept, proven)
  }

  /// The first instant at which it is over if it is not used again: the earlier of
  /// ``Lifetimes/idleSession`` after its last use and ``Lifetimes/session`` after it began; where it is kept,
  /// ``Lifetimes/keptSession`` after it began.
  public var expires: Instant {
    isKept
      ? created + Lifetimes.keptSession
      : min(lastSeen + Lifetimes.idleSession, created + Lifetimes.session)
  }

  /// Whether the password was given so lately that it need not be asked for again.
  public func isProven(at now: Instant) -> Bool { now < proven + Lifetimes.proof }
}

/// A session that is good now, and whose it is.
public struct ActiveSession: Hashable, Sendable {
  public let session: Session
  public let account: Account

  package init(session: Session, account: Account) {
    (self.session, self.account) = (session, account)
  }
}

/// How far somebody came who knows the password.
public enum SignInStep: Sendable {
  case signedIn(SignedIn)
  /// The account has a second factor. The secret goes with a code to
  /// ``AccountStore/completeSignIn(_:code:from:now:)``, within ``Lifetimes/codeWait``.
  case codeAsked(Secret)
}

/// What comes of signing in.
public struct SignedIn: Sendable {
  public let account: Account
  public let session: Session
  /// For a cookie that ends with the browser, or with the session where that is kept.
  public let sessionToken: Secret
  /// For a cookie that stays (at most ``Lifetimes/knownPlace``) when the session is over: it opens
  /// nothing, and gives this browser its own allowance of wrong passwords for this account.
  public let deviceToken: Secret

  package init(account: Account, session: Session, sessionToken: Secret, deviceToken: Secret) {
    (self.account, self.session) = (account, session)
    (self.sessionToken, self.deviceToken) = (sessionToken, deviceToken)
  }
}
