internal import LogStores
internal import PlanModel
internal import ThaiCivil

/// A plan with its log, open for writing.
struct LogBook {
  let schedule: Schedule
  private let store: LogStore

  init(_ options: LogOptions) throws {
    schedule = try options.schedule()
    options.folder.noteNewLog()
    store = try Failure.ofStore { try LogStore(folder: options.folder.path, mode: .readWrite) }
  }

  func entries() throws -> Log { try Failure.ofStore { Log(try store.entries()) } }

  /// A desk in this book; the log is read when something asks for it.
  func desk(_ options: RecordingOptions) throws -> Desk {
    try desk(options, channel: options.demonstration ? .demonstration : .cli)
  }

  func desk(
    _ options: RecordingOptions, channel: LogRecord.Channel,
    after log: @autoclosure @escaping () -> Log? = nil
  ) throws -> Desk {
    guard let author = options.by ?? Live.environment("SUCHARIT_AUTHOR"), !author.isEmpty else {
      throw Failure(
        ExitStatus.usage, "nobody is named who records it",
        hint: LogRecord.Author.example(schedule.plan))
    }
    return Desk(
      schedule: schedule, readLog: { try log() ?? entries() },
      author: try LogRecord.Author(reading: author, schedule.plan), channel: channel,
      day: options.day
    ) { [store] path, made in
      try Failure.ofStore { try store.storeEvidence(path: path, made: made) }
    }
  }

  /// Adds records, all or none. Rules and writing see the same log.
  func add(_ records: [LogRecord], at now: Instant?) throws -> [LogEntry] {
    let rules = LogRules(schedule)
    var late: [Set<ClosedRound>] = []
    let added = try Failure.ofStore {
      try store.append(at: { now ?? Live.instant }) { entries in
        let log = Log(entries)
        let today = (now ?? Live.instant).bangkokDay
        let refusals = rules.refusals(of: records, in: log, today: today)
        guard refusals.isEmpty else { throw Failure(refusals, of: records.count) }
        late = records.map { Set(rules.closedRounds(before: $0, in: log)) }
        return records
      }
    }
    for (entry, late) in zip(added, late) {
      for round in late {
        Console.note(
          "sucharit: note: the \(round.round.rawValue) report of \(round.year) is closed (entry "
            + "\(round.entry)); entry \(entry.number) will show as late in the next one")
      }
    }
    return added
  }

  /// Prints what was added, a line for each entry.
  func show(_ added: [LogEntry]) throws {
    let printing = EntryPrinting(schedule.plan)
    try Console.write(
      added.map { printing.line($0) + "\n" }.joined(), recorded: EntryPrinting.recorded(added))
  }
}

extension Failure {
  /// Runs something of the store; what goes wrong there is a failure in words.
  static func ofStore<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as StoreFault { throw Failure(fault) }
  }

  init(_ fault: StoreFault) {
    let status =
      switch fault {
      case .fileUnreadable, .notAFile: ExitStatus.noInput
      case .badLine, .evidenceTooLarge, .evidenceEmpty, .evidenceChanging, .unwritable, .notEmpty:
        ExitStatus.invalid
      default: ExitStatus.outOfReach
      }
    self.init(status, fault.description, hint: fault.hint)
  }

  /// What the rules refused; all of it, each with its place where there are several records.
  init(_ refusals: [(index: Int, refusal: LogRefusal)], of count: Int) {
    let lines = refusals.map { index, refusal in
      let place = count > 1 ? "entry \(index + 1): " : ""
      let hint = refusal.hint.map { "\n  hint: \($0)" } ?? ""
      return "\(place)\(refusal.message) [\(refusal.rule)]\(hint)"
    }
    self.init(ExitStatus.invalid, lines.joined(separator: "\n"))
  }
}
