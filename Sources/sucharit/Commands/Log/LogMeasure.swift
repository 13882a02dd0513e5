internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log measure`: a value of an indicator was found.
struct LogMeasure: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Record the measured value of an indicator.")

  @Argument(help: "Project, by number or id.") var project: String

  @Argument(help: "Indicator: its place (1, 2 …), its id or its title.") var indicator: String

  @Argument(help: "The value, such as 85.5, ๘๕ or 85%.") var value: TypedNumber

  @Option(help: "The value before, where the target is a change.") var before: TypedNumber?

  @Option(help: "How many were asked or counted.") var sample: Headcount?

  @Option(name: [.customLong("how"), .customLong("text")], help: "How it was measured.")
  var how: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    let project = try desk.plan.project(named: project)
    let indicator = try project.indicator(named: indicator)
    return try desk.record(
      .measured(
        project.id, indicator.id, value: try value.value(of: indicator),
        before: try before?.value(of: indicator), sample: sample?.number, how: how), evidence)
  }
}
