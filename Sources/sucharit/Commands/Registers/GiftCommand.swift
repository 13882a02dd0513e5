import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// `sucharit gift`: the No Gift Policy.
struct GiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gift",
    abstract: "Keep the register of the No Gift Policy, and write its paper (O31 to O33).",
    discussion: """
      The register is published: say of what kind a giver was, never who. Where nothing was given or offered in a \
      round, 'none' says so, and the paper does, too; that nothing was recorded says nothing.
      """,
    subcommands: [
      GiftRecord.self, GiftNone.self, GiftAnnounce.self, GiftActivity.self, GiftList.self,
      GiftReport.self,
    ])
}

/// `sucharit gift record`: something was given or offered.
struct GiftRecord: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record a gift or favour that was given or offered.")

  @Argument(help: "What it was; no names.") var what: String

  @Option(help: "What it is worth in baht, where that is known.") var worth: Baht?

  @Option(help: "Who gave it: citizen, business, state-agency, staff, other.")
  var giver: Gift.Giver

  @Option(help: "On what occasion, such as ปีใหม่.") var occasion: String

  @Option(help: "What was done: declined, returned, handed-over, kept, other.")
  var handling: Gift.Handling

  @Option(help: "What was done, in words.") var text: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let gift = Gift(
      what, worth: worth, giver: giver, occasion: occasion, handling: handling, explanation: text)
    return try desk.record(.register(.gift(gift)), evidence)
  }
}

/// `sucharit gift none`: nothing was given or offered in a round.
struct GiftNone: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "none", abstract: "Declare that nothing was given or offered in a round.")

  @OptionGroup var round: RoundOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(
      .register(.nothing(NoneDeclared(.gifts, round.year, round.round))), evidence)
  }
}

/// `sucharit gift announce`: ประกาศเจตนารมณ์.
struct GiftAnnounce: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "announce", abstract: "Record the announcement of the policy for a year.")

  @Argument(help: "The number of the announcement.") var document: String

  @Option(help: "The fiscal year that it is for (BE).") var year: FiscalYear

  @Option(help: "The position of who signed it, never a name.") var signer: String

  @Option(help: "What it says, in short.") var text: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let policy = GiftPolicy(year, document: document, signer: signer, text: text)
    return try desk.record(.register(.giftPolicy(policy)), evidence)
  }
}

/// `sucharit gift activity`: กิจกรรมสร้างวัฒนธรรม.
struct GiftActivity: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "Record what was done so that nobody takes gifts.")

  @OptionGroup var words: WordsOptions

  @Option(help: "How many people took part.") var participants: Headcount?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try desk.record(
      .register(.giftCulture(try words.required(), participants: participants?.number)), evidence)
  }
}

/// `sucharit gift list`: what the register holds.
struct GiftList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the register holds of a fiscal year.")

  @OptionGroup var list: RegisterListOptions

  func run() throws { try list.show(.gifts) }
}

/// `sucharit gift report`: the paper of a round.
struct GiftReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report on the No Gift Policy (O33).")

  @OptionGroup var round: RoundOptions
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.register(.gifts, round.year, round.round)) }
}
