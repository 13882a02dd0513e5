public import ThaiCivil

/// The activity log, or the first part of it, and what it says once every correction is taken in.
///
/// Everything that the tool knows of work and money is a fold over ``effective``.
public struct Log: Sendable {
  /// As recorded, the first first.
  public let entries: [LogEntry]
  /// What counts: corrections taken in, withdrawn entries and the corrections themselves left out, by
  /// number. An entry that closed a round is among them.
  public let effective: EffectiveEntries

  /// What an entry orders to be erased is gone from the ones before it, also where they were read earlier.
  public init(_ entries: [LogEntry] = []) {
    let entries = entries.withErasures
    self.entries = entries
    effective = EffectiveEntries(entries)
  }

  /// The log as it stood at an instant, what was recorded at that very instant included.
  public func upTo(_ instant: Instant) -> Log {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].recorded <= instant { low = middle + 1 } else { high = middle }
    }
    return first(low)
  }

  /// The log as it stood when it had so many entries; all of it where it has no more.
  public func first(_ count: Int) -> Log {
    count < entries.count ? Log(Array(entries.prefix(max(0, count)))) : self
  }

  /// The hash of the last entry; that of nothing for an empty log.
  public var head: LogHash { entries.last?.hash ?? .none }

  /// The hash of the log as it stood when it had so many entries; nil where it never had.
  public func head(after count: Int) -> LogHash? {
    guard (0...entries.count).contains(count) else { return nil }
    return count == 0 ? LogHash.none : entries[count - 1].hash
  }

  public var count: Int { entries.count }

  /// The entry with this number; nil where there is none.
  public func entry(_ number: Int) -> LogEntry? {
    guard let first = entries.first?.number, number >= first else { return nil }
    let index = number - first
    return entries.indices.contains(index) ? entries[index] : nil
  }
}
