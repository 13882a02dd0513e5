import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// `sucharit sheet export`: one row for each thing that an owner owes in a round.
struct SheetExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a CSV with one row per obligation, indicator and project.")

  @Option(help: "The owner, by name or id; all where none is named.") var owner: String?

  @Option(help: "six-month or annual.") var round = FiscalYear.Round.annual

  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @Option(name: [.short, .customLong("output")], help: "The file; by default standard output.")
  var output: String?

  @Flag(help: "Overwrite the file even where somebody filled it in.") var force = false

  @Option(help: "The instant whose log and day the sheet shows; by default the clock.") var now:
    Instant?

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let instant = now ?? Live.instant
    let book = try log.book(asOf: instant)
    let year = try book.plan.checked(year)
    let owner = try owner.map { try book.plan.owner(named: $0).id }
    let text = Sheet.text(
      book.progress(year, asOf: instant.bangkokDay), owner: owner, round: round)
    if let output, output != "-" {
      try OutputFolder.write(text, to: output, isForced: force)
      Console.note("sucharit: note: \(output) written")
    } else {
      Console.write(text)
    }
  }
}
