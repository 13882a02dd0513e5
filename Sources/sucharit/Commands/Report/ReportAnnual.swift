import ArgumentParser
import Office
import ThaiCivil

/// `sucharit report annual`: the annual report (O38).
struct ReportAnnual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annual", abstract: "The annual report (O38).")

  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @OptionGroup var report: ReportOptions

  func run() throws {
    try report.write(.period(year, .annual))
  }
}
