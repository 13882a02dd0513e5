private import Glibc
public import PlanModel
private import ThaiCivil

/// Entries with the octets that they stand for, each proven: to read the octets gives the entry, and to
/// write the entry gives the octets.
///
/// An entry that stands in several files is read once. One that is expected is not even read: its
/// octets tell its uid and edition, and if the expected entry written in this edition gives the same
/// octets, it is what reading them would give.
public struct EntryMemory {
  private struct Proven {
    let entry: CalendarEntry
    let octets: [UInt8]
  }

  private let expected: [String: CalendarEntry]
  private var proven: [CalendarForm: [String: Proven]] = [:]

  /// - Parameter entries: what will most likely stand in the files, in whatever edition. It changes how
  ///   long reading takes, never what it gives.
  public init(expecting entries: [CalendarEntry] = []) {
    expected = Dictionary(
      entries.filter(\.isReadBack).map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an entry looks like in a file; nil when it was not read from one.
  public func octets(of entry: CalendarEntry, as form: CalendarForm) -> [UInt8]? {
    guard let known = proven[form]?[entry.uid], known.entry == entry else { return nil }
    return known.octets
  }

  /// The entry that octets from its `BEGIN` to its `END` stand for, if it is known without reading them;
  /// the label is what they tell of themselves.
  mutating func entry(
    for octets: UnsafeRawBufferPointer, labelled label: EntryLabel, as form: CalendarForm
  ) -> CalendarEntry? {
    if let known = proven[form]?[label.uid], octets.isSame(as: known.octets) { return known.entry }
    // Reading would refuse a longer line.
    guard octets.count <= ICalendar.longestLine, let expected = expected[label.uid],
      let version = label.version()
    else { return nil }
    let entry = expected.with(version: version)
    let written = Component(entry, as: form).octets
    guard octets.isSame(as: written) else { return nil }
    remember(entry, written, as: form)
    return entry
  }

  mutating func remember(_ entry: CalendarEntry, _ octets: [UInt8], as form: CalendarForm) {
    proven[form, default: [:]][entry.uid] = Proven(entry: entry, octets: octets)
  }
}

extension CalendarEntry {
  /// Whether reading gives back all of it: what is empty is not written, and a uid is made one line.
  fileprivate var isReadBack: Bool {
    let names = [uid, relatedTo, color].compactMap(\.self)
    return names.allSatisfy { !$0.isEmpty && CleanText.oneLine($0) == $0 }
      && categories.allSatisfy { !$0.text.isEmpty && CleanText.item($0) == $0.text }
      && [start, due].allSatisfy { BuddhistYear.supported.contains($0.year) }
      && alarms.allSatisfy { $0.magnitude <= 10_000 }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether each octet is that of the other, and none is left over.
  func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return other.withUnsafeBytes { other in
      guard let left = baseAddress, let right = other.baseAddress else { return true }
      return memcmp(left, right, count) == 0
    }
  }
}
