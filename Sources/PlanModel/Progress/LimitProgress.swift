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
  /// The first day on which its sender was told why it is not settled yet.
  public let toldOn: ThaiDate?
  /// As for an obligation.
  public let daysLate: Int
  /// As for an obligation; what its sender was told of in time is not.
  public let isOverdue: Bool
  public let evidence: [FiledEvidence]
  public let entries: [Int]
}

/// What the log says of one thing that started a time limit.
struct LimitFold {
  private(set) var matter: Matter?
  private(set) var complaint: ComplaintKind?
  private(set) var startedOn: ThaiDate?
  private(set) var toldOn: ThaiDate?
  private(set) var settledOn: ThaiDate?
  private var result: String?
  private var evidence: [FiledEvidence] = []
  private var entries: [Int] = []

  mutating func take(_ entry: EffectiveEntry) {
    entries += entry.numbers
    evidence += entry.filedEvidence
    switch entry.event {
    case .limitStarted(let matter, let kind):
      self.matter = self.matter ?? matter
      complaint = complaint ?? kind
      startedOn = startedOn ?? entry.day
    case .limitTold: toldOn = min(toldOn ?? entry.day, entry.day)
    case .limitSettled(_, let words):
      settledOn = settledOn ?? entry.day
      result = result ?? words
    case .started, .completed, .note, .measured, .evidenceFiled, .problem, .suggestion, .cannot,
      .money, .register, .corrected, .closed, .erased, .adopted:
      break
    }
  }

  /// The numbers of the entries that it rests on.
  var numbers: [Int] { entries.ascendingOnce }

  /// Whether it ran in the year: it started in it, or was still open when it began.
  func runs(in year: FiscalYear) -> Bool {
    guard let startedOn, startedOn <= year.lastDay else { return false }
    return startedOn >= year.firstDay || settledOn.map { $0 >= year.firstDay } ?? true
  }

  func progress(of limit: TimeLimit, _ reference: String, asOf today: ThaiDate) -> LimitProgress? {
    guard let startedOn else { return nil }
    let due = startedOn.advanced(by: limit.days)
    let late = max(0, due.distance(to: settledOn ?? today))
    let isTold = toldOn.map { $0 <= due } ?? false
    return LimitProgress(
      limit: limit, reference: reference, startedOn: startedOn, due: due, settledOn: settledOn,
      result: result, toldOn: toldOn, daysLate: late,
      isOverdue: settledOn == nil && late > 0 && !isTold, evidence: evidence, entries: numbers)
  }
}
