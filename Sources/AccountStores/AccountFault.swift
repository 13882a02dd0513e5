public import ThaiCivil

/// Why something about accounts was not done. Nothing has been changed then.
public enum AccountFault: Error, Hashable, Sendable {
  /// What was typed cannot be a user name: ``UserName``.
  case badUserName
  case userNameTaken
  case badPassword(PasswordRule.Fault)
  /// Empty, longer than ``AccountStore/longestName`` scalars, or with line ends, control characters or
  /// marks of the direction of writing in it.
  case badDisplayName
  /// As ``badDisplayName``, but it may be empty.
  case badPosition
  /// The one-time link was used, is too old, was taken back or never was: which, is nobody's business.
  case badToken
  /// The user name or the password is wrong: which, is nobody's business.
  case wrong
  /// Too many wrong passwords; when the next attempt is heard.
  case tooMany(until: Instant)
  /// The password is right, but a coordinator disabled the account.
  case disabled
  /// No such account, session or feed.
  case notThere
  /// It would leave nobody who can sign in as a coordinator.
  case lastCoordinator
  /// As ``badDisplayName``.
  case badFeedName
  /// The account has ``AccountStore/mostFeeds`` feeds already.
  case tooManyFeeds
  /// An idempotency key has 1 to 255 octets.
  case badKey
  /// The idempotency key was used for another request.
  case keyReused
  case storage(StorageFault)
}

/// Why the file of the accounts could not be opened, read or written.
public enum StorageFault: Error, Hashable, Sendable {
  /// A path and the reason.
  case cannotOpen(String, String)
  /// Something else is at the path.
  case notAccounts(String)
  /// A later program made the file; the version of its tables.
  case newerVersion(Int)
  /// The path, and what is wrong there.
  case damaged(String, String)
  /// The path that cannot be written.
  case readOnly(String)
  /// The path that there is no room for.
  case diskFull(String)
  /// A path, and what the system said when the disk did not take or give its octets.
  case diskFailed(String, String)
  /// Others wrote for so long that it was not our turn.
  case busy
  /// Anything else that the system said.
  case failed(String)
}
