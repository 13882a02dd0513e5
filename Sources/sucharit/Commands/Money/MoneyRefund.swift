internal import ArgumentParser
internal import PlanModel

/// `sucharit money refund`: เงินส่งคืน.
struct MoneyRefund: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Money paid out came back (เงินส่งคืน).")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.refunded, at: desk)
  }
}
