internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log evidence`: evidence comes later than what it shows.
struct LogEvidence: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "File evidence for something that is logged already.")

  @Argument(help: "Project, project and step, or 'plan' for the plan as a whole.") var what: String

  @Argument(help: "Files, or http(s) addresses.") var files: [String]

  @Option(
    name: [.customLong("text"), .customLong("result")], help: "What it shows, in words.")
  var text: String?

  @Option(help: "The day on which it was made, where it is known.") var made: ThaiDate?

  @Option(help: "The fiscal year that it is about; by default that of the day.") var year:
    FiscalYear?

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(
      .evidenceFiled(try desk.subject(named: what, year: year), text), files, made: made)
  }
}
