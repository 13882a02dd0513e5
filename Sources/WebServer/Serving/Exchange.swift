import Office
import Papers
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// A request as far as pages care: who asks for what, when, and in which language.
struct Exchange: Sendable {
  let route: Route
  let query: FormFields
  let caller: Caller?
  let language: Language
  /// What a form of this browser must bring back.
  let csrf: CSRFToken
  /// Whether a page is taken where a file takes its time: a program waits for the file.
  let showsPages: Bool
  let now: Instant
  let book: Book
  /// When the log was verified last, and what came of it.
  let verified: LogWatch.Look?
  /// What came of asking each witness of the log last.
  let witnessed: [Witnesses.Outcome]
  let uploads: UploadRoom

  var account: Account? { caller?.account }
  var today: ThaiDate { now.bangkokDay }
  var words: PageWording { PageWording(language) }

  /// Who asks, on a page that nobody sees without an account.
  func signedIn() throws(NotFound) -> Account {
    guard let account else { throw NotFound() }
    return account
  }

  /// The fiscal year that is asked for, if it is one of the plan's.
  var askedYear: FiscalYear? {
    let asked = try? query["year"].map { try FiscalYear.read($0) }
    return asked.flatMap { book.plan.fiscalYears.contains($0) ? $0 : nil }
  }

  /// That year, else the present one.
  var year: FiscalYear { askedYear ?? book.year(on: today) }

  /// The query of links that stay in the year that was asked for.
  var yearQuery: String { Narrowing(year: askedYear).query() }

  /// How charts speak on a page: in its language, with the digits of its other numbers.
  var style: Style { Style(language, .arabic) }

  /// How far the plan is in that year.
  var progress: Progress { book.progress(year, asOf: today) }
}
