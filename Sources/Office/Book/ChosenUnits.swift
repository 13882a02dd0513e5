public import PlanModel

/// The units whose duties somebody wants to see: those that were chosen, and the ones that they stand for, whose
/// duties of before are theirs now. Where none was chosen, all.
public struct ChosenUnits: Sendable {
  private let units: Set<Owner.ID>?

  public init(_ chosen: some Sequence<Owner.ID>, in plan: Plan) {
    let units = Set(chosen.flatMap(plan.units(standingFor:)))
    self.units = units.isEmpty ? nil : units
  }

  public init(_ chosen: Owner.ID?, in plan: Plan) {
    self.init(chosen.map { [$0] } ?? [], in: plan)
  }

  /// Whether what these owe is among it.
  public func hold(_ owners: [Owner.ID]) -> Bool {
    units.map { !$0.isDisjoint(with: owners) } ?? true
  }
}
