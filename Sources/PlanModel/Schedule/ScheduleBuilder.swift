internal import ThaiCivil

/// Makes the obligations of one fiscal year after the other.
struct ScheduleBuilder {
  let plan: Plan
  let holidays: WorkingCalendar
  let items: OITItems
  private(set) var obligations: [Obligation] = []

  init(_ plan: Plan, _ holidays: WorkingCalendar, _ items: OITItems) {
    self.plan = plan
    self.holidays = holidays
    self.items = items
  }

  /// Adds what the plan owes for one fiscal year: steps, occurrences, reports, the ITA cycle.
  mutating func add(_ year: FiscalYear) {
    let days = YearDays(year, holidays)
    let running = plan.projects.filter { $0.fiscalYears.contains(year) }
    var fixed: [Obligation] = []
    for project in running {
      fixed += project.timedParts.flatMap { obligations(for: $0, of: project, in: year) }
    }
    fixed += duties(of: year) + cycle(of: year)
    let windowed = running.flatMap { windowedSteps(of: $0, days) }
    obligations += fixed + levelled(windowed, beside: fixed, days)
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
  }

  private func windowedSteps(of project: Project, _ days: YearDays) -> [Windowed] {
    guard !days.days.isEmpty else { return [] }
    let windows = StepWindows(project, days, reserve: plan.scheduling.reserve).windows
    return zip(project.steps, windows).compactMap { step, window in
      guard let window else { return nil }
      let due = days.days[window.upperBound]
      let obligation = Obligation(
        id: Obligation.ID("\(days.year)-\(project.id)-\(step.id)"),
        subject: .step(project.id, step.id), fiscalYear: days.year, covers: days.year,
        title: step.title, owners: project.owners, start: days.days[window.lowerBound], due: due,
        ruleDay: due, shift: nil, basis: .derived, dayRule: .shareOfYear)
      let middle = (window.lowerBound + window.upperBound + 1) / 2
      return Windowed(obligation: obligation, allowed: middle...window.upperBound)
    }
  }

  private func levelled(
    _ windowed: [Windowed], beside fixed: [Obligation], _ days: YearDays
  ) -> [Obligation] {
    guard plan.scheduling.levels, !windowed.isEmpty else { return windowed.map(\.obligation) }
    let ownerIndex = Dictionary(
      plan.owners.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let jobs = windowed.map { item in
      Levelling.Job(
        owners: item.obligation.owners.compactMap { ownerIndex[$0] },
        weeks: days.weekOfDay[item.allowed.lowerBound]...days.weekOfDay[item.allowed.upperBound],
        key: stableHash(item.obligation.subject.yearlessKey))
    }
    let levelling = Levelling(
      jobs: jobs, ownerCount: plan.owners.count, weekCount: days.weekCount,
      fixed: loads(of: fixed, ownerIndex, days))
    let weeks = levelling.weeks(unlevelled: jobs.map(\.weeks.upperBound))
    return settledOnDays(windowed, weeks, days)
  }

  private func loads(
    of fixed: [Obligation], _ ownerIndex: [Owner.ID: Int], _ days: YearDays
  ) -> [[Int]] {
    let week = Array(repeating: 0, count: days.weekCount)
    var loads = Array(repeating: week, count: plan.owners.count)
    for obligation in fixed where obligation.fiscalYear == days.year {
      let index = days.index(onOrBefore: obligation.due)
      guard days.days.indices.contains(index) else { continue }
      for owner in obligation.owners {
        if let row = ownerIndex[owner] { loads[row][days.weekOfDay[index]] += 1 }
      }
    }
    return loads
  }

  /// Within its week a step is due on the day on which its owners have least, the latest of equals.
  private func settledOnDays(
    _ windowed: [Windowed], _ weeks: [Int], _ days: YearDays
  ) -> [Obligation] {
    var load: [Owner.ID: [Int: Int]] = [:]
    return zip(windowed, weeks).map { item, week in
      let candidates = item.allowed.filter { days.weekOfDay[$0] == week }
      let chosen =
        candidates.min { left, right in
          let loads = (
            load.most(item.obligation.owners, left), load.most(item.obligation.owners, right)
          )
          return loads.0 != loads.1 ? loads.0 < loads.1 : left > right
        } ?? item.allowed.upperBound
      for owner in item.obligation.owners { load[owner, default: [:]][chosen, default: 0] += 1 }
      return item.obligation.levelled(to: days.days[chosen])
    }
  }
}

extension [Owner.ID: [Int: Int]] {
  /// The largest load that any of the owners has on a day.
  fileprivate func most(_ owners: [Owner.ID], _ day: Int) -> Int {
    owners.map { self[$0]?[day] ?? 0 }.max() ?? 0
  }
}

extension Obligation.Subject {
  /// The same in every fiscal year, so that a step comes at the same time of every year.
  fileprivate var yearlessKey: String {
    switch self {
    case .step(let project, let step): "\(project)/\(step)"
    case .occurrence, .duty, .cycle: ""
    }
  }
}

extension Obligation {
  fileprivate func levelled(to day: ThaiDate) -> Obligation {
    guard day != due else { return self }
    return Obligation(
      id: id, subject: subject, fiscalYear: fiscalYear, covers: covers, title: title,
      owners: owners, start: start, due: day, ruleDay: ruleDay, shift: .levelled, basis: basis,
      dayRule: dayRule)
  }
}
