internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// The options of every command that needs a schedule.
struct ScheduleOptions: ParsableArguments {
  @Argument(help: "Plan file; by default SUCHARIT_PLAN.") var plan: String?

  @Option(
    name: .customLong("holidays"), parsing: .upToNextOption,
    help: "Holiday files (.ics) in place of those inside the program.")
  var holidays: [String] = []

  @Option(help: "OIT items (.csv) in place of those inside the program.") var items: String?

  /// The schedule of the plan that is named.
  func schedule() throws -> Schedule {
    try schedule(of: try Live.planPath(plan), holidays: holidays)
  }

  /// The schedule of another plan or with other holidays.
  func schedule(of path: String, holidays: [String]) throws -> Schedule {
    let plan = try CheckedFile(path: path).usablePlan(in: Live.language)
    return Schedule(plan, holidays: try Live.holidays(holidays), items: try Live.items(items))
  }

  /// Says for which years, among those of some obligations, no holiday is known.
  static func noteUnknownHolidays(_ schedule: Schedule, among obligations: [Obligation]) {
    let unknown = Set(schedule.yearsWithoutHolidays).intersection(obligations.map(\.due.year))
    guard !unknown.isEmpty else { return }
    let years = unknown.sorted().map(\.description).joined(separator: ", ")
    Console.note("sucharit: note: no holidays are known for \(years); only weekends count there")
  }
}

/// The options that choose some of a schedule's obligations.
struct ObligationFilter: ParsableArguments {
  @Option(help: "Due in this fiscal year (BE); may be repeated.") var year: [FiscalYear] = []

  @Option(help: "Owed by this owner, by name or id; may be repeated.") var owner: [String] = []

  @Option(help: "Of this project, by number or id, Thai digits too; may be repeated.")
  var project: [String] = []

  @Option(help: "stated, derived, setting or assumption; may be repeated.") var basis: [String] = []

  @Option(help: "Due on this day or later: 1/10/2566.") var from: ThaiDate?

  @Option(help: "Due on this day or earlier: 31/03/2567.") var to: ThaiDate?

  /// The obligations that the options choose; a name that the plan does not have is a failure with
  /// the near one.
  func chosen(of schedule: Schedule) throws -> [Obligation] {
    let units = ChosenUnits(
      try owner.map { try schedule.plan.owner(named: $0).id }, in: schedule.plan)
    let projects = Set(try project.map { try schedule.plan.project(named: $0).id })
    for word in basis where !Obligation.Basis.words.contains(word) {
      throw Failure(
        ExitStatus.usage, "'\(word)' is not a basis",
        hint: "one of \(Obligation.Basis.words.joined(separator: ", "))")
    }
    let years = Set(schedule.obligations.map(\.fiscalYear))
    for year in year where !years.contains(year) {
      let known = schedule.plan.fiscalYears
      throw Failure(
        ExitStatus.usage, "nothing of this plan is due in fiscal year \(year)",
        hint: "\(known.lowerBound) to \(known.upperBound)")
    }
    return schedule.obligations.filter { obligation in
      (year.isEmpty || year.contains(obligation.fiscalYear))
        && units.hold(obligation.owners)
        && (projects.isEmpty || obligation.subject.project.map(projects.contains) ?? false)
        && (basis.isEmpty || basis.contains(obligation.basis.word))
        && (from.map { obligation.due >= $0 } ?? true) && (to.map { obligation.due <= $0 } ?? true)
    }
  }
}
