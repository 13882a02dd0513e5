import ArgumentParser
import PlanModel
import ThaiCivil

/// The options of every entry that only says something.
struct RemarkOptions: ParsableArguments {
  @Argument(help: "Project, project and step, or 'plan' for the plan as a whole.") var what: String

  @OptionGroup var words: WordsOptions

  @Option(help: "The fiscal year that it is about; by default that of the day.") var year:
    FiscalYear?

  @OptionGroup var evidence: EvidenceOptions

  func record(
    _ event: (LogSubject, String) -> LogEvent, at desk: Desk
  ) throws -> LogRecord {
    let subject = try desk.subject(named: what, year: year)
    return try desk.record(event(subject, try words.required()), evidence)
  }
}

/// `sucharit log note`: a remark on progress.
struct LogNote: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Record how things stand, in words; changes no status.",
    discussion: LogCommand.naming)

  @OptionGroup var remark: RemarkOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord { try remark.record(LogEvent.note, at: desk) }
}

/// `sucharit log problem`: ปัญหา/อุปสรรค.
struct LogProblem: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "problem", abstract: "Record a problem or obstacle (ปัญหา/อุปสรรค).")

  @OptionGroup var remark: RemarkOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord { try remark.record(LogEvent.problem, at: desk) }
}

/// `sucharit log suggest`: ข้อเสนอแนะ.
struct LogSuggest: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Record a suggestion (ข้อเสนอแนะ).")

  @OptionGroup var remark: RemarkOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try remark.record(LogEvent.suggestion, at: desk)
  }
}
