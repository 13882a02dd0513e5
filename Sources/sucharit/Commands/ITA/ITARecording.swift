import ArgumentParser
import PlanModel
import ThaiCivil

/// `sucharit ita record`: the result of a year.
struct ITARecord: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record the result of a year as it was announced.",
    discussion: "The day of --on is that of the announcement.")

  @Option(help: "The year of the assessment (BE).") var year: FiscalYear

  @Option(help: "The scores of all indicators in order: \"94.56 88.13 90.81 …\".")
  var scores: ITAScores

  @Option(help: "The total as announced: 95.82.") var total: TypedNumber

  @Option(help: "The level as announced: AA.") var level: String

  @Option(help: "The number or title of the announcement.") var document: String

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let announced = ITAAnnouncement(
      year, scores: scores, total: Quantity(tenThousandths: total.tenThousandths), level: level,
      document: document)
    return try desk.record(.register(.itaResult(announced)), evidence)
  }
}

/// `sucharit ita remark`: what the NACC suggests about a result.
struct ITARemarkCommand: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remark", abstract: "Record what the NACC suggests about a result.",
    discussion: ITACommand.naming)

  @Option(help: "The year of the assessment (BE).") var year: FiscalYear

  @Option(help: "The indicator (4) or instrument (IIT); by default the whole result.")
  var about: String?

  @Option(help: "The question of the questionnaire: I20, E12.") var question: String?

  @OptionGroup var words: WordsOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let remark = ITARemark(year, about: about, question: question, text: try words.required())
    return try desk.record(.register(.itaRemark(remark)), evidence)
  }
}

/// `sucharit ita analyse`: what the office says itself of a result.
struct ITAAnalyse: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Record what the office says of a result or a part of it.",
    discussion: ITACommand.naming)

  @Option(help: "The year of the assessment (BE).") var year: FiscalYear

  @Option(help: "The indicator (4) or instrument (IIT); by default the whole result.")
  var about: String?

  @OptionGroup var words: WordsOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let analysis = ITAAnalysis(year, about: about, text: try words.required())
    return try desk.record(.register(.itaAnalysis(analysis)), evidence)
  }
}
