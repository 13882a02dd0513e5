import ArgumentParser
import Office
import ThaiCivil

/// `sucharit report budget`: every tally of the money as a paper.
struct ReportBudget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "The budget tally by project, dimension, owner, source, quarter.")

  @Option(help: "Fiscal year (BE). May be given twice, for a range.") var year: [FiscalYear]

  @OptionGroup var report: ReportOptions

  func run() throws {
    guard let first = year.min(), let last = year.max() else {
      throw Failure(ExitStatus.usage, "no year is named", hint: "--year 2567")
    }
    try report.write(.budget(first...last))
  }
}
