package import ThaiCivil

/// How many wrong passwords are heard.
///
/// The law. Wrong passwords are counted in pots. An attempt to sign in to an account draws from
/// - the pot of the account and the device, where the device is known to the account;
/// - else the pot of the account and the address, where the address is known to it;
/// - else two pots: that of the account and all strangers, and that of the address.
///
/// A device or an address is known to an account that somebody signed in to from it, for
/// ``Lifetimes/knownPlace`` after the last time. An attempt is heard when all its pots are open, and
/// counts in each of them before the password is looked at, so attempts at the same time are counted too;
/// a right password takes its own count back, and empties the pot of a known place. A pot with fewer than
/// its free failures is open; after that it opens ``wait(after:free:)`` later than its last failure: 15
/// seconds, then twice as long each time, at most 15 minutes. An attempt that is not heard counts
/// nowhere. ``memory`` after its last failure a pot is empty.
///
/// So whoever guesses has about 100 guesses a day at an account, from however many addresses; and whoever
/// fails on purpose can keep strangers out, never somebody at a device that has signed in before, nor, from
/// elsewhere, at an address that has. Who has neither asks a coordinator for a link
/// (``AccountStore/resetToken(for:by:needsSecond:now:)``), which no pot stops.
///
/// A user name that nobody has is counted in the same way, so the limit does not tell who has an account
/// to anybody but those who share an address with one who signed in there.
public enum SignInLimit {
  /// Failures after which a pot of an account begins to close.
  public static let freeForAccount = 5
  /// Failures after which the pot of an address begins to close: an office has one address.
  public static let freeForAddress = 20
  public static let firstWait = Duration.seconds(15)
  public static let longestWait = Duration.seconds(15 * 60)
  public static let memory = Duration.seconds(86_400)

  /// How long after its last failure a pot with so many of them opens again.
  public static func wait(after failures: Int, free: Int) -> Duration {
    guard failures >= free else { return .zero }
    // Beyond 15 s · 2^6 = 16 min the longest wait stands anyway.
    return min(firstWait * (1 << min(failures - free, 6)), longestWait)
  }
}

/// What is counted for one key.
package struct FailurePot: Hashable, Sendable {
  package let failures: Int
  package let last: Instant

  package init(failures: Int, last: Instant) { (self.failures, self.last) = (failures, last) }

  /// When the next attempt is heard. A clock that was set back must not close it for longer.
  package func opens(free: Int, now: Instant) -> Instant {
    isForgotten(now) ? now : min(last, now) + SignInLimit.wait(after: failures, free: free)
  }

  package func isForgotten(_ now: Instant) -> Bool { last + SignInLimit.memory <= now }
}
