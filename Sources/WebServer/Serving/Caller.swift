internal import PlanModel
internal import Stores

/// Who asks.
struct Caller: Sendable {
  let account: Account
  /// Nil for whom the trusted proxy vouches.
  let session: Session?
  /// Whether somebody made a link that gives the account a new password.
  let isResetOffered: Bool

  /// The same as the plan has units now: of one that was renamed or merged, somebody is of its successor.
  func standing(in plan: Plan) -> Caller {
    Caller(account: account.standing(in: plan), session: session, isResetOffered: isResetOffered)
  }
}

extension Account {
  /// The account with the units that stand for its own now, those that are in the plan first.
  func standing(in plan: Plan) -> Account {
    var seen: Set<Owner.ID> = []
    let units = units.flatMap(plan.units(standingFor:)).filter { seen.insert($0).inserted }
    return units == self.units ? self : of(units)
  }
}
