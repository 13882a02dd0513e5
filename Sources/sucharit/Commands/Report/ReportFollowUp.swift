import ArgumentParser
import Office
import Reports
import ThaiCivil

/// `sucharit report follow-up`: how measures were kept, in the forms that offices use for them.
struct ReportFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "The follow-up of ITA measures, in one of two forms.")

  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @Option(help: "six-month or annual.") var round = FiscalYear.Round.annual

  @Option(
    help: "results (seven columns, as documents 000 and 003) or statuses (ticked columns, as 002).")
  var form = FollowUpForm.results

  @OptionGroup var report: ReportOptions

  func run() throws {
    try report.write(.followUp(year, round, form))
  }
}
