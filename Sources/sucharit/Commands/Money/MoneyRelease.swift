internal import ArgumentParser
internal import PlanModel

/// `sucharit money release`: ยกเลิกหนี้ผูกพัน.
struct MoneyRelease: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "A commitment is given up, in part or whole (ยกเลิกหนี้ผูกพัน).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The paper number of the commitment.") var commitment: String

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.released(commitment: commitment), at: desk)
  }
}
