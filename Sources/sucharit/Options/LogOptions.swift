internal import ArgumentParser
private import LogStores
internal import PlanModel
internal import ThaiCivil

/// The options of every command that needs a plan and its log.
struct LogOptions: ParsableArguments {
  @Option(help: "Plan file; else SUCHARIT_PLAN.") var plan: String?

  @Option(help: "Data folder with the log and its evidence; else SUCHARIT_DATA, else data.")
  var data: String?

  @Option(
    name: .customLong("holidays"), parsing: .upToNextOption,
    help: "Holiday files (.ics) in place of those inside the program.")
  var holidays: [String] = []

  @Option(help: "OIT items (.csv) in place of those inside the program.") var items: String?

  var folder: String { data ?? Live.environment("SUCHARIT_DATA") ?? "data" }

  func schedule() throws -> Schedule {
    let file = try CheckedFile(path: try Live.planPath(plan))
    return Schedule(
      try file.usablePlan(), holidays: try Live.holidays(holidays), items: try Live.items(items))
  }

  /// The log as it stands; an empty one where the folder has none yet.
  func log() throws -> Log {
    Files.exists(folder + "/log.sqlite") ? try Log(in: folder) : Log()
  }
}

extension Log {
  /// The log in a data folder; a failure where there is none.
  init(in folder: String) throws {
    self.init(
      try Failure.ofStore { try LogStore(folder: folder, mode: .readOnly).entries() })
  }
}

/// The options of every command that adds entries.
struct RecordingOptions: ParsableArguments {
  @Option(help: "The day it happened, as 15/01/2567; else today.") var on: ThaiDate?

  @Option(
    help: "Who records it: \"name, position, unit\", the last two if need be; else SUCHARIT_AUTHOR."
  )
  var by: String?

  @Option(help: "The instant of recording, as 2026-11-21T09:00:00+07:00; else the clock.")
  var now: Instant?

  @Flag(help: "Mark it as demonstration data; reports made from it say so.")
  var demonstration = false

  var instant: Instant { now ?? Live.instant }
  var day: ThaiDate { on ?? instant.bangkokDay }
}

/// The options of every entry that can bring evidence.
struct EvidenceOptions: ParsableArguments {
  @Option(help: "A file, or an http(s) address, that shows it; may be repeated.")
  var evidence: [String] = []

  @Option(help: "The day on which the evidence was made, where it is known.") var made: ThaiDate?
}
