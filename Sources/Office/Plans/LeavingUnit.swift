public import PlanModel
import ThaiCivil

/// A unit of the edition before that a plan no longer has, or has under another id. Accounts and entries name units by
/// their ids.
public struct LeavingUnit: Sendable {
  public let unit: Owner
  /// Who stands for it from now on (`succeeds`); where there is nobody, its accounts have nothing to do any more.
  public let heirs: [Owner]
  /// How many entries it recorded.
  public let entries: Int
  /// How much that is due from the first day of the new edition on was its own.
  public let duties: Int

  /// Those of plans that held, in their order.
  static func all(
    from before: [Plan], _ open: [Obligation], to plan: Plan, _ log: Log
  ) -> [LeavingUnit] {
    var seen = Set(plan.owners.map(\.id))
    let gone = before.flatMap(\.owners).filter { seen.insert($0.id).inserted }
    guard !gone.isEmpty else { return [] }
    let recorded = Dictionary(
      log.effective.compactMap(\.entry.record.author.unit).map { ($0, 1) }, uniquingKeysWith: +)
    return gone.map { unit in
      LeavingUnit(
        unit: unit, heirs: plan.owners.filter { $0.succeeds.contains(unit.id) },
        entries: recorded[unit.id] ?? 0, duties: open.count { $0.owners.contains(unit.id) })
    }
  }
}
