internal import PlanModel

extension PlanFile {
  /// An id for a new element of the list at a place: the next of its kind that neither this file has nor `others`,
  /// which are editions before: entries name the work of those by their ids. Nil where elements have no id.
  public func newID(in list: PlanPath, besides others: [PlanFile] = []) -> String? {
    guard let section = sectionOfElements(at: list), section.key("id") != nil else { return nil }
    let scope = list.project
    let known = ([self] + others).reduce(into: Set<String>()) { known, file in
      known.formUnion(file.ids(within: scope))
    }
    let stem = Self.stem(of: list, section)
    return (1...).lazy.map { "\(stem)\($0)" }.first { !known.contains($0) }
  }

  /// The ids of a project are its own, wherever it stands; the others are the plan's.
  private func ids(within project: String?) -> [String] {
    guard let project else { return root.texts(of: "id") }
    return root.mappings(ofID: project).flatMap { $0.texts(of: "id") }
  }

  private static func stem(of list: PlanPath, _ section: PlanSection) -> String {
    switch section.name {
    case OwnerShape.outline.name: "unit-"
    case DimensionShape.outline.name: "d"
    case StrategyShape.outline.name:
      list.parent?.last.flatMap { Plan.ID.isWellFormed($0) && $0.utf8.count < 50 ? "\($0)-" : nil }
        ?? "strategy-"
    case StepShape.outline.name: "s"
    case SubstepShape.outline.name:
      list.parent?.last.flatMap { Plan.ID.isWellFormed($0) && $0.utf8.count < 50 ? "\($0)-" : nil }
        ?? "substep-"
    case ResultShape.outline.name: list.last == "outcomes" ? "outcome-" : "output-"
    default: "\(section.name)-"
    }
  }
}

extension PlanPath {
  /// The id of the project that this place is within, the project's own place left aside.
  fileprivate var project: String? {
    guard let place = names.lastIndex(of: "projects"), names.count > place + 2 else { return nil }
    return names[place + 1]
  }
}

extension PlanNode {
  /// Every mapping of an id, here and within.
  fileprivate func mappings(ofID id: String) -> [PlanNode] {
    switch self {
    case .text: []
    case .list(let elements): elements.flatMap { $0.mappings(ofID: id) }
    case .mapping(let entries):
      self["id"]?.text == id ? [self] : entries.flatMap { $0.value.mappings(ofID: id) }
    }
  }
}
