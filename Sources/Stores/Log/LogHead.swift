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

/// An entry with the canonical text that its hash is of.
package struct SealedEntry: Hashable, Sendable {
  package let entry: LogEntry
  package let text: String
}

extension LogHead {
  /// What records are as the next entries of the log. What cannot be read again is not written.
  ///
  /// `holds` says whether a file of evidence is kept. Throws `clockBehind`, `evidenceNotStored` or
  /// `unwritable`.
  package func sealing(
    _ records: [LogRecord], at now: Instant, holds: (_ sha256: String) -> Bool
  ) throws(StoreFault) -> [SealedEntry] {
    if let recorded, now < recorded { throw .clockBehind(last: recorded, now: now) }
    var sealed: [SealedEntry] = []
    for record in records {
      for case .file(let sha256, _, _, _) in record.evidence.map(\.content) where !holds(sha256) {
        throw .evidenceNotStored(sha256)
      }
      let text = SealedText(
        record, number: count + sealed.count + 1, recorded: now,
        previous: sealed.last?.entry.hash ?? hash)
      guard let entry = try? LogEntry(canonicalText: text.text, hash: text.hash) else {
        throw .unwritable(text.text)
      }
      sealed.append(SealedEntry(entry: entry, text: text.text))
    }
    return sealed
  }

  /// The entry of a line of an export, if it is the next. Throws `badLine`.
  package func entry(ofLine line: String) throws(StoreFault) -> SealedEntry {
    let number = count + 1
    guard let parts = ExportLine(line) else {
      throw .badLine(number, "this is not a line of an export")
    }
    guard SealedText(text: parts.text).hash == parts.hash else {
      throw .badLine(number, "the hash is not that of the entry: one of them was edited")
    }
    let entry: LogEntry
    do {
      entry = try LogEntry(canonicalText: parts.text, hash: parts.hash)
    } catch {
      throw .badLine(number, "the entry cannot be read: \(error)")
    }
    guard entry.number == number, entry.previous == hash else {
      throw .badLine(number, "the entry does not follow the one before")
    }
    if let recorded, entry.recorded < recorded {
      throw .badLine(number, "the entry was recorded before the one before")
    }
    return SealedEntry(entry: entry, text: parts.text)
  }
}
