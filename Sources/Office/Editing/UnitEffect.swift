public import PlanModel
import ThaiCivil

/// What an adoption comes to for the calendar of one unit.
public struct UnitEffect: Sendable {
  public let unit: Owner
  /// What it did not owe before, also where another unit did.
  public let added: [Obligation]
  /// What it owes on another day.
  public let moved: [ScheduleDifference.Move]
  /// What it no longer owes, also where another unit does now.
  public let gone: [Obligation]

  public var count: Int { added.count + moved.count + gone.count }

  init(_ unit: Owner, _ duties: ScheduleDifference) {
    self.unit = unit
    func owes(_ obligation: Obligation) -> Bool { obligation.owners.contains(unit.id) }
    let taken = duties.reassigned.filter { owes($0.to) && !owes($0.from) }.map(\.to)
    let given = duties.reassigned.filter { owes($0.from) && !owes($0.to) }.map(\.from)
    added = (duties.added.filter(owes) + taken).byDueDay
    moved = duties.moved.filter { owes($0.from) && owes($0.to) }
    gone = (duties.gone.filter(owes) + given).byDueDay
  }
}

extension PlanAdoption.Effect {
  /// For whom what is owed changes, in the order of the units of a plan; whoever is only in the plan before stands
  /// last.
  public func byUnit(in plan: Plan, before: Plan?) -> [UnitEffect] {
    let units = plan.owners + (before?.owners ?? []).filter { plan.owner($0.id) == nil }
    return units.map { UnitEffect($0, duties) }.filter { $0.count > 0 }
  }
}

extension [Obligation] {
  fileprivate var byDueDay: [Obligation] {
    sorted { ($0.due, $0.id.text) < ($1.due, $1.id.text) }
  }
}
