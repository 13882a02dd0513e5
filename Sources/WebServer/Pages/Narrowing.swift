import MarkupTree
import PlanModel
import ThaiCivil

/// What a list is narrowed to. It stands in the query of every link that leads to the list or stays in it, so
/// that another page, status or language loses none of it.
struct Narrowing: Hashable, Sendable {
  /// Nil for work of every fiscal year.
  var year: FiscalYear?
  /// Nil for every unit.
  var unit: Owner.ID?
  /// Nil for every project.
  var project: Project.ID?
  /// The month in which something is due; nil for every month.
  var month: MonthOfYear?
  /// Words and numbers of which each has to be there; empty where nothing is searched for.
  var words = ""
  /// Which of its items; a word of the list. Nil for what the list shows first.
  var show: String?

  init(year: FiscalYear?, unit: Owner.ID? = nil, show: String? = nil) {
    self.year = year
    self.unit = unit
    self.show = show
  }

  /// With what a request asks for; a year that the plan does not have is none.
  init(_ exchange: Exchange) {
    year = exchange.askedYear
    unit = exchange.query["unit"].flatMap { $0.isEmpty ? nil : Owner.ID($0) }
    project = exchange.query[Self.projectField].flatMap { $0.isEmpty ? nil : Project.ID($0) }
    month = exchange.query[Self.monthField].flatMap { try? MonthOfYear.read($0) }
    words = String((exchange.query[Self.wordsField] ?? "").trimmed.prefix(Self.longestWords))
    show = exchange.query["show"]
  }

  static let projectField = "project"
  static let monthField = "month"
  static let wordsField = "find"
  /// The most characters that are searched for.
  static let longestWords = 100

  /// Whether it is narrowed by what a search form says.
  var isSearch: Bool { project != nil || month != nil || !words.isEmpty }

  func showing(_ show: some RawRepresentable<String>) -> Narrowing {
    var other = self
    other.show = show.rawValue
    return other
  }

  func of(_ unit: Owner.ID) -> Narrowing {
    var other = self
    other.unit = unit
    return other
  }

  /// Nothing where the list is not narrowed.
  func query(page: Int = 1) -> String {
    var fields: [(String, String)] = []
    if let year { fields.append(("year", year.description)) }
    if let unit { fields.append(("unit", unit.text)) }
    if let project { fields.append((Self.projectField, project.text)) }
    if let month { fields.append((Self.monthField, month.typed)) }
    if !words.isEmpty { fields.append((Self.wordsField, words)) }
    if let show { fields.append(("show", show)) }
    if page > 1 { fields.append(("page", "\(page)")) }
    return WebServer.query(fields)
  }

  /// As hidden fields of a form that chooses the unit.
  func hiddenFields(_ drawing: Drawing) -> [Markup] {
    [("year", year?.description), ("show", show)].compactMap { name, value in
      value.map { drawing.hidden(name, $0) }
    }
  }
}

extension MonthOfYear {
  /// As a query has it, such as 2567-01.
  var typed: String { "\(year)-\(month.rawValue < 10 ? "0" : "")\(month.rawValue)" }
}

/// Links to the parts of a list, each with how much is in it.
func partLinks<Part: RawRepresentable<String> & Equatable>(
  _ words: PageWording, _ parts: [(part: Part, name: String, count: Int)], _ present: Part,
  _ route: Route, _ narrowing: Narrowing
) -> Markup {
  tag("nav", ["aria-label": words.show]) {
    tag("ul", ["class": "filters"]) {
      for (part, name, count) in parts {
        tag("li") {
          tag(
            "a",
            [
              "href": route.path + narrowing.showing(part).query(),
              "aria-current": part == present ? "page" : nil,
            ]
          ) { "\(name) (\(count))" }
        }
      }
    }
  }
}

/// Links to a page in each of some fiscal years, the rest of what it is narrowed to kept. `all` is what the
/// page shows of every year at once, where it can.
func yearLinks(
  _ words: PageWording, _ years: [FiscalYear], _ present: FiscalYear?, _ route: Route,
  _ narrowing: Narrowing = Narrowing(year: nil), all: String? = nil
) -> Markup {
  func link(_ year: FiscalYear?, _ text: String) -> Markup {
    var other = narrowing
    other.year = year
    return tag("li") {
      tag(
        "a",
        [
          "href": route.path + other.query(), "aria-current": year == present ? "page" : nil,
        ]
      ) { text }
    }
  }
  return tag("nav", ["aria-label": words.name(of: .year)]) {
    tag("ul", ["class": "filters"]) {
      if let all { link(nil, all) }
      for year in years { link(year, year.description) }
    }
  }
}
