public import PlanModel

/// What of an entry somebody wants erased for ever, why, and on whose order.
public struct ErasureOrder: Hashable, Sendable {
  public let entry: Int
  /// 0 for the words, from 1 for evidence, as `ErasablePart` counts.
  public let parts: [Int]
  public let reason: String
  /// Who ordered it, such as the number of the memo.
  public let approval: String

  public init(of entry: Int, _ parts: [Int], reason: String, approval: String) {
    (self.entry, self.parts, self.reason, self.approval) = (entry, parts, reason, approval)
  }

  /// One for each part: the store deletes what they name in the transaction that writes them.
  public var events: [LogEvent] {
    parts.map { .erased(entry, part: $0, reason: reason, approval: approval).plain }
  }
}
