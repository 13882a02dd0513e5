internal import Office
internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import ThaiCivil

extension LogBook {
  /// The log that the options name, with the plan in force on a day.
  init(_ options: LogOptions, on day: ThaiDate) throws {
    let edition = try options.edition()
    options.folder.noteNewLog()
    let store = try Failure.ofStore { try options.folder.firstLog(of: edition.schedule.plan.id) }
    // What the log adopted is the plan, whatever file is named.
    self = try Failure.ofStore {
      let log = Log(try store.entries())
      try Book(edition, log, in: store).noteDeviation()
      return try LogBook(edition, store).following(log, on: day)
    }
  }

  /// The same with the plan that is named, for adopting it.
  init(given options: LogOptions) throws {
    let edition = try options.edition()
    options.folder.noteNewLog()
    self.init(
      edition, try Failure.ofStore { try options.folder.firstLog(of: edition.schedule.plan.id) })
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
      try Failure.ofStore { try store.storeEvidence(path: path, name: nil, made: made) }
    }
  }

  /// Adds records, all or none, and says what of them should be looked at; `known` is not read again.
  func add(
    _ records: [LogRecord], at now: Instant?, after known: Log = Log()
  ) throws -> Added {
    try noting {
      try add(after: known, at: { now ?? Live.instant }, by: now == nil ? .read : .given) { _ in
        records
      }
    }
  }

  /// Adds something, and says what of it should be looked at; what was refused is a failure in words.
  func noting(_ adding: () throws -> Added) throws -> Added {
    let added: Added
    do { added = try Failure.ofStore(adding) } catch let refused as RecordsRefused {
      throw Failure(refused)
    }
    for (entry, warning) in warnings(of: added) {
      Console.note(
        "sucharit: warning: entry \(entry.number): \(warning.message) [\(warning.rule)]\n"
          + "  hint: \(warning.hint)")
    }
    return added
  }

  /// Prints what was added, a line for each entry; a number that meant another project before is explained.
  func show(_ added: [LogEntry]) throws {
    for id in Set(added.compactMap(\.record.event.project)).sorted() {
      noteRenumbering(of: id)
    }
    let printing = EntryPrinting(schedule.plan)
    try Console.write(
      added.map { printing.line($0) + "\n" }.joined(), recorded: EntryPrinting.recorded(added))
  }
}

extension LogBook {
  private func noteRenumbering(of id: Project.ID) {
    guard let found = timeline?.renumbering(of: id, on: Live.instant.bangkokDay) else { return }
    let now = found.earlierNow.map { "now \($0)" } ?? "which left the plan"
    Console.note(
      "sucharit: note: \(found.project.number) is '\(found.project.title)' since edition "
        + "\(found.edition); before, it was '\(found.earlier.title)', \(now)")
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
      case .badLine, .evidenceTooLarge, .evidenceEmpty, .evidenceChanging, .evidenceMismatch,
        .unwritable, .notEmpty, .notInCheckpoint, .otherPlan:
        ExitStatus.invalid
      default: ExitStatus.outOfReach
      }
    self.init(status, fault.description, hint: fault.hint)
  }

  /// What the rules refused; all of it, each with its place where there are several records.
  init(_ refused: RecordsRefused) {
    let lines = refused.refusals.map { index, refusal in
      let place = refused.count > 1 ? "entry \(index + 1): " : ""
      let hint = refusal.hint.map { "\n  hint: \($0)" } ?? ""
      return "\(place)\(refusal.message) [\(refusal.rule)]\(hint)"
    }
    self.init(ExitStatus.invalid, lines.joined(separator: "\n"))
  }
}
