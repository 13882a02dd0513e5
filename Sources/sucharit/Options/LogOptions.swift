import ArgumentParser
import Office
import PlanModel
import SQLiteStores
import Stores
import ThaiCivil

/// The options of every command that needs a plan and a data folder.
struct LogOptions: ParsableArguments {
  @Option(help: "Plan file; by default SUCHARIT_PLAN, else what the log adopted.") var plan: String?

  @Option(help: "Data folder with the log and its evidence; by default SUCHARIT_DATA, else data.")
  var data: String?

  @Option(
    name: .customLong("holidays"), parsing: .upToNextOption,
    help: "Holiday files (.ics) in place of those inside the program.")
  var holidays: [String] = []

  @Option(help: "OIT items (.csv) in place of those inside the program.") var items: String?

  var folder: DataFolder { DataFolder(named: data) }

  func schedule() throws -> Schedule { try edition().schedule }

  /// The plan, with the days that follow from it: that of the file, else what the log adopted last.
  func edition() throws -> PlanEdition {
    try folder.edition(plan: plan, holidays: holidays, items: items)
  }
}

/// The data folder of commands that need no plan.
struct DataOptions: ParsableArguments {
  @Option(help: "Data folder with the log and its evidence; by default SUCHARIT_DATA, else data.")
  var data: String?

  var folder: DataFolder { DataFolder(named: data) }
}

/// The options of every command that reads a plan and its log.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var files: LogOptions

  @Flag(help: "Where the data folder has no log yet, go on as with an empty one.")
  var emptyLog = false

  /// The plan with its log as it stands. A folder that has none is a failure, unless that was expected.
  func book() throws -> Book {
    let book = try plan()
    if emptyLog, !files.folder.hasLog { return book }
    let store = try files.folder.log(toReadOf: book.plan, or: Self.way)
    let adopted = try Failure.ofStore {
      try Book(
        book.edition, Log(store.entries()), in: store, on: Live.instant.bangkokDay)
    }
    adopted.noteDeviation()
    return adopted
  }

  /// The same as it stood at an instant.
  func book(asOf instant: Instant) throws -> Book {
    let book = try book()
    return try Failure.ofStore { try book.upTo(instant) }
  }

  /// Whatever the log holds with the plan in force, or that which is given where the log does not say which, and
  /// what is wrong with the first entry that is not as it was written.
  func inspection() throws -> (plan: Plan, log: Log, fault: Verification.Fault?) {
    let book = try plan()
    if emptyLog, !files.folder.hasLog { return (book.plan, book.log, nil) }
    let store = try files.folder.log(toReadOf: book.plan, or: Self.way)
    let inspection = try Failure.ofStore { try store.inspection() }
    let log = Log(inspection.entries)
    let adopted = try? Book(book.edition, log, in: store, on: Live.instant.bangkokDay)
    return (adopted?.plan ?? book.plan, log, inspection.fault)
  }

  /// The plan in force, for papers that need no log: that which is given where there is no log that says which.
  func planInForce() throws -> Book {
    if files.folder.hasLog, let book = try? book() { return book }
    return try plan()
  }

  private static let way = "--empty-log goes on as with an empty one"

  /// The plan alone, whatever its log says.
  func plan() throws -> Book {
    try Failure.ofStore { try Book(try files.edition(), Log()) }
  }
}

extension Book {
  /// Says that the files given are not the plan that was adopted.
  func noteDeviation() {
    guard let words = deviation?.words else { return }
    let hint = words.hint.map { "\n  hint: \($0.said(in: Live.language))" } ?? ""
    Console.note("sucharit: warning: \(words.message.said(in: Live.language))\(hint)")
  }
}

extension PlanEdition {
  /// Of the files that are named, or of those that stand in their place.
  init(plan path: String?, holidays: [String], items: String?) throws {
    let file = try CheckedFile(path: try Live.planPath(path))
    let plan = try file.usablePlan(in: Live.language)
    let days = try Live.holidays(holidays)
    let table = try Live.itemsText(items)
    let items = try Live.items(table, from: items)
    self.init(
      Schedule(plan, holidays: days, items: items), items,
      PlanSources(
        plan: String(decoding: file.octets, as: UTF8.self), holidays: days.holidays, items: table),
      namesDays: !holidays.isEmpty)
  }
}

extension DataFolder {
  /// The plan of a file, with the days that follow from it; where none is named, what the log here adopted last, and
  /// a failure where that is none.
  func edition(plan: String?, holidays: [String], items: String?) throws -> PlanEdition {
    if let path = Live.namedPlan(plan) {
      return try PlanEdition(plan: path, holidays: holidays, items: items)
    }
    guard let adopted = try adopted(holidays, items) else { throw withoutPlan }
    return adopted
  }

  /// The edition that the log here adopted last, with other days off and items where they are named; nil where
  /// there is no log, or it adopted none.
  func adopted(_ holidays: [String], _ items: String?) throws -> PlanEdition? {
    guard hasLog else { return nil }
    let latest = try Failure.ofStore { try PlanEdition.latest(in: readableLog(of: nil)) }
    guard let latest, let sources = latest.sources, !holidays.isEmpty || items != nil else {
      return latest
    }
    return PlanEdition(
      PlanSources(
        plan: sources.plan,
        holidays: holidays.isEmpty ? sources.holidays : try Live.holidays(holidays).holidays,
        items: try items.map { try Live.itemsText($0) } ?? sources.items))
  }

  /// The log of a plan, for reading; a failure where there is none, with another way to go on, where there is
  /// one, or where it is that of another plan.
  func log(toReadOf plan: Plan, or way: String? = nil) throws -> SQLiteLogStore {
    let folder = try withLog(or: way)
    return try Failure.ofStore { try folder.readableLog(of: plan.id) }
  }
}

extension Log {
  /// The log of a plan in a data folder.
  init(of plan: Plan, in folder: DataFolder, or way: String? = nil) throws {
    let store = try folder.log(toReadOf: plan, or: way)
    self.init(try Failure.ofStore { try store.entries() })
  }
}

/// The options of every command that adds entries.
struct RecordingOptions: ParsableArguments {
  @Option(help: "The day it happened, as 15/01/2567; by default today.") var on: ThaiDate?

  @Option(
    help:
      "Who records it: \"name, position, unit\", the last two as needed; by default SUCHARIT_AUTHOR."
  )
  var by: String?

  @Option(help: "The instant of recording, as 2026-11-21T09:00:00+07:00; by default the clock.")
  var now: Instant?

  @Flag(help: "Mark it as demonstration data; reports made from it say so.")
  var demonstration = false

  var instant: Instant { now ?? Live.instant }
  var day: ThaiDate { on ?? instant.bangkokDay }
  var clock: LogRecord.Clock { now == nil ? .read : .given }

  /// How far clocks of one office may be apart, in milliseconds.
  private static let tolerance: Int64 = 300_000

  func validate() throws {
    guard let now, now.millisecondsSinceEpoch > Live.instant.millisecondsSinceEpoch + Self.tolerance
    else { return }
    throw ValidationError(
      "--now \(now) lies ahead of the clock: nothing else could be recorded until then.")
  }
}

/// The options of every entry that can bring evidence.
struct EvidenceOptions: ParsableArguments {
  @Option(help: "A file, or an http(s) address, that shows it; may be repeated.")
  var evidence: [String] = []

  @Option(help: "The day on which the evidence was made, where it is known.") var made: ThaiDate?
}
