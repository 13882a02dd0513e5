internal import PlanModel
internal import Testing
internal import ThaiCivil

/// What must be true of every schedule, whatever the plan. The tests below hold the real plan and
/// hundreds of random ones against it.
struct ScheduleLaws {
  let schedule: Schedule
  let holidays: WorkingCalendar

  private var plan: Plan { schedule.plan }

  func expectAll(_ remark: Comment) {
    expectWorkingDays(remark)
    expectStepOrder(remark)
    expectCounts(remark)
    expectIDs(remark)
    expectBases(remark)
    expectPeaks(remark)
    expectOrder(remark)
  }

  /// Every due day is a working day inside its fiscal year, and nothing starts after it is due.
  func expectWorkingDays(_ remark: Comment) {
    let wrong = schedule.obligations.filter { obligation in
      !holidays.isWorkingDay(obligation.due) || !obligation.fiscalYear.contains(obligation.due)
        || obligation.start > obligation.due
        || obligation.ruleDay.fiscalYear != obligation.fiscalYear
        || (obligation.shift == nil) != (obligation.due == obligation.ruleDay)
    }
    #expect(wrong.map(\.id).isEmpty, remark)
  }

  /// Windowed steps of a project stand in printed order; where there are days enough, no two windows
  /// have a day in common; and levelling leaves a step at least half of its window.
  func expectStepOrder(_ remark: Comment) {
    for project in plan.projects {
      let printed = project.steps.map(\.id)
      let windowed = schedule.obligations.filter {
        $0.isWindowed && $0.subject.project == project.id
      }
      for (_, year) in Dictionary(grouping: windowed, by: \.fiscalYear) {
        let steps = printed.compactMap { id in year.first { $0.step == id } }
        for (earlier, later) in zip(steps, steps.dropFirst()) {
          #expect(earlier.start <= later.start && earlier.due <= later.due, remark)
        }
        for step in steps {
          let window = holidays.workingDays(in: step.start...step.ruleDay).count
          let kept = holidays.workingDays(in: step.start...step.due).count
          #expect(step.due <= step.ruleDay && 2 * kept >= window, remark)
        }
      }
    }
  }

  /// As many obligations as the plan adds up to by counting it, year by year.
  func expectCounts(_ remark: Comment) {
    let expected = plan.fiscalYears.reduce(0) { sum, year in
      let running = plan.projects.filter { $0.fiscalYears.contains(year) }
      let work = running.reduce(0) { $0 + $1.obligationCount }
      // Every unit that works in the year sends its results twice, and so does the coordinator.
      let senders = Set(running.flatMap(\.owners) + [plan.reporting.coordinator]).count
      // Plan published; six months: draft, sign, submit; annual: these and published.
      return sum + work + 2 * senders + 1 + 3 + 4 + plan.reporting.cycle.count
    }
    #expect(schedule.obligations.count == expected, remark)
  }

  func expectIDs(_ remark: Comment) {
    let ids = schedule.obligations.map(\.id)
    #expect(Set(ids).count == ids.count, remark)
    #expect(ids.allSatisfy { $0.text.utf8.count <= 200 }, remark)
  }

  /// A window is derived; a timing is stated if the plan cites the document for it, else an assumption;
  /// a duty is a setting. No day that is computed is called a named one.
  func expectBases(_ remark: Comment) {
    for obligation in schedule.obligations {
      switch obligation.dayRule {
      case .shareOfYear: #expect(obligation.basis == .derived, remark)
      case .settingDay: #expect(obligation.basis.word == "setting", remark)
      case .namedDay, .endOfPeriod:
        #expect(["stated", "assumption"].contains(obligation.basis.word), remark)
      }
      if case .stated(let citation) = obligation.basis {
        #expect(plan.citations.contains(citation), remark)
      }
      if obligation.shift == .levelled { #expect(obligation.dayRule == .shareOfYear, remark) }
    }
  }

  /// Levelling raises nobody's fullest week, counted here from the days alone.
  func expectPeaks(_ remark: Comment) {
    for owner in plan.owners {
      let own = schedule.obligations.filter { $0.owners.contains(owner.id) }
      let before = own.map { $0.shift == .levelled ? $0.ruleDay : $0.due }.fullestWeek
      let after = own.map(\.due).fullestWeek
      #expect(after <= before, "\(remark.rawValue): \(owner.id)")
      let printed = schedule.peaks.first { $0.owner == owner.id }
      #expect(printed?.before == before && printed?.after == after, remark)
    }
  }

  private func expectOrder(_ remark: Comment) {
    let days = schedule.obligations.map(\.due)
    #expect(days == days.sorted(), remark)
  }
}

extension Obligation {
  /// Whether it is a step that shares the year with its fellows.
  var isWindowed: Bool { dayRule == .shareOfYear }

  var step: Step.ID? {
    guard case .step(_, let step) = subject else { return nil }
    return step
  }
}

extension [ThaiDate] {
  /// The most days that lie in one week, Monday to Sunday.
  fileprivate var fullestWeek: Int {
    let mondays = map { $0.advanced(by: 1 - $0.weekday.rawValue) }
    return Dictionary(grouping: mondays) { $0 }.values.map(\.count).max() ?? 0
  }
}

extension Project {
  /// Obligations of one year, counted without the schedule: one a step without timing, and the
  /// occurrences of every timing. Plans with a day that comes once (`on`) are counted elsewhere.
  fileprivate var obligationCount: Int {
    let untimed = steps.count { $0.timings.isEmpty }
    return timings.reduce(untimed) { sum, timing in
      switch timing.rule {
      case .every(.month): sum + 12
      case .every(.quarter): sum + 4
      case .every(.halfYear): sum + 2
      case .every(.year), .by, .during: sum + 1
      case .timesAYear(let times): sum + times
      case .within, .on: sum
      }
    }
  }

  fileprivate var timings: [Timing] {
    steps.flatMap(\.timings) + steps.flatMap { $0.substeps.flatMap(\.timings) }
      + rhythms.flatMap(\.timings)
  }
}

extension Plan {
  fileprivate var citations: Set<Citation> {
    Set(
      projects.flatMap { $0.timings.compactMap(\.citation) }
        + reporting.cycle.compactMap(\.citation))
  }
}
