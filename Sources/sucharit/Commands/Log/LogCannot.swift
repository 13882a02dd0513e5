internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log cannot`: a project or step cannot be carried out in a fiscal year.
struct LogCannot: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cannot", abstract: "A project or step cannot be carried out (e-Plan's reasons).")

  @Argument(help: "Project, or project and step.") var what: String

  @Option(
    help: """
      no-budget (ไม่ได้รับงบประมาณ), policy-changed (นโยบายผู้บริหารเปลี่ยนแปลง), \
      no-staff (บุคลากรไม่เพียงพอ) or other (อื่น ๆ, with --text).
      """)
  var reason: CannotReason

  @Option(help: "The reason in words.") var text: String?

  @Option(help: "The fiscal year; else that of the day.") var year: FiscalYear?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let subject = try desk.subject(named: what, year: year)
    let covers = desk.schedule.obligations.first { $0.id == subject.obligation }?.covers
    return try desk.record(
      .cannot(subject, covers ?? year ?? desk.day.fiscalYear, reason, text), evidence)
  }
}
