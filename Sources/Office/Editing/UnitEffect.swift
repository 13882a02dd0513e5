public import PlanModel

/// What an adoption comes to for one unit.
public struct UnitEffect: Sendable {
  public let unit: Owner
  public let added: [Obligation]
  public let moved: [ScheduleDifference.Move]
  public let gone: [Obligation]

  public var count: Int { added.count + moved.count + gone.count }
}

extension PlanAdoption.Effect {
  /// For whom what is owed changes, in the order of the units of a plan; whoever is only in the plan before stands
  /// last.
  public func byUnit(in plan: Plan, before: Plan?) -> [UnitEffect] {
    let units = plan.owners + (before?.owners ?? []).filter { plan.owner($0.id) == nil }
    return units.compactMap { unit in
      let effect = UnitEffect(
        unit: unit, added: duties.added.filter { $0.owners.contains(unit.id) },
        moved: duties.moved.filter { $0.to.owners.contains(unit.id) },
        gone: duties.gone.filter { $0.owners.contains(unit.id) })
      return effect.count > 0 ? effect : nil
    }
  }
}
