internal import ArgumentParser
internal import PlanModel
private import Reports
internal import ThaiCivil

/// `sucharit report budget`: every tally of the money as a paper.
struct ReportBudget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "The budget tally by project, dimension, owner, source, quarter.")

  @Option(help: "Fiscal year (BE). May be given twice, for a range.") var year: [FiscalYear]

  @OptionGroup var report: ReportOptions

  func run() throws {
    let plan = try report.log.schedule().plan
    for year in year { _ = try plan.checked(year) }
    guard let first = year.min(), let last = year.max() else {
      throw Failure(ExitStatus.usage, "no year is named", hint: "--year 2567")
    }
    let log = try report.log.log(of: plan)
    let budget = try Failure.ofSums { () throws(BahtFault) in
      try BudgetReport(plan, log, years: first...last, asOf: report.instant)
    }
    try report.write(.budget(budget))
  }
}
