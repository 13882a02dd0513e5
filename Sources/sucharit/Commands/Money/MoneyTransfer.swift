internal import ArgumentParser
internal import PlanModel

/// `sucharit money transfer`: โอนลดจากโครงการหนึ่ง โอนเพิ่มให้อีกโครงการหนึ่ง.
struct MoneyTransfer: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: "Money moved from one project to another (โอนงบประมาณ).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The project that gets it, by number or id.") var to: String

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.transferred(to: try desk.plan.project(named: to).id), at: desk)
  }
}
