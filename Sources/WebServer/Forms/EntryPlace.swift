internal import Office
internal import PlanModel
internal import ThaiCivil

/// What a form is about.
enum EntryPlace: Hashable, Sendable {
  case task(Obligation)
  case project(Project)
  case plan

  /// The place that a route names; nil where the plan has none such.
  init?(_ route: Route, _ book: Book) {
    switch route {
    case .task(let id), .taskForm(let id, _):
      guard let obligation = book.index.obligation(id) else { return nil }
      self = .task(obligation)
    case .project(let id), .projectForm(let id, _):
      guard let project = book.index.project(id) else { return nil }
      self = .project(project)
    case .planForm: self = .plan
    default: return nil
    }
  }

  /// The place of a subject; nil where the plan has none such.
  init?(_ subject: LogSubject, _ book: Book) {
    switch subject {
    case .obligation(let id):
      guard let obligation = book.index.obligation(id) else { return nil }
      self = .task(obligation)
    case .project(let id):
      guard let project = book.index.project(id) else { return nil }
      self = .project(project)
    case .plan: self = .plan
    }
  }

  var subject: LogSubject {
    switch self {
    case .task(let obligation): .obligation(obligation.id)
    case .project(let project): .project(project.id)
    case .plan: .plan
    }
  }

  /// The units that it concerns.
  var owners: [Owner.ID] {
    switch self {
    case .task(let obligation): obligation.owners
    case .project(let project): project.owners
    case .plan: []
    }
  }

  /// The page that shows it.
  var route: Route {
    switch self {
    case .task(let obligation): .task(obligation.id)
    case .project(let project): .project(project.id)
    case .plan: .findings
    }
  }

  func form(_ kind: EntryKind) -> Route {
    switch self {
    case .task(let obligation): .taskForm(obligation.id, kind)
    case .project(let project): .projectForm(project.id, kind)
    case .plan: .planForm(kind)
    }
  }
}
