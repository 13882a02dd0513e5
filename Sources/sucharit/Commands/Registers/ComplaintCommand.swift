import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// `sucharit complaint`: complaints.
struct ComplaintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaint",
    abstract: "Keep the register of complaints, and write its statistics (O29).",
    discussion: """
      A complaint is known by the office's own number for it; nothing of whoever complained is recorded. It is under \
      the time limit of the plan's project for complaints, or of the office where the plan has none. Where there were \
      no complaints in a round, 'none' says so, and the paper does, too.
      """,
    subcommands: [
      ComplaintReceived.self, ComplaintTold.self, ComplaintSettled.self, ComplaintNone.self,
      ComplaintList.self, ComplaintReport.self,
    ])
}

/// `sucharit complaint received`: one came in.
struct ComplaintReceived: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "received", abstract: "Record the receipt of a complaint.")

  @Argument(help: "The office's own number for it.") var reference: String

  @Option(help: "What it is about: corruption, procurement, personnel, service, general.")
  var kind: ComplaintKind?

  @OptionGroup var place: ComplaintPlaceOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let matter = try desk.complaint(reference, ofProject: place.project)
    return try desk.record(.limitStarted(matter, kind: kind), evidence)
  }
}

/// `sucharit complaint told`: the complainant was told why it is not settled.
struct ComplaintTold: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "told", abstract: "Record that the complainant was told why it is not settled yet."
  )

  @Argument(help: "The office's own number for it.") var reference: String

  @OptionGroup var words: WordsOptions
  @OptionGroup var place: ComplaintPlaceOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let text = try words.required()
    let matter = try desk.complaint(reference, ofProject: place.project)
    return try desk.record(.limitTold(matter, text), evidence)
  }
}

/// `sucharit complaint settled`: one was settled.
struct ComplaintSettled: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "settled", abstract: "Record that a complaint is settled, and how.")

  @Argument(help: "The office's own number for it.") var reference: String

  @OptionGroup var words: WordsOptions
  @OptionGroup var place: ComplaintPlaceOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let result = try words.required()
    let matter = try desk.complaint(reference, ofProject: place.project)
    return try desk.record(.limitSettled(matter, result: result), evidence)
  }
}

/// `sucharit complaint none`: there were none in a round.
struct ComplaintNone: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "none", abstract: "Declare that there were no complaints in a round.")

  @OptionGroup var round: RoundOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(
      .register(.nothing(NoneDeclared(.complaints, round.year, round.round))), evidence)
  }
}

/// `sucharit complaint list`: what the register holds.
struct ComplaintList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the register holds of a fiscal year.")

  @OptionGroup var list: RegisterListOptions

  func run() throws { try list.show(.complaints) }
}

/// `sucharit complaint report`: the statistics of a round.
struct ComplaintReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the statistics of complaints (O29).")

  @OptionGroup var round: RoundOptions
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.register(.complaints, round.year, round.round)) }
}

/// Under which project's time limit a complaint is.
struct ComplaintPlaceOptions: ParsableArguments {
  @Option(
    help: "The project of whose time limit it is, by number or id, where the plan has several.")
  var project: String?
}
