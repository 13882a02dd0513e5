internal import Office
internal import MarkupTree
internal import PlanModel
import Reports
internal import ThaiCivil

/// The rounds of the plan's fiscal years, and how far each report is.
struct ReportListPage: PageModel {
  let years: [Year]

  struct Year: Sendable {
    let year: FiscalYear
    let rounds: [Round]
  }

  struct Round: Sendable {
    let round: FiscalYear.Round
    let state: State
  }

  enum State: Hashable, Sendable {
    case closed(entry: Int)
    /// Over, and still to be closed.
    case over
    /// Over before the office kept its log here: nobody asks for it.
    case history
    case running
    case ahead
  }

  init(_ exchange: Exchange) {
    let closed = exchange.book.log.closedRounds
    let today = exchange.today
    let tracking = exchange.book.plan.reporting
    years = exchange.book.plan.fiscalYears.years.map { year in
      Year(
        year: year,
        rounds: FiscalYear.Round.allCases.map { round in
          let days = year.days(of: round)
          let closing = closed.first { $0.year == year && $0.round == round }
          let state: State =
            if let closing { .closed(entry: closing.entry) } else if today > days.upperBound {
              tracking.tracks(round, of: year) ? .over : .history
            } else if days.contains(today) { .running } else { .ahead }
          return Round(round: round, state: state)
        })
    }
  }

  func title(_ words: PageWording) -> String { words.reports }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      for year in years {
        tag("h2") { words.fiscalYear(year.year) }
        tag("ul", ["class": "cards"]) {
          for round in year.rounds {
            tag("li") {
              tag("p") {
                tag(
                  "a",
                  ["class": "title", "href": Route.report(year.year, round.round).path]
                ) { words.reportTitle(round.round) }
              }
              tag("p") { round.state.view(words) }
            }
          }
        }
        tag("p") {
          Markup.link(
            words.planPaper, to: .reportFile(PaperFile(.plan, year.year, .text(.html))))
        }
      }
    }
  }
}

extension ReportListPage.State {
  func view(_ words: PageWording) -> Markup {
    let (kind, text) =
      switch self {
      case .closed(let entry): ("done", words.closedBy(entry))
      case .over: ("late", words.notClosed)
      case .history: ("open", words.beforeTracking)
      case .running: ("soon", words.roundRunning)
      case .ahead: ("open", words.roundAhead)
      }
    return tag("span", ["class": "mark \(kind)"]) { text }
  }
}
