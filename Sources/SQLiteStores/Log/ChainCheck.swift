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

  /// What was verified under a head is not hashed again.
  init(after known: LogHead = .none) {
    (count, head, recorded) = (known.count, known.hash, known.recorded)
  }

  /// A row of the table as it is found.
  private struct Found {
    let number: Int
    let text: String
    /// Nil where the row contradicts itself, or its text is not the canonical text of an entry.
    let entry: LogEntry?

    init(_ row: Row) {
      // Somebody who bypassed the tables may have left anything in a column.
      number = Int.fromDatabaseValue(row[0]) ?? 0
      text = row.text(at: 2) ?? ""
      let sealed = SealedText(text: text)
      let entry = try? LogEntry(canonicalText: text, hash: sealed.hash)
      let isSound =
        entry?.hash == row.hash(at: 3)
        && entry?.recorded.millisecondsSinceEpoch == Int64.fromDatabaseValue(row[1])
      self.entry = isSound ? entry : nil
    }
  }

  /// Looks at the entries up to a number and hands each good one over with its text; stops at the first
  /// bad one.
  mutating func run(
    in database: Database, upTo last: Int = .max,
    each: (LogEntry, _ text: String) throws -> Void = { _, _ in }
  ) throws {
    let sql = """
      SELECT number, recorded, text, hash FROM entry WHERE number > ? AND number <= ? ORDER BY number
      """
    // From the beginning also what was put before the first entry is seen.
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [count > 0 ? count : .min, last])
    while let row = try rows.next() {
      let found = Found(row)
      if let fault = try fault(of: found, before: rows) {
        self.fault = fault
        return
      }
      guard let entry = found.entry else { return }
      (count, beforeHead, head, recorded) = (count + 1, head, entry.hash, entry.recorded)
      try each(entry, found.text)
    }
    if try count < min(last, LogSchema.highestNumber(database)) { fault = .removed(count + 1) }
  }

  /// Nil where the entry follows the one before. The rows after it are read only where it does not.
  private func fault(of found: Found, before rows: RowCursor) throws -> Verification.Fault? {
    let expected = count + 1
    guard found.number >= expected else { return .inserted(found.number) }
    guard found.number == expected else {
      return try has(expected, among: rows) ? .reordered(expected) : .removed(expected)
    }
    guard let entry = found.entry else { return .edited(expected) }
    guard entry.number >= expected else {
      // Where it is not a copy, the entry before this one stands in its place.
      let isPushed = entry.previous == beforeHead && entry.hash != head
      return .inserted(isPushed ? count : expected)
    }
    guard entry.number == expected else {
      return try has(expected, among: rows) ? .reordered(expected) : .removed(expected)
    }
    guard entry.previous == head else { return try breach(at: entry, before: rows) }
    if let recorded, entry.recorded < recorded { return .edited(expected) }
    return isContradicted(entry) ? .closingContradicted(expected) : nil
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
    at entry: LogEntry, before rows: RowCursor
  ) throws -> Verification.Fault {
    guard count > 0 else { return .edited(entry.number) }
    guard let row = try rows.next(), let next = Found(row).entry, next.previous != entry.hash
    else { return .edited(count) }
    return .edited(entry.number)
  }

  private func has(_ number: Int, among rows: RowCursor) throws -> Bool {
    while let row = try rows.next() {
      if Found(row).entry?.number == number { return true }
    }
    return false
  }
}
