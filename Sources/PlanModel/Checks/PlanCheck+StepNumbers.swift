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
            FaultPhrase(
              "ขั้นตอนเลขที่ \(number.value) มีอยู่แล้ว\(place: earlier) เก็บไว้ทั้งสองขั้นตอน",
              "step number \(number.value) is already \(place: earlier); both are kept"),
            hint: FaultPhrase(
              "อ้างถึงขั้นตอนด้วยรหัสเมื่อเลขที่ซ้ำกัน",
              "name the step by its id where its number is not enough")))
      } else if let last, number.value < last {
        found.append(
          Diagnostic(
            .numberOutOfPlace, .warning, at: number.at,
            Phrase(
              "ขั้นตอน \(number.value) อยู่หลัง \(last)", "step \(number.value) stands after \(last)"),
            hint: Phrase("เรียงตามลำดับเลขที่", "put it in the order of its number")))
      }
      first[number.value] = first[number.value] ?? number.at
      last = number.value
    }
    return found
  }

  private static func misplaced(_ step: StepDraft) -> [Diagnostic] {
    guard let parent = step.number?.value else { return [] }
    let taken = step.substeps.compactMap(\.number?.value)
    return step.substeps.compactMap(\.number).compactMap { number in
      let isPart = number.value.parts.count == 1 || number.value.parts.starts(with: parent.parts)
      guard !isPart else { return nil }
      return Diagnostic(
        .numberOutOfPlace, .warning, at: number.at,
        Phrase(
          "ขั้นตอนย่อยเลขที่ \(number.value) ไม่ได้อยู่ภายใต้ \(parent)",
          "the sub-step number \(number.value) does not belong under \(parent)"),
        hint: .same(number.value.placed(under: parent, besides: taken)))
    }
  }
}
