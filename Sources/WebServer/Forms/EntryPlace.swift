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

  /// Where an event took place; nil for one that has no form.
  init?(_ event: LogEvent, _ book: Book) {
    if let id = event.obligation {
      guard let obligation = book.index.obligation(id) else { return nil }
      self = .task(obligation)
    } else if let id = event.project {
      guard let project = book.index.project(id) else { return nil }
      self = .project(project)
    } else if EntryKind(event) != nil {
      self = .plan
    } else {
      return nil
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

extension EntryKind {
  /// The form that an event was logged with; nil for a correction and for a closed round.
  init?(_ event: LogEvent) {
    switch event {
    case .started: self = .started
    case .completed: self = .done
    case .note: self = .note
    case .measured: self = .measured
    case .evidenceFiled: self = .evidence
    case .problem: self = .problem
    case .suggestion: self = .suggestion
    case .cannot: self = .cannot
    case .limitStarted: self = .limitStarted
    case .limitSettled: self = .limitSettled
    case .money(let movement): self.init(movement.kind)
    case .corrected, .closed: return nil
    }
  }

  private init(_ kind: Movement.Kind) {
    switch kind {
    case .approved: self = .approved
    case .supplement: self = .supplement
    case .transferred: self = .transferred
    case .committed: self = .committed
    case .released: self = .released
    case .disbursed: self = .disbursed
    case .refunded: self = .refunded
    case .carriedOver: self = .carriedOver
    }
  }
}
