public import ThaiCivil

/// One thing that started a time limit, such as a complaint, and whether it was settled in time.
public struct LimitProgress: Hashable, Sendable {
  public let limit: TimeLimit
  /// The office's own number for it.
  public let reference: String
  public let startedOn: ThaiDate
  /// The last day in time: so many calendar days after it started, days off counted.
  public let due: ThaiDate
  public let settledOn: ThaiDate?
  public let result: String?
  /// As for an obligation.
  public let daysLate: Int
  public let isOverdue: Bool
  public let evidence: [FiledEvidence]
  public let entries: [Int]
}

/// What the log says of one thing that started a time limit.
struct LimitFold {
  struct Key: Hashable {
    let project: Project.ID
    let limit: String
    let reference: DocumentNumber

    init(project: Project.ID, limit: String, reference: String) {
      (self.project, self.limit) = (project, limit)
      self.reference = DocumentNumber(reference)
    }
  }

  private(set) var startedOn: ThaiDate?
  private(set) var settledOn: ThaiDate?
  private var result: String?
  private var evidence: [FiledEvidence] = []
  private var entries: [Int] = []

  mutating func take(_ entry: EffectiveEntry) {
    entries += entry.numbers
    evidence += entry.filedEvidence
    if case .limitSettled(_, limit: _, reference: _, let words) = entry.event {
      settledOn = settledOn ?? entry.day
      result = result ?? words
    } else {
      startedOn = startedOn ?? entry.day
    }
  }

  /// Whether it ran in the year: it started in it, or was still open when it began.
  func runs(in year: FiscalYear) -> Bool {
    guard let startedOn, startedOn <= year.lastDay else { return false }
    return startedOn >= year.firstDay || settledOn.map { $0 >= year.firstDay } ?? true
  }

  func progress(of limit: TimeLimit, _ reference: String, asOf today: ThaiDate) -> LimitProgress? {
    guard let startedOn else { return nil }
    let due = startedOn.advanced(by: limit.days)
    let late = max(0, due.distance(to: settledOn ?? today))
    return LimitProgress(
      limit: limit, reference: reference, startedOn: startedOn, due: due, settledOn: settledOn,
      result: result, daysLate: late, isOverdue: settledOn == nil && late > 0, evidence: evidence,
      entries: entries.ascendingOnce)
  }
}
