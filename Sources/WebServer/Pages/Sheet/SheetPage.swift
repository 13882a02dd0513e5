internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// What a unit owes in a fiscal year, to print or to take along as a file for Excel.
struct SheetPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let unit: Owner.ID?
  /// The units to choose from.
  let units: [FormField.Choice]
  let heading: String
  let lines: [TaskLine]
  let paging: Paging
  let mayImport: Bool

  /// More rows would make a page of more than 100 kB.
  private static let linesShown = 120

  var isWide: Bool { true }

  init(_ exchange: Exchange, _ account: Account) {
    let book = exchange.book
    let choice = Self.unit(exchange, account)
    year = exchange.year
    years = book.plan.fiscalYears.years
    unit = choice
    units = book.plan.owners.filter { Access.sees(account, [$0.id]) }.map {
      FormField.Choice($0.id.text, $0.name)
    }
    heading = choice.flatMap { book.plan.owner($0)?.name } ?? exchange.words.allUnits
    let chosen = ChosenUnits(choice, in: book.plan)
    let owed = exchange.progress.everything.filter { item in
      let owners = item.obligation.owners
      return item.obligation.covers == exchange.year && Access.sees(account, owners)
        && chosen.hold(owners)
    }
    paging = Paging(exchange.query, count: owed.count, size: Self.linesShown)
    lines = paging.slice(owed).map { TaskLine($0, book, today: exchange.today) }
    mayImport = account.role == .coordinator
  }

  /// The unit that is asked for, if the account sees it; else its first, or all.
  static func unit(_ exchange: Exchange, _ account: Account) -> Owner.ID? {
    let asked = exchange.query["unit"].flatMap { $0.isEmpty ? nil : Owner.ID($0) }
    if let asked, Access.sees(account, [asked]) { return asked }
    return account.role == .owner ? account.units.first : nil
  }

  func title(_ words: PageWording) -> String { words.sheetOf(heading, year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .sheet)
      if units.count > 1 { unitLinks(words) }
      tag("div", ["class": "actions"]) {
        for round in FiscalYear.Round.allCases {
          Markup.link(
            words.sheetFile(round), to: .sheetFile, query: fileQuery(round), kind: "button")
        }
        if mayImport { Markup.link(words.sheetImport, to: .sheetImport, kind: "button") }
      }
      tag("p", ["class": "hint"]) { words.printHint }
      table(words)
      paging.view(words, .sheet) { page in
        query(["year": year.description, "unit": unit?.text ?? "", "page": "\(page)"])
      }
    }
  }

  private func fileQuery(_ round: FiscalYear.Round) -> String {
    query(["year": year.description, "round": round.rawValue, "unit": unit?.text ?? ""])
  }

  private func unitLinks(_ words: PageWording) -> Markup {
    tag("nav", ["aria-label": words.unit]) {
      tag("ul", ["class": "filters"]) {
        for choice in units {
          tag("li") {
            tag(
              "a",
              [
                "href": Route.sheet.path
                  + query(["unit": choice.value, "year": year.description]),
                "aria-current": choice.value == unit?.text ? "page" : nil,
              ]
            ) { choice.label }
          }
        }
      }
    }
  }

  private func table(_ words: PageWording) -> Markup {
    tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": words.sheet]) {
      tag("table") {
        tag("thead") {
          tag("tr") {
            for heading in [words.dueLabel, words.project, words.item, words.status] {
              tag("th", ["scope": "col"]) { heading }
            }
          }
        }
        tag("tbody") {
          for line in lines {
            tag("tr") {
              tag("td") { words.day(line.due) }
              tag("td") { line.project ?? "" }
              tag("td") { Markup.link(line.title, to: .task(line.id)) }
              tag("td") { line.state.view(words) }
            }
          }
        }
      }
    }
  }
}
