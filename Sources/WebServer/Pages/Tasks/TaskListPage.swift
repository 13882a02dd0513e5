internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// What is owed, soonest first: by the units of an owner, or by one or all units for those who see all.
struct TaskListPage: PageModel {
  let filter: Filter
  let counts: [Filter: Int]
  let lines: [TaskLine]
  let paging: Paging
  /// The unit that is looked at; nil for all that the account sees.
  let unit: Owner.ID?
  /// The units to choose from; empty for an owner.
  let units: [FormField.Choice]
  let notice: Notice?

  /// Which of the tasks.
  enum Filter: String, CaseIterable, Sendable {
    /// Late, or due in the fiscal year.
    case todo
    case late
    /// Due after the fiscal year.
    case later
    case settled
  }

  /// Something to know above the list.
  enum Notice: Hashable, Sendable {
    /// The account belongs to no unit.
    case noUnit
  }

  init(_ exchange: Exchange, _ account: Account) {
    let today = exchange.today
    let isOverseer = account.role != .owner
    let unit = isOverseer ? exchange.query["unit"].flatMap { $0.isEmpty ? nil : Owner.ID($0) } : nil
    let everything = exchange.book.progress(exchange.book.year(on: today), asOf: today).everything
    let own = everything.filter { item in
      let owners = item.obligation.owners
      return Access.sees(account, owners) && (unit.map(owners.contains) ?? true)
    }
    let yearEnd = today.fiscalYear.lastDay
    var groups: [Filter: [ObligationProgress]] = [:]
    for item in own {
      if item.isSettled {
        groups[.settled, default: []].append(item)
      } else if item.obligation.due <= yearEnd {
        groups[.todo, default: []].append(item)
        if item.isOverdue { groups[.late, default: []].append(item) }
      } else {
        groups[.later, default: []].append(item)
      }
    }
    let filter = exchange.query["show"].flatMap(Filter.init) ?? .todo
    // What was settled last stands first.
    let shown = groups[filter] ?? []
    paging = Paging(exchange.query, count: shown.count, size: 25)
    lines = paging.slice(filter == .settled ? shown.reversed() : shown).map {
      TaskLine($0, exchange.book, today: today)
    }
    self.filter = filter
    counts = groups.mapValues(\.count)
    self.unit = unit
    units =
      isOverseer
      ? exchange.book.plan.owners.map { FormField.Choice($0.id.text, $0.name) } : []
    notice = !isOverseer && account.units.isEmpty ? .noUnit : nil
  }

  func title(_ words: Words) -> String { words.tasks }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if notice == .noUnit { tag("p", ["class": "notice"]) { words.noUnit } }
      if !units.isEmpty { unitChoice(words) }
      tag("nav", ["aria-label": words.show]) {
        tag("ul", ["class": "filters"]) {
          for item in Filter.allCases {
            tag("li") {
              tag(
                "a",
                [
                  "href": Route.tasks.path + queryFor(item),
                  "aria-current": item == filter ? "page" : nil,
                ]
              ) { "\(words.name(of: item)) (\(counts[item] ?? 0))" }
            }
          }
        }
      }
      if lines.isEmpty {
        tag("p") { words.nothing(in: filter) }
      } else {
        tag("ul", ["class": "cards"]) {
          for line in lines { line.view(words, showsOwners: !units.isEmpty) }
        }
      }
      paging.view(words, .tasks) { self.queryFor(filter, page: $0) }
    }
  }

  private func queryFor(_ filter: Filter, page: Int = 1) -> String {
    let unit = unit?.text ?? ""
    return page == 1
      ? query(["show": filter.rawValue, "unit": unit])
      : query(["show": filter.rawValue, "unit": unit, "page": "\(page)"])
  }

  private func unitChoice(_ words: Words) -> Markup {
    var field = FormField(
      "unit", words.unit, .choice([FormField.Choice("", words.allUnits)] + units), isRequired: true)
    field.value = unit?.text ?? ""
    return tag("form", ["method": "get", "action": Route.tasks.path, "class": "narrow"]) {
      field.view(words)
      tag("input", ["type": "hidden", "name": "show", "value": filter.rawValue])
      tag("button", ["type": "submit", "class": "second"]) { words.show }
    }
  }
}
