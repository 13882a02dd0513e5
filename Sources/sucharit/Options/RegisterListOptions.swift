import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// The options of the commands that list what a register holds.
struct RegisterListOptions: ParsableArguments {
  @Option(help: "Fiscal year (BE).") var year: FiscalYear

  @Option(help: "As the log stood at this instant, or at the end of this day.") var asOf: Moment?

  @Option(help: "How to print: table, csv or json.") var format = PrintFormat.table

  @OptionGroup var log: ReadingOptions

  /// Prints how the register stands for each round of the year, as a note, and its entries.
  func show(_ register: Register) throws {
    let book = try log.book()
    _ = try book.plan.checked(year)
    let instant = book.instant(asOf?.instant ?? Live.instant)
    let known = try Failure.ofStore { try book.upTo(instant) }
    for round in known.rounds(of: register, in: year, asOf: instant.bangkokDay) {
      for finding in round.findings {
        Console.note("\(round.round.rawValue): \(finding.words.english) [\(finding.rule)]")
      }
    }
    Console.write(
      EntryPrinting(known.plan).text(
        known.entries(of: register, in: year), of: known.log, format))
  }
}
