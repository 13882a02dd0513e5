package import PlanModel
package import ThaiCivil
package import Transparency

/// An entry with the canonical text that its hash is of, and the parts that the text has seals of.
package struct SealedEntry: Hashable, Sendable {
  package let entry: LogEntry
  package let text: String
  /// In their order, nil for one that was erased; none for a text of version 1.
  package let parts: [SealedPart?]
  /// Of its leaf, where an export had one.
  package var salt: [UInt8]?
  /// The hash of its leaf without a salt, where ``hashLeaf()`` made it.
  private var leaf: MerkleHash?

  /// Why a text is not that of an entry.
  package enum Fault: Error {
    case hash
    case text(LogTextFault)
    /// A part is not what was sealed.
    case part(Int)
  }

  /// Reads the text, and holds hash and seals against what they are of; `hash` is nil where only the text
  /// says what it is.
  package init(text: String, hash: LogHash?, parts: [SealedPart?]) throws(Fault) {
    let sealed = SealedText(text: text)
    guard hash == nil || hash == sealed.hash else { throw .hash }
    do throws(LogTextFault) {
      entry = try LogEntry(canonicalText: text, hash: sealed.hash, parts: parts.map { $0?.text })
    } catch {
      throw .text(error)
    }
    for (place, part) in parts.enumerated() {
      guard let part else { continue }
      // There are as many seals as parts, or the text would not have been read.
      guard part.seal == entry.seals?[place] else { throw .part(place) }
    }
    (self.text, self.parts) = (text, parts)
  }

  /// Hashes its leaf beforehand, unless that needs a salt.
  package mutating func hashLeaf() {
    if !EntryLeaf.needsSalt(text) { leaf = leafHash(salt: nil) }
  }

  /// The hash of its leaf, with the salt that stands beside it.
  package func leafHash(salt: [UInt8]?) -> MerkleHash {
    if salt == nil, let leaf { return leaf }
    return EntryLeaf(text: text, salt: salt).hash
  }

  /// The entry of a text without its parts, as if all were erased; nil for what is not an entry.
  package static func entry(of text: String) -> LogEntry? {
    let hash = SealedText(text: text).hash
    func read(_ count: Int) throws(LogTextFault) -> LogEntry {
      try LogEntry(
        canonicalText: text, hash: hash, parts: Array(repeating: nil, count: count))
    }
    do throws(LogTextFault) {
      return try read(0)
    } catch .parts(_, let seals) {
      return try? read(seals)
    } catch {
      return nil
    }
  }

  /// The entry once one of its parts is gone; itself where that cannot be read, which no entry does.
  package func erasing(_ part: Int) -> SealedEntry {
    var left = parts
    guard left.indices.contains(part) else { return self }
    left[part] = nil
    return (try? SealedEntry(text: text, hash: entry.hash, parts: left)) ?? self
  }
}

extension LogHead {
  /// What records are as the next entries of the log. What cannot be read again is not written.
  ///
  /// `random` gives the keys of the parts; `holds` says whether a file of evidence is kept. Throws
  /// `clockBehind`, `evidenceNotStored` or `unwritable`.
  package func sealing(
    _ records: [LogRecord], at now: Instant, random: RandomSource,
    holds: (_ sha256: String) -> Bool
  ) throws(StoreFault) -> [SealedEntry] {
    if let recorded, now < recorded { throw .clockBehind(last: recorded, now: now) }
    var sealed: [SealedEntry] = []
    for record in records {
      for case .file(let sha256, _, _, _) in record.evidence.map(\.content) where !holds(sha256) {
        throw .evidenceNotStored(sha256)
      }
      var parts: [SealedPart] = []
      for text in record.parts { parts.append(try SealedPart(text, random: random)) }
      let text = record.canonicalText(
        number: count + sealed.count + 1, recorded: now,
        previous: sealed.last?.entry.hash ?? hash, seals: EntrySeals(parts.map(\.seal)))
      guard let entry = try? SealedEntry(text: text, hash: nil, parts: parts) else {
        throw .unwritable(text)
      }
      sealed.append(entry)
    }
    return sealed
  }

  /// The entry of a line of an export, if it is the next. Throws `badLine`.
  package func entry(ofLine line: String) throws(StoreFault) -> SealedEntry {
    let number = count + 1
    guard let line = ExportLine(line) else {
      throw .badLine(number, "this is not a line of an export")
    }
    var sealed: SealedEntry
    do throws(SealedEntry.Fault) {
      sealed = try SealedEntry(text: line.text, hash: line.hash, parts: line.parts)
      sealed.salt = line.salt
    } catch {
      switch error {
      case .hash:
        throw .badLine(number, "the hash is not that of the entry: one of them was edited")
      case .text(let fault): throw .badLine(number, "the entry cannot be read: \(fault)")
      case .part:
        throw .badLine(
          number, "a part is not what the entry has the seal of: one of them was edited")
      }
    }
    let entry = sealed.entry
    guard entry.number == number, entry.previous == hash else {
      throw .badLine(number, "the entry does not follow the one before")
    }
    if let recorded, entry.recorded < recorded {
      throw .badLine(number, "the entry was recorded before the one before")
    }
    return sealed
  }
}

extension LogEntry {
  /// The hashes of the files that it names: its evidence, and what was kept as it closed a round or
  /// adopted an edition of the plan.
  package var files: [String] {
    let evidence = record.evidenceOfParts.compactMap { evidence in
      if case .file(let sha256, _, _, _) = evidence.content { sha256 } else { nil as String? }
    }
    switch record.event {
    case .closed(_, _, let closing):
      return evidence + [closing.contents, closing.published, closing.edition].compactMap(\.self)
    case .adopted(let adoption): return evidence + [adoption.edition]
    default: return evidence
    }
  }
}
