import ArgumentParser
import Office
import ThaiCivil

/// `sucharit report e-plan`: the table to copy into the NACC's e-Plan system, in its column order.
struct ReportEPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "e-plan",
    abstract: "The table to copy into the e-Plan system, in its column order.")

  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @Option(help: "six-month or annual.") var round = FiscalYear.Round.sixMonth

  @OptionGroup var report: ReportOptions

  func run() throws {
    try report.write(.ePlan(year, round))
  }
}
