internal import ArgumentParser
internal import PlanModel

/// `sucharit money supplement`: งบเพิ่มเติม.
struct MoneySupplement: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement", abstract: "Money approved in addition (งบเพิ่มเติม).")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.supplement, at: desk)
  }
}
