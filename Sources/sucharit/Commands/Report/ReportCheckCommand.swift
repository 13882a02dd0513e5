import ArgumentParser
import Office
import PlanModel
import Reports
import ThaiCivil

/// `sucharit report check`: whether a report holds all that its item of the ITA demands.
struct ReportCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what a report still lacks, before anyone signs it.",
    discussion: "Exits with 65 where there is an error, and with --strict with 1 for a warning.")

  @OptionGroup var round: RoundOptions

  @Option(help: "As of the end of this day, or of this instant as the log then stood.")
  var asOf: Moment?

  @Option(help: "text or json.") var format = CheckCommand.Format.text

  @Flag(help: "Exit with 1 where there is a warning.") var strict = false

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let book = try log.book()
    let report = try Failure.ofReport {
      try book.report(round.year, round.round, asOf: asOf?.instant ?? Live.instant)
    }
    let faults = ReportCheck.faults(of: report)
    switch format {
    case .text: Console.write(ReportFaultText.text(faults, book.plan))
    case .json: Console.write(ReportJSON.text(of: faults))
    }
    if ReportCheck.hasErrors(faults) { throw ExitCode(ExitStatus.invalid) }
    if strict, !faults.isEmpty { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }
}
