internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit oit list`: the items of a year.
struct OITList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the items of a year in the order of the ITA's own system.",
    discussion: """
      Of years whose manual is inside the program, or in the file of --catalogue, all items with their elements; \
      of other years the items whose codes are known, each with how sure the code is.
      """)

  @Option(help: "The year of the assessment (BE).") var year: FiscalYear

  @Option(help: "A catalogue (.yaml) in place of those inside the program.") var catalogue: String?

  @Option(help: "OIT items (.csv) in place of those inside the program.") var items: String?

  @Option(help: "How to print: table, csv or json.") var format = PrintFormat.table

  @Flag(help: "Also what each item must contain.") var elements = false

  func run() throws {
    if let whole = try Live.catalogue(catalogue, of: year) {
      return Console.write(OITPrinting(whole, withElements: elements).text(format))
    }
    let known = try Live.items(items).items(of: year.year)
    guard !known.isEmpty else {
      throw Failure(
        ExitStatus.noInput, "no items of \(year) are known",
        hint: "give the manual of the year as a file: --catalogue")
    }
    if elements {
      Console.note(
        "sucharit: warning: what the items of \(year) must contain is not known; --catalogue gives it"
      )
    }
    Console.write(OITPrinting.text(of: known, format))
  }
}
