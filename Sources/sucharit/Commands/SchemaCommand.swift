internal import ArgumentParser
private import PlanReading

/// `sucharit schema`: the plan format for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Print the JSON Schema of the plan format, for editors to complete and check plans with.",
    discussion: """
      Save it beside the plans and begin a plan with \
      '# yaml-language-server: $schema=plan.schema.json'.
      """)

  func run() {
    Console.write(PlanSchema.json)
  }
}
