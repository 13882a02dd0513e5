internal import PlanModel

/// Entries that were read from files and proven, by the octets that they stand for.
public struct EntryMemory {
  private var entries: [[UInt8]: CalendarEntry] = [:]

  /// Nothing yet.
  public init() {}

  func entry(for octets: UnsafeRawBufferPointer) -> CalendarEntry? { entries[Array(octets)] }

  mutating func remember(_ entry: CalendarEntry, as octets: UnsafeRawBufferPointer) {
    entries[Array(octets)] = entry
  }
}
