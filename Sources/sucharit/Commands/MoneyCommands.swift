import ArgumentParser
import PlanModel

/// `sucharit money`: every movement of money.
struct MoneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "money",
    abstract: "Record money: approved, transferred, committed, spent, returned, carried over.",
    discussion: """
      Planned money stands in the plan; what is approved and what is spent are kept apart from it and from \
      each other. Amounts are in baht: 50,000 or ๕๐,๐๐๐.๕๐, also "50,000 บาท (ห้าหมื่นบาทถ้วน)". Only \
      'approve' takes 0, for a project to which the ordinance gives nothing.
      """,
    subcommands: [
      MoneyApprove.self, MoneySupplement.self, MoneyTransfer.self, MoneyCommit.self,
      MoneyRelease.self, MoneySpend.self, MoneyRefund.self, MoneyCarry.self,
    ])
}

/// `sucharit money approve`: งบตามเทศบัญญัติ/ข้อบัญญัติ.
struct MoneyApprove: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Record money approved in the ordinance (งบตามเทศบัญญัติ/ข้อบัญญัติ); 0 if it gives none.")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.approved, at: desk)
  }
}

/// `sucharit money supplement`: งบเพิ่มเติม.
struct MoneySupplement: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement", abstract: "Record money approved in addition (งบเพิ่มเติม).")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.supplement, at: desk)
  }
}

/// `sucharit money transfer`: โอนลดจากโครงการหนึ่ง โอนเพิ่มให้อีกโครงการหนึ่ง.
struct MoneyTransfer: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Record money moved from one project to another (โอนงบประมาณ).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The project that gets it, by number or id.") var to: String

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.transferred(to: try desk.plan.project(named: to).id), at: desk)
  }
}

/// `sucharit money commit`: ก่อหนี้ผูกพัน.
struct MoneyCommit: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "Record a commitment: a contract or purchase order (ก่อหนี้ผูกพัน)."
  )

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.committed, at: desk)
  }
}

/// `sucharit money release`: ยกเลิกหนี้ผูกพัน.
struct MoneyRelease: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Release a commitment, in part or in whole (ยกเลิกหนี้ผูกพัน).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The document number of the commitment.") var commitment: String

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.released(commitment: commitment), at: desk)
  }
}

/// `sucharit money spend`: เบิกจ่าย.
struct MoneySpend: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "spend", abstract: "Record money paid out (เบิกจ่าย).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The document number of the commitment that it pays, where there was one.")
  var commitment: String?

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.disbursed(commitment: commitment), at: desk)
  }
}

/// `sucharit money refund`: เงินส่งคืน.
struct MoneyRefund: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Record money returned after it was paid out (เงินส่งคืน).")

  @OptionGroup var movement: MovementOptions

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.refunded, at: desk)
  }
}

/// `sucharit money carry`: กันเงินไว้เบิกเหลื่อมปี.
struct MoneyCarry: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "carry", abstract: "Record money carried into the next fiscal year (กันเงินเหลื่อมปี).")

  @OptionGroup var movement: MovementOptions

  @Option(help: "The document number of the commitment that goes along, if one does.")
  var commitment: String?

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    try movement.record(.carriedOver(commitment: commitment), at: desk)
  }
}
