public import ThaiCivil

/// Everything that a plan obliges somebody to do, each with its day.
public struct Schedule: Sendable {
  public let plan: Plan
  /// By due day, then in printed order of the plan.
  public let obligations: [Obligation]
  /// What an edition of the plan took out before it was due; nothing where the plan has one edition.
  public let departures: [Departure]
  /// Limits that begin to run when an event is logged; nothing is due before.
  public let timeLimits: [TimeLimit]
  /// The largest weekly load of each owner, before and after levelling, in the order of the owners.
  public let peaks: [OwnerPeak]
  /// Years with a due day but no known holiday: there only weekends count as days off.
  public let yearsWithoutHolidays: [BuddhistYear]
  private let shares: ShareIndex

  /// The schedule of a plan.
  ///
  /// Pure: the same plan, holidays and items give the same schedule everywhere.
  public init(_ plan: Plan, holidays: WorkingCalendar, items: OITItems) {
    let made = ScheduleBuilder(plan, holidays, items).obligations
    let ordered = made.enumerated().sorted { left, right in
      (left.element.due, left.offset) < (right.element.due, right.offset)
    }
    let years = Set(made.map(\.due.year))
    self.init(
      plan, ordered.map(\.element), [],
      yearsWithoutHolidays: years.filter { !(holidays.knownYears?.contains($0) ?? false) }
        .sorted())
  }

  /// Of obligations that are made, by due day.
  init(
    _ plan: Plan, _ obligations: [Obligation], _ departures: [Departure],
    yearsWithoutHolidays: [BuddhistYear]
  ) {
    self.plan = plan
    self.obligations = obligations
    self.departures = departures
    self.yearsWithoutHolidays = yearsWithoutHolidays
    shares = ShareIndex(obligations)
    timeLimits = plan.timeLimits
    peaks = OwnerPeak.of(plan.owners.map(\.id), obligations)
  }
}

extension Schedule {
  /// The obligations that an event counts for which a unit recorded; none where it is about none, and one
  /// that this schedule does not hold where the plan no longer has it.
  public func obligations(of event: LogEvent, by unit: Owner.ID?) -> [Obligation.ID] {
    event.obligation.map { shares.obligations(named: $0, by: unit) } ?? []
  }
}

/// A limit in days from an event, as "settled within 15 days of the complaint".
public struct TimeLimit: Hashable, Sendable {
  public let project: Project.ID
  /// The id of the step, sub-step or rhythm.
  public let of: String
  public let title: String
  public let days: Int
  /// What starts the clock.
  public let event: String
  public let citation: Citation?
}

/// How much one owner has in its fullest week (Monday to Sunday).
public struct OwnerPeak: Hashable, Sendable {
  public let owner: Owner.ID
  /// With every day where its rule puts it.
  public let before: Int
  public let after: Int

  static func of(_ owners: [Owner.ID], _ obligations: [Obligation]) -> [OwnerPeak] {
    var before: [Owner.ID: [Int: Int]] = [:]
    var after: [Owner.ID: [Int: Int]] = [:]
    for obligation in obligations {
      for owner in obligation.owners {
        before[owner, default: [:]][obligation.unlevelledDay.weekNumber, default: 0] += 1
        after[owner, default: [:]][obligation.due.weekNumber, default: 0] += 1
      }
    }
    return owners.map { owner in
      OwnerPeak(
        owner: owner, before: before[owner]?.values.max() ?? 0,
        after: after[owner]?.values.max() ?? 0)
    }
  }
}

extension Obligation {
  /// Where it would be due without levelling.
  fileprivate var unlevelledDay: ThaiDate { shift == .levelled ? ruleDay : due }
}

extension Plan {
  fileprivate var timeLimits: [TimeLimit] {
    projects.flatMap { project in
      project.timedParts.compactMap { part in
        guard case .within(let days, let event) = part.timing.rule else { return nil }
        return TimeLimit(
          project: project.id, of: part.id, title: part.title, days: days, event: event,
          citation: part.timing.citation)
      }
    }
  }
}

/// A step, sub-step or rhythm with one of its timings.
struct TimedPart {
  let id: String
  let title: String
  let timing: Timing
  /// 0 for the first timing of a part.
  let index: Int
  /// Nil for a rhythm or sub-step.
  let step: Step.ID?
}

extension Project {
  /// Every timing of the project, in printed order: steps with their sub-steps, then rhythms.
  var timedParts: [TimedPart] {
    let ofSteps = steps.flatMap { step in
      step.timings.enumerated().map { index, timing in
        TimedPart(
          id: step.id.text, title: step.title, timing: timing, index: index, step: step.id)
      }
        + step.substeps.flatMap { substep in
          substep.timings.enumerated().map { index, timing in
            TimedPart(
              id: substep.id.text, title: substep.title, timing: timing, index: index, step: nil)
          }
        }
    }
    let ofRhythms = rhythms.flatMap { rhythm in
      rhythm.timings.enumerated().map { index, timing in
        TimedPart(
          id: rhythm.id.text, title: rhythm.title, timing: timing, index: index, step: nil)
      }
    }
    return ofSteps + ofRhythms
  }
}
