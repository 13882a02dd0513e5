internal import PlanModel
internal import Stores

/// The units that accounts are of, without those that are disabled.
struct UnitAccounts: Sendable {
  private let units: [[Owner.ID]]

  init(_ accounts: [Account]) {
    units = accounts.filter { !$0.isDisabled }.map(\.units)
  }

  /// How many accounts are of any of some ids.
  func count(of ids: [Owner.ID]) -> Int {
    units.count { !Set($0).isDisjoint(with: ids) }
  }
}
