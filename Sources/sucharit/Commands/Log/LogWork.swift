import ArgumentParser
import PlanModel
import ThaiCivil

/// `sucharit log start`: work on a step began.
struct LogStart: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Record that work on a step has begun.",
    discussion: LogCommand.naming)

  @Argument(help: "Project and step, such as 3.1.4/2; or an obligation's id.") var what: String

  @Option(help: "The fiscal year that it is about; by default the one that is open.") var year:
    FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(.started(try desk.obligation(named: what, year: year).id), evidence)
  }
}

/// `sucharit log done`: a step or occurrence is completed.
struct LogDone: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Record that a step, or one occurrence of a recurring step, is done.",
    discussion: LogCommand.naming)

  @Argument(help: "Project and step, such as 3.1.4/2; or an obligation's id.") var what: String

  @OptionGroup var words: WordsOptions

  @Option(help: "How many people took part.") var participants: Headcount?

  @Option(help: "The fiscal year that it is about; by default the one that is open.") var year:
    FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let result = try words.required()
    let obligation = try desk.obligation(named: what, year: year)
    return try desk.record(
      .completed(obligation.id, result: result, participants: participants?.number), evidence)
  }
}

/// `sucharit log cannot`: a project or step cannot be carried out in a fiscal year.
struct LogCannot: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cannot",
    abstract:
      "Record that a project or step cannot be carried out, with the reason (as in e-Plan).",
    discussion: LogCommand.naming)

  @Argument(help: "Project, or project and step.") var what: String

  @OptionGroup var words: WordsOptions

  @Option(
    help: """
      no-budget (ไม่ได้รับงบประมาณ), policy-changed (นโยบายผู้บริหารเปลี่ยนแปลง), \
      no-staff (บุคลากรไม่เพียงพอ) or other (อื่น ๆ, with --text).
      """)
  var reason: CannotReason

  @Option(help: "The fiscal year; by default that of the day.") var year: FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let subject = try desk.subject(named: what, year: year)
    let covers = desk.schedule.obligations.first { $0.id == subject.obligation }?.covers
    return try desk.record(
      .cannot(subject, covers ?? year ?? desk.day.fiscalYear, reason, words.given), evidence)
  }
}
