internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// One thing that is owed: how it stands, what was logged, and what can be.
struct TaskPage: PageModel {
  let line: TaskLine
  let obligation: Obligation
  let project: Project?
  let result: String?
  let participants: Int?
  let entries: [EntryLine]
  /// The forms that the visitor may use.
  let forms: [EntryKind]
  let recorded: RecordedNotice?

  init(_ item: ObligationProgress, _ exchange: Exchange, _ account: Account) {
    let book = exchange.book
    obligation = item.obligation
    line = TaskLine(item, book, today: exchange.today)
    project = item.obligation.subject.project.flatMap { book.index.project($0) }
    result = item.result
    participants = item.participants
    entries = item.entries.reversed().compactMap { book.log.entry($0) }.map { EntryLine($0, book) }
    let visitor = Access.Visitor(account)
    let id = item.obligation.id
    let useful = EntryKind.of(.obligation).filter { Self.isUseful($0, for: item) }
    forms = useful.filter { Access.visitors(of: .taskForm(id, $0)).contains(visitor) }
    recorded = RecordedNotice(exchange)
  }

  /// What is over is not begun, finished or given up again.
  private static func isUseful(_ kind: EntryKind, for item: ObligationProgress) -> Bool {
    switch kind {
    case .started: item.status.kind == .notStarted
    case .completed: item.status.kind != .done
    case .cannot: item.status.kind != .done && item.status.kind != .cannot
    default: true
    }
  }

  func title(_ words: PageWording) -> String { line.title }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let recorded { recorded.view(words) }
      tag("p") { line.state.view(words) }
      facts(words)
      if !forms.isEmpty {
        tag("h2") { words.logHeading }
        tag("div", ["class": "actions"]) {
          for kind in forms {
            Markup.link(
              words.name(of: kind), to: .taskForm(obligation.id, kind),
              kind: kind == .completed ? "button primary" : "button")
          }
        }
      }
      tag("h2") { words.logged }
      if entries.isEmpty {
        tag("p") { words.nothingLogged }
      } else {
        tag("ul", ["class": "cards"]) { for entry in entries { entry.view(words) } }
      }
    }
  }

  private func facts(_ words: PageWording) -> Markup {
    tag("dl", ["class": "facts"]) {
      if let project {
        tag("dt") { words.project }
        tag("dd") {
          Markup.link(
            "\(project.number) \(project.title)", to: .project(project.id),
            query: Narrowing(year: obligation.covers).query())
        }
      }
      fact(words.dueLabel, words.day(line.due))
      fact(words.canBegin, words.day(obligation.start))
      fact(words.responsible, line.owners.joined(separator: ", "))
      fact(words.dayFrom, PlanModel.Wording.origin(obligation.basis, obligation.dayRule))
      if let result { fact(words.name(of: .result), result) }
      if let participants { fact(words.name(of: .participants), "\(participants)") }
    }
  }
}
