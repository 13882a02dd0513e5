internal import ThaiCivil

/// What the log says of every obligation, project and time limit, taken in entry by entry.
struct ProgressFold {
  private let schedule: Schedule
  private let year: FiscalYear
  private var obligations: [Obligation.ID: ObligationFold] = [:]
  private var projects: [Project.ID: ProjectFold] = [:]
  private var limits: [Matter.Key: LimitFold] = [:]
  private var givenUp: Set<ProjectYear> = []
  private var measured: [MeasurementKey: Measurement] = [:]
  private(set) var ofPlan = ProjectFold()

  private struct ProjectYear: Hashable {
    let project: Project.ID
    let year: FiscalYear
  }

  private struct MeasurementKey: Hashable {
    let project: Project.ID
    let indicator: Indicator.ID
    let year: FiscalYear
  }

  init(_ schedule: Schedule, year: FiscalYear) {
    self.schedule = schedule
    self.year = year
  }

  mutating func take(_ entry: EffectiveEntry) {
    for id in schedule.obligations(of: entry.event, by: entry.entry.record.author.unit) {
      obligations[id, default: ObligationFold()].take(entry)
    }
    switch entry.event {
    case .measured(let project, let indicator, let value, let before, let sample, let how):
      let key = MeasurementKey(
        project: project, indicator: indicator, year: entry.day.fiscalYear)
      measured[key] = Measurement(
        day: entry.day, number: entry.number, value: value, before: before, sample: sample, how: how
      ).later(of: measured[key])
    case .limitStarted(let matter, kind: _), .limitTold(let matter, _),
      .limitSettled(let matter, result: _):
      limits[matter.key, default: LimitFold()].take(entry)
    case .cannot(.project(let project), let year, _, _):
      givenUp.insert(ProjectYear(project: project, year: year))
    case .started, .completed, .note, .evidenceFiled, .problem, .suggestion, .cannot, .money,
      .register, .corrected, .closed, .erased, .adopted:
      break
    }
    takeForProject(entry)
  }

  private mutating func takeForProject(_ entry: EffectiveEntry) {
    guard entry.fiscalYear == year else { return }
    guard let project = entry.project else {
      if case .plan = entry.event.subject { ofPlan.take(entry) }
      return
    }
    projects[project, default: ProjectFold()].take(entry)
    if case .money(let movement) = entry.event,
      case .transferred(let receiver) = movement.kind, receiver != project
    {
      projects[receiver, default: ProjectFold()].take(entry)
    }
  }

  func progress(of obligation: Obligation, asOf today: ThaiDate) -> ObligationProgress {
    let isProjectGivenUp =
      obligation.subject.project.map { project in
        givenUp.contains(ProjectYear(project: project, year: obligation.covers))
      } ?? false
    return (obligations[obligation.id] ?? ObligationFold()).progress(
      of: obligation, isProjectGivenUp: isProjectGivenUp,
      isBeforeTracking: schedule.plan.reporting.isHistory(obligation), asOf: today)
  }

  /// How far something is that left the plan; nil where the log has nothing of it.
  func progress(of departure: Departure, asOf today: ThaiDate) -> ObligationProgress? {
    obligations[departure.obligation.id]?.progress(
      of: departure.obligation, leaving: departure, isProjectGivenUp: false,
      isBeforeTracking: false,
      asOf: today)
  }

  func progress(of project: Project, _ obligations: [ObligationProgress]) -> ProjectProgress {
    let fold = projects[project.id] ?? ProjectFold()
    return ProjectProgress(
      project: project, year: year,
      status: fold.status(obligations, isCutShort: isCutShort(project, obligations)),
      obligations: obligations,
      indicators: indicators(of: project), problems: fold.problems.inDayOrder,
      suggestions: fold.suggestions.inDayOrder, notes: fold.notes.inDayOrder,
      results: fold.results.inDayOrder, evidence: fold.evidence, entries: fold.entries.ascendingOnce
    )
  }

  /// Whether the plan no longer has what the project had not yet done.
  private func isCutShort(_ project: Project, _ obligations: [ObligationProgress]) -> Bool {
    let done = Set(obligations.filter { $0.status.kind == .done }.map(\.obligation.id))
    let owed = schedule.obligations.contains {
      $0.subject.project == project.id && $0.covers == year && $0.due >= $0.fiscalYear.firstDay
        && !done.contains($0.id)
    }
    return !owed
      && schedule.departures.contains {
        $0.obligation.subject.project == project.id && $0.obligation.covers == year
          && !done.contains($0.obligation.id)
      }
  }

  private func indicators(of project: Project) -> [IndicatorProgress] {
    let results =
      project.outputs.map { ($0, false) } + project.outcomes.map { ($0, true) }
    return results.flatMap { result, isOutcome in
      result.indicators.map { indicator in
        progress(of: indicator, result, isOutcome, project.id)
      }
    }
  }

  private func progress(
    of indicator: Indicator, _ result: PlannedResult, _ isOutcome: Bool, _ project: Project.ID
  ) -> IndicatorProgress {
    func last(_ year: FiscalYear) -> Measurement? {
      measured[MeasurementKey(project: project, indicator: indicator.id, year: year)]
    }
    let found = last(year)
    let before = found.flatMap { $0.before ?? last(year.advanced(by: -1))?.value }
    return IndicatorProgress(
      result: result, isOutcome: isOutcome, indicator: indicator, value: found?.value,
      before: before, met: found.flatMap { indicator.isMet(by: $0.value, before: before) },
      measuredOn: found?.day, sample: found?.sample, how: found?.how, entry: found?.number)
  }

  func limits(asOf today: ThaiDate) -> [LimitProgress] {
    let running = limits.filter { $0.value.runs(in: year) }.compactMap { key, fold in
      schedule.timeLimits.first { key.place == .limit($0.project, $0.of) }
        .flatMap { fold.progress(of: $0, key.reference.written, asOf: today) }
    }
    return running.sorted { ($0.due, $0.entries.first ?? 0) < ($1.due, $1.entries.first ?? 0) }
  }
}

/// What the log says of one project in one year.
struct ProjectFold {
  private(set) var problems: [Remark] = []
  private(set) var suggestions: [Remark] = []
  private(set) var notes: [Remark] = []
  private(set) var results: [Remark] = []
  private(set) var evidence: [FiledEvidence] = []
  private(set) var entries: [Int] = []
  private var cannot: WorkStatus?
  private var isUnderWay = false

  mutating func take(_ entry: EffectiveEntry) {
    entries += entry.numbers
    evidence += entry.filedEvidence
    switch entry.event {
    case .started: isUnderWay = true
    case .completed(let id, let result, participants: _):
      isUnderWay = true
      results.append(entry.remark(result, id))
    case .note(let subject, let text): notes.append(entry.remark(text, subject.obligation))
    case .problem(let subject, let text): problems.append(entry.remark(text, subject.obligation))
    case .suggestion(let subject, let text):
      suggestions.append(entry.remark(text, subject.obligation))
    case .cannot(.project, _, let reason, let text): cannot = .cannot(reason, text)
    case .measured, .limitStarted, .limitTold, .limitSettled: isUnderWay = true
    case .money(let movement): if movement.kind.isUse { isUnderWay = true }
    case .cannot, .evidenceFiled, .register, .corrected, .closed, .erased, .adopted: break
    }
  }

  /// `isCutShort` where the rest of it left the plan: what was begun is never called completed then.
  func status(_ obligations: [ObligationProgress], isCutShort: Bool = false) -> WorkStatus {
    let done = obligations.compactMap(\.status.doneOn)
    if let cannot, done.isEmpty || done.count < obligations.count { return cannot }
    if let last = done.max(), obligations.allSatisfy(\.isSettled) {
      return isCutShort ? .inProgress : .done(on: last)
    }
    if done.isEmpty, let last = obligations.last, obligations.allSatisfy(\.isSettled) {
      return last.status
    }
    return isUnderWay ? .inProgress : .notStarted
  }
}

extension EffectiveEntry {
  fileprivate func remark(_ text: String, _ obligation: Obligation.ID?) -> Remark {
    Remark(entry: number, day: day, text: text, obligation: obligation)
  }
}

extension [Remark] {
  /// By day; of one day by number.
  var inDayOrder: [Remark] { sorted { ($0.day, $0.entry) < ($1.day, $1.entry) } }
}
