internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// `sucharit plan show`: the plan file of an edition, as it was adopted.
struct PlanShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the plan file of an edition, by default of the one in force.")

  @Argument(help: "Number of the edition, as 'plan list' shows it.") var number: Int?

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let book = try log.book()
    Console.write(try book.adoptedEdition(number).sources?.plan ?? "")
  }
}

extension Book {
  /// The edition of a number, by default the one in force; a failure where there is none.
  func adoptedEdition(_ number: Int?) throws -> PlanEdition {
    guard let timeline else {
      throw Failure(
        ExitStatus.usage, "no edition of the plan is adopted",
        hint: "'sucharit plan adopt' adopts the first")
    }
    guard let number else { return timeline.adoptedPlan(on: Live.instant.bangkokDay) }
    guard let found = timeline.edition(number: number) else {
      throw Failure(
        ExitStatus.usage, "there is no edition \(number) of the plan",
        hint: "1 to \(timeline.adopted.count)")
    }
    return found.edition
  }
}
