internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// One round of one fiscal year.
struct RoundOptions: ParsableArguments {
  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @Option(help: "six-month or annual.") var round: FiscalYear.Round
}
