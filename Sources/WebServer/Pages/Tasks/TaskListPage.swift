import Office
import MarkupTree
import PlanModel
internal import Stores
import ThaiCivil

/// What is owed, soonest first: by the units of an owner, or by one or all units for those who see all; of
/// one fiscal year, or of all. It opens at this month, with what is late folded above it by age.
struct TaskListPage: PageModel {
  let filter: Filter
  let counts: [Filter: Int]
  let lines: [TaskLine]
  let paging: Paging
  let narrowing: Narrowing
  let years: [FiscalYear]
  /// Whether the reader sees more units than the own.
  let isOverseer: Bool
  let search: TaskSearch
  /// What is late since before this month; empty where another part is shown.
  let lateBefore: [LateTasks]
  let notice: Notice?
  /// Whether this month is of the year that is shown.
  let showsMonth: Bool
  /// Whether the log was begun after the plan.
  let hasHistory: Bool
  /// Whether what was done before may be recorded.
  let mayRecord: Bool

  /// Which of the tasks. One can be in several.
  enum Filter: String, CaseIterable, Sendable {
    /// Open and due in this month, late or not.
    case month
    /// Open; of all years, only what is late or due in the present fiscal year.
    case todo
    case late
    /// Open and due within the next days.
    case soon
    /// Open and due after the present fiscal year; only where no year is chosen.
    case later
    case done
    /// Known to be impossible, or given up with its project.
    case cannot
    /// Begun, but out of the plan before it was done.
    case left
    /// Was due before the office kept its log here, and nobody has said that it was done.
    case history
    case all
  }

  /// Something to know above the list.
  enum Notice: Hashable, Sendable {
    /// The account belongs to no unit.
    case noUnit
  }

  init(_ exchange: Exchange, _ account: Account) {
    let today = exchange.today
    let isOverseer = account.role != .owner
    var narrowing = Narrowing(exchange)
    if !isOverseer { narrowing.unit = nil }
    // Another year has no part of this month, and who searches looks everywhere.
    showsMonth = narrowing.year.map { $0 == today.fiscalYear } ?? true
    let opens = narrowing.isSearch ? Filter.all : showsMonth ? .month : .todo
    let filter = narrowing.show.flatMap(Filter.init) ?? opens
    let groups = exchange.book.tasks(narrowing, asOf: today) { Access.sees(account, $0) }
    // What was done last stands first.
    let shown = groups[filter] ?? []
    paging = Paging(exchange.query, count: shown.count, size: 25)
    lines = paging.slice(filter == .done ? shown.reversed() : shown).map {
      TaskLine($0, exchange.book, today: today)
    }
    self.filter = filter
    self.narrowing = narrowing
    counts = groups.mapValues(\.count)
    years = exchange.book.plan.fiscalYears.years
    self.isOverseer = isOverseer
    search = TaskSearch(narrowing, exchange, account)
    lateBefore = filter == .month ? LateTasks.all(groups[.late] ?? [], exchange.book, today) : []
    hasHistory = exchange.book.plan.reporting.trackedFrom != nil
    mayRecord = Access.visitors(of: .pastWork).contains(Access.Visitor(account))
    notice = !isOverseer && account.units.isEmpty ? .noUnit : nil
  }

  func title(_ words: PageWording) -> String { words.tasks }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let filters = Filter.allCases.filter { filter in
      switch filter {
      case .later: narrowing.year == nil
      case .history: hasHistory
      case .left: filter == self.filter || counts[.left, default: 0] > 0
      case .month: showsMonth
      case .todo, .late, .soon, .done, .cannot, .all: true
      }
    }
    return markup {
      if notice == .noUnit { tag("p", ["class": "notice"]) { words.noUnit } }
      yearLinks(words, years, narrowing.year, .tasks, narrowing, all: words.allYears)
      search.view(drawing)
      partLinks(
        words, filters.map { ($0, words.name(of: $0), counts[$0] ?? 0) }, filter, .tasks, narrowing)
      if filter == .history, mayRecord, !lines.isEmpty {
        tag("p") {
          Markup.link(
            words.pastWork, to: .pastWork,
            query: Narrowing(year: narrowing.year, unit: narrowing.unit).query(), kind: "button")
        }
      }
      for late in lateBefore { late.view(words, narrowing, showsOwners: isOverseer) }
      if filter == .month { tag("h2") { words.thisMonth } }
      if lines.isEmpty {
        tag("p") { words.nothing(in: filter) }
      } else {
        tag("ul", ["class": "cards"]) {
          for line in lines { line.view(words, showsOwners: isOverseer) }
        }
      }
      paging.view(words, .tasks) { narrowing.showing(filter).query(page: $0) }
    }
  }
}

extension Book {
  /// What is owed, sorted into the parts of the list, each by due day: what the overview counts is what the
  /// list shows.
  func tasks(
    _ narrowing: Narrowing, asOf today: ThaiDate, isSeen: ([Owner.ID]) -> Bool = { _ in true }
  ) -> [TaskListPage.Filter: [ObligationProgress]] {
    let everything = progress(year(on: today), asOf: today).everything
    let chosen = ChosenUnits(narrowing.unit, in: plan)
    let own = everything.filter { item in
      let owners = item.obligation.owners
      return isSeen(owners) && chosen.hold(owners)
        && (narrowing.year.map { $0 == item.obligation.covers } ?? true)
        && narrowing.finds(
          item.obligation, of: item.obligation.subject.project.flatMap { index.project($0) })
    }
    return own.reduce(into: [:]) { groups, item in
      for filter in item.filters(in: narrowing.year, asOf: today) {
        groups[filter, default: []].append(item)
      }
    }
  }
}

extension ObligationProgress {
  /// The parts of the list that it is in.
  fileprivate func filters(
    in year: FiscalYear?, asOf today: ThaiDate
  ) -> [TaskListPage.Filter] {
    guard !isHistory else { return [.all, .history] }
    guard !isSettled else { return [.all, settledPart] }
    guard year != nil || obligation.due <= today.fiscalYear.lastDay else { return [.all, .later] }
    let days = today.distance(to: obligation.due)
    let isSoon = (0...TaskState.soonDays).contains(days)
    let isOfMonth = today.monthOfYear.days.contains(obligation.due)
    return [.all, .todo] + (isOfMonth ? [.month] : []) + (isOverdue ? [.late] : [])
      + (isSoon ? [.soon] : [])
  }

  /// The part of what is over.
  private var settledPart: TaskListPage.Filter {
    switch kind {
    case .done: .done
    case .cannot: .cannot
    case .notStarted, .inProgress: .left
    }
  }
}
