internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log done`: a step or occurrence is completed.
struct LogDone: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "A step, or one time of a step that recurs, is done.")

  @Argument(help: "Project and step, such as 3.1.4/2; or an obligation's id.") var what: String

  @Option(help: "What came of it, in words.") var result: String

  @Option(help: "How many people took part.") var participants: Int?

  @Option(help: "The fiscal year that it is about; else that of the day.") var year: FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let obligation = try desk.obligation(named: what, year: year)
    return try desk.record(
      .completed(obligation.id, result: result, participants: participants), evidence)
  }
}
