internal import ArgumentParser

/// `sucharit plan`: work with the document that a plan comes from.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract:
      "Make a plan file from a plan's own document, and keep the history of the plan in the log.",
    subcommands: [
      PlanReadCommand.self, PlanAdopt.self, PlanList.self, PlanShow.self, PlanCompare.self,
    ])
}
