public import PlanModel
public import Stores
public import ThaiCivil

/// A plan with its log, open for writing. What is recorded goes through here, whatever door it came in by.
///
/// Where the log has adopted editions of the plan, the rules are those of the edition in force.
public struct LogBook: Sendable {
  /// The plan in force as far as the log is known: that which is given where nothing of it is.
  public let edition: PlanEdition
  public let store: any LogStore
  /// The editions that the log adopted, as far as it is known; nil where it adopted none.
  public let timeline: PlanTimeline?
  let kept: KeptEditions
  private let known: Log
  private let rules: LogRules

  public var schedule: Schedule { edition.schedule }

  public init(_ edition: PlanEdition, _ store: any LogStore) {
    self.init(edition, nil, store, KeptEditions(edition, store), Log())
  }

  private init(
    _ edition: PlanEdition, _ timeline: PlanTimeline?, _ store: any LogStore,
    _ kept: KeptEditions, _ known: Log
  ) {
    (self.edition, self.timeline, self.store) = (edition, timeline, store)
    (self.kept, self.known) = (kept, known)
    rules = LogRules(edition.schedule)
  }

  /// The same once a log is known, with the plan in force on a day. Throws `unverified` where an edition is not
  /// as it was kept.
  public func following(_ log: Log, on day: ThaiDate) throws(StoreFault) -> LogBook {
    let timeline = try timeline(of: log)
    return LogBook(timeline?.edition(on: day) ?? kept.given, timeline, store, kept, log)
  }

  /// The book before anything is known of the log.
  var emptyBook: Book { Book(empty: kept) }

  /// The editions that a log adopted; nil where it adopted none.
  func timeline(of log: Log) throws(StoreFault) -> PlanTimeline? {
    try PlanTimeline(log.adoptedEditions, log, kept)
  }

  private func edition(in log: Log, on day: ThaiDate) throws(StoreFault) -> PlanEdition {
    try timeline(of: log)?.edition(on: day) ?? kept.given
  }

  private func rules(
    for log: Log, on day: ThaiDate, adopting plan: Plan? = nil
  ) throws(StoreFault) -> LogRules {
    let timeline = try timeline(of: log)
    guard timeline != nil || plan != nil else { return rules }
    return LogRules((timeline?.edition(on: day) ?? edition).schedule, adopting: plan)
  }

  /// What was added, and to what.
  public struct Added: Sendable {
    /// The log before.
    public let before: Log
    public let entries: [LogEntry]

    /// The numbers of the entries.
    public var numbers: Range<Int> { before.count + 1..<before.count + entries.count + 1 }

    /// The log with them.
    public var log: [LogEntry] { before.entries + entries }
  }

  /// Adds records that are made knowing the whole log, all or none, recorded at the instant that the clock
  /// shows then. Rules and writing see the same log: nobody can write in between.
  ///
  /// `known` is as much of the log as the caller has already, which is not read again; `source` says in the
  /// entries where the clock's instant is from; `plan` what a record adopts, whose log it becomes where it is nobody's
  /// yet. Throws
  /// ``RecordsRefused``, what `records` throws, or a ``StoreFault``; nothing is written then.
  @discardableResult
  public func add(
    after known: Log = Log(), at clock: () -> Instant, by source: LogRecord.Clock = .read,
    adopting plan: Plan? = nil, _ records: (Log) throws -> [LogRecord]
  ) throws -> Added {
    let known = known.entries.isEmpty ? self.known : known
    var before = known
    let entries = try store.append(after: known.end, at: clock, of: plan?.id) { following in
      if !following.isEmpty { before = Log(known.entries + following) }
      let records = try records(before).map { $0.timed(by: source) }
      let today = clock().bangkokDay
      try rules(for: before, on: today, adopting: plan).admit(records, to: before, today: today)
      return records
    }
    return Added(before: before, entries: entries)
  }

  /// Closes a round with an entry that `record` makes of the closing, and keeps what the report says and what
  /// its plan is made from. Throws what ``RoundClosing`` throws too.
  @discardableResult
  public func close(
    _ closing: RoundClosing, after known: Log = Log(), at clock: () -> Instant,
    by source: LogRecord.Clock = .read, as record: (LogEvent) throws -> LogRecord
  ) throws -> Added {
    try add(after: known, at: clock, by: source) { log in
      let day = closing.year.day(nearestTo: clock().bangkokDay, in: closing.round)
      let sealed = try closing.sealing(
        edition(in: log, on: day), log, root: try store.root(ofFirst: log.count), now: clock())
      for text in sealed.texts { try store.keep(Array(text.utf8)) }
      return [try record(sealed.event)]
    }
  }

  /// Adds what a filled-in sheet says and the log does not, all of it or none; what the sheet says otherwise
  /// than the log is handed back, and stays as the log has it. Throws `SheetImport.Refused` too.
  public func add(
    _ sheet: SheetImport, by author: LogRecord.Author, through channel: LogRecord.Channel,
    day: ThaiDate? = nil, after known: Log = Log(), at clock: () -> Instant,
    by source: LogRecord.Clock = .read
  ) throws -> (added: Added, differences: [SheetDifference]) {
    var differences: [SheetDifference] = []
    let added = try add(after: known, at: clock, by: source) { log in
      let today = clock().bangkokDay
      let addition = try sheet.addition(
        to: log, by: author, through: channel, day: day ?? today, today: today)
      differences = addition.differences
      return addition.records.map(\.record)
    }
    return (added, differences)
  }

  /// What should be looked at, although it was taken, with the entry that it is about.
  public func warnings(of added: Added) -> [(entry: LogEntry, warning: LogWarning)] {
    let today = added.entries.last?.recorded.bangkokDay
    let rules = today.flatMap { try? self.rules(for: added.before, on: $0) } ?? rules
    return rules.warnings(of: added.entries.map(\.record), in: added.before)
      .map { (added.entries[$0.index], $0.warning) }
  }
}
