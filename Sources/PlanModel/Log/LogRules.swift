public import ThaiCivil

/// What may enter the log of a plan.
public struct LogRules: Sendable {
  let schedule: Schedule

  public init(_ schedule: Schedule) {
    self.schedule = schedule
  }

  /// Refuses a record that may not follow a log.
  public func check(_ record: LogRecord, in log: Log, today: ThaiDate) throws(LogRefusal) {
  }
}
