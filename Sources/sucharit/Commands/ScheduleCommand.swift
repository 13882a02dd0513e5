internal import ArgumentParser
private import PlanModel

/// `sucharit schedule`: every obligation of a plan with its day and where the day comes from.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Give every obligation of a plan its day.",
    discussion: """
      Every line says what its day rests on: stated by the document, derived from it, a setting, or \
      an assumption. A derived day is not one that the plan prescribes.
      """)

  @OptionGroup var options: ScheduleOptions
  @OptionGroup var filter: ObligationFilter

  @Option(help: "How to print: table, csv or json.") var format = Format.table

  @Flag(help: "Only how much each owner owes, and its fullest week before and after levelling.")
  var summary = false

  @Option(help: "List what this other plan file adds, moves and drops.") var compare: String?

  @Option(
    parsing: .upToNextOption,
    help: "List what these other holiday files (.ics) move.")
  var compareHolidays: [String] = []

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  func run() throws {
    let schedule = try options.schedule()
    let chosen = try filter.chosen(of: schedule)
    ScheduleOptions.noteUnknownHolidays(schedule, among: chosen)
    if compare != nil || !compareHolidays.isEmpty {
      let path = try compare ?? Live.planPath(options.plan)
      let holidays = compareHolidays.isEmpty ? options.holidays : compareHolidays
      let other = try options.schedule(of: path, holidays: holidays)
      let difference = ScheduleDifference(from: chosen, to: try filter.chosen(of: other))
      Console.write(DifferencePrinting(schedule.plan, other.plan, difference).text(format))
    } else if summary {
      Console.write(SummaryPrinting(schedule, chosen).text(format))
    } else {
      Console.write(SchedulePrinting(schedule, chosen).text(format))
    }
  }
}
