/// What stands where something was erased.
public enum Erased {
  /// For the words of an entry.
  public static let words = "[ลบข้อความแล้วตามคำสั่ง]"
  /// For the name of a file or the address of a page.
  public static let evidence = "[ลบหลักฐานแล้วตามคำสั่ง]"
}

/// A part of an entry: 0 is its words, its evidence counts from 1.
struct EntryPart: Hashable {
  let entry: Int
  let place: Int
}

/// A part of an entry that can still be erased.
public struct ErasablePart: Hashable, Sendable {
  /// 0 for the words, from 1 for evidence, as ``EntrySeals`` counts.
  public let part: Int
  /// Nil for the words.
  public let evidence: Evidence?
}

extension Log {
  /// The entries that ordered something of an entry erased, by the part that is gone.
  public func erasures(of number: Int) -> [Int: LogEntry] {
    var found: [Int: LogEntry] = [:]
    for entry in entries.dropFirst(max(0, number)) {
      guard case .erased(number, let part, reason: _, approval: _) = entry.record.event else {
        continue
      }
      found[part] = entry
    }
    return found
  }

  /// What of an entry can still be erased; nothing of one of version 1, whose text holds it for ever.
  public func erasableParts(of number: Int) -> [ErasablePart] {
    guard let entry = entry(number), entry.seals != nil else { return [] }
    let gone = erasures(of: number)
    let words = entry.record.hasErasable(0) ? [ErasablePart(part: 0, evidence: nil)] : []
    let evidence = entry.record.evidenceOfParts.enumerated().map { index, evidence in
      ErasablePart(part: index + 1, evidence: evidence)
    }
    return (words + evidence).filter { gone[$0.part] == nil }
  }
}

extension LogRecord {
  /// Whether a part holds something that can be erased.
  public func hasErasable(_ part: Int) -> Bool {
    part == 0 ? event.hasWords : evidenceOfParts.indices.contains(part - 1)
  }
}

extension LogEvent {
  fileprivate var hasWords: Bool {
    fields.contains { field, value in
      if case .replacement(let instead) = value { return instead.event.hasWords }
      return field.isErasable
    }
  }

  /// What is left without its words: as it is read once they are gone.
  fileprivate var withoutWords: LogEvent {
    var left = fields
    for part in kind.parts {
      if case .replacement(let instead) = left[of: part.field] {
        left[of: part.field] = .replacement(
          Replacement(
            day: instead.day, event: instead.event.withoutWords, evidence: instead.evidence))
      } else if part.field.isErasable {
        // Whether there was something that need not be there, nobody knows any more.
        left[of: part.field] = part.isRequired ? .text(Erased.words) : nil
      }
    }
    return (try? LogEvent(kind, about: subject, left)) ?? self
  }

  /// What is left once a piece of the evidence that its replacements keep is gone.
  fileprivate func erasing(_ evidence: inout ErasedEvidence) -> LogEvent {
    guard case .corrected(let entry, let reason, let approval, let instead?) = self else {
      return self
    }
    let kept = instead.evidence.map { evidence.left(of: $0) }
    return .corrected(
      entry, reason: reason, approval: approval,
      instead: Replacement(
        day: instead.day, event: instead.event.erasing(&evidence), evidence: kept))
  }
}

/// Evidence as it is gone through in the order of the parts.
private struct ErasedEvidence {
  /// How many come before the one that is gone.
  var before: Int
  let seal: LogHash

  mutating func left(of evidence: [Evidence]) -> [Evidence] {
    defer { before -= evidence.count }
    guard evidence.indices.contains(before) else { return evidence }
    var left = evidence
    left[before] = Evidence(.erased(seal: seal), made: nil)
    return left
  }
}

extension LogEntry {
  /// The entry as a store gives it once a part was erased. Its text and hash are the same.
  func erasing(_ part: Int) -> LogEntry {
    guard let seals, seals.all.indices.contains(part) else { return self }
    var evidence = record.evidence
    var event = record.event
    if part == 0 {
      event = event.withoutWords
    } else {
      var erased = ErasedEvidence(before: part - 1, seal: seals.evidence[part - 1])
      evidence = erased.left(of: evidence)
      event = event.erasing(&erased)
    }
    return saying(
      LogRecord(
        day: record.day, event: event, author: record.author, channel: record.channel,
        clock: record.clock, evidence: evidence))
  }
}

extension [LogEntry] {
  /// What is left of entries once what they order to be erased is gone.
  var withErasures: [LogEntry] {
    var left = self
    for entry in self {
      guard case .erased(let number, let part, reason: _, approval: _) = entry.record.event,
        let first = first?.number, number >= first, indices.contains(number - first)
      else { continue }
      left[number - first] = left[number - first].erasing(part)
    }
    return left
  }
}
