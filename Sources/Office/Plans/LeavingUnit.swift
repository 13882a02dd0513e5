public import PlanModel
import ThaiCivil

/// A unit of the edition before that a plan no longer has, or has under another id. Accounts and entries name units by
/// their ids, and those of a unit that it succeeded are its own.
public struct LeavingUnit: Sendable {
  public let unit: Owner
  /// Its ids for which the same stand from now on. Only ids that it succeeded where the unit itself stays or is
  /// succeeded, and they are not.
  public let ids: [Owner.ID]
  /// Who stands for it from now on (`succeeds`); where there is nobody, its accounts have nothing to do any more.
  public let heirs: [Owner]
  /// How many entries it recorded.
  public let entries: Int
  /// How much that is due from the first day of the new edition on was its own.
  public let duties: Int

  /// Whether entries are of no unit of the plan any more.
  var losesEntries: Bool { heirs.isEmpty && entries > 0 }

  /// Those of plans that held, in their order.
  static func all(
    from before: [Plan], _ open: [Obligation], to plan: Plan, _ log: Log
  ) -> [LeavingUnit] {
    var seen = Set(plan.owners.map(\.id))
    let recorded = Dictionary(
      log.effective.compactMap(\.entry.record.author.unit).map { ($0, 1) }, uniquingKeysWith: +)
    return before.flatMap(\.owners).flatMap { unit in
      groups(of: unit.ids.filter { seen.insert($0).inserted }, in: plan)
        .filter { $0.heirs.map(\.id) != [unit.id] }
        .map { heirs, ids in
          LeavingUnit(
            unit: unit, ids: ids, heirs: heirs,
            entries: ids.map { recorded[$0] ?? 0 }.reduce(0, +),
            duties: open.count { !Set($0.owners).isDisjoint(with: ids) })
        }
    }
  }

  /// Ids that are gone, those together for which the same units of a plan stand.
  private static func groups(
    of ids: [Owner.ID], in plan: Plan
  ) -> [(heirs: [Owner], ids: [Owner.ID])] {
    var groups: [(heirs: [Owner], ids: [Owner.ID])] = []
    for id in ids {
      let heirs = plan.owners.filter { $0.succeeds.contains(id) }
      if let index = groups.firstIndex(where: { $0.heirs == heirs }) {
        groups[index].ids.append(id)
      } else {
        groups.append((heirs, [id]))
      }
    }
    return groups
  }
}
