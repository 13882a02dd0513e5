internal import ArgumentParser
internal import PlanModel

/// `sucharit money commit`: ก่อหนี้ผูกพัน.
struct MoneyCommit: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "A commitment: a contract or purchase order (ก่อหนี้ผูกพัน).")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.committed, at: desk)
  }
}
