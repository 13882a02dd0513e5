/// What came of claiming an idempotency key.
public enum Claim: Hashable, Sendable {
  /// The request is the first with this key: run it, then `finish` or `abandon` the ticket. `mayBeDone`
  /// where an earlier run was cut off, or takes longer than ``Lifetimes/runningRequest``: it may or may
  /// not have taken effect, and whoever can should look before running it.
  case new(Ticket, mayBeDone: Bool)
  /// The same request is running now.
  case running
  /// The request was run, with this outcome; nil where that was not to be kept, or too large for it.
  case done(String?)

  /// The right to finish a request.
  public struct Ticket: Hashable, Sendable {
    package let key: Digest
    package let number: Int64

    package init(key: Digest, number: Int64) { (self.key, self.number) = (key, number) }
  }

  /// The most octets of an outcome that are kept.
  public static let largestOutcome = 1 << 16
}
