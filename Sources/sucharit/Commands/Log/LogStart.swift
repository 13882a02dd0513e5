internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log start`: work on a step began.
struct LogStart: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Work on a step began.")

  @Argument(help: "Project and step, such as 3.1.4/2; or an obligation's id.") var what: String

  @Option(help: "The fiscal year that it is about; else that of the day.") var year: FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(.started(try desk.obligation(named: what, year: year).id), evidence)
  }
}
