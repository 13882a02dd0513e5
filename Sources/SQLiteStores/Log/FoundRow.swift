import PlanModel
import Stores
import ThaiCivil

/// A row of the log with its parts, as SQLite gives it, before anybody looked whether it is what was written.
struct RawRow: Sendable {
  let number: Int
  /// Nil for what is no number.
  let recorded: Int64?
  /// Empty for octets that are not UTF-8.
  let text: String
  /// Nil for what does not have 32 octets.
  let hash: LogHash?
  let parts: [SealedPart?]
}

/// A row as it is found. Somebody who bypassed the tables may have left anything in a column.
struct FoundRow: Sendable {
  let number: Int
  /// Nil where the row contradicts itself, or its text is not the canonical text of an entry. It is there also where
  /// parts are not what the entry sealed.
  let link: EntryLink?
  private let content: Content

  /// Copied for each row, and so not more than a word.
  private indirect enum Content {
    case sealed(SealedEntry)
    case broken(readable: LogEntry?)
  }

  /// The entry with its parts; nil where one is not what was sealed.
  var sealed: SealedEntry? {
    switch content {
    case .sealed(let sealed): sealed
    case .broken: nil
    }
  }

  /// What can be read of the entry, whatever its hash.
  var readable: LogEntry? {
    switch content {
    case .sealed(let sealed): sealed.entry
    case .broken(let readable): readable
    }
  }

  init(_ row: RawRow, hashLeaf: Bool) {
    number = row.number
    if let hash = row.hash,
      var sealed = try? SealedEntry(text: row.text, hash: hash, parts: row.parts),
      sealed.entry.recorded.millisecondsSinceEpoch == row.recorded
    {
      if hashLeaf { sealed.hashLeaf() }
      link = EntryLink(sealed.entry)
      content = .sealed(sealed)
      return
    }
    let alone = SealedEntry.entry(of: row.text)
    let isSound =
      alone != nil && alone?.hash == row.hash
      && alone?.recorded.millisecondsSinceEpoch == row.recorded
    let withParts = row.hash.flatMap { hash in
      try? LogEntry(canonicalText: row.text, hash: hash, parts: row.parts.map { $0?.text })
    }
    link = isSound ? alone.map(EntryLink.init) : nil
    content = .broken(readable: withParts ?? alone)
  }
}

/// Where an entry belongs, as its text has it.
struct EntryLink: Sendable {
  let number: Int
  let recorded: Instant
  let previous: LogHash
  let hash: LogHash

  init(_ entry: LogEntry) {
    (number, recorded) = (entry.number, entry.recorded)
    (previous, hash) = (entry.previous, entry.hash)
  }
}
