import ArgumentParser
import Office
import ThaiCivil

/// `sucharit report six-month`: the six-month follow-up (O37).
struct ReportSixMonth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "six-month", abstract: "The six-month report, 1 October to 31 March (O37).")

  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @OptionGroup var report: ReportOptions

  func run() throws {
    try report.write(.period(year, .sixMonth))
  }
}
