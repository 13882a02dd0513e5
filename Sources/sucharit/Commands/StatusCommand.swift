import ArgumentParser
import Office
import PlanModel
import ThaiCivil

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

  @Option(help: "Fiscal year (BE); by default the current one.") var year: FiscalYear?

  @Option(help: "As of the end of this day, or of this instant as the log then stood.")
  var asOf: Moment?

  @Option(
    help: "Only this owner's, and what units that it succeeds left; by name or id, may be repeated."
  )
  var owner: [String] = []

  @Option(help: "Only this project, by number or id; may be repeated.") var project: [String] = []

  @Option(help: "List what is due within this many days.") var within = 30

  @Option(help: "How to print: table, csv (one row per obligation) or json.") var format =
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
    let instant = asOf?.instant ?? Live.instant
    let today = instant.bangkokDay
    let book = try log.book(asOf: instant)
    let plan = book.plan
    let year = try plan.checked(year ?? book.year(on: today))
    let status = StatusPrinting(
      book.progress(year, asOf: today), try budget(book, year, today),
      owners: try owner.map { try plan.owner(named: $0).id },
      projects: Set(try project.map { try plan.project(named: $0).id }), within: within)
    Console.write(status.text(format))
    if strict, status.hasOverdue { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }

  private func budget(
    _ book: Book, _ year: FiscalYear, _ day: ThaiDate
  ) throws -> BudgetTally {
    try Failure.ofSums { () throws(BahtFault) in
      try book.tally(year...year, asOf: day, by: .project)
    }
  }
}
