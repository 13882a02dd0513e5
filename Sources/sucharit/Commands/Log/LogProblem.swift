internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log problem`: ปัญหา/อุปสรรค.
struct LogProblem: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "problem", abstract: "A problem or obstacle (ปัญหา/อุปสรรค).")

  @Argument(help: "Project, project and step, or 'plan' for the plan as a whole.") var what: String

  @Argument(help: "The words.") var text: String

  @Option(help: "The fiscal year that it is about; else that of the day.") var year: FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(.problem(try desk.subject(named: what, year: year), text), evidence)
  }
}
