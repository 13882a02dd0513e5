public import PlanModel
public import ThaiCivil

/// What the rules of the log refused; nothing was written.
public struct RecordsRefused: Error {
  /// Each with the place of its record among those that were to be added, from 0.
  public let refusals: [(index: Int, refusal: LogRefusal)]

  /// How many were to be added.
  public let count: Int

  public init(_ refusals: [(index: Int, refusal: LogRefusal)], of count: Int = 1) {
    (self.refusals, self.count) = (refusals, count)
  }
}

extension LogRules {
  /// Refuses records of which any may not follow a log; to be asked where nobody can write meanwhile.
  public func admit(_ records: [LogRecord], to log: Log, today: ThaiDate) throws(RecordsRefused) {
    let refusals = refusals(of: records, in: log, today: today)
    guard refusals.isEmpty else { throw RecordsRefused(refusals, of: records.count) }
  }
}
