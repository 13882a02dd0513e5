internal import Office
internal import PlanModel
internal import PlanReading
internal import Stores

// What of the plan in force and its log is to be known before a part of the draft is changed.

extension Site {
  /// Notes beside keys, by their names: what names the part by its id.
  func notes(of page: DraftPartPage, _ exchange: Exchange) async throws -> [String: String] {
    guard let id = page.draft.file.text(at: page.path.appending("id")) else { return [:] }
    let (words, log) = (exchange.words, exchange.book.log)
    switch page.form?.section.name {
    case "owner":
      guard let unit = exchange.book.adoptedUnits?.first(where: { $0.id.text == id }) else {
        return [:]
      }
      let entries = log.effective.count { entry in
        entry.entry.record.author.unit.map(unit.ids.contains) ?? false
      }
      let accounts = try await unitAccounts().count(of: unit.ids)
      return ["id": words.idOfUnit(unit.ids, accounts: accounts, entries: entries)]
    case "project":
      return words.noted(log.effective.count { $0.project?.text == id })
    case "step", "substep", "rhythm":
      guard let project = page.path.projectID else { return [:] }
      let ids = exchange.book.obligations(ofWork: id, in: project)
      return words.noted(
        log.effective.count { entry in entry.event.obligation.map(ids.contains) ?? false })
    default: return [:]
    }
  }
}

extension PageWording {
  fileprivate func noted(_ entries: Int) -> [String: String] {
    entries > 0 ? ["id": idOfWork(entries: entries)] : [:]
  }
}

extension PlanPath {
  /// The id of the project that it is within.
  fileprivate var projectID: String? {
    names.lastIndex(of: "projects").flatMap { names.dropFirst($0 + 1).first }
  }
}

extension Book {
  /// The units of the newest edition; nil where none is adopted.
  fileprivate var adoptedUnits: [Owner]? { timeline?.latest.edition.schedule.plan.owners }

  /// What the steps, sub-steps or rhythms of an id in a project oblige to.
  fileprivate func obligations(ofWork id: String, in project: String) -> Set<Obligation.ID> {
    let all = schedule.obligations + schedule.departures.map(\.obligation)
    return Set(
      all.filter { obligation in
        switch obligation.subject {
        case .step(let owning, let step): owning.text == project && step.text == id
        case .occurrence(let owning, let work, _): owning.text == project && work == id
        case .duty, .followUp, .cycle: false
        }
      }.map(\.id))
  }

  /// The units of the newest edition that the draft has not and nobody of it stands for, on the page of a unit.
  func predecessors(of page: DraftPartPage) -> [DraftUnit] {
    guard page.form?.section.name == "owner", let before = adoptedUnits else { return [] }
    let file = page.draft.file
    let succeeded = file.elements(of: .plan.appending("owners")).flatMap { element in
      element.node["succeeds"]?.elements.compactMap(\.text) ?? []
    }
    let present = Set(file.units.map(\.id) + succeeded)
    return before.flatMap { unit in unit.ids.map { DraftUnit(id: $0.text, name: unit.name) } }
      .filter { !present.contains($0.id) }
  }
}
