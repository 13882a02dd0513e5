internal import Stores

/// Who asks.
struct Caller: Sendable {
  let account: Account
  /// Nil for whom the trusted proxy vouches.
  let session: Session?
  /// Whether somebody made a link that gives the account a new password.
  let isResetOffered: Bool
}
