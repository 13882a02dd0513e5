internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// Every project that runs in a fiscal year, by dimension.
struct ProjectListPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let dimensions: [Group]

  var isWide: Bool { true }

  struct Group: Sendable {
    let title: String
    let lines: [Line]
  }

  struct Line: Sendable {
    let progress: ProjectProgress
    let owners: String
  }

  init(_ exchange: Exchange) {
    let plan = exchange.book.plan
    year = exchange.year
    years = plan.fiscalYears.years
    let byID = Dictionary(
      exchange.progress.projects.map { ($0.project.id, $0) },
      uniquingKeysWith: { first, _ in first })
    dimensions = plan.dimensions.map { dimension in
      Group(
        title: "\(dimension.number) \(dimension.title)",
        lines: dimension.projects.compactMap { byID[$0.id] }.map { progress in
          let owners = progress.project.owners.map { plan.owner($0)?.name ?? $0.text }
          return Line(progress: progress, owners: owners.joined(separator: ", "))
        })
    }
  }

  func title(_ words: Words) -> String { words.projectsOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .projects)
      for group in dimensions where !group.lines.isEmpty {
        tag("h2") { group.title }
        tag("ul", ["class": "cards"]) { for line in group.lines { view(of: line, words) } }
      }
    }
  }

  private func view(of line: Line, _ words: Words) -> Markup {
    let progress = line.progress
    return tag("li", ["class": progress.isOverdue ? "late" : nil]) {
      tag("p") {
        tag(
          "a",
          [
            "class": "title",
            "href": Route.project(progress.project.id).path + query(["year": year.description]),
          ]
        ) { "\(progress.project.number) \(progress.project.title)" }
      }
      tag("p", ["class": "meta"]) {
        tag("span", ["class": "mark \(progress.status.kind.look)"]) {
          words.name(of: progress.status.kind)
        }
        " \(words.doneOf) \(progress.obligationsDone)/\(progress.obligations.count)"
        if progress.isOverdue { " · \(words.late(progress.daysLate))" }
        " · \(line.owners)"
      }
    }
  }
}

extension WorkStatus.Kind {
  /// The class of its mark.
  fileprivate var look: String {
    switch self {
    case .notStarted, .cannot: "open"
    case .inProgress: "soon"
    case .done: "done"
    }
  }
}
