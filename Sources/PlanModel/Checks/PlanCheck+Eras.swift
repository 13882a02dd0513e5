extension PlanCheck {
  /// Years of both eras in one file: nobody can tell what a reader will take them for. Reported once,
  /// where the era changes, beside the fault of each wrong year.
  static let eras = PlanCheck { draft in
    let inOrder = draft.eras.sorted { $0.at < $1.at }
    guard let first = inOrder.first, let other = inOrder.first(where: { $0.value != first.value })
    else { return [] }
    return [
      Diagnostic(
        .mixedEras, at: other.at,
        "this file has years of both eras: line \(first.at.line) is \(name(first.value)), this one \(name(other.value))",
        hint: "write every year in the Buddhist era")
    ]
  }

  private static func name(_ era: PlanDraft.Era) -> String {
    switch era {
    case .buddhist: "Buddhist"
    case .common: "Common"
    }
  }
}
