internal import ArgumentParser
internal import PlanModel
private import Reports
internal import ThaiCivil

/// `sucharit report plan`: the action plan as published (O36).
struct ReportPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The action plan: projects, owners, budgets, steps (O36).")

  @Option(help: "Fiscal year whose item of the ITA it answers (BE).") var year: FiscalYear

  @OptionGroup var report: ReportOptions

  func run() throws {
    let plan = try report.log.schedule().plan
    let year = try plan.checked(year)
    let items = try report.items()
    let contents = try Failure.ofSums { () throws(BahtFault) in
      try PlanContents(plan, items, year: year)
    }
    try report.write(.plan(contents))
  }
}
