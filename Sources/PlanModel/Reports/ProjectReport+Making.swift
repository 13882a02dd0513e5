internal import ThaiCivil

extension ProjectReport {
  init(
    _ progress: ProjectProgress, _ plan: Plan, _ log: Log, lastDay: ThaiDate,
    limits: [LimitProgress], money: MoneyFigures, before: ProjectReport?
  ) {
    let obligations = progress.obligations.filter(\.isCounted)
    let done = obligations.filter { $0.status.kind == .done }
    let overdue = obligations.filter(\.isOverdue)
    project = progress.project
    owners = progress.project.owners.map { plan.owner($0)?.name ?? $0.text }
    status = Figure(progress.status, entries: progress.entries)
    owed = Figure(obligations.count)
    due = Figure(obligations.count { $0.obligation.due <= lastDay })
    self.done = Figure(done.count, entries: done.flatMap(\.entries).ascendingOnce)
    self.overdue = Figure(overdue.count, entries: overdue.flatMap(\.entries).ascendingOnce)
    func count(_ isCounted: (ObligationProgress) -> Bool) -> Figure<Int> {
      let own = obligations.filter(isCounted)
      return Figure(own.count, entries: own.flatMap(\.entries).ascendingOnce)
    }
    doneAhead = count { $0.status.kind == .done && $0.obligation.due > lastDay }
    cannotOfDue = count {
      $0.isSettled && $0.status.kind != .done && $0.obligation.due <= lastDay
    }
    dueToday = count { !$0.isSettled && !$0.isOverdue && $0.obligation.due <= lastDay }
    let lines = ProgressLine.lines(of: progress, log)
    self.progress = lines
    steps = progress.project.steps.map { StepReport($0, progress, lines) }
    indicators = progress.indicators.map { IndicatorLine($0, log) }
    problems = progress.problems
    suggestions = progress.suggestions
    evidence = progress.evidence
    self.limits = LimitLine(limits)
    self.money = money
    self.before = before.map(YearBefore.init)
    entries = (progress.entries + money.remaining.entries + limits.flatMap(\.entries)).ascendingOnce
  }
}

extension StepReport {
  fileprivate init(_ step: Step, _ progress: ProjectProgress, _ lines: [ProgressLine]) {
    let own = progress.obligations.filter {
      ProgressLine.Part($0.obligation, of: progress.project).step == step.id
    }
    let kinds = own.map(\.kind)
    let settled: WorkStatus.Kind? =
      own.allSatisfy(\.isSettled) ? [.done, .cannot].first(where: kinds.contains) : nil
    // What left the plan, or is history, is as far as it was recorded: nobody said that it cannot be done.
    let kind =
      settled ?? (kinds.allSatisfy { $0 == .notStarted } ? .notStarted : .inProgress)
    self.step = step
    status = Figure(kind, entries: own.flatMap(\.entries).ascendingOnce)
    self.lines = lines.filter { $0.part?.step == step.id }
  }
}

extension ProjectReport.YearBefore {
  fileprivate init(_ report: ProjectReport) {
    status = report.status
    owed = report.owed
    done = report.done
    disbursed = report.money.disbursed
    percentUsed = report.money.percentUsed
  }
}

extension IndicatorLine {
  fileprivate init(_ progress: IndicatorProgress, _ log: Log) {
    let entries = progress.entry.map { log.effective.entry($0)?.numbers ?? [$0] } ?? []
    self.progress = progress
    title = progress.indicator.title ?? progress.result.title
    value = Figure(progress.value, entries: entries)
    before = Figure(progress.before, entries: entries)
    sample = Figure(progress.sample, entries: entries)
    met = Figure(progress.met, entries: entries)
  }
}

extension LimitLine {
  /// Nil where nothing started a limit.
  fileprivate init?(_ limits: [LimitProgress]) {
    guard !limits.isEmpty else { return nil }
    func count(_ isCounted: (LimitProgress) -> Bool) -> Figure<Int> {
      let own = limits.filter(isCounted)
      return Figure(own.count, entries: own.flatMap(\.entries).ascendingOnce)
    }
    started = count { _ in true }
    settledInTime = count { $0.settledOn != nil && $0.daysLate == 0 }
    settledLate = count { $0.settledOn != nil && $0.daysLate > 0 }
    overdue = count(\.isOverdue)
  }
}
