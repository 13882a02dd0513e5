internal import Office
internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// One thing that is owed, as lists show it.
struct TaskLine: Hashable, Sendable {
  let id: Obligation.ID
  let title: String
  /// The project's number and title; nil for a report's stage.
  let project: String?
  let due: ThaiDate
  let owners: [String]
  let state: TaskState
  let hasEvidence: Bool

  init(_ item: ObligationProgress, _ book: Book, today: ThaiDate) {
    let obligation = item.obligation
    id = obligation.id
    title = obligation.fullTitle
    project =
      obligation.subject.project.flatMap { book.index.project($0) }
      .map { "\($0.number) \($0.title)" }
    due = obligation.due
    owners = obligation.owners.map { book.plan.owner($0)?.name ?? $0.text }
    state = TaskState(item, today: today)
    hasEvidence = item.hasEvidence
  }

  func view(_ words: PageWording, showsOwners: Bool) -> Markup {
    tag("li", ["class": state.isLate ? "late" : nil]) {
      tag("p") { tag("a", ["class": "title", "href": Route.task(id).path]) { title } }
      if let project { tag("p", ["class": "meta"]) { project } }
      tag("p", ["class": "meta"]) {
        state.view(words)
        " \(words.due(due))"
        if showsOwners { " · " + owners.joined(separator: ", ") }
        if case .done = state, !hasEvidence { " · " + words.noEvidence }
      }
    }
  }
}

/// How a task stands today.
enum TaskState: Hashable, Sendable {
  case done(ThaiDate)
  case cannot
  /// Begun, but from this day on no longer in the plan.
  case left(ThaiDate)
  /// Was due before the office kept its log here.
  case history
  /// By so many days.
  case late(Int)
  /// Due in so many days; begun or not.
  case soon(Int, isBegun: Bool)
  case open(isBegun: Bool)

  /// Days before the due day from which a task is soon.
  static let soonDays = 30

  init(_ item: ObligationProgress, today: ThaiDate) {
    let isBegun = item.status.kind == .inProgress
    let days = today.distance(to: item.obligation.due)
    self =
      if let day = item.status.doneOn {
        .done(day)
      } else if item.isHistory {
        .history
      } else if item.kind == .cannot {
        .cannot
      } else if let departure = item.departure {
        .left(departure.day)
      } else if item.isOverdue {
        .late(item.daysLate)
      } else if days <= Self.soonDays {
        .soon(days, isBegun: isBegun)
      } else {
        .open(isBegun: isBegun)
      }
  }

  var isLate: Bool { if case .late = self { true } else { false } }

  var isSettled: Bool {
    switch self {
    case .done, .cannot, .left, .history: true
    case .late, .soon, .open: false
    }
  }

  func view(_ words: PageWording) -> Markup {
    let (kind, text) =
      switch self {
      case .done(let day): ("done", words.doneOn(day))
      case .cannot: ("open", PlanModel.Wording.name(of: WorkStatus.Kind.cannot))
      case .left(let day): ("open", words.left(from: day))
      case .history: ("open", words.beforeTracking)
      case .late(let days): ("late", words.late(days))
      case .soon(let days, let isBegun): ("soon", words.dueIn(days, isBegun: isBegun))
      case .open(let isBegun): ("open", isBegun ? words.begun : words.notBegun)
      }
    return tag("span", ["class": "mark \(kind)"]) { text }
  }
}
