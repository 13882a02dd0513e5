import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// What a result is judged by, and what answers it.
struct ITAOptions: ParsableArguments {
  @Option(help: "The year of the assessment (BE).") var year: FiscalYear

  @Option(help: "Frameworks of the ITA (.yaml) in place of those inside the program.")
  var frameworks: String?

  @Option(help: "The set of measures (.yaml, kind ita-measures) that answers the result.")
  var measures: String?

  @Option(help: "A catalogue of OIT items (.yaml) that names the units responsible.")
  var catalogue: String?

  /// The result of the year with all that follows from it; a failure where the log has none.
  func contents(of book: Book) throws -> ITAContents {
    let known = try Live.frameworks(frameworks)
    let plan = try measures.map { path in
      try CheckedFile(path: path).usablePlan(in: Live.language)
    }
    // The items are those of the assessment that follows: there the analysis has to be published.
    let next = FiscalYear(year.year.advanced(by: 1))
    let items = try Live.catalogue(catalogue, of: next)
    let made: ITAContents?
    do throws(ITAAssessment.Fault) {
      made = try ITAContents(
        year, of: book.plan, ITARegister(book.log), by: known, measures: plan, items: items)
    } catch {
      throw Failure(ExitStatus.invalid, error.words(in: year).said(in: Live.language))
    }
    guard let made else {
      throw Failure(
        ExitStatus.noInput, "the log has no result of the ITA \(year)",
        hint: "sucharit ita record --year \(year) …")
    }
    return made
  }
}
