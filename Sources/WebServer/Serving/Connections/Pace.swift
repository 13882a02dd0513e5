internal import NIOCore

/// How fast the other side has to send a body, or take an answer.
///
/// The law. After ``Limits/patience`` no less than ``Limits/leastRate`` on the average since it began, and
/// no longer than ``Limits/longestTransfer`` in all. Whoever does nothing has the patience and no more.
struct Pace {
  private let began: NIODeadline
  private let limits: Limits
  private var octets = 0
  private var latest: NIODeadline

  init(from began: NIODeadline, _ limits: Limits) {
    (self.began, self.limits) = (began, limits)
    latest = began + TimeAmount(limits.longestTransfer)
  }

  mutating func moved(_ count: Int) { octets += count }

  /// It must be over by then, however fast it is.
  mutating func end(by deadline: NIODeadline) { latest = min(latest, deadline) }

  /// When it is too late, unless more moves until then.
  var deadline: NIODeadline {
    let earned = TimeAmount.milliseconds(Int64(octets) * 1_000 / Int64(max(1, limits.leastRate)))
    return min(latest, began + TimeAmount(limits.patience) + earned)
  }
}
