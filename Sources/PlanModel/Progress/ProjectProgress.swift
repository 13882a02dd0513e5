public import ThaiCivil

/// How far one project is in one fiscal year.
public struct ProjectProgress: Hashable, Sendable {
  public let project: Project
  public let year: FiscalYear
  /// Done when everything that it owes for the year is done; or cannot be done, and something was done.
  /// "Cannot" when somebody said so of the whole project and not all is done, or of all that it owes.
  public let status: WorkStatus
  /// What it owes for the year, by due day.
  public let obligations: [ObligationProgress]
  /// Outputs first, in the order of the plan.
  public let indicators: [IndicatorProgress]
  public let problems: [Remark]
  public let suggestions: [Remark]
  public let notes: [Remark]
  /// What was done, by day: the results of what is completed.
  public let results: [Remark]
  public let evidence: [FiledEvidence]
  /// Every entry about the project in the year, money and corrections included, ascending.
  public let entries: [Int]

  /// รอรายงานผล: nobody reported anything.
  public var awaitsReport: Bool { entries.isEmpty }
  /// Its status in one word.
  public var reported: ReportedStatus {
    awaitsReport ? .awaitingReport : ReportedStatus(status.kind)
  }

  /// Whether something that it owes is past its due day, neither done nor known to be impossible.
  public var isOverdue: Bool { obligations.contains(where: \.isOverdue) }
  /// The lateness of what is overdue longest; 0 where nothing is overdue.
  public var daysLate: Int { obligations.filter(\.isOverdue).map(\.daysLate).max() ?? 0 }
  /// How many of them count: what left the plan does where it was done.
  public var obligationsOwed: Int { obligations.count(where: \.isCounted) }
  public var obligationsDone: Int { obligations.count { $0.status.kind == .done } }
  /// Indicators with an answer, and those that met their target.
  public var indicatorsMeasured: Int { indicators.count { $0.met != nil } }
  public var indicatorsMet: Int { indicators.count { $0.met == true } }
}

/// Projects and obligations counted by status.
public struct ProgressCounts: Hashable, Sendable {
  public private(set) var notStarted = 0
  public private(set) var inProgress = 0
  public private(set) var done = 0
  public private(set) var cannot = 0
  /// Projects of which nobody reported anything.
  public private(set) var awaitingReport = 0
  /// Projects that have something overdue, whatever their status.
  public private(set) var overdue = 0
  /// Everything that the projects owe for the year, what of it was due by today, and what of that is
  /// done.
  public private(set) var obligations = 0
  public private(set) var obligationsDue = 0
  public private(set) var obligationsDueAndDone = 0
  /// Done, whether or not it was due.
  public private(set) var obligationsDone = 0
  public private(set) var obligationsOverdue = 0
  public private(set) var indicators = 0
  public private(set) var indicatorsMet = 0
  public private(set) var indicatorsNotMet = 0

  public var projects: Int { notStarted + inProgress + done + cannot + awaitingReport }

  public init() {}

  /// How many projects have a status.
  public func count(_ status: ReportedStatus) -> Int {
    switch status {
    case .notStarted: notStarted
    case .inProgress: inProgress
    case .done: done
    case .cannot: cannot
    case .awaitingReport: awaitingReport
    }
  }

  mutating func take(_ project: ProjectProgress, asOf today: ThaiDate) {
    switch project.reported {
    case .notStarted: notStarted += 1
    case .inProgress: inProgress += 1
    case .done: done += 1
    case .cannot: cannot += 1
    case .awaitingReport: awaitingReport += 1
    }
    if project.isOverdue { overdue += 1 }
    for item in project.obligations where item.isCounted {
      let isDue = item.obligation.due <= today
      let isDone = item.status.kind == .done
      obligations += 1
      obligationsDue += isDue ? 1 : 0
      obligationsDone += isDone ? 1 : 0
      obligationsDueAndDone += isDue && isDone ? 1 : 0
      obligationsOverdue += item.isOverdue ? 1 : 0
    }
    indicators += project.indicators.count
    indicatorsMet += project.indicatorsMet
    indicatorsNotMet += project.indicators.count { $0.met == false }
  }
}
