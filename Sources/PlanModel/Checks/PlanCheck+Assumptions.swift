extension PlanCheck {
  /// An assumption is about something that is there: a key of the plan, or a list and an id in it.
  static let assumptions = PlanCheck { draft in
    draft.assumptions.compactMap { assumption in
      guard let about = assumption.about, !draft.has(about.value) else { return nil }
      let near = NearestWord.among(draft.places, to: about.value)
      return Diagnostic(
        .assumptionAboutNothing, at: about.at,
        "'\(about.value.prefix(80))' is no place of this plan",
        hint: near.map { "did you mean '\($0)'?" } ?? "projects/ID, dimensions/ID, or a key")
    }
  }
}

extension PlanDraft {
  private static let keys = [
    "title", "organisation", "fiscal-years", "source", "owners", "reporting", "schedule",
    "calendar", "dimensions", "strategies", "projects", "risks", "amendments",
  ]

  /// What an assumption can be about, down to the ids.
  fileprivate var places: [String] {
    Self.keys
      + projects.compactMap(\.id).map { "projects/\($0.value)" }
      + dimensions.compactMap(\.id).map { "dimensions/\($0.value)" }
      + dimensions.flatMap(\.strategies).compactMap(\.id).map { "strategies/\($0.value)" }
      + owners.compactMap(\.id).map { "owners/\($0.value)" }
      + risks.compactMap(\.id).map { "risks/\($0.value)" }
  }

  /// Whether a place is there; what stands below an id or a settings key is free.
  fileprivate func has(_ place: String) -> Bool {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, Self.keys.contains(first) else { return false }
    let areInLists = ["projects", "dimensions", "strategies", "owners", "risks"]
    guard parts.count > 1, areInLists.contains(first) else { return true }
    return places.contains("\(first)/\(parts[1])")
  }
}
