internal import ArgumentParser
internal import PlanModel

/// `sucharit log settled`: what started a time limit has been settled.
struct LogSettled: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "settled", abstract: "What started a time limit has been settled.")

  @Argument(help: "Project, by number or id.") var project: String

  @Argument(help: "The office's own number for it.") var reference: String

  @Option(help: "How it was settled, in words.") var result: String

  @Option(help: "Which time limit, where the project has several.") var limit: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let project = try desk.plan.project(named: project)
    let limit = try desk.limit(of: project, named: limit)
    return try desk.record(
      .limitSettled(project.id, limit: limit.of, reference: reference, result: result), evidence)
  }
}
