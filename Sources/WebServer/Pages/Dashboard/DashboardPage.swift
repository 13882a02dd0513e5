internal import Office
internal import MarkupTree
import Papers
internal import PlanModel
import Reports
internal import ThaiCivil

/// A fiscal year at a glance: where it stands in figures and pictures, who is late, and a few lines of what is late and
/// of what comes. Every figure is of that year, and leads to a list that holds as much.
struct DashboardPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let projects: [ReportedStatus: Int]
  let tasks: Tasks
  /// Who is late with most first, the others as the plan has them.
  let owners: [OwnerLine]
  let overdue: [TaskLine]
  let soon: [TaskLine]
  let findings: Int
  let verified: LogWatch.Look?
  /// That the plan file given is not the plan that is used.
  let deviation: PlanDeviation?
  let witnessed: [Witnesses.Outcome]
  let charts: [Chart]
  /// The way to the draft of the plan, for whoever may go there.
  var draft: DraftNotice?

  private static let linesShown = 5

  var isWide: Bool { true }

  /// How much is in each part of a list of tasks.
  typealias Tasks = [TaskListPage.Filter: Int]

  /// How far a unit is with what it owes for the year, alone or with others.
  struct OwnerLine: Hashable, Sendable {
    let id: Owner.ID
    let name: String
    let projects: [ReportedStatus: Int]
    let tasks: Tasks

    var late: Int { tasks[.late] ?? 0 }
  }

  init(_ exchange: Exchange) throws {
    let book = exchange.book
    let progress = exchange.progress
    let today = exchange.today
    let ofYear = Narrowing(year: exchange.year)
    let groups = book.tasks(ofYear, asOf: today)
    year = exchange.year
    years = book.plan.fiscalYears.years
    projects = progress.counts.byStatus
    tasks = groups.mapValues(\.count)
    let lines = progress.byOwner.map { id, counts in
      OwnerLine(
        id: id, name: book.plan.owner(id)?.name ?? id.text, projects: counts.byStatus,
        tasks: book.tasks(ofYear.of(id), asOf: today).mapValues(\.count))
    }
    owners = lines.enumerated().sorted { one, other in
      (other.element.late, one.offset) < (one.element.late, other.offset)
    }.map(\.element)
    overdue = (groups[.late] ?? []).suffix(Self.linesShown).reversed()
      .map { TaskLine($0, book, today: today) }
    soon = (groups[.soon] ?? []).prefix(Self.linesShown).map { TaskLine($0, book, today: today) }
    findings = try Findings(exchange).count
    verified = exchange.verified
    deviation = book.deviation
    witnessed = exchange.witnessed
    let contents = try book.report(year, .annual, asOf: book.instant(exchange.now)).contents
    charts = [
      Chart.statusByDimension(contents, exchange.style),
      Chart.completions(progress, exchange.style),
      Chart.budgetByProject(contents, exchange.style),
      Chart.load(book.schedule, year: year, exchange.style),
    ].compactMap(\.self)
  }

  func title(_ words: PageWording) -> String { words.dashboardOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let ofYear = Narrowing(year: year)
    return markup {
      yearLinks(words, years, year, .dashboard)
      if let deviation {
        tag("p", ["class": "notice bad", "role": "status"]) { words.words(for: deviation) }
      }
      draft?.view(words)
      tag("ul", ["class": "figures"]) {
        for filter in ProjectListPage.Filter.allCases {
          figure(
            filter == .all ? words.projects : words.name(of: filter), projects.count(filter),
            to: .projects, ofYear.showing(filter))
        }
        for filter in [TaskListPage.Filter.late, .soon] {
          figure(
            words.items(filter), tasks[filter] ?? 0, to: .tasks, ofYear.showing(filter),
            isLate: filter == .late)
        }
        figure(words.findings, findings, to: .findings, ofYear, isLate: true)
      }
      tag("h2") { words.charts }
      tag("div", ["class": "two"]) { for chart in charts { chart.figure(words) } }
      tag("h2") { words.byOwner }
      ownerTable(words)
      tag("div", ["class": "two"]) {
        list(words.overdueHeading(tasks[.late] ?? 0), overdue, .late, words)
        list(words.soonHeading(tasks[.soon] ?? 0), soon, .soon, words)
      }
      tag("p", ["class": "meta"]) { "\(words.lastVerified): \(words.words(for: verified))" }
      for outcome in witnessed { tag("p", ["class": "meta"]) { words.words(for: outcome) } }
    }
  }

  private func figure(
    _ name: String, _ count: Int, to route: Route, _ narrowing: Narrowing, isLate: Bool = false
  ) -> Markup {
    tag("li", ["class": isLate && count > 0 ? "late" : nil]) {
      tag("b") { "\(count)" }
      Markup.link(name, to: route, query: narrowing.query())
    }
  }

  private func list(
    _ heading: String, _ lines: [TaskLine], _ filter: TaskListPage.Filter, _ words: PageWording
  ) -> Markup? {
    guard !lines.isEmpty else { return nil }
    return tag("section") {
      tag("h2") { heading }
      tag("ul", ["class": "cards"]) { for line in lines { line.view(words, showsOwners: true) } }
      tag("p") {
        Markup.link(
          words.allTasks, to: .tasks, query: Narrowing(year: year).showing(filter).query())
      }
    }
  }

  private func ownerTable(_ words: PageWording) -> Markup {
    tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words.byOwner])
    {
      tag("table") {
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { words.unit }
            for heading in headings(words) {
              tag("th", ["scope": "col", "class": "n"]) { heading }
            }
          }
        }
        tag("tbody") { for owner in owners { row(owner, words) } }
      }
    }
  }

  /// The columns of tasks, what somebody has to act on first.
  private static let columns: [TaskListPage.Filter] = [.late, .done, .all]

  private func headings(_ words: PageWording) -> [String] {
    Self.columns.map(words.items)
      + ProjectListPage.Filter.allCases.map { $0 == .all ? words.projects : words.name(of: $0) }
  }

  private func row(_ owner: OwnerLine, _ words: PageWording) -> Markup {
    let own = Narrowing(year: year, unit: owner.id)
    return tag("tr") {
      tag("th", ["scope": "row"]) {
        Markup.link(owner.name, to: .tasks, query: own.showing(TaskListPage.Filter.all).query())
      }
      for filter in Self.columns {
        cell(owner.tasks[filter] ?? 0, to: .tasks, own.showing(filter))
      }
      for filter in ProjectListPage.Filter.allCases {
        cell(owner.projects.count(filter), to: .projects, own.showing(filter))
      }
    }
  }

  /// Nothing leads to an empty list.
  private func cell(_ count: Int, to route: Route, _ narrowing: Narrowing) -> Markup {
    tag("td", ["class": "n"]) {
      if count == 0 { "0" } else { Markup.link("\(count)", to: route, query: narrowing.query()) }
    }
  }
}

extension ProgressCounts {
  fileprivate var byStatus: [ReportedStatus: Int] {
    ReportedStatus.allCases.reduce(into: [:]) { $0[$1] = count($1) }
  }
}

extension [ReportedStatus: Int] {
  fileprivate func count(_ filter: ProjectListPage.Filter) -> Int {
    switch filter {
    case .all: values.reduce(0, +)
    case .status(let status): self[status] ?? 0
    }
  }
}
