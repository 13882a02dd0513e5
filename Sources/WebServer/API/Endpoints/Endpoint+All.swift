internal import PlanModel
internal import Stores

extension Endpoint {
  /// Every endpoint, in the order of the description.
  static let all: [Endpoint] =
    session + secondFactor + plan + obligations + entries + evidence + log + sheets + overview
    + reports
    + calendars + people + accountLog + published + descriptions

  /// Where the API begins.
  static let root = "/api/v1"

  /// Whoever may log anything.
  static let recorders = EntryKind.recordable.reduce(into: Set<Access.Visitor>()) { all, kind in
    all.formUnion(Access.visitors(of: .projectForm(Project.ID(""), kind)))
  }
}
