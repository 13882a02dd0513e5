internal import ArgumentParser
internal import PlanModel

/// `sucharit money carry`: กันเงินไว้เบิกเหลื่อมปี.
struct MoneyCarry: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "carry", abstract: "Money carried into the next fiscal year (กันเงินเหลื่อมปี).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The paper number of the commitment that goes along, if one does.")
  var commitment: String?

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.carriedOver(commitment: commitment), at: desk)
  }
}
