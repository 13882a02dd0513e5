public import PlanModel
import ThaiCivil

/// What is no longer followed up once another day is set as the first of which the office keeps its log here, and
/// what is again. What was done counts either way, and is neither.
public struct TrackingChange: Sendable {
  /// Due before that day now.
  public let becomingHistory: [Obligation]
  /// Due before that day until now.
  public let followedAgain: [Obligation]

  /// Of a first edition all that is due before the day becomes history.
  init(
    from old: ReportingSettings?, to new: ReportingSettings, of schedule: Schedule, _ log: Log
  ) {
    guard old?.trackedFrom != new.trackedFrom else {
      (becomingHistory, followedAgain) = ([], [])
      return
    }
    let done = log.done(by: schedule)
    let open = schedule.obligations.filter { !done.contains($0.id) }
    func wasHistory(_ obligation: Obligation) -> Bool { old?.isHistory(obligation) ?? false }
    becomingHistory = open.filter { new.isHistory($0) && !wasHistory($0) }
    followedAgain = open.filter { !new.isHistory($0) && wasHistory($0) }
  }

  public var isEmpty: Bool { becomingHistory.isEmpty && followedAgain.isEmpty }

  /// How much, in one line; none where nothing changes.
  var words: [Phrase] {
    guard !isEmpty else { return [] }
    let (past, again) = (becomingHistory.count, followedAgain.count)
    return [
      Phrase(
        "ตามวันที่เริ่มบันทึกผล: เป็นงานก่อนเริ่มบันทึก \(past) รายการ กลับมาติดตาม \(again) รายการ",
        "by the day from which is recorded here: \(past) become history, \(again) are followed up again"
      )
    ]
  }
}

extension Log {
  /// What of a schedule is recorded as done.
  fileprivate func done(by schedule: Schedule) -> Set<Obligation.ID> {
    var done: Set<Obligation.ID> = []
    for entry in effective {
      guard case .completed = entry.event else { continue }
      done.formUnion(schedule.obligations(of: entry.event, by: entry.entry.record.author.unit))
    }
    return done
  }
}
