internal import ThaiCivil

/// Makes the obligations of a plan: first all that have a day by rule, in every year, then the steps
/// without one, which are levelled beside them year by year.
struct ScheduleBuilder {
  let plan: Plan
  let holidays: WorkingCalendar
  let items: OITItems
  private(set) var obligations: [Obligation] = []
  private var loads: OwnerLoads

  init(_ plan: Plan, _ holidays: WorkingCalendar, _ items: OITItems) {
    self.plan = plan
    self.holidays = holidays
    self.items = items
    loads = OwnerLoads(plan.owners.map(\.id))
    for year in plan.fiscalYears { addFixed(year) }
    for year in plan.fiscalYears { addWindowed(year) }
  }

  /// What has its day by rule: occurrences, steps with a day, reports, the ITA cycle. Some of it is due
  /// in the year after.
  private mutating func addFixed(_ year: FiscalYear) {
    let parts = projects(in: year).flatMap { project in
      project.timedParts.flatMap { obligations(for: $0, of: project, in: year) }
    }
    add(parts + duties(of: year) + followUps(in: year) + cycle(of: year))
  }

  private mutating func addWindowed(_ year: FiscalYear) {
    let days = YearDays(year, holidays)
    let windowed = projects(in: year).flatMap { windowedSteps(of: $0, days) }
    add(levelled(windowed, days))
  }

  private mutating func add(_ more: [Obligation]) {
    obligations += more
    for obligation in more { loads.add(obligation) }
  }

  private func projects(in year: FiscalYear) -> [Project] {
    plan.projects.filter { $0.fiscalYears.contains(year) }
  }

  /// A due day moved off a day off as the settings of its kind say, never out of its fiscal year.
  func settled(_ day: ThaiDate, _ kind: Obligation.Kind) -> (
    due: ThaiDate, shift: Obligation.Shift?
  ) {
    guard !holidays.isWorkingDay(day) else { return (day, nil) }
    let back = holidays.lastWorkingDay(onOrBefore: day)
    let forward = holidays.firstWorkingDay(onOrAfter: day)
    let reason = Obligation.Shift.dayOff(holidays.holidayName(on: day) ?? day.weekday.name)
    let year = day.fiscalYear
    switch plan.scheduling.daysOff[kind] ?? .back {
    case .keep: return (day, nil)
    case .back: return (year.contains(back) ? back : forward, reason)
    case .forward: return (year.contains(forward) ? forward : back, reason)
    }
  }

  // MARK: - Steps without a day

  private struct Windowed {
    let obligation: Obligation
    /// Indices of the days on which it may be due: the later half of its window, so that every step
    /// keeps at least half of its days.
    let allowed: ClosedRange<Int>

    /// The same in every fiscal year, so that a step comes at the same time of every year.
    let key: UInt64

    /// The lower, the sooner chosen among days of one week.
    func liking(_ day: Int) -> UInt64 { mixed(key &- UInt64(day)) }
  }

  private func windowedSteps(of project: Project, _ days: YearDays) -> [Windowed] {
    guard !days.days.isEmpty else { return [] }
    let windows = StepWindows(project, days, reserve: plan.scheduling.reserve).windows
    return zip(project.steps, windows).flatMap { step, window -> [Windowed] in
      guard let window else { return [] }
      let due = days.days[window.upperBound]
      let whole = Obligation(
        id: .step(step.id, of: project.id, in: days.year), subject: .step(project.id, step.id),
        fiscalYear: days.year, covers: days.year, title: step.title, owners: project.owners,
        share: nil, start: days.days[window.lowerBound], due: due, ruleDay: due, shift: nil,
        basis: .derived, dayRule: .shareOfYear)
      let middle = (window.lowerBound + window.upperBound + 1) / 2
      return (project.settledBy == .each ? shares(of: whole) : [whole]).map { obligation in
        Windowed(
          obligation: obligation, allowed: middle...window.upperBound,
          key: stableHash("\(project.id)/\(step.id)"))
      }
    }
  }

  private func levelled(_ windowed: [Windowed], _ days: YearDays) -> [Obligation] {
    guard plan.scheduling.levels, !windowed.isEmpty else { return windowed.map(\.obligation) }
    let jobs = windowed.map { item in
      Levelling.Job(
        owners: item.obligation.owners.compactMap(loads.index),
        weeks: days.weekOfDay[item.allowed.lowerBound]...days.weekOfDay[item.allowed.upperBound],
        key: item.key)
    }
    let levelling = Levelling(jobs: jobs, fixed: loads.weekly(in: days))
    return settledOnDays(windowed, levelling.weeks(unlevelled: jobs.map(\.weeks.upperBound)), days)
  }

  /// Within its week a step is due on the day that it likes if its owners have nothing then, else on the
  /// nearest such day, else on the least loaded. As with weeks, liking comes from its own key, so that
  /// one step more moves only those that compete with it.
  private func settledOnDays(
    _ windowed: [Windowed], _ weeks: [Int], _ days: YearDays
  ) -> [Obligation] {
    var loads = loads
    var settled = windowed.map(\.obligation)
    let byKey = windowed.indices.sorted { (windowed[$0].key, $0) < (windowed[$1].key, $1) }
    for index in byKey {
      let item = windowed[index]
      let candidates = item.allowed.filter { days.weekOfDay[$0] == weeks[index] }
      guard !candidates.isEmpty else { continue }
      let chosen = candidates.min { left, right in
        let most = (
          loads.most(item.obligation.owners, on: days.days[left]),
          loads.most(item.obligation.owners, on: days.days[right])
        )
        return (most.0, item.liking(left)) < (most.1, item.liking(right))
      }
      if let chosen, days.days[chosen] != item.obligation.due {
        settled[index] = item.obligation.with(due: days.days[chosen], shift: .levelled)
      }
      loads.add(settled[index])
    }
    return settled
  }
}
