internal import ArgumentParser
internal import PlanModel

/// `sucharit money approve`: งบตามข้อบัญญัติ/เทศบัญญัติ.
struct MoneyApprove: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Money approved in the ordinance (งบตามข้อบัญญัติ/เทศบัญญัติ).")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.approved, at: desk)
  }
}
