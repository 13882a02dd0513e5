internal import Office
internal import MarkupTree
import Papers
import Reports
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// One project in one fiscal year: its steps in time, indicators, money, and what was said.
struct ProjectPage: PageModel {
  let progress: ProjectProgress
  let years: [FiscalYear]
  let owners: [String]
  let tasks: [TaskLine]
  let chart: Chart?
  let money: MoneyFigures?
  let entries: [EntryLine]
  /// How many entries there are in all; the newest are shown.
  let entryCount: Int
  let forms: [EntryKind]
  let recorded: RecordedNotice?

  private static let entriesShown = 20

  var isWide: Bool { true }

  init(_ progress: ProjectProgress, _ exchange: Exchange, _ account: Account) {
    let book = exchange.book
    let project = progress.project
    self.progress = progress
    years = book.plan.fiscalYears.years.filter { project.fiscalYears.contains($0) }
    owners = project.owners.map { book.plan.owner($0)?.name ?? $0.text }
    tasks = progress.obligations.map { TaskLine($0, book, today: exchange.today) }
    chart = Chart.steps(of: progress, today: exchange.today, exchange.style)
    let tally = try? book.tally(
      progress.year...progress.year, asOf: exchange.today, by: .project)
    money = tally?.rows.first { $0.key == .project(project.id) }?.figures
    entryCount = progress.entries.count
    entries = progress.entries.suffix(Self.entriesShown).reversed()
      .compactMap { book.log.entry($0) }.map { EntryLine($0, book) }
    let visitor = Access.Visitor(account)
    let hasLimits = book.schedule.timeLimits.contains { $0.project == project.id }
    forms = EntryKind.of(.project).filter { kind in
      let isUseful =
        switch kind {
        case .measured: !project.measurable.isEmpty
        case .limitStarted, .limitTold, .limitSettled: hasLimits
        default: true
        }
      return isUseful && Access.visitors(of: .projectForm(project.id, kind)).contains(visitor)
    }
    recorded = RecordedNotice(exchange)
  }

  func title(_ words: PageWording) -> String {
    "\(progress.project.number) \(progress.project.title)"
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let recorded { recorded.view(words) }
      yearLinks(words, years, progress.year, .project(progress.project.id))
      tag("dl", ["class": "facts"]) {
        fact(words.status, words.name(of: progress.reported))
        fact(words.responsible, owners.joined(separator: ", "))
        fact(words.doneOf, "\(progress.obligationsDone)/\(progress.obligationsOwed)")
        if progress.isOverdue { fact(words.lateness, words.late(progress.daysLate)) }
      }
      actions(words)
      tag("h2") { words.steps }
      if let chart { chart.figure(words) }
      tag("ul", ["class": "cards"]) {
        for line in tasks { line.view(words, showsOwners: false) }
      }
      if !progress.indicators.isEmpty { indicators(words) }
      if let money { moneyView(money, words) }
      remarks(words.name(of: .problem), progress.problems)
      remarks(words.name(of: .suggestion), progress.suggestions)
      tag("h2") { words.logged }
      if entries.isEmpty {
        tag("p") { words.nothingLogged }
      } else {
        if entryCount > entries.count {
          tag("p", ["class": "meta"]) { words.newest(entries.count, of: entryCount) }
        }
        tag("ul", ["class": "cards"]) { for entry in entries { entry.view(words) } }
      }
    }
  }

  private func actions(_ words: PageWording) -> [Markup] {
    let groups = [
      (words.logHeading, forms.filter { !$0.movesMoney }),
      (words.money, forms.filter(\.movesMoney)),
    ]
    return groups.filter { !$0.1.isEmpty }.map { heading, kinds in
      tag("div", ["class": "actions"]) {
        tag("b") { heading }
        for kind in kinds {
          Markup.link(
            words.name(of: kind), to: .projectForm(progress.project.id, kind),
            query: Narrowing(year: progress.year).query(), kind: "button")
        }
      }
    }
  }

  private func indicators(_ words: PageWording) -> [Markup] {
    markup {
      tag("h2") { words.indicators }
      tag("ul", ["class": "cards"]) {
        for line in progress.indicators { line.gauge(words) }
      }
    }
  }

  private func moneyView(_ money: MoneyFigures, _ words: PageWording) -> [Markup] {
    markup {
      tag("h2") { words.money }
      tag("dl", ["class": "facts"]) {
        fact(words.planned, words.planned(money))
        fact(words.approvedMoney, words.baht(money.approved.value))
        fact(words.committed, words.baht(money.committed.value))
        fact(words.disbursed, words.baht(money.disbursed.value))
        fact(words.remaining, words.baht(money.remaining.value))
      }
    }
  }

  private func remarks(_ heading: String, _ remarks: [Remark]) -> [Markup] {
    guard !remarks.isEmpty else { return [] }
    return markup {
      tag("h2") { heading }
      tag("ul") {
        for remark in remarks {
          tag("li", ["class": "said"]) {
            remark.text + " "
            Markup.link("#\(remark.entry)", to: .entry(remark.entry))
          }
        }
      }
    }
  }
}

extension ClosedRange<FiscalYear> {
  var years: [FiscalYear] {
    (0..<lowerBound.distance(to: upperBound) + 1).map { lowerBound.advanced(by: $0) }
  }
}
