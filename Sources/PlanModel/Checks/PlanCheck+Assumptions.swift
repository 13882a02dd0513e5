extension PlanCheck {
  /// An assumption is about something that is there: a key of the plan, or a list and an id in it.
  static let assumptions = PlanCheck { draft in
    let places = draft.places
    let known = Set(places)
    let wrong = draft.assumptions.compactMap(\.about).filter { !isPlace($0.value, known) }
    return wrong.enumerated().map { index, about in
      let near = NearestWord.among(places, to: about.value, after: index)
      return Diagnostic(
        .assumptionAboutNothing, at: about.at,
        Phrase(
          "ไม่มี “\(about.value.excerpt)” ในแผนนี้", "there is no '\(about.value.excerpt)' in this plan"
        ),
        hint: near.map(Phrase.didYouMean)
          ?? Phrase(
            "projects/ID, dimensions/ID หรือชื่อหัวข้อของแผน", "projects/ID, dimensions/ID, or a key"))
    }
  }
}

/// Whether a place is there; what stands below an id or a settings key is free.
private func isPlace(_ place: String, _ known: Set<String>) -> Bool {
  let parts = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard let first = parts.first, known.contains(first) else { return false }
  let areInLists = ["projects", "dimensions", "strategies", "owners", "risks"]
  guard parts.count > 1, areInLists.contains(first) else { return true }
  return known.contains("\(first)/\(parts[1])")
}

extension PlanDraft {
  private static let keys = [
    "title", "organisation", "fiscal-years", "source", "owners", "reporting", "schedule",
    "calendar", "dimensions", "strategies", "projects", "risks", "amendments",
    "ita-results",
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
}
