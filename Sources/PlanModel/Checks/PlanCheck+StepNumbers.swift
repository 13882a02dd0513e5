extension PlanCheck {
  /// A step number used twice is a slip of many documents (source document 004 prints 4.4 twice in
  /// project 2.1.2), so it is a warning; both are steps. A number that goes back, or a sub-step that
  /// bears another step's number, is one too.
  static let stepNumbers = PlanCheck { draft in
    draft.projects.flatMap { project in
      repeated(project.steps) + project.steps.flatMap(misplaced)
    }
  }

  private static func repeated(_ steps: [StepDraft]) -> [Diagnostic] {
    var first: [PrintedNumber: Position] = [:]
    var last: PrintedNumber?
    var found: [Diagnostic] = []
    for number in steps.compactMap(\.number) {
      if let earlier = first[number.value] {
        found.append(
          Diagnostic(
            .stepNumberTwice, .warning, at: number.at,
            "step number \(number.value) stands already on line \(earlier.line); both are kept",
            hint: "name the step by its id where its number is not enough"))
      } else if let last, number.value < last {
        found.append(
          Diagnostic(
            .numberOutOfPlace, .warning, at: number.at, "step \(number.value) stands after \(last)",
            hint: "put it in the order of its number"))
      }
      first[number.value] = first[number.value] ?? number.at
      last = number.value
    }
    return found
  }

  private static func misplaced(_ step: StepDraft) -> [Diagnostic] {
    guard let parent = step.number?.value else { return [] }
    return step.substeps.compactMap(\.number).compactMap { number in
      let isPart = number.value.parts.count == 1 || number.value.parts.starts(with: parent.parts)
      guard !isPart else { return nil }
      return Diagnostic(
        .numberOutOfPlace, .warning, at: number.at,
        "the sub-step number \(number.value) does not stand under \(parent)",
        hint: "\(parent).\(number.value.parts.last ?? 1)")
    }
  }
}
