internal import ArgumentParser

/// `sucharit report`: the papers that the law office has to publish.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the plan, the six-month and the annual report; check and close a round.",
    discussion: """
      A report is made from the plan, its schedule and the log as it stood at an instant; the same instant \
      gives the same octets for ever. Until its round is closed it is a draft and says so.
      """,
    subcommands: [
      ReportPlan.self, ReportSixMonth.self, ReportAnnual.self, ReportBudget.self,
      ReportFollowUp.self, ReportEPlan.self, ReportCheckCommand.self, ReportClose.self,
    ])
}
