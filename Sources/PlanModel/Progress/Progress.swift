public import ThaiCivil

/// How far a plan is in one fiscal year as of a day: a fold over plan, schedule and log.
///
/// It sees what happened up to that day, whenever it was recorded; for what was known at an instant cut
/// the log there first, with ``Log/upTo(_:)``.
public struct Progress: Hashable, Sendable {
  public let plan: Plan
  public let year: FiscalYear
  public let today: ThaiDate
  /// Those that run in the year, in printed order.
  public let projects: [ProjectProgress]
  /// The stages of the year's own reports, by due day; some are due in the year after.
  public let duties: [ObligationProgress]
  /// The stretches of the ITA year that bears the year's number.
  public let cycle: [ObligationProgress]
  /// What started a time limit and ran in the year, by due day.
  public let limits: [LimitProgress]
  /// What was said of the plan as a whole.
  public let problems: [Remark]
  public let suggestions: [Remark]
  public let notes: [Remark]
  /// Everything that the schedule holds, whatever its year, by due day, and what left the plan after something was
  /// recorded of it.
  public let everything: [ObligationProgress]

  public init(_ schedule: Schedule, _ log: Log, year: FiscalYear, asOf today: ThaiDate) {
    let plan = schedule.plan
    var fold = ProgressFold(schedule, year: year)
    for entry in log.effective where entry.day <= today { fold.take(entry) }
    self.plan = plan
    self.year = year
    self.today = today
    let left = schedule.departures.compactMap { fold.progress(of: $0, asOf: today) }
    let owed = schedule.obligations.map { fold.progress(of: $0, asOf: today) }
    everything = left.isEmpty ? owed : (owed + left).byDueDay
    let ofYear = everything.filter { $0.obligation.covers == year }
    let byProject = Dictionary(grouping: ofYear) { $0.obligation.subject.project }
    projects = plan.projects.filter { $0.fiscalYears.contains(year) }.map { project in
      fold.progress(of: project, byProject[project.id] ?? [])
    }
    duties = ofYear.filter { $0.obligation.kind == .duty }
    cycle = ofYear.filter { $0.obligation.kind == .cycle }
    limits = fold.limits(asOf: today)
    problems = fold.ofPlan.problems.inDayOrder
    suggestions = fold.ofPlan.suggestions.inDayOrder
    notes = fold.ofPlan.notes.inDayOrder
  }

  /// Every project counted once.
  public var counts: ProgressCounts { counts { _ in true } }

  /// By owner, in the order of the owners list. A project of several owners counts for each, so the
  /// owners can add up to more than the plan.
  public var byOwner: [(owner: Owner.ID, counts: ProgressCounts)] {
    plan.owners(workingIn: year).map { owner in
      (owner, counts { $0.owners.contains(owner) })
    }
  }

  /// By dimension, in printed order.
  public var byDimension: [(dimension: Dimension.ID, counts: ProgressCounts)] {
    plan.dimensions.map { dimension in
      let own = Set(dimension.projects.map(\.id))
      return (dimension.id, counts { own.contains($0.id) })
    }
  }

  /// What is overdue today, whatever its year, the oldest first.
  public var overdue: [ObligationProgress] { everything.filter(\.isOverdue) }

  /// What is due today or in so many days after it, whatever its year, and not over.
  public func dueSoon(within days: Int) -> [ObligationProgress] {
    let window = today...today.advanced(by: max(0, days))
    return everything.filter { !$0.isSettled && window.contains($0.obligation.due) }
  }

  /// Open time limits that end today or in so many days after it.
  public func limitsDueSoon(within days: Int) -> [LimitProgress] {
    let window = today...today.advanced(by: max(0, days))
    return limits.filter { $0.settledOn == nil && window.contains($0.due) }
  }

  /// What was done for the year and has nothing to show for it.
  public var doneWithoutEvidence: [ObligationProgress] {
    everything.filter {
      $0.obligation.covers == year && $0.status.kind == .done && !$0.hasEvidence
    }
  }

  private func counts(of isCounted: (Project) -> Bool) -> ProgressCounts {
    var counts = ProgressCounts()
    for project in projects where isCounted(project.project) {
      counts.take(project, asOf: today)
    }
    return counts
  }
}

extension [ObligationProgress] {
  /// By due day; those of one day stay in their order.
  fileprivate var byDueDay: [ObligationProgress] {
    enumerated().sorted { left, right in
      (left.element.obligation.due, left.offset) < (right.element.obligation.due, right.offset)
    }.map(\.element)
  }
}
