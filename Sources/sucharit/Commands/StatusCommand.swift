internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit status`: how far the plan has come.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "Say how far everything has come, by dimension, owner and project; what is late, due or unproven.",
    discussion: """
      Every word is worked out from the plan, its schedule and the log; no status is stored. With \
      --strict the exit code is 1 where something is overdue.
      """)

  @Option(help: "Fiscal year (BE); else the current one.") var year: FiscalYear?

  @Option(help: "As of the end of this day, or of this instant as the log then stood.")
  var asOf: Moment?

  @Option(help: "Only this owner's, by name or id; may be repeated.") var owner: [String] = []

  @Option(help: "Only this project, by number or id; may be repeated.") var project: [String] = []

  @Option(help: "List what is due within so many days.") var within = 30

  @Option(help: "How to print: table, csv (a row for each obligation) or json.") var format =
    PrintFormat
    .table

  @Flag(help: "Exit with 1 where something is overdue.") var strict = false

  @OptionGroup var log: ReadingOptions

  func validate() throws {
    guard (0...3660).contains(within) else {
      throw ValidationError("--within takes 0 to 3660 days.")
    }
  }

  func run() throws {
    let schedule = try log.schedule()
    let plan = schedule.plan
    let instant = asOf?.instant ?? Live.instant
    let today = instant.bangkokDay
    let year = try plan.checked(year ?? plan.year(nearestTo: today))
    let known = try log.log(of: plan).upTo(instant)
    let progress = Progress(schedule, known, year: year, asOf: today)
    let status = StatusPrinting(
      progress, try budget(plan, known, year, today),
      owners: Set(try owner.map { try plan.owner(named: $0).id }),
      projects: Set(try project.map { try plan.project(named: $0).id }), within: within)
    Console.write(try status.text(format))
    if strict, status.hasOverdue { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }

  private func budget(
    _ plan: Plan, _ log: Log, _ year: FiscalYear, _ day: ThaiDate
  ) throws -> BudgetTally {
    try Failure.ofSums { () throws(BahtFault) in
      try BudgetTally(plan, log, years: year...year, asOf: day, by: .project)
    }
  }
}
