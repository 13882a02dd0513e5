import ArgumentParser
import Office
import ThaiCivil

/// `sucharit report plan`: the action plan as published (O36).
struct ReportPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The action plan: projects, owners, budgets, steps (O36).")

  @Option(help: "Fiscal year whose item of the ITA it answers (BE).") var year: FiscalYear

  @OptionGroup var report: ReportOptions

  func run() throws {
    try report.write(.plan(year))
  }
}
