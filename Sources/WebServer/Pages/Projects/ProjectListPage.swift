import Office
import MarkupTree
import PlanModel
import ThaiCivil

/// The projects that run in a fiscal year, by dimension: all, or those of a unit or a status.
struct ProjectListPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let filter: Filter
  let counts: [Filter: Int]
  let narrowing: Narrowing
  /// The name of the unit that is looked at.
  let unit: String?
  let dimensions: [Group]
  /// Whether whoever looks may have documents of plans read.
  let mayRead: Bool

  var isWide: Bool { true }

  /// Which of the projects.
  enum Filter: Hashable, Sendable, CaseIterable, RawRepresentable {
    case all
    case status(ReportedStatus)

    static let allCases = [.all] + ReportedStatus.allCases.map(Filter.status)

    init?(rawValue: String) {
      guard let filter = Self.allCases.first(where: { $0.rawValue == rawValue }) else {
        return nil
      }
      self = filter
    }

    var rawValue: String {
      switch self {
      case .all: "all"
      case .status(let status): status.rawValue
      }
    }

    func takes(_ project: ProjectProgress) -> Bool {
      switch self {
      case .all: true
      case .status(let status): project.reported == status
      }
    }
  }

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
    var narrowing = Narrowing(exchange)
    narrowing.year = exchange.year
    let unit = narrowing.unit
    let chosen = ChosenUnits(unit, in: plan)
    let own = exchange.progress.projects.filter { chosen.hold($0.project.owners) }
    let filter = narrowing.show.flatMap(Filter.init) ?? .all
    let byID = Dictionary(
      own.filter(filter.takes).map { ($0.project.id, $0) }, uniquingKeysWith: { first, _ in first })
    year = exchange.year
    years = plan.fiscalYears.years
    self.filter = filter
    self.narrowing = narrowing
    self.unit = unit.map { plan.owner($0)?.name ?? $0.text }
    mayRead = Access.visitors(of: .documents).contains(.init(exchange.account))
    counts = Filter.allCases.reduce(into: [:]) { $0[$1] = own.count(where: $1.takes) }
    dimensions = plan.dimensions.map { dimension in
      Group(
        title: "\(dimension.number) \(dimension.title)",
        lines: dimension.projects.compactMap { byID[$0.id] }.map { progress in
          let owners = progress.project.owners.map { plan.owner($0)?.name ?? $0.text }
          return Line(progress: progress, owners: owners.joined(separator: ", "))
        })
    }
  }

  func title(_ words: PageWording) -> String { words.projectsOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .projects, narrowing)
      if let unit {
        tag("p") {
          "\(words.unit): \(unit) · "
          Markup.link(words.allUnits, to: .projects, query: everyUnit.query())
        }
      }
      partLinks(
        words, Filter.allCases.map { ($0, words.name(of: $0), counts[$0] ?? 0) }, filter, .projects,
        narrowing)
      if dimensions.allSatisfy(\.lines.isEmpty) { tag("p") { words.noProjects } }
      for group in dimensions where !group.lines.isEmpty {
        tag("h2") { group.title }
        tag("ul", ["class": "cards"]) { for line in group.lines { view(of: line, words) } }
      }
      if mayRead {
        tag("p") {
          Markup.link(words.planDraft, to: .planDraft)
          " · "
          Markup.link(words.documents, to: .documents)
          " · "
          Markup.link(words.planHistory, to: .planHistory)
        }
      }
    }
  }

  private var everyUnit: Narrowing { Narrowing(year: year, show: narrowing.show) }

  private func view(of line: Line, _ words: PageWording) -> Markup {
    let progress = line.progress
    return tag("li", ["class": progress.isOverdue ? "late" : nil]) {
      tag("p") {
        tag(
          "a",
          [
            "class": "title",
            "href": Route.project(progress.project.id).path + Narrowing(year: year).query(),
          ]
        ) { "\(progress.project.number) \(progress.project.title)" }
      }
      tag("p", ["class": "meta"]) {
        tag("span", ["class": "mark \(progress.reported.look)"]) {
          words.name(of: progress.reported)
        }
        " \(words.doneOf) \(progress.obligationsDone)/\(progress.obligationsOwed)"
        if progress.isOverdue { " · \(words.late(progress.daysLate))" }
        " · \(line.owners)"
      }
    }
  }
}

extension ReportedStatus {
  /// The class of its mark.
  fileprivate var look: String {
    switch self {
    case .notStarted, .cannot, .awaitingReport: "open"
    case .inProgress: "soon"
    case .done: "done"
    }
  }
}
