public import ThaiCivil

/// Something about who may do what and who took what along, to be looked into should something have happened.
/// It is no part of the log: it proves nothing, and is gone after a while.
public struct AuditEvent: Hashable, Sendable {
  public let at: Instant
  public let kind: Kind
  /// The user name of whoever did it, as it was typed where nobody has it; nil where nobody says.
  public let who: String?
  /// The user name of whom it was done to.
  public let whom: String?
  /// The address of the browser.
  public let address: String
  /// What of, without names: a file's place, a role.
  public let about: String

  /// What happened; the words stand in the files.
  public enum Kind: String, CaseIterable, Sendable {
    case signedIn = "signed-in"
    case signedOut = "signed-out"
    /// A wrong name, password or code; without a name where only a code was typed.
    case signInFailed = "sign-in-failed"
    /// A disabled account's right password.
    case signInDisabled = "sign-in-disabled"
    /// Too many attempts: not even looked at.
    case signInUnheard = "sign-in-unheard"
    /// A wrong password or code of somebody who is signed in, typed where it was asked for once more.
    case proofFailed = "proof-failed"
    case passwordChanged = "password-changed"
    /// A second factor was set or removed by its owner, or has new recovery codes.
    case secondFactorChanged = "second-factor-changed"
    /// A one-time link was used.
    case linkUsed = "link-used"
    /// A one-time link to a new account was made.
    case invited
    /// Such a link was taken back.
    case uninvited
    /// Role, units or whether the account can be used, or a link to a new password.
    case accountChanged = "account-changed"
    case sessionEnded = "session-ended"
    case calendarLink = "calendar-link"
    case downloaded
    case roundClosed = "round-closed"
    /// Words or evidence of an entry were deleted on somebody's order.
    case entryErased = "entry-erased"
    /// Somebody who is signed in asked for what the own role may not have.
    case forbidden
  }

  public init(
    _ kind: Kind, at: Instant, by who: String?, to whom: String? = nil, from address: String,
    about: String = ""
  ) {
    (self.at, self.kind, self.who, self.whom) = (at, kind, who, whom)
    (self.address, self.about) = (address, about)
  }
}

/// Where such events are kept.
public protocol AuditTrail: Sendable {
  /// Writes one down, with names and addresses as pseudonyms. May block.
  func add(_ event: AuditEvent) throws(StoreFault)

  /// Removes what is older than it may be kept; once an hour is often enough.
  func purge(now: Instant) throws(StoreFault)
}
