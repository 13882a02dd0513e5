internal import PlanModel
internal import ThaiCivil

extension PlanFile {
  /// What has to be changed with a unit that is called something else from now on: every place that names it as it was
  /// called. Names and ids are both names here.
  public func edits(renamingUnit old: String, to new: String) -> [PlanEdit] {
    guard !old.isEmpty, old != new else { return [] }
    let coordinator = PlanPath([
      PlanShape.outline.keys.reporting.name, ReportingShape.outline.keys.coordinator.name,
    ])
    let ofReports: [PlanEdit] =
      text(at: coordinator).map(old.looksLike) ?? false ? [.set(coordinator, .text(new))] : []
    return ofReports
      + projects.compactMap { project in
        let path = project.appending(ProjectShape.outline.keys.owners.name)
        guard case .list(let owners)? = self[path],
          owners.contains(where: { $0.text.map(old.looksLike) ?? false })
        else { return nil }
        return .set(
          path, .list(owners.map { $0.text.map(old.looksLike) ?? false ? .text(new) : $0 }))
      }
  }

  /// The places of all projects, in order.
  public var projects: [PlanPath] {
    projectLists.flatMap { elements(of: $0).map(\.path) }
  }

  /// The lists that projects stand in, or may: those of strategies, and of dimensions without any.
  public var projectLists: [PlanPath] {
    let dimensions = elements(of: .plan.appending(PlanShape.outline.keys.dimensions.name))
    return dimensions.flatMap { dimension -> [PlanPath] in
      let keys = DimensionShape.outline.keys
      let strategies = elements(of: dimension.path.appending(keys.strategies.name))
      let own = dimension.path.appending(keys.projects.name)
      let direct = strategies.isEmpty || self[own] != nil ? [own] : []
      return strategies.map { $0.path.appending(StrategyShape.outline.keys.projects.name) } + direct
    }
  }
}
