internal import Office
internal import PlanModel
internal import ThaiCivil

/// What a form is about.
enum EntryPlace: Hashable, Sendable {
  case task(Obligation)
  case project(Project)
  case plan
  /// The office, in one of its registers.
  case office

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
    case .officeForm: self = .office
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
    case .office: self = .office
    }
  }

  var subject: LogSubject {
    switch self {
    case .task(let obligation): .obligation(obligation.id)
    case .project(let project): .project(project.id)
    case .plan: .plan
    case .office: .office
    }
  }

  /// The units that it concerns.
  var owners: [Owner.ID] {
    switch self {
    case .task(let obligation): obligation.owners
    case .project(let project): project.owners
    case .plan, .office: []
    }
  }

  /// Whether it is no unit's own, so that whoever has its forms may fill them in.
  var isWhole: Bool {
    switch self {
    case .task, .project: false
    case .plan, .office: true
    }
  }

  /// The page that shows it.
  var route: Route {
    switch self {
    case .task(let obligation): .task(obligation.id)
    case .project(let project): .project(project.id)
    case .plan: .findings
    case .office: .registers
    }
  }

  func form(_ kind: EntryKind) -> Route {
    switch self {
    case .task(let obligation): .taskForm(obligation.id, kind)
    case .project(let project): .projectForm(project.id, kind)
    case .plan: .planForm(kind)
    case .office: .officeForm(kind)
    }
  }
}
