public import ThaiCivil

/// One line of the activity log: what happened on a day, as somebody recorded it at an instant.
///
/// An entry is never changed or deleted. What was wrong is put right by a later entry that corrects it.
public struct LogEntry: Hashable, Sendable {
  /// Its place in the log: 1 for the first, without gaps.
  public let number: Int
  /// When it was recorded, to the millisecond; never before the entry above it.
  public let recorded: Instant
  public let record: LogRecord
  /// The hash of the entry above; that of nothing for the first.
  public let previous: LogHash
  /// The hash of this entry, which covers ``previous`` and so the whole log before it.
  public let hash: LogHash
  /// What its text has in the place of words and evidence; nil for a text of version 1, which has them itself.
  public let seals: EntrySeals?

  public init(
    number: Int, recorded: Instant, record: LogRecord, previous: LogHash, hash: LogHash,
    seals: EntrySeals? = nil
  ) {
    self.number = number
    self.recorded = recorded
    self.record = record
    self.previous = previous
    self.hash = hash
    self.seals = seals
  }

  /// The same entry saying something else in the same place: what is left of it once names or erased parts
  /// are gone. Its hash is that of what was recorded.
  public func saying(_ record: LogRecord) -> LogEntry {
    LogEntry(
      number: number, recorded: recorded, record: record, previous: previous, hash: hash,
      seals: seals)
  }
}

/// What an entry says, before the log has given it a number and an instant.
public struct LogRecord: Hashable, Sendable {
  /// The day on which it happened: not the day on which it was recorded.
  public let day: ThaiDate
  public let event: LogEvent
  public let author: Author
  public let channel: Channel
  public let clock: Clock
  public let evidence: [Evidence]

  public init(
    day: ThaiDate, event: LogEvent, author: Author, channel: Channel = .cli, clock: Clock = .read,
    evidence: [Evidence] = []
  ) {
    self.day = day
    self.event = event
    self.author = author
    self.channel = channel
    self.clock = clock
    self.evidence = evidence
  }

  /// The same, recorded at an instant that this clock gave. Of demonstration data nobody expects another.
  public func timed(by clock: Clock) -> LogRecord {
    LogRecord(
      day: day, event: event, author: author, channel: channel,
      clock: channel == .demonstration ? .read : clock, evidence: evidence)
  }

  /// Who recorded it.
  public struct Author: Hashable, Sendable {
    public let name: String
    public let position: String?
    public let unit: Owner.ID?
    /// The id of the account that somebody was signed in with, which stays the same whatever the person is
    /// called later; nil where nobody signed in, such as at a command.
    public let account: String?

    public init(
      name: String, position: String? = nil, unit: Owner.ID? = nil, account: String? = nil
    ) {
      self.name = name
      self.position = position
      self.unit = unit
      self.account = account
    }
  }

  /// Where the instant of the entry comes from.
  public enum Clock: String, CaseIterable, Sendable {
    /// The computer's clock showed it.
    case read
    /// Somebody gave it, with `--now`.
    case given

    /// What a reader of the instant has to know; nil where the computer's clock showed it.
    public var remark: Phrase? {
      switch self {
      case .read: nil
      case .given: Phrase("ผู้บันทึกระบุเวลาเอง", "given by whoever recorded it")
      }
    }
  }

  /// How it came in.
  public enum Channel: String, CaseIterable, Sendable {
    case cli, sheet, web, calendar, demonstration
  }
}

/// A file or a public page that shows what an entry says.
public struct Evidence: Hashable, Sendable {
  public let content: Content
  /// The day on which it was made; the day on which it was filed is that of its entry.
  public let made: ThaiDate?

  public init(_ content: Content, made: ThaiDate?) {
    self.content = content
    self.made = made
  }

  /// What tells it from other evidence: the SHA-256 of a file, the address of a page, the seal of what was
  /// erased.
  public var mark: String {
    switch content {
    case .file(let sha256, name: _, octets: _, kind: _): sha256
    case .page(let url): url
    case .erased(let seal): seal.description
    case .withheld: ""
    }
  }

  /// What people know it by: the name of a file, the address of a page.
  public var name: String {
    switch content {
    case .file(sha256: _, let name, octets: _, kind: _): name
    case .page(let url): url
    case .erased: Erased.evidence
    case .withheld: Withheld.link
    }
  }

  /// The address of a page; nil for anything else.
  public var page: String? {
    if case .page(let url) = content { url } else { nil }
  }

  public var isErased: Bool {
    if case .erased = content { true } else { false }
  }

  /// Where it is.
  public enum Content: Hashable, Sendable {
    /// A file in the data folder, kept under its SHA-256 (64 hexadecimal digits, lower case).
    case file(sha256: String, name: String, octets: Int, kind: String)
    /// An http or https address.
    case page(url: String)
    /// It was erased; the seal is what the entry still has of it.
    case erased(seal: LogHash)
    /// A page that is kept out of what everybody may read. No entry of a log has that.
    case withheld
  }
}

extension [Evidence] {
  /// Each file, by its octets, and each page once: the first of those that are the same, whatever its name.
  public var withoutRepeats: [Evidence] {
    guard count > 1 else { return self }
    var seen: Set<String> = []
    return filter { seen.insert($0.mark).inserted }
  }
}
