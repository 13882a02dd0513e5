import ArgumentParser
import PlanModel

/// `sucharit log received`: something came in that starts a time limit.
struct LogReceived: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "received",
    abstract: "Record the receipt of something that starts a time limit, such as a complaint.")

  @Argument(help: "Project, by number or id.") var project: String

  @Argument(help: "The office's own number for it.") var reference: String

  @Option(help: "Which time limit, where the project has several.") var limit: String?

  @Option(
    help: "What a complaint is about: corruption, procurement, personnel, service, general.")
  var kind: ComplaintKind?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let matter = try desk.matter(reference, ofProject: project, limit: limit)
    return try desk.record(.limitStarted(matter, kind: kind), evidence)
  }
}

/// `sucharit log settled`: what started a time limit has been settled.
struct LogSettled: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "settled", abstract: "Record that what started a time limit is settled.")

  @Argument(help: "Project, by number or id.") var project: String

  @Argument(help: "The office's own number for it.") var reference: String

  @OptionGroup var words: WordsOptions

  @Option(help: "Which time limit, where the project has several.") var limit: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let result = try words.required()
    let matter = try desk.matter(reference, ofProject: project, limit: limit)
    return try desk.record(.limitSettled(matter, result: result), evidence)
  }
}
