public import PlanModel
public import ThaiCivil

/// Where a log ends.
public struct LogHead: Hashable, Sendable {
  /// How many entries there are.
  public let count: Int
  /// The hash of the last entry; that of nothing in an empty log.
  public let hash: LogHash
  /// When the last entry was recorded; nil in an empty log.
  public let recorded: Instant?

  package init(count: Int, hash: LogHash, recorded: Instant?) {
    (self.count, self.hash, self.recorded) = (count, hash, recorded)
  }

  package init(after entry: LogEntry) {
    self.init(count: entry.number, hash: entry.hash, recorded: entry.recorded)
  }

  /// Of an empty log.
  public static let none = LogHead(count: 0, hash: .none, recorded: nil)
}

extension Log {
  /// Where it ends, to ask a store for what follows.
  public var end: LogHead { entries.last.map(LogHead.init(after:)) ?? .none }
}
