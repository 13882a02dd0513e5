internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// A register in a fiscal year: how it stands, what is recorded in it, and what may be.
struct RegisterPage: PageModel {
  let register: Register
  let year: FiscalYear
  let years: [FiscalYear]
  let rounds: [RegisterRound]
  /// The results of the ITA, on the page of their register.
  let results: [ITAResultView]
  let lines: [EntryLine]
  /// The forms that the visitor may fill in.
  let forms: [(kind: EntryKind, route: Route)]
  /// The papers of each round, for those who see all.
  let papers: [PaperFile.Format]
  let query: String
  let recorded: RecordedNotice?

  init(
    _ register: Register, _ exchange: Exchange, _ account: Account,
    judgedBy frameworks: ITAFrameworks
  ) {
    let (book, year) = (exchange.book, exchange.year)
    self.register = register
    self.year = year
    years = book.plan.fiscalYears.years
    rounds = book.rounds(of: register, in: year, asOf: exchange.today)
    results = register == .ita ? ITAResultView.all(book, frameworks) : []
    lines = book.entries(of: register, in: year).map { EntryLine($0, book) }
    let visitor = Access.Visitor(account)
    forms = register.kinds.flatMap { kind in
      Self.routes(of: kind, register, book, account).map { (kind, $0) }
    }.filter { Access.visitors(of: $0.1).contains(visitor) }
    papers = Access.visitors(of: .reports).contains(visitor) ? PaperFile.Format.offered : []
    query = exchange.yearQuery
    recorded = RecordedNotice(exchange)
  }

  /// Where a kind of entry is recorded: under the time limits that the plan states for it, or about the office
  /// where it states none.
  private static func routes(
    of kind: EntryKind, _ register: Register, _ book: Book, _ account: Account
  ) -> [Route] {
    let limits = kind.places.contains(.project) ? book.schedule.limits(of: register) : []
    guard !limits.isEmpty else { return [.officeForm(kind)] }
    let projects = limits.compactMap { book.index.project($0.project) }
    return projects.filter { Access.sees(account, $0.owners) }.map { .projectForm($0.id, kind) }
  }

  func title(_ words: PageWording) -> String {
    rounds.isEmpty
      ? words.say(register.name) : words.say(register.name) + " " + words.fiscalYear(year)
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      recorded?.view(words) ?? []
      if !rounds.isEmpty { yearLinks(words, years, year, .register(register)) }
      for round in rounds {
        round.line(words)
        if !papers.isEmpty { paperLinks(round, words) }
      }
      if !forms.isEmpty {
        tag("div", ["class": "actions"]) {
          tag("b") { words.logHeading }
          for (kind, route) in forms {
            Markup.link(words.name(of: kind), to: route, query: query, kind: "button")
          }
        }
      }
      for result in results { result.view(words) }
      tag("h2") { words.registered }
      if lines.isEmpty { tag("p") { words.nothingLogged } }
      tag("ul", ["class": "cards"]) { for line in lines { line.view(words) } }
    }
  }

  private func paperLinks(_ round: RegisterRound, _ words: PageWording) -> Markup {
    tag("div", ["class": "actions"]) {
      tag("b") { words.reportFile }
      for format in papers {
        let file = PaperFile(.register(register, round.round), year, format)
        Markup.link(words.name(of: format), to: .reportFile(file), kind: "button")
      }
    }
  }
}
