internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log suggest`: ข้อเสนอแนะ.
struct LogSuggest: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "A suggestion (ข้อเสนอแนะ).")

  @Argument(help: "Project, project and step, or 'plan' for the plan as a whole.") var what: String

  @Argument(help: "The words.") var text: String

  @Option(help: "The fiscal year that it is about; else that of the day.") var year: FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(.suggestion(try desk.subject(named: what, year: year), text), evidence)
  }
}
