internal import ArgumentParser
internal import PlanModel
import Reports
internal import ThaiCivil

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
    let period = try report.periodReport(year, round)
    try report.write(.followUp(FollowUpReport(period), form))
  }
}
