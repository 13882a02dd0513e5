internal import PlanReading

extension Route {
  /// Where a place of the draft is changed.
  static func ofDraft(at place: PlanPath) -> Route { .documents }
}
