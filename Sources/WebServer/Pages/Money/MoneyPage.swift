internal import Office
internal import MarkupTree
import Papers
internal import PlanModel
import Reports
internal import Stores
internal import ThaiCivil

/// The money of a fiscal year, project by project.
struct MoneyPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let lines: [Line]
  let total: MoneyFigures
  let chart: Chart?
  /// Whether the visitor gives money to projects.
  let mayApprove: Bool

  var isWide: Bool { true }

  struct Line: Hashable, Sendable {
    let id: Project.ID
    let title: String
    let figures: MoneyFigures
  }

  init(_ exchange: Exchange, _ account: Account) throws {
    let book = exchange.book
    year = exchange.year
    years = book.plan.fiscalYears.years
    let tally = try book.tally(year...year, asOf: exchange.today, by: .project)
    lines = tally.rows.compactMap { row in
      guard case .project(let id) = row.key, !row.figures.usesNoBudget || !row.entries.isEmpty
      else { return nil }
      let project = book.index.project(id)
      return Line(
        id: id, title: project.map { "\($0.number) \($0.title)" } ?? id.text,
        figures: row.figures)
    }
    total = tally.total
    chart = Chart.budgetByProject(
      try book.report(year, .annual, asOf: book.instant(exchange.now)).contents, exchange.style)
    mayApprove = account.role == .coordinator
  }

  func title(_ words: PageWording) -> String { words.moneyOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .money)
      tag("p", ["class": "hint"]) { words.moneyHint }
      table(words)
      if let chart { chart.figure(words) }
      tag("h2") { words.files }
      tag("div", ["class": "actions"]) {
        for format in PaperFile.Format.offered {
          let file = PaperFile(.budget, year, format)
          Markup.link(words.name(of: format), to: .reportFile(file), kind: "button")
        }
      }
    }
  }

  private static let columns: [MoneyColumn] = [
    .planned, .approved, .committed, .disbursed, .remaining, .percentUsed,
  ]

  private func table(_ words: PageWording) -> Markup {
    tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words.money]
    ) {
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { words.project }
            for column in Self.columns {
              tag("th", ["scope": "col", "class": "n"]) { column.heading(words.language) }
            }
            if mayApprove { tag("th", ["scope": "col"]) { words.action } }
          }
        }
        tag("tbody") {
          for line in lines {
            tag("tr") {
              tag("th", ["scope": "row"]) {
                Markup.link(line.title, to: .project(line.id), query: ofYear)
              }
              cells(line.figures)
              if mayApprove {
                tag("td") {
                  tag("a", ["href": Route.projectForm(line.id, .approved).path + ofYear]) {
                    words.approve
                    tag("span", ["class": "hidden"]) { " " + line.title }
                  }
                }
              }
            }
          }
          tag("tr", ["class": "total"]) {
            tag("th", ["scope": "row"]) { words.total }
            cells(total)
            if mayApprove { tag("td") }
          }
        }
      }
    }
  }

  private var ofYear: String { Narrowing(year: year).query() }

  private func cells(_ figures: MoneyFigures) -> [Markup] {
    let texts = Self.columns.map { column in
      switch figures[column] {
      case .planned(let money): money.amount?.written(satang: .whenNeeded) ?? "–"
      case .amount(let figure): figure.value.written(satang: .whenNeeded)
      case .percent(let figure): figure.value?.description ?? "–"
      }
    }
    return texts.map { text in tag("td", ["class": "n"]) { text } }
  }
}
