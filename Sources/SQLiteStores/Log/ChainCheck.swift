import GRDB
import PlanModel
import Stores
import ThaiCivil

/// Follows the chain of hashes, from the first entry or from one that is known, and says what is wrong where
/// it breaks.
struct ChainCheck {
  private(set) var count: Int
  private(set) var head: LogHash
  private(set) var fault: Verification.Fault?
  private var beforeHead = LogHash.none
  private var recorded: Instant?
  private var erasures = Erasures()

  /// What was verified under a head is not hashed again.
  init(after known: LogHead = .none) {
    (count, head, recorded) = (known.count, known.hash, known.recorded)
  }

  /// Looks at the entries up to a number and hands each good one over, with the hash of its leaf if asked for;
  /// stops at the first bad one.
  mutating func run(
    in database: Database, upTo last: Int = .max, hashLeaves: Bool = false,
    each: (SealedEntry) throws -> Void = { _ in }
  ) throws {
    var rows = try EntryRows(database, after: count, upTo: last, hashLeaves: hashLeaves)
    while let found = try rows.next() {
      fault = try fault(of: found, before: &rows)
      guard fault == nil else { return }
      guard let link = found.link, let sealed = found.sealed else {
        fault = .edited(count + 1)
        return
      }
      guard !isContradicted(sealed.entry) else {
        fault = .closingContradicted(count + 1)
        return
      }
      (count, beforeHead, head, recorded) = (count + 1, head, link.hash, link.recorded)
      erasures.add(sealed)
      try each(sealed)
    }
    if try count < min(last, LogSchema.highestNumber(database)) {
      fault = .removed(count + 1)
    } else if last == .max, let entry = erasures.firstWithoutOrder {
      // The order comes later than what it erases: only the whole log can lack it.
      fault = .partMissing(entry)
    }
  }

  /// Nil where the entry follows the one before, as far as its text says where it belongs. The rows after it are read only where it does not.
  private func fault(
    of found: FoundRow, before rows: inout EntryRows
  ) throws -> Verification.Fault? {
    let expected = count + 1
    guard found.number >= expected else { return .inserted(found.number) }
    guard found.number == expected else {
      return try has(expected, among: &rows) ? .reordered(expected) : .removed(expected)
    }
    guard let entry = found.link else { return .edited(expected) }
    guard entry.number >= expected else {
      // Where it is not a copy, the entry before this one stands in its place.
      let isPushed = entry.previous == beforeHead && entry.hash != head
      return .inserted(isPushed ? count : expected)
    }
    guard entry.number == expected else {
      return try has(expected, among: &rows) ? .reordered(expected) : .removed(expected)
    }
    guard entry.previous == head else { return try breach(at: entry, before: &rows) }
    if let recorded, entry.recorded < recorded { return .edited(expected) }
    return nil
  }

  /// Whether it closed a round over other entries than those before it. A closing is sealed in the
  /// transaction that writes it, so it speaks of all entries there were.
  private func isContradicted(_ entry: LogEntry) -> Bool {
    guard case .closed(_, _, let closing) = entry.record.event else { return false }
    return closing.count != count || closing.head != head.description
  }

  /// An entry that is sound in itself but was written after another than the one before it: one of the
  /// two was put in the place of the right one. The entry after them is witness for the one it follows.
  private func breach(
    at entry: EntryLink, before rows: inout EntryRows
  ) throws -> Verification.Fault {
    guard count > 0 else { return .edited(entry.number) }
    guard let next = try rows.next()?.link, next.previous != entry.hash
    else { return .edited(count) }
    return .edited(entry.number)
  }

  private func has(_ number: Int, among rows: inout EntryRows) throws -> Bool {
    while let found = try rows.next() {
      if found.link?.number == number { return true }
    }
    return false
  }
}

/// What was erased, and the orders to erase it.
private struct Erasures {
  private struct Part: Hashable {
    let entry: Int
    let place: Int
  }

  private var erased: [Part] = []
  private var ordered: Set<Part> = []

  mutating func add(_ sealed: SealedEntry) {
    for (place, part) in sealed.parts.enumerated() where part == nil {
      erased.append(Part(entry: sealed.entry.number, place: place))
    }
    if case .erased(let entry, let place, reason: _, approval: _) = sealed.entry.record.event {
      ordered.insert(Part(entry: entry, place: place))
    }
  }

  /// The first entry of which a part is gone and nobody said that it should.
  var firstWithoutOrder: Int? { erased.first { !ordered.contains($0) }?.entry }
}
