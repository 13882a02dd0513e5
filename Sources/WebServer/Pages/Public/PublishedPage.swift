internal import Office
internal import MarkupTree
import Papers
internal import PlanModel
import Reports
internal import ThaiCivil

/// What everybody may read: the plan, and the reports of closed rounds.
struct PublishedPage: PageModel {
  let planTitle: String
  let years: ClosedRange<FiscalYear>
  let dimensions: [Group]
  let closed: [Closed]
  let planFiles: [(String, PublishedFile)]

  struct Group: Sendable {
    let title: String
    let projects: [Line]
  }

  struct Line: Sendable {
    let title: String
    let owners: String
    let years: String
    let budget: String
    let steps: [String]
  }

  struct Closed: Sendable {
    let round: ClosedRound
    let files: [(String, PublishedFile)]
    /// Who signed and who witnessed what it rests on; nil where the office signs nothing.
    let vouched: String?
  }

  init(_ exchange: Exchange, _ vouching: Vouching) {
    let (plan, words) = (exchange.book.plan, exchange.words)
    planTitle = plan.title
    years = plan.fiscalYears
    dimensions = plan.dimensions.map { dimension in
      Group(
        title: "\(dimension.number) \(dimension.title)",
        projects: dimension.projects.map { Line($0, plan, words) })
    }
    closed = exchange.book.log.publishedRounds.reversed().map { round in
      let paper: PaperFile.Kind =
        switch round.round {
        case .sixMonth: .sixMonth
        case .annual: .annual
        }
      return Closed(
        round: round,
        files: Self.files(paper, round.year, ["summary", "projects", "budget"], words),
        vouched: words.vouched(vouching, for: round.closing.count))
    }
    planFiles = Self.files(
      .plan, exchange.book.year(on: exchange.today), ["plan-projects", "plan-budget"], words)
  }

  private static func files(
    _ paper: PaperFile.Kind, _ year: FiscalYear, _ tables: [String], _ words: PageWording
  ) -> [(String, PublishedFile)] {
    let formats =
      [.text(.html), .office(.word), .text(.json)] + tables.map { PaperFile.Format.table($0) }
    return formats.compactMap { format in
      PublishedFile(PaperFile(paper, year, format)).map { (words.name(of: format), $0) }
    }
  }

  func title(_ words: PageWording) -> String { words.published }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("h2") { words.closedReports }
      if closed.isEmpty { tag("p") { words.noneClosed } }
      for item in closed {
        tag("h3") { "\(words.reportTitle(item.round.round)) \(words.fiscalYear(item.round.year))" }
        links(item.files)
        tag("p", ["class": "meta hash"]) { words.mark(of: item.round.closing) }
        if let vouched = item.vouched { tag("p", ["class": "meta"]) { vouched } }
      }
      tag("p") { Markup.link(words.proof, to: .publishedProof) }
      tag("h2") { planTitle }
      links(planFiles)
      for group in dimensions {
        tag("h3") { group.title }
        for line in group.projects { line.view(words) }
      }
    }
  }

  private func links(_ files: [(String, PublishedFile)]) -> Markup {
    tag("ul", ["class": "filters"]) {
      for (name, file) in files { tag("li") { Markup.link(name, to: .publishedFile(file)) } }
    }
  }
}

extension PublishedPage.Line {
  fileprivate init(_ project: Project, _ plan: Plan, _ words: PageWording) {
    title = "\(project.number) \(project.title)"
    owners = project.owners.map { plan.owner($0)?.name ?? $0.text }.joined(separator: ", ")
    years = "\(project.fiscalYears.lowerBound)–\(project.fiscalYears.upperBound)"
    budget =
      switch project.budget {
      case .none: PlanModel.Wording.noBudget
      case .notStated: PlanModel.Wording.budgetNotStated
      case .stated, .byYear: words.say(project.budget.words(of: project.fiscalYears))
      }
    steps = project.steps.map { "\($0.number) \($0.title)" }
  }

  fileprivate func view(_ words: PageWording) -> Markup {
    tag("details") {
      tag("summary") { title }
      tag("dl", ["class": "facts"]) {
        fact(words.responsible, owners)
        fact(words.name(of: .year), years)
        fact(words.money, budget)
      }
      tag("ul") { for step in steps { tag("li") { step } } }
    }
  }
}
