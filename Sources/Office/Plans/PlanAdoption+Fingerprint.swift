import PlanModel
import Stores
import ThaiCivil

extension PlanAdoption.Effect {
  /// What stands for all that follows for everybody: another where anything of it is. Whoever agreed to one has not
  /// agreed to another.
  public var fingerprint: String {
    let owed =
      lines("+", duties.added) + lines("-", duties.gone)
      + (duties.moved + duties.reassigned).flatMap { lines("<", [$0.from]) + lines(">", [$0.to]) }
    let followed = lines("h", tracking.becomingHistory) + lines("f", tracking.followedAgain)
    let units = leaving.map { leaving in
      let (ids, heirs) = (leaving.ids.map(\.text), leaving.heirs.map(\.id.text))
      return "u \(ids) \(heirs) \(leaving.entries) \(leaving.duties)"
    }
    let entries = losing.map { "l \($0.number)" } + staying.map { "s \($0.number)" }
    let parts = [changes.map(\.thai), owed, followed, units, entries].flatMap(\.self)
    return Digest(parts.joined(separator: "\n")).hex
  }

  private func lines(_ mark: String, _ obligations: [Obligation]) -> [String] {
    obligations.map { obligation in
      "\(mark) \(obligation.id.text) \(obligation.due.dayNumber) \(obligation.owners.map(\.text))"
    }
  }
}
