public import ThaiCivil

/// How far one obligation is.
public struct ObligationProgress: Hashable, Sendable {
  public let obligation: Obligation
  /// How it left the plan before it was due; nil for what is in the plan.
  public let departure: Departure?
  /// Done counts before all else, then "cannot", then started.
  public let status: WorkStatus
  /// Whether it is open and was due before the office kept its log here.
  public let isHistory: Bool
  /// Whether it is open and its project as a whole cannot be carried out in the year.
  public let isGivenUp: Bool
  /// Calendar days past the due day: until it was done, or until today while it is overdue. 0 in time,
  /// and for what cannot be done or was given up.
  public let daysLate: Int
  public let isOverdue: Bool
  /// What was done, in words; nil while it is not.
  public let result: String?
  public let participants: Int?
  public let evidence: [FiledEvidence]
  /// The numbers of the entries it rests on, corrections included, ascending.
  public let entries: [Int]

  /// Whether it counts among what was owed: what left the plan, or is history, does where it was done.
  public var isCounted: Bool { (departure == nil && !isHistory) || status.kind == .done }

  public var hasEvidence: Bool { !evidence.isEmpty }

  /// Its status in a word, for those who need not know whether it or its whole project cannot be done.
  public var kind: WorkStatus.Kind { isGivenUp ? .cannot : status.kind }

  /// Whether it is over: done, known to be impossible, out of the plan, or history.
  public var isSettled: Bool {
    switch status {
    case .done, .cannot: true
    case .notStarted, .inProgress: isGivenUp || departure != nil || isHistory
    }
  }
}

/// Evidence and the entry that brought it.
public struct FiledEvidence: Hashable, Sendable {
  public let entry: Int
  public let evidence: Evidence
}

/// What somebody said, and the entry that says it.
public struct Remark: Hashable, Sendable {
  public let entry: Int
  public let day: ThaiDate
  public let text: String
  /// Nil where it is about the project or plan as a whole.
  public let obligation: Obligation.ID?
}

/// What the log says of one obligation up to a day.
struct ObligationFold {
  private var started: Bool = false
  private var done: (day: ThaiDate, result: String, participants: Int?)?
  private var cannot: WorkStatus?
  private var evidence: [FiledEvidence] = []
  private var entries: [Int] = []

  mutating func take(_ entry: EffectiveEntry) {
    entries += entry.numbers
    evidence += entry.filedEvidence
    switch entry.event {
    case .started: started = true
    case .completed(_, let result, let participants):
      // The rules let in one completion only; of two the first was the one that made it done.
      if done == nil { done = (entry.day, result, participants) }
    case .cannot(_, _, let reason, let text): cannot = .cannot(reason, text)
    case .note, .measured, .evidenceFiled, .problem, .suggestion, .limitStarted, .limitTold,
      .limitSettled,
      .money, .register, .corrected, .closed, .erased, .adopted:
      break
    }
  }

  func progress(
    of obligation: Obligation, leaving departure: Departure? = nil, isProjectGivenUp: Bool,
    isBeforeTracking: Bool, asOf today: ThaiDate
  ) -> ObligationProgress {
    let status = done.map { .done(on: $0.day) } ?? cannot ?? (started ? .inProgress : .notStarted)
    let isOpen = done == nil && cannot == nil
    let isHistory = isOpen && isBeforeTracking
    let isOwed = departure == nil && !isProjectGivenUp && !isHistory
    let end = isOpen ? (isOwed ? today : nil) : done?.day
    let late = end.map { max(0, obligation.due.distance(to: $0)) } ?? 0
    return ObligationProgress(
      obligation: obligation, departure: departure, status: status, isHistory: isHistory,
      isGivenUp: isOpen && isProjectGivenUp,
      daysLate: late, isOverdue: isOpen && late > 0, result: done?.result,
      participants: done?.participants, evidence: evidence, entries: entries.ascendingOnce)
  }
}

extension EffectiveEntry {
  var filedEvidence: [FiledEvidence] {
    evidence.map { FiledEvidence(entry: number, evidence: $0) }
  }
}
