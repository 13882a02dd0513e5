internal import MarkupTree
import Papers
internal import PlanModel
import Reports
internal import ThaiCivil

/// The fiscal year at a glance.
struct DashboardPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let counts: ProgressCounts
  let owners: [OwnerLine]
  let overdue: [TaskLine]
  let overdueCount: Int
  let soon: [TaskLine]
  let soonCount: Int
  let findings: Int
  let charts: [Chart]

  private static let linesShown = 8

  var isWide: Bool { true }

  /// How far the projects of a unit are.
  struct OwnerLine: Hashable, Sendable {
    let id: Owner.ID
    let name: String
    let counts: ProgressCounts
  }

  init(_ exchange: Exchange) throws {
    let book = exchange.book
    let progress = exchange.progress
    let today = exchange.today
    year = exchange.year
    years = book.plan.fiscalYears.years
    counts = progress.counts
    owners = progress.byOwner.map { id, counts in
      OwnerLine(id: id, name: book.plan.owner(id)?.name ?? id.text, counts: counts)
    }
    let late = progress.overdue
    let near = progress.dueSoon(within: TaskState.soonDays)
    (overdueCount, soonCount) = (late.count, near.count)
    overdue = late.suffix(Self.linesShown).reversed().map { TaskLine($0, book, today: today) }
    soon = near.prefix(Self.linesShown).map { TaskLine($0, book, today: today) }
    findings = try Findings(exchange).count
    let contents = try book.report(year, .annual, asOf: exchange.now).contents
    charts = [
      Chart.statusByDimension(contents, exchange.style),
      Chart.budgetByProject(contents, exchange.style),
      Chart.completions(progress, exchange.style),
      Chart.load(book.schedule, year: year, exchange.style),
    ].compactMap(\.self)
  }

  func title(_ words: Words) -> String { words.dashboardOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .dashboard)
      tag("ul", ["class": "figures"]) {
        figure(words.projects, counts.projects, to: .projects)
        for kind in WorkStatus.Kind.allCases {
          figure(words.name(of: kind), counts.count(kind), to: .projects)
        }
        figure(words.itemsOverdue, overdueCount, to: .tasks, isLate: overdueCount > 0)
        figure(words.itemsSoon, soonCount, to: .tasks)
        figure(words.findings, findings, to: .findings, isLate: findings > 0)
      }
      list(words.overdueHeading(overdueCount), overdue, words)
      list(words.soonHeading(soonCount), soon, words)
      tag("h2") { words.byOwner }
      ownerTable(words)
      tag("h2") { words.charts }
      for chart in charts { chart.figure(words) }
    }
  }

  private func figure(
    _ name: String, _ count: Int, to route: Route, isLate: Bool = false
  ) -> Markup {
    tag("li", ["class": isLate ? "late" : nil]) {
      tag("b") { "\(count)" }
      Markup.link(name, to: route)
    }
  }

  private func list(_ heading: String, _ lines: [TaskLine], _ words: Words) -> [Markup] {
    guard !lines.isEmpty else { return [] }
    return markup {
      tag("h2") { heading }
      tag("ul", ["class": "cards"]) { for line in lines { line.view(words, showsOwners: true) } }
      tag("p") { Markup.link(words.allTasks, to: .tasks) }
    }
  }

  private func ownerTable(_ words: Words) -> Markup {
    tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words.byOwner])
    {
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { words.unit }
            let headings =
              [words.projects] + WorkStatus.Kind.allCases.map { words.name(of: $0) }
              + [words.doneOf, words.itemsOverdue]
            for heading in headings { tag("th", ["scope": "col", "class": "n"]) { heading } }
          }
        }
        tag("tbody") {
          for owner in owners {
            tag("tr") {
              tag("th", ["scope": "row"]) {
                Markup.link(owner.name, to: .tasks, query: query(["unit": owner.id.text]))
              }
              tag("td", ["class": "n"]) { "\(owner.counts.projects)" }
              for kind in WorkStatus.Kind.allCases {
                tag("td", ["class": "n"]) { "\(owner.counts.count(kind))" }
              }
              tag("td", ["class": "n"]) {
                "\(owner.counts.obligationsDone)/\(owner.counts.obligations)"
              }
              tag("td", ["class": "n"]) { "\(owner.counts.obligationsOverdue)" }
            }
          }
        }
      }
    }
  }
}
