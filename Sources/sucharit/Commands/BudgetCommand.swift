import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// `sucharit budget`: what was planned, approved and spent.
struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "Tally the money: planned, approved, after transfers, committed, spent, remaining.",
    discussion: """
      A total is the sum of its rows to the satang. A project of several owners is counted with the \
      first of them. Warnings go to standard error; with --strict they make the exit code 1.
      """)

  @Option(help: "Rows: project, dimension, owner, funding, quarter or year.")
  var by = BudgetTally.Grouping.project

  @Option(help: "Fiscal year (BE); by default the current one. May be given twice, for a range.")
  var year: [FiscalYear] = []

  @Option(help: "As of the end of this day, or of this instant as the log then stood.")
  var asOf: Moment?

  @Option(help: "How to print: table, csv or json.") var format = PrintFormat.table

  @Flag(help: "Exit with 1 where there is a warning.") var strict = false

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let asOf = asOf?.instant ?? Live.instant
    let day = asOf.bangkokDay
    let book = try log.book(asOf: asOf)
    let years = try years(of: book.plan, on: day)
    let (tally, warnings) = try Failure.ofSums { () throws(BahtFault) in
      (try book.tally(years, asOf: day, by: by), try book.budgetWarnings(years, asOf: day))
    }
    Console.write(BudgetPrinting(book.plan, tally).text(format))
    for warning in warnings {
      let name = Wording.name(of: warning.rule)
      Console.note("sucharit: warning: [\(warning.rule.rawValue)] \(warning.message) (\(name))")
    }
    if strict, !warnings.isEmpty { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }

  /// The years that were given; else the current one, or the one of the plan that is nearest to it.
  private func years(of plan: Plan, on day: ThaiDate) throws -> ClosedRange<FiscalYear> {
    guard let first = year.min(), let last = year.max() else {
      let current = plan.year(nearestTo: day)
      return current...current
    }
    return try plan.checked(first)...plan.checked(last)
  }
}
