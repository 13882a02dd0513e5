/// Projects and what they owe, counted.
public struct StatusSummary: Hashable, Sendable {
  public let projects: Figure<Int>
  /// Those that nobody reported anything of among them; the count by ``ReportedStatus`` is without them.
  public let notStarted: Figure<Int>
  public let inProgress: Figure<Int>
  public let done: Figure<Int>
  public let cannot: Figure<Int>
  public let owed: Figure<Int>
  public let due: Figure<Int>
  public let obligationsDone: Figure<Int>
  public let overdue: Figure<Int>
  /// ``due`` is ``obligationsDone`` less ``doneAhead``, with ``cannotOfDue``, ``dueToday`` and ``overdue``.
  public let doneAhead: Figure<Int>
  public let cannotOfDue: Figure<Int>
  public let dueToday: Figure<Int>
  /// Projects that nobody reported anything of.
  public let awaitingReport: Figure<Int>
  public let indicators: Figure<Int>
  public let indicatorsMet: Figure<Int>
  public let indicatorsNotMet: Figure<Int>

  /// The count of a status.
  public subscript(kind: WorkStatus.Kind) -> Figure<Int> {
    switch kind {
    case .notStarted: notStarted
    case .inProgress: inProgress
    case .done: done
    case .cannot: cannot
    }
  }

  /// The count of a status as reports have it.
  public subscript(status: ReportedStatus) -> Figure<Int> {
    switch status {
    case .notStarted:
      Figure(notStarted.value - awaitingReport.value, entries: notStarted.entries)
    case .inProgress: inProgress
    case .done: done
    case .cannot: cannot
    case .awaitingReport: awaitingReport
    }
  }

  init(_ reports: [ProjectReport]) {
    func count(_ kind: WorkStatus.Kind) -> Figure<Int> {
      let own = reports.filter { $0.status.value.kind == kind }
      return Figure(own.count, entries: own.flatMap(\.status.entries).ascendingOnce)
    }
    func sum(_ path: KeyPath<ProjectReport, Figure<Int>>) -> Figure<Int> {
      let figures = reports.map { $0[keyPath: path] }
      return Figure(
        figures.reduce(0) { $0 + $1.value }, entries: figures.flatMap(\.entries).ascendingOnce)
    }
    func indicators(_ met: Bool) -> Figure<Int> {
      let own = reports.flatMap(\.indicators).filter { $0.met.value == met }
      return Figure(own.count, entries: own.flatMap(\.met.entries).ascendingOnce)
    }
    projects = Figure(reports.count)
    notStarted = count(.notStarted)
    inProgress = count(.inProgress)
    done = count(.done)
    cannot = count(.cannot)
    owed = sum(\.owed)
    due = sum(\.due)
    obligationsDone = sum(\.done)
    overdue = sum(\.overdue)
    doneAhead = sum(\.doneAhead)
    cannotOfDue = sum(\.cannotOfDue)
    dueToday = sum(\.dueToday)
    awaitingReport = Figure(reports.count(where: \.awaitsReport))
    self.indicators = Figure(reports.reduce(0) { $0 + $1.indicators.count })
    indicatorsMet = indicators(true)
    indicatorsNotMet = indicators(false)
  }
}
