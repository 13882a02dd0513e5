internal import Office
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// A request whose parameters and body are as its endpoint says, by somebody who may use it.
struct APICall: Sendable {
  let site: Site
  let caller: Caller?
  /// The token of the session.
  let session: String?
  let browser: Browser
  let headers: HTTPFields
  let words: PageWording
  let now: Instant
  let book: Book
  let parameters: [String: JSON]
  let body: Body
  /// Whether an earlier attempt with the same key was cut off, and may or may not have taken effect.
  var mayBeDone = false

  enum Body: Sendable {
    case none
    case json(JSON)
    case file(Upload)
  }

  var account: Account? { caller?.account }
  var today: ThaiDate { now.bangkokDay }

  /// Who asks; for endpoints that need a session.
  func signedIn() throws(Problem) -> Account {
    guard let account else { throw Problem(.notSignedIn) }
    return account
  }

  /// What the body wants, which its schema has let through.
  func order<Order: APIOrder>(_ type: Order.Type = Order.self) throws(Problem) -> Order {
    guard case .json(let json) = body else { throw Problem(.malformedBody) }
    guard let order = Order(json) else { throw Problem(.invalidBody) }
    return order
  }

  func text(_ name: String) -> String? {
    parameters[name]?.string
  }

  /// A parameter as it stands in a path.
  func spelt(_ name: String) -> String { text(name) ?? integer(name).map { "\($0)" } ?? "" }

  func integer(_ name: String) -> Int? {
    parameters[name]?.wholeNumber
  }

  /// A fiscal year of the plan that a parameter names; the present one where it is not there. Throws
  /// not-found for another year.
  func year(_ name: String = "fiscalYear") throws(Problem) -> FiscalYear {
    guard let number = integer(name) else { return book.year(on: today) }
    let year = FiscalYear(number)
    guard book.plan.fiscalYears.contains(year) else { throw Problem(.notFound) }
    return year
  }

  /// The same request as a page would have it.
  func exchange(_ route: Route) -> Exchange {
    Exchange(
      route: route, query: FormFields(), caller: caller, language: words.language,
      csrf: browser.csrf, showsPages: false, now: now, book: book, verified: site.keeper.watch.last,
      witnessed: [], uploads: UploadRoom(site.settings))
  }

  /// Refuses whoever ``Access`` does not let there.
  func admit(to route: Route) throws(Problem) {
    guard Access.visitors(of: route).contains(Access.Visitor(account)) else {
      throw Problem(account == nil ? .notSignedIn : .forbidden)
    }
    if Access.weighs(route) { try requireProof() }
  }

  /// Refuses what weighs most in a session in which the password was not given lately (RFC 9470).
  func requireProof() throws(Problem) {
    guard let session = caller?.session, !session.isProven(at: now) else { return }
    throw Problem(.signInAgain)
  }
}
