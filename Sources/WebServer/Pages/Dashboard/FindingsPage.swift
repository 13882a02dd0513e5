internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// The findings of a fiscal year, each with where to mend it.
struct FindingsPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let findings: Findings
  let numbers: [Project.ID: String]
  let mayLog: Bool

  private static let linesShown = 50

  init(_ exchange: Exchange, _ account: Account) throws {
    year = exchange.year
    years = exchange.book.plan.fiscalYears.years
    findings = try Findings(exchange)
    numbers = Dictionary(
      exchange.book.plan.projects.map { ($0.id, "\($0.number) \($0.title)") },
      uniquingKeysWith: { first, _ in first })
    mayLog = account.role == .coordinator
  }

  func title(_ words: PageWording) -> String { words.findingsOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .findings)
      if findings.count == 0 { tag("p", ["class": "notice good"]) { words.noFindings } }
      section(words.openRounds, findings.openRounds) { round in
        tag("li") {
          Markup.link(
            "\(words.name(of: round.round)) \(words.fiscalYear(round.year))",
            to: .report(round.year, round.round))
        }
      }
      section(words.budgetFindings, findings.budgetWarnings) { warning in
        tag("li") {
          Markup.link(
            numbers[warning.project] ?? warning.project.text, to: .project(warning.project),
            query: ofYear)
          ": \(PlanModel.Wording.name(of: warning.rule))"
          if let amount = warning.amount { " \(words.baht(amount))" }
        }
      }
      section(words.overdueLimits, findings.overdueLimits) { limit in
        tag("li") {
          Markup.link(limit.limit.title, to: .project(limit.limit.project), query: ofYear)
          ": \(limit.reference), \(words.late(limit.daysLate))"
        }
      }
      if !findings.withoutEvidence.isEmpty {
        tag("h2") { "\(words.doneWithoutEvidence) (\(findings.withoutEvidence.count))" }
        tag("ul", ["class": "cards"]) {
          for line in findings.withoutEvidence.prefix(Self.linesShown) {
            line.view(words, showsOwners: true)
          }
        }
      }
      if mayLog {
        tag("h2") { words.ofThePlan }
        tag("div", ["class": "actions"]) {
          for kind in EntryKind.of(.plan) {
            Markup.link(words.name(of: kind), to: .planForm(kind), kind: "button")
          }
        }
      }
    }
  }

  private var ofYear: String { Narrowing(year: year).query() }

  private func section<Item>(
    _ heading: String, _ items: [Item], _ view: (Item) -> Markup
  ) -> [Markup] {
    guard !items.isEmpty else { return [] }
    return [tag("h2") { "\(heading) (\(items.count))" }, tag("ul") { items.map(view) }]
  }
}
