public import PlanModel
public import Stores

extension OfficeNames {
  /// Takes those of the office whose plan it is; an office without a plan has none yet.
  public func take(_ plan: Plan) {
    set(plan.isUnwritten ? [] : [plan.organisation.name, plan.organisation.province])
  }
}
