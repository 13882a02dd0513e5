internal import ArgumentParser
internal import PlanModel

/// `sucharit money spend`: เบิกจ่าย.
struct MoneySpend: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "spend", abstract: "Money paid out (เบิกจ่าย).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The paper number of the commitment that it pays, where there was one.")
  var commitment: String?

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.disbursed(commitment: commitment), at: desk)
  }
}
